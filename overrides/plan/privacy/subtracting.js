/**
 * Numbers of people from 1 to 9 that can be found by subtracting, though nobody wrote them. Pure.
 *
 * - Within a row: two numbers of which the one is part of the other, as the definition says by a difference, a share or a check of small groups.
 * - From a total: a column in which one number is hidden, where the total is known: as the sum below the table (which counts a difference that is
 *   hidden in its row), or in a row that people typed themselves ("Hele gemeente").
 * Not found is what needs two tables, or an older edition of the same sheet.
 */

import { fieldAt, kolommenOf, rulesOf } from "../definition.js";
import { FEW, asNumber, isSmallGroup } from "../sums/numbers.js";
import { added } from "../sums/results.js";
import { totals } from "../sums/totals.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("../sums/decimal.js").Decimal} Decimal
 */

/** The names of two fields of one row or part, the one counting people among those of the other. @typedef {readonly [string, string]} Pair */

const TOTAL = /^(?:totaal|totalen|samen|alle|allemaal|heel|hele|gemeente)(?!\p{L})/iu;
const RELATING = new Set(["verschil", "aandeel", "kleine-groep"]);

/** @type {WeakMap<Definitie, Map<string, Pair[]>>} */
const known = new WeakMap();

/** The pairs on a sheet, also those that flow from it to a sheet that compares them. @param {Definitie} definitie @param {string} sheet @returns {readonly Pair[]} */
export function pairsOn(definitie, sheet) {
  let pairs = known.get(definitie);
  if (!pairs) known.set(definitie, (pairs = allPairs(definitie)));
  return pairs.get(sheet) ?? [];
}

/** @param {Definitie} definitie */
function allPairs(definitie) {
  /** @type {Map<string, Pair[]>} */
  const pairs = new Map();
  const add = (/** @type {string} */ sheet, /** @type {Pair} */ pair) => {
    const mine = pairs.get(sheet) ?? [];
    if (mine.some(([one, other]) => one === pair[0] && other === pair[1])) return;
    pairs.set(sheet, [...mine, pair]);
    for (const [from, one, other] of sources(definitie, sheet, pair)) add(from, [one, other]);
  };
  for (const { id, delen } of definitie.bladen) {
    for (const velden of delen.flatMap(({ velden: fields, tabel }) => [fields, tabel ? kolommenOf(tabel) : []])) for (const pair of related(velden)) add(id, pair);
  }
  return pairs;
}

/** @param {readonly Veld[]} velden @returns {Pair[]} */
function related(velden) {
  const people = new Set(velden.filter((veld) => rulesOf(veld).verbergtWeinig && !veld.formule).map(({ id }) => id));
  return velden.flatMap(({ formule }) => {
    const of = formule && RELATING.has(formule.bewerking) ? formule.van.filter((id) => people.has(id)) : [];
    return of.flatMap((one, place) => of.slice(place + 1).map((other) => /** @type {Pair} */ ([one, other])));
  });
}

/** Where both of a pair come from, if that is one sheet. @param {Definitie} definitie @param {string} sheet @param {Pair} pair @returns {[string, string, string][]} */
function sources(definitie, sheet, [one, other]) {
  const from = (/** @type {string} */ id) => fieldAt(definitie, `${sheet}.${id}`)?.veld.uit ?? [];
  return from(one).flatMap((left) => from(other).flatMap((right) => {
    const [[sheetOne, idOne], [sheetOther, idOther]] = [left.split("."), right.split(".")];
    return sheetOne === sheetOther ? /** @type {[string, string, string][]} */ ([[sheetOne, idOne, idOther]]) : [];
  }));
}

/** Whether two answers differ by 1 to 9 people. @param {string} one @param {string} other */
export function isClose(one, other) {
  const [left, right] = [asNumber(one), asNumber(other)];
  return Boolean(left && right && isSmallGroup(left.minus(right).abs()));
}

/**
 * The cell of a column whose hidden number follows from a total.
 * @param {Tabel} tabel
 * @param {Veld} kolom one that counts people
 * @param {readonly Rij[]} rows as people see them
 * @param {boolean} isAdded whether its sum is shown
 * @returns {{row: string, total: "som" | string} | null} `total` is the id of the row that has it, or "som"
 */
export function foundFromTotal(tabel, kolom, rows, isAdded) {
  const cells = rows.map(({ id, cellen }) => ({ id, key: cellen[tabel.sleutel] ?? "", text: (cellen[kolom.id] ?? "").trim() })).filter(({ text }) => text);
  const hidden = cells.filter(({ text }) => text === FEW);
  if (hidden.length !== 1) return null;
  const [{ id: row }] = hidden;
  const typed = cells.find(({ id, key, text }) => TOTAL.test(key) && isRest(asNumber(text), cells.filter((cell) => cell.id !== id)));
  if (typed) return { row, total: typed.id };
  return isAdded && kolom.formule && isRest(sumOf(tabel, kolom, rows), cells) ? { row, total: "som" } : null;
}

/** The sum below the table, whether or not the table shows it. @param {Tabel} tabel @param {Veld} kolom @param {readonly Rij[]} rows */
function sumOf(tabel, { id }, rows) {
  const [line] = totals({ ...tabel, totalen: [{ kolom: id, label: "", bewerking: "som", rekent: "" }] }, rows.map(({ cellen }) => cellen));
  return asNumber(line.uitkomst);
}

/** Whether a total leaves 1 to 9 for the hidden number. @param {Decimal | null} total @param {readonly {text: string}[]} cells */
function isRest(total, cells) {
  return Boolean(total && isSmallGroup(total.minus(added(cells.flatMap(({ text }) => asNumber(text) ?? [])))));
}

/** Whether a column has its sum below the table. @param {Tabel} tabel @param {string} column */
export function hasSum({ totalen }, column) {
  return totalen.some(({ kolom, bewerking }) => kolom === column && bewerking === "som");
}

/**
 * The lines under a table: the same as `macros/model/werkblad/totalen.py`.
 *
 * A row in which a number is missing is left out of a sum of differences and of a share, on both sides; the note says how many, and which
 * cell has something else than a number.
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Totaal} Totaal
 * @typedef {import("./results.js").Answers} Answers
 * @typedef {Map<string, number>} Terms  the columns that a column is the sum of, each with its sign
 * @typedef {{kolom: string, label: string, uitkomst: string, getoond: string, melding: string}} Total  a number or message, the same as people
 *   read it, and what stands beside it
 */
import { kolommenOf, rulesOf } from "../definition.js";
import { same } from "./choices.js";
import { shownNumber } from "./kinds.js";
import { Decimal } from "./decimal.js";
import { FEW, asNumber } from "./numbers.js";
import { HIDDEN, INCOMPLETE, NOT_COMPUTABLE, WRONG, added, peopleOrNumber, share } from "./results.js";

/** Operations on answers in words. */
const OF_WORDS = new Set(["aantal", "drempel", "kleine-groep"]);
const ZERO = Decimal.of(0);

/**
 * Every line under a table, for rows with their computed cells filled in.
 * @param {Tabel} tabel
 * @param {readonly Answers[]} rows
 * @returns {Total[]}
 */
export function totals(tabel, rows) {
  const columns = new Map(kolommenOf(tabel).map((kolom) => [kolom.id, kolom]));
  return tabel.totalen.map((line) => {
    const count = line.bewerking === "aantal";
    const found = count ? counted(line, tabel, columns, rows) : summed(line, columns, rows);
    const unit = count ? undefined : rulesOf(column(columns, line.kolom)).eenheid;
    return { kolom: line.kolom, label: line.label, ...found, getoond: shownNumber(found.uitkomst, unit) };
  });
}

/** @typedef {ReadonlyMap<string, Veld>} Columns */

/** @param {Totaal} line @param {Tabel} tabel @param {Columns} columns @param {readonly Answers[]} rows */
function counted(line, tabel, columns, rows) {
  const given = rows.map((row) => text(row, line.kolom));
  const filled = given.filter(Boolean);
  const { antwoord } = line;
  const number = antwoord === undefined ? filled.length : filled.filter((answer) => same(answer, antwoord)).length;
  const waits = antwoord !== undefined && tabel.vast && !column(columns, line.kolom).formule && filled.length;
  const missing = waits
    ? rows.filter((row, place) => row[tabel.sleutel] && !given[place]).length
    : given.filter((answer) => answer === INCOMPLETE).length;
  return { uitkomst: filled.length ? String(number) : "", melding: incomplete(missing) };
}

/** @param {Totaal} line @param {Columns} columns @param {readonly Answers[]} rows */
function summed(line, columns, rows) {
  const kolom = column(columns, line.kolom);
  const unusable = firstUnusable(kolom, columns, rows);
  if (unusable) return { uitkomst: NOT_COMPUTABLE, melding: unusable };
  const parts = operands(line, columns);
  const names = sources(kolom.id, columns).filter((name) => sources(name, columns).length === 1);
  const complete = rows.filter((row) => hasNumbers(row, parts));
  const missing = rows.filter((row) => names.some((name) => text(row, name)) && !hasNumbers(row, parts)).length;
  const sums = parts.map((part) => sumOf(part, complete));
  return { uitkomst: complete.length ? outcome(kolom, sums, columns) : "", melding: incomplete(missing) };
}

/** @param {Veld} kolom @param {Decimal[]} sums one sum, or the two of a share @param {Columns} columns */
function outcome(kolom, sums, columns) {
  if (sums.length === 1) return peopleOrNumber(sums[0], rulesOf(kolom));
  const part = kolom.formule ? column(columns, kolom.formule.van[0]) : kolom;
  return peopleOrNumber(sums[0], rulesOf(part)) === FEW ? HIDDEN : share(sums[0], sums[1]);
}

/** What a line adds up, or the two sums that a share divides. @param {Totaal} line @param {Columns} columns @returns {Terms[]} */
function operands(line, columns) {
  const { formule } = column(columns, line.kolom);
  return (line.bewerking === "aandeel" && formule ? formule.van : [line.kolom]).map((name) => terms(name, columns));
}

/** A difference that is hidden in its row still counts in the total. @param {string} name @param {Columns} columns @returns {Terms} */
function terms(name, columns) {
  const { formule } = column(columns, name);
  if (formule?.bewerking !== "som" && formule?.bewerking !== "verschil") return new Map([[name, 1]]);
  const turned = formule.bewerking === "verschil" ? -1 : 1;
  const [first, ...others] = formule.van.map((part) => terms(part, columns));
  for (const [part, sign] of others.flatMap((other) => [...other])) first.set(part, turned * sign);
  return first;
}

/** The columns of numbers that `name` is computed from and itself, in the order in which they are computed. @param {string} name @param {Columns} columns @returns {string[]} */
function sources(name, columns) {
  const { formule } = column(columns, name);
  const parts = formule && !OF_WORDS.has(formule.bewerking) ? formule.van : [];
  return [...new Set([...parts.flatMap((part) => sources(part, columns)), name])];
}

/** The place of the first cell that a sum cannot use; "" if there is none. @param {Veld} kolom @param {Columns} columns @param {readonly Answers[]} rows */
function firstUnusable(kolom, columns, rows) {
  for (const name of sources(kolom.id, columns)) {
    const found = column(columns, name);
    const place = rows.findIndex((row) => isUnusable(found, text(row, name)));
    if (place >= 0) return `rij ${place + 1}, ${found.label}`;
  }
  return "";
}

/** @param {Veld} kolom @param {string} answer */
function isUnusable(kolom, answer) {
  if (kolom.formule) return answer.startsWith(WRONG);
  return Boolean(answer) && !asNumber(answer) && !(rulesOf(kolom).verbergtWeinig && answer === FEW);
}

/** @param {Answers} row @param {readonly Terms[]} parts */
function hasNumbers(row, parts) {
  return parts.every((part) => [...part.keys()].every((name) => asNumber(text(row, name))));
}

/** @param {Terms} part @param {readonly Answers[]} rows */
function sumOf(part, rows) {
  return added(rows.flatMap((row) => [...part].map(([name, sign]) => (asNumber(text(row, name)) ?? ZERO).times(sign))));
}

/** @param {number} missing rows */
function incomplete(missing) {
  return missing ? `niet compleet, ${missing} ${missing === 1 ? "rij" : "rijen"}` : "";
}

/** @param {Answers} row @param {string} name */
function text(row, name) {
  return (row[name] ?? "").trim();
}

/** @param {Columns} columns @param {string} name */
function column(columns, name) {
  const found = columns.get(name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
}

/**
 * What differs between two copies of a plan, one thing at a time, and which of the two is right where only one side changed it since their
 * last common file. Where both did, nobody but a person can choose: `auto` is null.
 *
 * Without a common file nothing tells who changed what. Then what only one side has stays, and two different texts are a choice.
 */

import { sheetOf, tableOf } from "../definition.js";
import { typedRows } from "./answers.js";
import { PART } from "./settings.js";
import { answersOf, storedRows } from "./sheets.js";
import { isEmptyRecord, isSame, own } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {"mine" | "theirs"} Side
 * @typedef {Side | "both"} Choice
 */

/**
 * One thing that differs. `id` is the same at every merge of these plans. Of a row that one side lacks, `mine`, `theirs` and `base` are
 * the row; of an order the ids; of a programme its id, or "" where it is not on the list; of all others the text.
 * @template T
 * @typedef {{id: string, mine: T, theirs: T, base: T | null, auto: Side | null}} Versions
 */

/** @typedef {Versions<string> & {kind: "about", name: "naam" | "gemeente"}} AboutUnit */
/** @typedef {Versions<string> & {kind: "programme"}} ProgrammeUnit */
/** @typedef {Versions<string> & {kind: "named", part: typeof WORDED[number], name: string}} NamedUnit */
/** @typedef {Versions<string> & {kind: "field", sheet: string, field: string}} FieldUnit */
/** @typedef {Versions<string> & {kind: "cell", sheet: string, table: string, row: string, column: string}} CellUnit */
/** `isTwin`: the same answers are in a row of mine, which was typed on its own. @typedef {Versions<Rij | null> & {kind: "row", sheet: string, table: string, row: string, isTwin: boolean}} RowUnit */
/** @typedef {Versions<readonly string[]> & {kind: "order", sheet: string, table: string}} OrderUnit */
/** @typedef {AboutUnit | ProgrammeUnit | NamedUnit | FieldUnit | CellUnit | RowUnit | OrderUnit} Unit */

/** The two copies, and their last common file if there is one. @typedef {{mine: Dossier, theirs: Dossier, base: Dossier | null, definitie: Definitie}} Three */

const ABOUT = /** @type {const} */ (["naam", "gemeente"]);
/** The parts of a plan with texts by name. */
export const WORDED = /** @type {const} */ (["weggelegd", "eigenTekst", "instellingen"]);

/** Everything that differs. @param {Three} three @returns {Unit[]} */
export function unitsOf(three) {
  const { mine, theirs } = three;
  const sheets = namesIn(mine.antwoorden, theirs.antwoorden).filter((sheet) => own(mine.antwoorden, sheet) !== own(theirs.antwoorden, sheet));
  return [...unitsOfPlan(three), ...sheets.flatMap((sheet) => [...fieldUnits(three, sheet), ...tablesOn(three, sheet).flatMap((table) => tableUnits(three, sheet, table))])];
}

/** The tables of a sheet in which anything differs. @param {Three} three @param {string} sheet */
export function tablesOn({ mine, theirs }, sheet) {
  const [left, right] = [answersOf(mine, sheet).tabellen, answersOf(theirs, sheet).tabellen];
  return namesIn(left, right).filter((table) => !isSame(own(left, table), own(right, table)));
}

/** The rows of a table, with those it starts with where nothing is stored. @param {Dossier} plan @param {Definitie} definitie @param {string} sheet @param {string} table */
export function rowsIn(plan, definitie, sheet, table) {
  const werkblad = sheetOf(definitie, sheet);
  const tabel = werkblad && tableOf(werkblad, table);
  return tabel ? typedRows(plan, sheet, tabel) : storedRows(plan, sheet, table) ?? [];
}

/** Every name in either, those of the first in front. @param {object} one @param {object} other */
export function namesIn(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** The names under which a part has a text that people typed, in either. @param {typeof WORDED[number]} part @param {Dossier} mine @param {Dossier} theirs */
export function textNames(part, mine, theirs) {
  const names = namesIn(mine[part] ?? {}, theirs[part] ?? {});
  const isText = (/** @type {string} */ name) => [mine, theirs].every((plan) => typeof (own(plan[part], name) ?? "") === "string");
  return part === "instellingen" ? names.filter((name) => name.includes(PART) && isText(name)) : names;
}

/** @param {unknown} value */
function wordsOf(value) {
  return typeof value === "string" ? value : "";
}

/** @param {Three} three @returns {Unit[]} */
function unitsOfPlan({ mine, theirs, base }) {
  const about = ABOUT.map((name) => ({ kind: /** @type {const} */ ("about"), name, ...textVersions(`*${name}`, mine[name], theirs[name], base && base[name]) }));
  const programmes = [...new Set([...mine.kortelijst, ...theirs.kortelijst])].map((id) => {
    const [left, right, before] = [mine, theirs, base].map((plan) => plan && (plan.kortelijst.includes(id) ? id : ""));
    return { kind: /** @type {const} */ ("programme"), ...textVersions(`*kortelijst/${id}`, left ?? "", right ?? "", before) };
  });
  const named = WORDED.flatMap((part) => textNames(part, mine, theirs).map((name) => {
    const [left, right, before] = [mine, theirs, base].map((plan) => plan && wordsOf(own(plan[part], name)));
    return { kind: /** @type {const} */ ("named"), part, name, ...textVersions(`*${part}/${name}`, left ?? "", right ?? "", before) };
  }));
  return [...about, ...programmes, ...named].filter(differs);
}

/** @param {Three} three @param {string} sheet @returns {Unit[]} */
function fieldUnits({ mine, theirs, base }, sheet) {
  const [left, right] = [answersOf(mine, sheet).velden, answersOf(theirs, sheet).velden];
  const before = base && answersOf(base, sheet).velden;
  return namesIn(left, right).map((field) => ({
    kind: /** @type {const} */ ("field"), sheet, field,
    ...textVersions(`${sheet}/${field}`, own(left, field) ?? "", own(right, field) ?? "", before && (own(before, field) ?? "")),
  })).filter(differs);
}

/** @param {Three} three @param {string} sheet @param {string} table @returns {Unit[]} */
function tableUnits({ mine, theirs, base: file, definitie }, sheet, table) {
  // A table that one side never touched is as both began.
  const base = file ?? [mine, theirs].find((plan) => !storedRows(plan, sheet, table)) ?? null;
  const [left, right, before] = [mine, theirs, base].map((plan) => new Map((plan ? rowsIn(plan, definitie, sheet, table) : []).map((row) => [row.id, row])));
  const ids = [...new Set([...left.keys(), ...right.keys()])];
  const place = { sheet, table };
  const twins = twinsOf(left, right, before);
  const units = ids.flatMap((row) => {
    const [one, other, old] = [left.get(row) ?? null, right.get(row) ?? null, base && (before.get(row) ?? null)];
    return one && other ? cellUnits({ ...place, row }, one, other, base && (old?.cellen ?? {})) : [rowUnit({ ...place, row, isTwin: twins.has(row) }, one, other, old)];
  });
  return [...units, ...orderUnits(place, [...left.keys()], [...right.keys()], base && [...before.keys()])];
}

/**
 * @param {{sheet: string, table: string, row: string}} place
 * @param {Rij} one
 * @param {Rij} other
 * @param {import("./dossier.js").Teksten | null} before
 * @returns {Unit[]}
 */
function cellUnits(place, { cellen: left }, { cellen: right }, before) {
  const { sheet, table, row } = place;
  return namesIn(left, right).map((column) => ({
    kind: /** @type {const} */ ("cell"), ...place, column,
    ...textVersions(`${sheet}/${table}/${row}/${column}`, own(left, column) ?? "", own(right, column) ?? "", before && (own(before, column) ?? "")),
  })).filter(differs);
}

/**
 * The new rows of the second that say what a new row of the first says: each as often as it stands there.
 * @param {ReadonlyMap<string, Rij>} left
 * @param {ReadonlyMap<string, Rij>} right
 * @param {ReadonlyMap<string, Rij>} before
 */
function twinsOf(left, right, before) {
  const fresh = (/** @type {ReadonlyMap<string, Rij>} */ rows) => [...rows.values()].filter(({ id, cellen }) => !(left.has(id) && right.has(id)) && !before.has(id) && !isEmptyRecord(cellen));
  /** @type {Map<string, number>} */
  const count = new Map();
  for (const { cellen } of fresh(left)) count.set(sayingOf(cellen), (count.get(sayingOf(cellen)) ?? 0) + 1);
  return new Set(fresh(right).filter(({ cellen }) => {
    const others = count.get(sayingOf(cellen)) ?? 0;
    count.set(sayingOf(cellen), others - 1);
    return others > 0;
  }).map(({ id }) => id));
}

/** The same for the same answers in another order. @param {import("./dossier.js").Teksten} cellen */
export function sayingOf(cellen) {
  return JSON.stringify(Object.entries(cellen).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A row that one side lacks. @param {{sheet: string, table: string, row: string, isTwin: boolean}} place @param {Rij | null} mine @param {Rij | null} theirs @param {Rij | null} base @returns {RowUnit} */
function rowUnit(place, mine, theirs, base) {
  const [keeps, drops] = mine ? /** @type {const} */ (["mine", "theirs"]) : /** @type {const} */ (["theirs", "mine"]);
  const isUntouched = Boolean(base) && isSame(base?.cellen, (mine ?? theirs)?.cellen);
  const auto = base ? (isUntouched ? drops : null) : place.isTwin ? null : keeps;
  return { kind: "row", ...place, id: `${place.sheet}/${place.table}/${place.row}`, mine, theirs, base, auto };
}

/**
 * Whether both have their common rows in another order.
 * @param {{sheet: string, table: string}} place
 * @param {readonly string[]} left
 * @param {readonly string[]} right
 * @param {readonly string[] | null} before
 * @returns {OrderUnit[]}
 */
function orderUnits(place, left, right, before) {
  const [mine, theirs] = [common(left, right), common(right, left)];
  if (isSame(mine, theirs)) return [];
  const base = before && common(before, mine);
  const auto = !base || isSame(common(theirs, base), base) ? "mine" : isSame(common(mine, base), base) ? "theirs" : null;
  return [{ kind: "order", ...place, id: `${place.sheet}/${place.table}/*volgorde`, mine, theirs, base, auto }];
}

/** Those that the others have too. @param {readonly string[]} ids @param {readonly string[]} others */
function common(ids, others) {
  const known = new Set(others);
  return ids.filter((id) => known.has(id));
}

/** @param {string} id @param {string} mine @param {string} theirs @param {string | null} base null where nothing is known of before @returns {Versions<string>} */
function textVersions(id, mine, theirs, base) {
  const [isMineOld, isTheirsOld] = base === null ? [!mine, !theirs] : [mine === base, theirs === base];
  return { id, mine, theirs, base, auto: isMineOld ? "theirs" : isTheirsOld ? "mine" : null };
}

/** @param {{mine: string, theirs: string}} versions */
function differs({ mine, theirs }) {
  return mine !== theirs;
}

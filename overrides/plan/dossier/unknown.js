/**
 * Members of a file that this version does not know are kept: under `onbekend`, by their place in the file, such as `kleur` or
 * `antwoorden/doelen/kleur`. One at the top goes back to its place in a version that knows it. The value was checked by nobody yet.
 */

import { MEMBERS } from "./check.js";
import { isEmptyRecord, isRecord, only } from "./values.js";

/** @typedef {Readonly<Record<string, unknown>>} Members */

/** Where there are more members than this, nothing is looked for: the check will refuse it. */
const MOST = 2_000;

const KNOWN = new Set(MEMBERS);
const IN_SHEET = new Set(["velden", "tabellen", "herkomst"]);
const IN_ROW = new Set(["id", "cellen"]);

/** The plan with its unknown members apart, and those that are known by now in their place. @param {Members} plan @returns {Members} */
export function withUnknownApart(plan) {
  const apart = isRecord(plan.onbekend) ? plan.onbekend : {};
  if ([plan, plan.antwoorden, apart].some((part) => isRecord(part) && Object.keys(part).length > MOST)) return plan;
  const back = only(apart, (name) => KNOWN.has(name) && name !== "onbekend" && !Object.hasOwn(plan, name));
  const whole = { ...plan, ...back };
  const found = [...unknownIn(whole)];
  if (!found.length && isEmptyRecord(back)) return plan;
  const known = /** @type {Members} */ (only(whole, (name) => KNOWN.has(name)));
  const antwoorden = isRecord(known.antwoorden) ? mapped(known.antwoorden, withoutUnknown) : known.antwoorden;
  return { ...known, antwoorden, onbekend: { ...only(apart, (name) => !Object.hasOwn(back, name)), ...Object.fromEntries(found) } };
}

/** @param {unknown} answers @returns {unknown} */
function withoutUnknown(answers) {
  if (!isRecord(answers)) return answers;
  const known = only(answers, (name) => IN_SHEET.has(name));
  if (!isRecord(known.tabellen)) return known;
  const tabellen = mapped(known.tabellen, (rows) => (Array.isArray(rows) ? rows.map((row) => (isRecord(row) ? only(row, (name) => IN_ROW.has(name)) : row)) : rows));
  return { ...known, tabellen };
}

/** Each unknown member with its place. @param {Members} plan @returns {Iterable<[string, unknown]>} */
function* unknownIn(plan) {
  yield* strange("", plan, KNOWN);
  for (const [sheet, answers] of membersOf(plan.antwoorden)) {
    yield* strange(`antwoorden/${sheet}/`, answers, IN_SHEET);
    for (const [table, rows] of membersOf(isRecord(answers) ? answers.tabellen : null)) {
      for (const row of Array.isArray(rows) ? rows : []) yield* strange(`antwoorden/${sheet}/${table}/${isRecord(row) ? row.id : ""}/`, row, IN_ROW);
    }
  }
}

/** @param {string} place @param {unknown} value @param {ReadonlySet<string>} known @returns {Iterable<[string, unknown]>} */
function* strange(place, value, known) {
  for (const [name, found] of membersOf(value)) if (!known.has(name)) yield [`${place}${name}`, found];
}

/** @param {unknown} value */
function membersOf(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/** @param {Members} record @param {(value: unknown) => unknown} change */
function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

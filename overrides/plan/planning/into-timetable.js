/** The days that were counted back, as one change of the timetable (worksheet 6). Pure. */

import { fieldAt } from "../definition.js";
import { typedRows, withStartRows } from "../dossier/answers.js";
import { own } from "../dossier/values.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../definition.js").Tabel} Tabel */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../dossier/dossier.js").Edit} Edit */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */
/** @typedef {import("./count-back.js").Outcome} Outcome */
/** @typedef {import("./typed.js").Typed} Typed */

export const TIMETABLE = "tijdpad";
/** The row for the decision, where nobody chose another one. */
const DECISION = "stap-6";
const [NAME, START, READY, COUNCIL] = ["stap", "start", "gereed", "raad-datum"];

/** One day that would change: `column` of `row`, `now` and `next` as they are stored. @typedef {{row: string, column: string, now: string, next: string}} Change */

/** The table of the timetable. @param {Definitie} definitie @returns {Tabel | null} */
export function timetable(definitie) {
  return fieldAt(definitie, `${TIMETABLE}.${NAME}`)?.tabel ?? null;
}

/**
 * The row that the days of the moments are for: the one that was chosen, else that of the decision, else the first with a day of the council.
 * @param {readonly Rij[]} rows
 * @param {string} chosen id of a row, "" for none
 */
export function rowFor(rows, chosen) {
  const among = [rows.find(({ id }) => id === chosen), rows.find(({ cellen }) => own(cellen, NAME) === DECISION), rows.find(({ cellen }) => own(cellen, COUNCIL)), rows[0]];
  return among.find(Boolean)?.id ?? "";
}

/**
 * What would change in the timetable: the days of the moments in one row, and a row for each step of one's own.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Typed} typed
 * @param {{moments: readonly Outcome[], steps: readonly Outcome[]}} outcomes
 * @returns {Change[]}
 */
export function changesOf(dossier, definitie, typed, { moments, steps }) {
  const tabel = timetable(definitie);
  const rows = tabel ? typedRows(dossier, TIMETABLE, tabel) : [];
  const row = rowFor(rows, typed.rij);
  const days = row ? moments.map(({ id, datum }) => ({ row, column: id, next: datum })) : [];
  const own = steps.flatMap(({ id, datum, gereed = "" }) => {
    const { naam = "" } = typed.steps.find((step) => step.id === id) ?? {};
    return datum ? [{ row: id, column: NAME, next: naam || "Eigen stap" }, { row: id, column: START, next: datum }, { row: id, column: READY, next: gereed }] : [];
  });
  return [...days, ...own].filter(({ next }) => next).map((change) => ({ ...change, now: cellOf(rows, change) })).filter(({ now, next }) => now !== next);
}

/**
 * The edit that makes these changes.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {readonly Change[]} changes
 * @returns {Edit | null} null where there is nothing to change
 */
export function takingOver(dossier, definitie, changes) {
  const tabel = timetable(definitie);
  if (!tabel || !changes.length) return null;
  const known = new Set(typedRows(dossier, TIMETABLE, tabel).map(({ id }) => id));
  const fresh = [...new Set(changes.map(({ row }) => row))].filter((id) => !known.has(id));
  const place = { sheet: TIMETABLE, table: tabel.id };
  const rows = fresh.map((id) => ({ id, cellen: Object.fromEntries(changes.filter(({ row }) => row === id).map(({ column, next }) => [column, next])) }));
  /** @type {Edit[]} */
  const cells = changes.filter(({ row }) => known.has(row)).map(({ row, column, next }) => ({ kind: "cell", ...place, row, column, text: next }));
  const insert = withStartRows(dossier, tabel, { kind: "insert", ...place, rows, before: null });
  return { kind: "all", edits: [...(rows.length || insert.kind === "all" ? [insert] : []), ...cells] };
}

/** @param {readonly Rij[]} rows @param {{row: string, column: string}} place */
function cellOf(rows, { row, column }) {
  return own(rows.find(({ id }) => id === row)?.cellen, column) ?? "";
}

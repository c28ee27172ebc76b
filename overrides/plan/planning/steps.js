/** The rows of the timetable (worksheet 6) with what stands in them as days. Pure. */

import { fieldAt, kolommenOf, rulesOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { named } from "../sums/choices.js";
import { isDay } from "../sums/days.js";
import { TIMETABLE, timetable } from "./into-timetable.js";

/** @typedef {import("../definition.js").Veld} Veld */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */
/** @typedef {import("../money/budget.js").Sheets} Sheets */

/**
 * One row. `naam` names it as people read it; `sleutel` is what is stored for that, such as `stap-6`. `start`, `gereed` and the others are days, "" where none is
 * filled in or it is no day. `day` gives that of any column.
 * @typedef {{id: string, sleutel: string, naam: string, wie: string, start: string, gereed: string, status: string, afhankelijk: string, day: (column: string) => string}} Step
 */

/** A body that decides or advises: the column with its day, that with the last day to hand in, and its name; `adviseert`: it does not decide. @typedef {{dag: string, inleveren: string, naam: string, adviseert?: true}} Body */

/** In the order in which they meet. @type {readonly Body[]} */
export const BODIES = Object.freeze([
  { dag: "lea-datum", inleveren: "lea-inleveren", naam: "de LEA", adviseert: true },
  { dag: "college-datum", inleveren: "inleverdatum", naam: "het college" },
  { dag: "raad-datum", inleveren: "raad-inleveren", naam: "de raad" },
]);

export const FINISHED = "klaar";
export const NOT_BEGUN = "nog niet begonnen";
export const POSTPONED = "uitgesteld";

/** The rows in which something is filled in. @param {Sheets} sheets @returns {Step[]} */
export function stepsOf({ definitie, rows }) {
  const tabel = timetable(definitie);
  const key = tabel && kolommenOf(tabel).find(({ id }) => id === tabel.sleutel);
  if (!tabel || !key) return [];
  const typed = kolommenOf(tabel).filter(({ id, gegeven }) => !gegeven && id !== key.id);
  return rows(TIMETABLE, tabel.id).flatMap((row, place) => (typed.some(({ id }) => own(row.cellen, id)) ? stepOf(row, key, place) : []));
}

/** The columns of the timetable with a day, in order. @param {Sheets} sheets */
export function dayColumns({ definitie }) {
  const tabel = timetable(definitie);
  return tabel ? kolommenOf(tabel).filter((column) => rulesOf(column).dag) : [];
}

/** The label of a column of the timetable. @param {Sheets} sheets @param {string} column */
export function labelOf({ definitie }, column) {
  return fieldAt(definitie, `${TIMETABLE}.${column}`)?.veld.label ?? column;
}

/** @param {Rij} row @param {Veld} key @param {number} place @returns {Step} */
function stepOf({ id, cellen }, key, place) {
  const text = (/** @type {string} */ column) => (own(cellen, column) ?? "").trim();
  const day = (/** @type {string} */ column) => (isDay(text(column)) ? text(column) : "");
  return {
    id, sleutel: text(key.id), naam: named(key, text(key.id)) || `rij ${place + 1}`, wie: text("verantwoordelijk"), start: day("start"), gereed: day("gereed"),
    status: text("status"), afhankelijk: text("afhankelijk-van"), day,
  };
}

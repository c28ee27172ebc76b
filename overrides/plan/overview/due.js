/** What is due: the days of the timetable that are past or near. Pure. */

import { kolommenOf, rulesOf, sheetOf, tablesOf } from "../definition.js";
import { rowsOf } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { named } from "../sums/choices.js";
import { isDay } from "../sums/days.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../definition.js").Tabel} Tabel */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */

/** A day of a row: `wat` names the row, `kolom` what happens then. @typedef {{dag: string, wat: string, kolom: string, isPast: boolean}} Due */

/** The sheet with the timetable. */
export const TIMETABLE = "tijdpad";
/** The column that says how far a row is; after this answer nothing is due. */
const STATUS = "status";
const FINISHED = "klaar";
/** The column with the first day of a row, which is over once somebody began. */
const START = "start";
const BEGUN = "bezig";
/** Days ahead that count as near. */
const NEAR = 31;
const MILLISECONDS = 86_400_000;

/**
 * The days that are past or within a month, the first first. A row that is finished has none.
 * @param {Definitie} definitie
 * @param {Dossier} dossier
 * @param {string} today 2026-11-30
 * @returns {Due[]}
 */
export function due(definitie, dossier, today) {
  const sheet = sheetOf(definitie, TIMETABLE);
  const last = dayAfter(today, NEAR);
  const found = sheet ? tablesOf(sheet).flatMap((table) => rowsOf(dossier, sheet, table).flatMap((row) => daysOf(table, row))) : [];
  return found.filter(({ dag }) => dag <= last).map((day) => ({ ...day, isPast: day.dag < today }))
    .sort((one, other) => (one.dag < other.dag ? -1 : Number(one.dag > other.dag)));
}

/** The days of one row that still matter. @param {Tabel} table @param {Rij} row */
function daysOf(table, { cellen }) {
  const status = own(cellen, STATUS);
  if (status === FINISHED) return [];
  const columns = kolommenOf(table);
  const key = columns.find(({ id }) => id === table.sleutel);
  const wat = key ? named(key, own(cellen, key.id) ?? "") : "";
  return columns.filter((column) => rulesOf(column).dag && !(column.id === START && status === BEGUN))
    .map(({ id, label }) => ({ dag: own(cellen, id) ?? "", wat, kolom: label }))
    .filter(({ dag }) => isDay(dag));
}

/** @param {string} day @param {number} count of days */
function dayAfter(day, count) {
  return new Date(Date.parse(`${day}T00:00Z`) + count * MILLISECONDS).toISOString().slice(0, 10);
}

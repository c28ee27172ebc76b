/** What is due: the days of the timetable that are past or near. Pure. */

import { kolommenOf, rulesOf, sheetOf, tablesOf } from "../definition.js";
import { rowsOf } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { named } from "../sums/choices.js";
import { isDay } from "../sums/days.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */

/** A day of a row: `wat` names the row, `kolom` what happens then. @typedef {{dag: string, wat: string, kolom: string, isPast: boolean}} Due */

/** The sheet with the timetable. */
export const TIMETABLE = "tijdpad";
/** The column that says how far a row is, and the answers after which nothing is due. */
const STATUS = "status";
const OVER = ["klaar"];
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
  if (!sheet) return [];
  const last = dayAfter(today, NEAR);
  return tablesOf(sheet).flatMap((table) => {
    const columns = kolommenOf(table);
    const days = columns.filter((column) => rulesOf(column).dag);
    const key = columns.find(({ id }) => id === table.sleutel);
    return rowsOf(dossier, sheet, table).filter(({ cellen }) => !OVER.includes(own(cellen, STATUS) ?? "")).flatMap(({ cellen }) =>
      days.flatMap(({ id, label }) => {
        const dag = own(cellen, id) ?? "";
        if (!isDay(dag) || dag > last) return [];
        return [{ dag, wat: key ? named(key, own(cellen, key.id) ?? "") : "", kolom: label, isPast: dag < today }];
      }));
  }).sort((one, other) => (one.dag < other.dag ? -1 : Number(one.dag > other.dag)));
}

/** @param {string} day @param {number} count of days */
function dayAfter(day, count) {
  return new Date(Date.parse(`${day}T00:00Z`) + count * MILLISECONDS).toISOString().slice(0, 10);
}

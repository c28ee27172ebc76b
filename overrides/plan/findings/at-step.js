/** The place of a row of the timetable, for the findings about it. Pure. */

import { TIMETABLE, timetable } from "../planning/into-timetable.js";

/** @param {import("./facts.js").Facts} facts @param {{id: string}} step @param {string} field */
export function atStep({ definitie }, { id }, field) {
  return { sheet: TIMETABLE, table: timetable(definitie)?.id ?? "", row: id, field };
}

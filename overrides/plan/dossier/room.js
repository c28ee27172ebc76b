/** What the worksheets of now have room for: which fields and cells people fill in. Made once per definition. */

import { kolommenOf, veldenOf } from "../definition.js";
import { isAsked } from "./answers.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 */

/**
 * A table: `columns` are those that people fill in, `start` the cells of the rows it starts with.
 * @typedef {{columns: ReadonlySet<string>, start: ReadonlyMap<string, Readonly<Record<string, string>>>, isFixed: boolean}} TableRoom
 */

/** @typedef {{fields: ReadonlySet<string>, tables: ReadonlyMap<string, TableRoom>}} SheetRoom */

/** @type {SheetRoom} */
const NONE = { fields: new Set(), tables: new Map() };

/** @type {WeakMap<Definitie, Map<string, SheetRoom>>} */
const known = new WeakMap();

/** Nothing on a sheet that does not exist, or that nobody may fill in online. @param {Definitie} definitie @param {string} sheet */
export function roomOn(definitie, sheet) {
  let rooms = known.get(definitie);
  if (!rooms) known.set(definitie, (rooms = new Map(definitie.bladen.map((werkblad) => [werkblad.id, roomOf(werkblad)]))));
  return rooms.get(sheet) ?? NONE;
}

/** Whether a table can have a row with this id. @param {TableRoom} table @param {string} row */
export function canHaveRow({ isFixed, start }, row) {
  return !isFixed || start.has(row);
}

/** @param {Werkblad} werkblad @returns {SheetRoom} */
function roomOf(werkblad) {
  const tables = werkblad.delen.flatMap(({ tabel }) => tabel ?? []);
  return { fields: askedIn(veldenOf(werkblad)), tables: new Map(tables.map((tabel) => [tabel.id, tableRoom(tabel)])) };
}

/** @param {Tabel} tabel @returns {TableRoom} */
function tableRoom(tabel) {
  return { columns: askedIn(kolommenOf(tabel)), start: new Map(tabel.startrijen.map(({ id, cellen }) => [id, cellen])), isFixed: Boolean(tabel.vast) };
}

/** @param {readonly Veld[]} velden */
function askedIn(velden) {
  return new Set(velden.filter(isAsked).map(({ id }) => id));
}

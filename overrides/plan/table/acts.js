/** What people do with whole rows, as edits. Pure. */

import { typedRows, withStartRows } from "../dossier/answers.js";
import { newRowId } from "../dossier/make.js";
import { askedOf } from "./columns.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("../dossier/dossier.js").Teksten} Teksten
 */

/** Which table. @typedef {{dossier: Dossier, sheet: string, tabel: Tabel}} Place */

/** The text of one cell. @param {Place} place @param {string} row @param {string} column @param {string} text @returns {Edit} */
export function cellEdit({ dossier, sheet, tabel }, row, column, text) {
  return withStartRows(dossier, tabel, { kind: "cell", sheet, table: tabel.id, row, column, text });
}

/**
 * New rows after a row; at the end where that is null.
 * @param {Place} place
 * @param {readonly Teksten[]} cells one per row
 * @param {string | null} after
 * @returns {{edit: Edit, ids: string[]}}
 */
export function insertEdit(place, cells, after) {
  const rows = cells.map((cellen) => ({ id: newRowId(), cellen }));
  const { dossier, sheet, tabel } = place;
  /** @type {Extract<Edit, {table: string}>} */
  const edit = { kind: "insert", sheet, table: tabel.id, rows, before: after === null ? null : nextOf(place, after) };
  return { edit: withStartRows(dossier, tabel, edit), ids: rows.map(({ id }) => id) };
}

/** The same texts in a new row below it. @param {Place} place @param {string} row */
export function copyEdit(place, row) {
  const found = stored(place).find(({ id }) => id === row);
  return insertEdit(place, [found?.cellen ?? {}], row);
}

/** @param {Place} place @param {readonly string[]} rows @returns {Edit} */
export function removeEdit({ dossier, sheet, tabel }, rows) {
  return withStartRows(dossier, tabel, { kind: "remove", sheet, table: tabel.id, rows });
}

/** One place up (-1) or down (1); null where it is the first or the last already. @param {Place} place @param {string} row @param {1 | -1} step @returns {Edit | null} */
export function moveEdit(place, row, step) {
  const ids = stored(place).map(({ id }) => id);
  const from = ids.indexOf(row);
  if (from < 0 || !(from + step in ids)) return null;
  const before = ids[step < 0 ? from - 1 : from + 2] ?? null;
  const { dossier, sheet, tabel } = place;
  return withStartRows(dossier, tabel, { kind: "move", sheet, table: tabel.id, row, before });
}

/** @param {Place} place @returns {readonly Rij[]} */
function stored({ dossier, sheet, tabel }) {
  return typedRows(dossier, sheet, tabel);
}

/** @param {Place} place @param {string} row @returns {string | null} */
function nextOf(place, row) {
  const ids = stored(place).map(({ id }) => id);
  const found = ids.indexOf(row);
  return found < 0 ? null : ids[found + 1] ?? null;
}

/** A row that was taken away, with what people filled in. It comes at the end: nobody knows any more where it stood. @param {Place} place @param {Rij} row as people see it @returns {Edit} */
export function restoreEdit({ dossier, sheet, tabel }, { id, cellen }) {
  const asked = new Set(askedOf(tabel).map((veld) => veld.id));
  const typed = Object.fromEntries(Object.entries(cellen).filter(([name]) => asked.has(name)));
  return withStartRows(dossier, tabel, { kind: "insert", sheet, table: tabel.id, rows: [{ id, cellen: typed }], before: null });
}

/** Several rows at once of the choices for the first column of a table. */

import { kolommenOf } from "../definition.js";
import { typedRows, withStartRows } from "../dossier/answers.js";
import { newRowId } from "../dossier/make.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { choices } from "./choices.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./places.js").Antwoord} Antwoord
 */

/** The choices that no row of the table has yet. @param {Dossier} dossier @param {Definitie} definitie @param {string} sheet @param {Tabel} tabel @returns {Antwoord[]} */
export function missingChoices(dossier, definitie, sheet, tabel) {
  const [{ id }] = kolommenOf(tabel);
  const here = new Set(typedRows(dossier, sheet, tabel).map(({ cellen }) => plain(own(cellen, id) ?? "")));
  return choices(dossier, definitie, `${sheet}.${id}`).filter(({ tekst }) => !here.has(plain(tekst)));
}

/**
 * A row at the end for each, which knows where its text comes from.
 * @param {Dossier} dossier
 * @param {string} sheet
 * @param {Tabel} tabel
 * @param {readonly Antwoord[]} chosen
 * @returns {{edit: Edit, ids: string[]}}
 */
export function rowsFor(dossier, sheet, tabel, chosen) {
  const [{ id: column }] = kolommenOf(tabel);
  const rows = chosen.map(({ tekst }) => ({ id: newRowId(), cellen: { [column]: tekst } }));
  const insert = withStartRows(dossier, tabel, { kind: "insert", sheet, table: tabel.id, rows, before: null });
  /** @type {Edit[]} */
  const origins = chosen.map(({ tekst, van, rij }, place) => ({ kind: "origin", sheet, key: `${rows[place].id}.${column}`, origin: { van, ...(rij && { rij }), tekst } }));
  return { edit: { kind: "all", edits: [insert, ...origins] }, ids: rows.map(({ id }) => id) };
}

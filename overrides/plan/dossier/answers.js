/** What stands on a sheet: the answers that people gave, with what the definition and the other answers put beside them. */

import { kolommenOf } from "../definition.js";
import { withResults } from "../sums/results.js";
import { answersOf, storedRows } from "./sheets.js";
import { isEmptyRecord, own } from "./values.js";

/**
 * @typedef {import("../definition.js").Deel} Deel
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Edit} Edit
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {import("./dossier.js").Teksten} Teksten
 */

/** The field that says which municipality it is, on every sheet that asks. */
const MUNICIPALITY = "gemeente";

/** The answer to a single field, "" for none; until somebody answers it, the municipality is that of the plan. @param {Dossier} dossier @param {string} sheet @param {string} field */
export function fieldOf(dossier, sheet, field) {
  return own(answersOf(dossier, sheet).velden, field) ?? (field === MUNICIPALITY ? dossier.gemeente : "");
}

/** The answers in one part of a sheet by field, with what is computed from them. @param {Dossier} dossier @param {Werkblad} werkblad @param {Deel} deel @returns {Teksten} */
export function partOf(dossier, { id: sheet }, { velden }) {
  const asked = velden.filter(({ formule }) => !formule);
  return withResults(velden, Object.fromEntries(asked.map(({ id }) => [id, fieldOf(dossier, sheet, id)]).filter(([, text]) => text)));
}

/** The rows that a table starts with, as they are stored: without what the handbook fills in. @param {Tabel} tabel @returns {Rij[]} */
export function startRows(tabel) {
  const typed = new Set(kolommenOf(tabel).filter(isAsked).map(({ id }) => id));
  return tabel.startrijen.map(({ id, cellen }) => ({ id, cellen: Object.fromEntries(Object.entries(cellen).filter(([name, text]) => typed.has(name) && text)) }));
}

/**
 * The rows of a table as they are stored, or would be at the first edit: start rows where nothing is stored yet. A table that has no
 * other rows always has all of them, in their own order.
 * @param {Dossier} dossier
 * @param {string} sheet
 * @param {Tabel} tabel
 * @returns {readonly Rij[]}
 */
export function typedRows(dossier, sheet, tabel) {
  const stored = storedRows(dossier, sheet, tabel.id);
  if (!stored) return startRows(tabel);
  if (!tabel.vast) return stored;
  const byId = new Map(stored.map((row) => [row.id, row]));
  return startRows(tabel).map((row) => byId.get(row.id) ?? row);
}

/**
 * The rows of a table as people see them: with given cells, the answers that a column repeats in each row, and what is computed.
 * @param {Dossier} dossier
 * @param {Werkblad} werkblad
 * @param {Tabel} tabel
 * @returns {Rij[]}
 */
export function rowsOf(dossier, werkblad, tabel) {
  return typedRows(dossier, werkblad.id, tabel).map((row) => shownRow(dossier, werkblad, tabel, row));
}

/** One row as people see it. @param {Dossier} dossier @param {Werkblad} werkblad @param {Tabel} tabel @param {Rij} row @returns {Rij} */
export function shownRow(dossier, werkblad, tabel, { id, cellen }) {
  const kolommen = kolommenOf(tabel);
  const given = tabel.startrijen.find((start) => start.id === id)?.cellen;
  /** @type {Record<string, string>} */
  const texts = {};
  for (const kolom of kolommen) {
    const text = kolom.uitVeld ? fieldOf(dossier, werkblad.id, kolom.uitVeld) : own(kolom.gegeven ? given : cellen, kolom.id);
    if (text && !kolom.formule) texts[kolom.id] = text;
  }
  return { id, cellen: withResults(kolommen, texts) };
}

/**
 * The edit with which this one can be done: the first edit of a table also stores the rows that it starts with. Of a table with fixed
 * rows, it stores those that are missing.
 * @param {Dossier} dossier
 * @param {Tabel} tabel
 * @param {Extract<Edit, {table: string}>} edit
 * @returns {Edit}
 */
export function withStartRows(dossier, tabel, edit) {
  const { sheet, table } = edit;
  const stored = storedRows(dossier, sheet, table);
  if (stored && !tabel.vast) return edit;
  const rows = startRows(tabel).filter(({ id }) => !stored?.some((row) => row.id === id));
  return rows.length ? { kind: "all", edits: [{ kind: "insert", sheet, table, rows, before: null }, edit] } : edit;
}

/** Whether nobody has answered anything on this sheet. @param {Dossier} dossier @param {string} sheet */
export function isEmpty(dossier, sheet) {
  const { velden, tabellen } = answersOf(dossier, sheet);
  return isEmptyRecord(velden) && isEmptyRecord(tabellen);
}

/**
 * How far a sheet is: how many of its questions have an answer. A table is one question; a row that it starts with is no answer until
 * somebody adds to it.
 * @param {Dossier} dossier
 * @param {Werkblad} werkblad
 * @returns {{filled: number, asked: number}}
 */
export function filled(dossier, werkblad) {
  const { velden } = answersOf(dossier, werkblad.id);
  const fields = werkblad.delen.flatMap((deel) => deel.velden).filter(isAsked);
  const tables = werkblad.delen.flatMap(({ tabel }) => tabel ?? []);
  return {
    asked: fields.length + tables.length,
    filled: fields.filter(({ id }) => own(velden, id)).length + tables.filter((tabel) => hasAnswer(dossier, werkblad.id, tabel)).length,
  };
}

/** Whether people fill this in. @param {Veld} veld */
export function isAsked({ formule, gegeven, uitVeld }) {
  return !formule && !gegeven && !uitVeld;
}

/** @param {Dossier} dossier @param {string} sheet @param {Tabel} tabel */
function hasAnswer(dossier, sheet, tabel) {
  const start = new Map(startRows(tabel).map(({ id, cellen }) => [id, cellen]));
  return (storedRows(dossier, sheet, tabel.id) ?? []).some(({ id, cellen }) =>
    Object.entries(cellen).some(([name, text]) => text !== own(start.get(id), name)));
}

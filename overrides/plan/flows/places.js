/**
 * What stands at an address in a plan, and how it reads at another: the two ends of a flow between worksheets.
 *
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Plaats} Plaats
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {{tekst: string, van: string, rij?: string}} Antwoord  an answer at an address, in a row if that is a column
 */
import { fieldAt, rulesOf } from "../definition.js";
import { fieldOf, shownRow, typedRows } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { shown } from "../sums/kinds.js";

/** In an address: the visitor's short list of programmes. */
export const SHORTLIST = "kortelijst";
const PROGRAMMES = "programmas";

/** The place of an address. @param {Definitie} definitie @param {string} adres @returns {Plaats} @throws {Error} if there is none */
export function placeAt(definitie, adres) {
  const found = fieldAt(definitie, adres);
  if (!found) throw new Error(`${adres} is no field`);
  return found;
}

/** The address of a place. @param {Plaats} place */
export function addressOf({ werkblad, veld }) {
  return `${werkblad.id}.${veld.id}`;
}

/**
 * Whether its programmes come from the short list: a field that people choose a programme in, and that gets no choices from another worksheet.
 * @param {Veld} veld
 */
export function takesShortlist({ lijst, kiesUit, gegeven }) {
  return lijst === PROGRAMMES && !kiesUit && !gegeven;
}

/** The rows of the table of a place, as they are stored. @param {Dossier} dossier @param {Plaats} place @returns {readonly Rij[]} */
export function rowsAt(dossier, { werkblad, tabel }) {
  return tabel ? typedRows(dossier, werkblad.id, tabel) : [];
}

/** Rows by id, for each table as it is. @type {WeakMap<readonly Rij[], Map<string, Rij>>} */
const indexed = new WeakMap();

/** The rows of the table of a place by id. @param {Dossier} dossier @param {Plaats} place @returns {ReadonlyMap<string, Rij>} */
export function rowsById(dossier, place) {
  const rows = rowsAt(dossier, place);
  let found = indexed.get(rows);
  if (!found) indexed.set(rows, (found = new Map(rows.map((row) => [row.id, row]))));
  return found;
}

/**
 * The text at a place, without space around it.
 * @param {Dossier} dossier
 * @param {Pick<Plaats, "werkblad" | "tabel" | "veld">} place
 * @param {Rij | null} [row] of its table
 */
export function textAt(dossier, { werkblad, tabel, veld }, row = null) {
  if (!tabel) return fieldOf(dossier, werkblad.id, veld.id).trim();
  if (!row) return "";
  const computed = veld.gegeven || veld.formule || veld.uitVeld;
  return (own((computed ? shownRow(dossier, werkblad, tabel, row) : row).cellen, veld.id) ?? "").trim();
}

/** A text from one field as another stores it: as it is where both are of one kind, else in words. @param {Veld} from @param {Veld} to @param {string} text */
export function carried(from, to, text) {
  const alike = from.soort === to.soort && from.lijst === to.lijst;
  return alike || rulesOf(from).patroon === rulesOf(to).patroon && !from.lijst ? text : shown(from, text);
}

/** Every answer in a column or field that is not empty, in order. @param {Dossier} dossier @param {Plaats} from @param {Veld} to @returns {Antwoord[]} */
export function answersAt(dossier, from, to) {
  const van = addressOf(from);
  const rows = from.tabel ? rowsAt(dossier, from) : [null];
  return rows
    .map((row) => ({ tekst: carried(from.veld, to, textAt(dossier, from, row)), van, ...(row && { rij: row.id }) }))
    .filter(({ tekst }) => tekst);
}

/** What was taken back or done again, in words. Pure. */

import { fieldAt, sheetOf, tableOf } from "../definition.js";
import { FINDING } from "../dossier/dossier.js";
import { PART } from "../dossier/settings.js";
import { sheetName } from "./order.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/**
 * A sentence about the edit that took another one back.
 * @param {Definitie} definitie
 * @param {Edit} edit
 */
export function undoneSentence(definitie, edit) {
  return `Ongedaan gemaakt: ${whatOf(definitie, edit)}.`;
}

/**
 * A sentence about the edit that did again what was taken back.
 * @param {Definitie} definitie
 * @param {Edit} edit
 */
export function redoneSentence(definitie, edit) {
  return `Opnieuw gedaan: ${whatOf(definitie, edit)}.`;
}

/** @param {Definitie} definitie @param {Edit} edit @returns {string} */
function whatOf(definitie, edit) {
  switch (edit.kind) {
    case "field": return `uw antwoord bij ${label(definitie, edit.sheet, edit.field)}${onSheet(definitie, edit.sheet)}`;
    case "cell": return `${label(definitie, edit.sheet, edit.column)} in ${table(definitie, edit)}`;
    case "insert": return `${rows(edit.rows.length)} weer in ${table(definitie, edit)}`;
    case "remove": return `${rows(edit.rows.length)} weer uit ${table(definitie, edit)}`;
    case "move": return `een rij weer op haar plek in ${table(definitie, edit)}`;
    case "sheet": return edit.answers ? `de antwoorden${onSheet(definitie, edit.sheet)} staan er weer` : `de antwoorden${onSheet(definitie, edit.sheet)} zijn weer weg`;
    case "about": return edit.naam === undefined ? "de naam van de gemeente" : "de naam van het plan";
    case "shortlist": return "de programma's in het plan";
    case "lapse": return "het antwoord zonder plek staat er weer";
    case "set": return ofSetting(edit);
    case "all": return ofSeveral(definitie, edit.edits);
    default: return "uw laatste wijziging";
  }
}

/** @param {import("../dossier/dossier.js").EditOf<"set">} edit */
function ofSetting({ key, name, value }) {
  if (key === "eigenTekst") return "uw eigen tekst in een stuk";
  if (key === "weggelegd" && name.startsWith(FINDING)) return value === null ? "de bevinding staat er weer" : "de reden waarom een bevinding weg ligt";
  return key === "instellingen" && name.includes(PART) ? "wat u invulde bij de bevindingen" : "uw laatste wijziging";
}

/** A file says more than the rows, and rows more than the texts that came with them. @param {Definitie} definitie @param {readonly Edit[]} edits */
function ofSeveral(definitie, edits) {
  if (edits.some(({ kind }) => kind === "files")) return "wat uit het bestand kwam";
  const first = edits.find(({ kind }) => kind === "insert" || kind === "remove" || kind === "all") ?? edits[0];
  return first ? whatOf(definitie, first) : "uw laatste wijziging";
}

/** @param {number} count */
function rows(count) {
  return count === 1 ? "een rij" : `${count} rijen`;
}

/** @param {Definitie} definitie @param {string} sheet @param {string} field */
function label(definitie, sheet, field) {
  return `‘${fieldAt(definitie, `${sheet}.${field}`)?.veld.label ?? field}’`;
}

/** @param {Definitie} definitie @param {{sheet: string, table: string}} place */
function table(definitie, { sheet, table: id }) {
  const found = sheetOf(definitie, sheet);
  return `‘${(found && tableOf(found, id)?.titel) ?? id}’${onSheet(definitie, sheet)}`;
}

/** @param {Definitie} definitie @param {string} id */
function onSheet(definitie, id) {
  const sheet = sheetOf(definitie, id);
  return sheet ? ` op werkblad ${sheetName(sheet)}` : "";
}

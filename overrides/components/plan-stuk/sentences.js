/** What the page says about papers, in Dutch. Pure. */

import { dayInWords, enumeration } from "../../lib/phrase.js";

/** @typedef {import("../../plan/papers/definition.js").Section} Section */
/** @typedef {import("../../plan/papers/standing.js").Standing} Standing */

export const LIST = Object.freeze({
  title: "Stukken",
  intro: "Uw werkbladen als stuk voor wethouder, college, raad en partners. U leest hier wat er nu in elk stuk staat en waar het nog op wacht.",
});
export const UNKNOWN = "Dit stuk is er niet. Kies een stuk uit de lijst.";
export const EMPTY = "Hier staat nog niets. Zolang dat zo is, komt dit onderdeel niet in het stuk.";
const NO_SHEET = "Geen werkblad heeft deze woorden: u schrijft ze zelf.";
const FIXED = "Deze woorden staan vast. U kunt er eigen tekst bij zetten.";
export const PLACES = "Woorden die geen werkblad heeft:";
export const HELP = "Naast elk onderdeel staat waar de woorden vandaan komen, wat nog open is, en een vak voor eigen tekst. Wat u daar typt, staat meteen in het stuk: elke regel wordt een alinea, een regel met - ervoor een punt.";
export const OPEN = "Nog open:";
export const LEFT_OVER = "Nog niet verwerkt";
export const LEFT_OVER_INTRO = "Deze antwoorden horen bij dit stuk, maar staan er niet in.";

/** "8 van de 13 onderdelen hebben tekst." @param {Standing} standing */
export function standing({ filled, sections }) {
  if (!filled) return "Er staat nog niets in.";
  return filled === sections ? "Elk onderdeel heeft tekst." : `${filled} van de ${sections} onderdelen ${filled === 1 ? "heeft" : "hebben"} tekst.`;
}

/** What a paper still waits for. @param {Standing} standing @param {(id: string) => string} name of a sheet */
export function waiting({ open, sheets }, name) {
  if (!open) return "Er staat niets meer open.";
  const from = sheets.length ? ` Kijk in ${sheets.length === 1 ? "werkblad" : "werkbladen"} ${enumeration(sheets.map(name).sort())}.` : "";
  return `${open === 1 ? "Er staat nog één ding open." : `Er staan nog ${open} dingen open.`}${from}`;
}

/** The name of the box for own text. @param {Section} section */
export function ownLabel({ titel, vraag }) {
  return vraag || `Uw eigen tekst bij ‘${titel}’`;
}

/** Where the words of a section come from that no sheet has. @param {Section} section */
export function withoutSheet({ delen }) {
  return delen.some((part) => part.kind === "tabel" || !part.eigen) ? FIXED : NO_SHEET;
}

/** @param {string} sentence with its places between square brackets */
export function waitsFor(sentence) {
  return `Dan komt erbij: ‘${sentence}’`;
}

/** @param {string} example */
export function placeHelp(example) {
  return example && `Zoals: ${example}`;
}

/** The last line of the paper on paper. @param {import("../../plan/definition.js").Definitie} definitie @param {Date} moment */
export function madeOn({ naam }, moment) {
  return `Gemaakt op ${dayInWords(moment)} met ${naam}, een onafhankelijke bewerking. Normen in dit stuk zijn die van 2013, tenzij iemand ze nakeek.`;
}

export const CHECK = "Controleer vóór verzending";
/**
 * The checks, in the order in which they stand; `more` leads to all of them.
 * @type {readonly {kind: import("../../plan/checks/checks.js").CheckKind, title: string, more?: {place: string, words: string}}[]}
 */
export const GROUPS = Object.freeze([
  { kind: "omvang", title: "Meer dan één bladzijde" },
  { kind: "leeg", title: "Nog open" },
  { kind: "datum", title: "Zonder datum" },
  { kind: "geld", title: "Zonder geld" },
  { kind: "eigenaar", title: "Zonder eigenaar" },
  { kind: "analyse", title: "Uit de bevindingen", more: { place: "bevindingen", words: "Alle bevindingen, met hun regel. Daar kunt u ze ook wegleggen." } },
  { kind: "privacy", title: "Privacy" },
]);
/** @type {readonly {format: "docx" | "odt", words: string}[]} */
export const FORMATS = Object.freeze([{ format: "docx", words: "Word (docx)" }, { format: "odt", words: "Writer (odt)" }]);
export const WITH_PLAN = "Neem het planbestand mee in het document";
export const WITH_PLAN_MEANS = "Dan zit uw hele plan in het document, ook wat niet in dit stuk staat. Wie het krijgt, kan het als plan openen in Mijn plan. Laat dit uit als u het stuk publiceert.";

/** @param {number} count */
export function toLookAt(count) {
  if (!count) return "Er is niets gevonden wat leeg is, of zonder datum, geld of eigenaar. Lees het stuk zelf nog na.";
  return `${count === 1 ? "Eén punt vraagt" : `${count} punten vragen`} nog aandacht. U kunt het stuk nu al ophalen.`;
}

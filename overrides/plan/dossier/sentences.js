/** What people read about a file that was opened or refused. */

import { VERSION } from "./dossier.js";
import { enumeration, writeCount } from "../../lib/phrase.js";

/** How many unknown parts are named. */
const FEW = 5;
/** Characters of a name that are shown. */
const LONGEST_NAME = 60;

/** @param {number} versie of the file */
export function newerSentence(versie) {
  return `Dit plan is gemaakt met een nieuwere versie van 'Mijn plan' (versie ${versie}; hier is het versie ${VERSION}). Herlaad deze pagina en open het bestand opnieuw. `
    + "Staat het handboek op uw eigen computer? Vraag dan de nieuwste versie.";
}

/** What each rule of the schema says of a part that breaks it. @type {Readonly<Record<string, (limit: unknown) => string>>} */
const MISFITS = {
  required: () => "ontbreekt",
  type: () => "heeft een andere vorm",
  const: () => "klopt niet",
  pattern: () => "is anders geschreven dan het hoort",
  key: () => "heeft een naam die niet kan",
  maxLength: (limit) => `is langer dan ${writeCount(Number(limit))} tekens`,
  maxItems: (limit) => `heeft meer dan ${writeCount(Number(limit))} rijen of regels`,
  maxProperties: (limit) => `heeft meer dan ${writeCount(Number(limit))} onderdelen`,
};

/** @param {import("./check.js").Misfit} misfit */
export function misfitSentence({ path, rule, limit }) {
  const names = path.map((part) => (typeof part === "number" ? String(part + 1) : part.slice(0, LONGEST_NAME)));
  const place = names.length ? `het onderdeel '${names.join(" › ")}'` : "het bestand";
  return `Dit bestand is geen heel plan: ${place} ${(MISFITS[rule] ?? MISFITS.const)(limit)}. Heeft iemand het bestand met de hand veranderd? `
    + "Neem dan een eerdere versie van het bestand.";
}

/** @param {number} limit */
export function tooManyLapsed(limit) {
  return `Meer dan ${writeCount(limit)} antwoorden in dit bestand passen niet op de werkbladen van nu. Open het op de site waarop het is gemaakt.`;
}

/** @param {number} count */
export function lapsedSentence(count) {
  if (!count) return "";
  return count === 1 ? "1 antwoord past niet meer op de werkbladen van nu. Het staat op het overzicht, bij 'Antwoorden zonder plek'."
    : `${writeCount(count)} antwoorden passen niet meer op de werkbladen van nu. Ze staan op het overzicht, bij 'Antwoorden zonder plek'.`;
}

/** @param {number} count */
export function returnedSentence(count) {
  if (!count) return "";
  return count === 1 ? "1 antwoord zonder plek staat nu weer op een werkblad." : `${writeCount(count)} antwoorden zonder plek staan nu weer op een werkblad.`;
}

/** @param {readonly string[]} names */
export function unknownSentence(names) {
  if (!names.length) return "";
  const shown = names.slice(0, FEW).map((name) => `'${name.slice(0, LONGEST_NAME)}'`);
  const rest = names.length > FEW ? [`${writeCount(names.length - FEW)} andere`] : [];
  return `Het bestand heeft onderdelen die deze pagina niet kent: ${enumeration([...shown, ...rest])}. Ze blijven in uw plan staan en gaan mee als u het bewaart.`;
}

/** @typedef {import("../definition.js").Werkblad} Werkblad */

/** What a new plan took from an older one: `count` is the number of rows, 0 for a single answer. @param {{from: readonly Werkblad[], to: Werkblad, what: string, count: number}} taken */
export function takenSentence({ from, to, what, count }) {
  const sources = enumeration(from.map(nameOf));
  return count ? `${writeCount(count)} ${count === 1 ? "rij" : "rijen"} in '${what}' van ${nameOf(to)}, uit ${sources}.` : `'${what}' op ${nameOf(to)}, uit ${sources}.`;
}

/** @param {Werkblad} werkblad */
function nameOf({ code, titel }) {
  return `werkblad ${code} (${titel})`;
}

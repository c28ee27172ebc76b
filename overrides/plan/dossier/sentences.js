/** What people read about a file that was opened or refused. */

import { VERSION } from "./dossier.js";
import { MOST_ROWS } from "./limits.js";
import { enumeration, writeCount } from "../../lib/phrase.js";

/** How many unknown parts are named. */
const FEW = 5;

/** @param {number} versie of the file */
export function newerSentence(versie) {
  return `Dit plan is gemaakt met een nieuwere versie van 'Mijn plan' (versie ${versie}; hier is het versie ${VERSION}). Herlaad deze pagina en open het bestand opnieuw. `
    + "Staat het handboek op uw eigen computer? Vraag dan de nieuwste versie.";
}

/** @param {string} objection what is wrong where */
export function wrongPart(objection) {
  return `Dit bestand is geen heel plan: ${objection}. Heeft iemand het bestand met de hand veranderd? Neem dan een eerdere versie van het bestand.`;
}

export function tooManyRows() {
  return `Dit bestand heeft meer dan ${writeCount(MOST_ROWS)} rijen. Zoveel past niet in een plan. Neem een eerdere versie van het bestand.`;
}

/** @param {number} count */
export function lapsedSentence(count) {
  if (!count) return "";
  return count === 1 ? "1 antwoord past niet meer op de werkbladen van nu. Het staat bij de vervallen antwoorden."
    : `${writeCount(count)} antwoorden passen niet meer op de werkbladen van nu. Ze staan bij de vervallen antwoorden.`;
}

/** @param {number} count */
export function returnedSentence(count) {
  if (!count) return "";
  return count === 1 ? "1 vervallen antwoord heeft weer een plek op een werkblad." : `${writeCount(count)} vervallen antwoorden hebben weer een plek op een werkblad.`;
}

/** @param {readonly string[]} names */
export function unknownSentence(names) {
  if (!names.length) return "";
  const shown = names.slice(0, FEW).map((name) => `'${name.slice(0, 60)}'`);
  const rest = names.length > FEW ? [`${writeCount(names.length - FEW)} andere`] : [];
  return `Het bestand heeft onderdelen die deze pagina niet kent: ${enumeration([...shown, ...rest])}. Ze blijven in uw plan staan en gaan mee als u het bewaart.`;
}

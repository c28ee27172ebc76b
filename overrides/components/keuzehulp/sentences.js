/** What the choosing help says in Dutch. */

import { quoted, refusal } from "../../facets/choice-words.js";
import { dropsSeveral } from "../../facets/ways-out.js";

/** @typedef {import("../../facets/state.js").Choice} Choice */

/**
 * @param {number} matching
 * @param {number} all
 * @param {boolean} isFiltered whether anything is chosen
 */
export function countSentence(matching, all, isFiltered) {
  if (!isFiltered) return `U koos nog niets. Er zijn ${all} programma's.`;
  if (!matching) return "Geen programma past bij al uw antwoorden.";
  return matching === 1 ? `1 van de ${all} programma's past.` : `${matching} van de ${all} programma's passen.`;
}

/**
 * The button to the catalogue.
 * @param {number} matching
 * @param {boolean} isFiltered
 */
export function toListButton(matching, isFiltered) {
  if (!matching || !isFiltered) return "Toon deze programma's";
  return matching === 1 ? "Toon dit programma" : `Toon deze ${matching} programma's`;
}

/** Above the reasons. @param {number} matching */
export function whySentence(matching) {
  return matching === 1 ? "Waarom dit programma:" : "Waarom deze programma's:";
}

/** Above the names of the programmes without a stated age. @param {number} unknown */
export function unknownSentence(unknown) {
  return unknown === 1
    ? "Van dit programma is geen leeftijd vermeld. Verder past het:"
    : "Van deze programma's is geen leeftijd vermeld. Verder passen ze:";
}

/** Above the names of the programmes found after 2013, while a label of that year is asked for. @param {number} later */
export function laterSentence(later) {
  return later === 1
    ? "Dit programma is van na 2013, en heeft geen label. Verder past het:"
    : "Deze programma's zijn van na 2013, en hebben geen label. Verder passen ze:";
}

/**
 * What to let go of when nothing matches.
 * @param {import("../../facets/ways-out.js").WayOut | undefined} way the best one
 * @param {(choices: readonly Choice[]) => string} inWords the answers as the page shows them
 */
export function advice(way, inWords) {
  if (!way) return "Ook met minder antwoorden past er niets. Begin opnieuw.";
  const found = way.count === 1 ? "past er 1 programma" : `passen er ${way.count} programma's`;
  if (dropsSeveral(way)) return `Eén antwoord loslaten is niet genoeg. Met alleen ${inWords(way.kept)} ${found}.`;
  return `Laat ${way.dropped.length > 1 ? "deze antwoorden" : "één antwoord"} los. Zonder ${inWords(way.dropped)} ${found}.`;
}

/** Here every answer is on the page, those about the age too. @param {import("../../facets/address.js").Unusable} unusable */
export function answerRefusal(unusable) {
  if (unusable.reason !== "value") return refusal(unusable);
  return `${quoted(unusable)}: dit antwoord staat niet bij de vragen. Kies hieronder een ander antwoord.`;
}

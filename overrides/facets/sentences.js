/** What a filtered list says in Dutch about how many records there are, and about finding none. */

import { enumeration, writeCount } from "../lib/phrase.js";
import { leeftijdInWords } from "./leeftijd.js";
import { dropsSeveral } from "./ways-out.js";

/** @typedef {import("./selection.js").Count} Count */
/** @typedef {import("./ways-out.js").WayOut} WayOut */
/** The word for one record and for more. @typedef {{een: string, meer: string}} Words */

/**
 * "1 programma", "7 programma's", "1.234 programma's".
 * @param {number} number
 * @param {Words} words
 */
export function howMany(number, words) {
  return `${writeCount(number)} ${number === 1 ? words.een : words.meer}`;
}

/**
 * The number behind an option: "(3)", or, where only records apart are left, "(0, en 2 zonder leeftijd)", "(0, en 4 zonder label)".
 * @param {Count} count
 */
export function behindOption({ matching, unknown, later }) {
  const apart = [...(unknown ? [`${writeCount(unknown)} zonder leeftijd`] : []), ...(later ? [`${writeCount(later)} zonder label`] : [])];
  return matching === 0 && apart.length ? `(0, en ${enumeration(apart)})` : `(${writeCount(matching)})`;
}

/**
 * "20 programma's", "7 van 20 programma's en 1 zonder vermelde leeftijd", "7 van 20 programma's en 4 van na 2013, zonder label".
 * @param {Count & {all: number, isFiltered: boolean}} counts
 * @param {Words} words
 */
export function countSentence({ matching, unknown, later, all, isFiltered }, words) {
  if (!isFiltered) return howMany(all, words);
  return `${writeCount(matching)} van ${[howMany(all, words), ...apartInWords({ unknown, later })].join(" en ")}`;
}

/**
 * The button from the filter to the list: "Toon 9 programma's", "Toon 2 programma's en 1 zonder vermelde leeftijd".
 * @param {Count} count
 * @param {Words} words
 */
export function toListButton({ matching, unknown, later }, words) {
  const parts = [...(matching ? [howMany(matching, words)] : []), ...apartInWords({ unknown, later })];
  return parts.length ? `Toon ${parts.join(" en ")}` : "Niets past: toon wat u kunt loslaten";
}

/** What stands apart from what matches, by group. @param {{unknown: number, later: number}} counts @returns {string[]} */
export function apartInWords({ unknown, later }) {
  return [...(later ? [countLater(later)] : []), ...(unknown ? [countWithoutLeeftijd(unknown)] : [])];
}

/** "7 zonder vermelde leeftijd" @param {number} unknown */
export function countWithoutLeeftijd(unknown) {
  return `${writeCount(unknown)} zonder vermelde leeftijd`;
}

/** "4 van na 2013, zonder label" @param {number} later */
export function countLater(later) {
  return `${writeCount(later)} van na 2013, zonder label`;
}

/**
 * What is wrong with the age, and which ages the list shows until that is corrected.
 * @param {string} mistake
 * @param {import("./leeftijd.js").LeeftijdQuery | null} inForce
 */
export function leeftijdMistake(mistake, inForce) {
  return `${mistake} De lijst toont zolang ${inForce ? `de leeftijd ‘${leeftijdInWords(inForce)}’` : "alle leeftijden"}.`;
}

/**
 * The heading above the advice when nothing matches.
 * @param {{unknown: number, later: number}} apart how many are left without a stated age, or without label
 * @param {Words} words
 */
export function nothingFound({ unknown, later }, words) {
  const known = [...(unknown ? ["een vermelde leeftijd"] : []), ...(later ? ["een label van 2013"] : [])];
  return `Geen ${words.een}${known.length ? ` met ${enumeration(known)}` : ""} past bij al uw keuzes`;
}

/**
 * The advice above the ways out.
 * @param {readonly WayOut[]} ways
 */
export function advice(ways) {
  if (ways.length === 0) return "Ook met minder keuzes vindt u niets. Wis alles en begin opnieuw.";
  if (dropsSeveral(ways[0])) return "Eén keuze loslaten is niet genoeg. Zo vindt u wel iets:";
  return ways.length > 1 ? "Laat één ding los, dan vindt u wel iets:" : "Laat dit los, dan vindt u wel iets:";
}

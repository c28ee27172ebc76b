/** What a filtered list says in Dutch about how many records there are, and about finding none. */

import { writeCount } from "../lib/phrase.js";
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
 * The number behind an option: "(3)", or, where only records without a stated age are left, "(0, en 2 zonder leeftijd)".
 * @param {Count} count
 */
export function behindOption({ matching, unknown }) {
  return matching === 0 && unknown > 0 ? `(0, en ${writeCount(unknown)} zonder leeftijd)` : `(${writeCount(matching)})`;
}

/**
 * "20 programma's", "7 van 20 programma's en 1 zonder vermelde leeftijd".
 * @param {Count & {all: number, isFiltered: boolean}} counts
 * @param {Words} words
 */
export function countSentence({ matching, unknown, all, isFiltered }, words) {
  if (!isFiltered) return howMany(all, words);
  const rest = unknown ? ` en ${countWithoutLeeftijd(unknown)}` : "";
  return `${writeCount(matching)} van ${howMany(all, words)}${rest}`;
}

/**
 * The button from the filter to the list: "Toon 9 programma's", "Toon 2 programma's en 1 zonder vermelde leeftijd".
 * @param {Count} count
 * @param {Words} words
 */
export function toListButton({ matching, unknown }, words) {
  if (!matching && !unknown) return "Niets past: toon wat u kunt loslaten";
  const parts = [...(matching ? [howMany(matching, words)] : []), ...(unknown ? [countWithoutLeeftijd(unknown)] : [])];
  return `Toon ${parts.join(" en ")}`;
}

/** "7 zonder vermelde leeftijd" @param {number} unknown */
export function countWithoutLeeftijd(unknown) {
  return `${writeCount(unknown)} zonder vermelde leeftijd`;
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
 * @param {number} unknown how many are left without a stated age
 * @param {Words} words
 */
export function nothingFound(unknown, words) {
  return `Geen ${words.een}${unknown ? " met een vermelde leeftijd" : ""} past bij al uw keuzes`;
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

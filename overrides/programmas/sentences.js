/** What the comparison and its files say, in Dutch. Pure: values in, sentences out. */

import { apartInWords } from "../facets/sentences.js";
import { enumeration, writeCount } from "../lib/phrase.js";
import { FEWEST, MOST } from "./comparison.js";

const MOST_NAMED = 5;

/** Goes along with every recognition that is taken from this site. */
export const NO_PROOF = "‘Goed onderbouwd’ is geen bewijs van effect.";
export const ASK_PROVIDER = "Vraag bij de aanbieder na of een programma nu te krijgen is.";
export const ONLY_DIFFERENCES = "Alleen wat verschilt, staat hier.";

/**
 * "10 programma's", "1 programma, en 7 zonder vermelde leeftijd", "geen programma's, en 4 van na 2013, zonder label".
 * @param {number} fitting
 * @param {{unknown: number, later: number}} [apart] those without a stated age, and those without a label of 2013
 */
export function countInWords(fitting, apart = { unknown: 0, later: 0 }) {
  const first = fitting === 1 ? "1 programma" : `${fitting ? writeCount(fitting) : "geen"} programma's`;
  return [first, ...apartInWords(apart)].join(", en ");
}

/**
 * What in the address could not be used, one sentence each.
 * @param {{unknown: readonly string[], tooMany: readonly string[]}} comparison
 * @param {(id: string) => string} nameOf
 * @returns {string[]}
 */
export function refusals({ unknown, tooMany }, nameOf) {
  const sentences = [];
  if (unknown.length) sentences.push(`Dit staat niet in het handboek: ${shortList(unknown.map((id) => `‘${id}’`))}. Kies hieronder een ander programma.`);
  if (tooMany.length) {
    sentences.push(`U vergelijkt hier hoogstens ${MOST} programma's. ${shortList(tooMany.map(nameOf))} ${tooMany.length === 1 ? "staat" : "staan"} er niet bij. Haal er eerst een weg.`);
  }
  return sentences;
}

/**
 * What to do while there is nothing to compare yet; "" once there is.
 * @param {number} count
 */
export function hint(count) {
  if (count >= FEWEST) return "";
  return count ? "Kies nog minstens één programma om mee te vergelijken." : `Kies ${FEWEST} tot ${MOST} programma's om te vergelijken.`;
}

/**
 * The heading of the comparison. A single programme is not compared yet.
 * @param {readonly string[]} names
 */
export function title(names) {
  if (names.length === 0) return "Programma's vergelijken";
  return names.length < FEWEST ? `${names[0]}: kies er nog een programma bij` : `${enumeration(names)} vergeleken`;
}

/**
 * "9 van de 27 aspecten verschillen."
 * @param {number} differing
 * @param {number} all
 */
export function differences(differing, all) {
  if (!differing) return `Alle ${all} aspecten zijn gelijk.`;
  return `${differing} van de ${all} aspecten ${differing === 1 ? "verschilt" : "verschillen"}.`;
}

/** @param {readonly string[]} words */
function shortList(words) {
  const rest = words.length - MOST_NAMED;
  return rest > 0 ? `${words.slice(0, MOST_NAMED).join(", ")} en nog ${rest}` : enumeration(words);
}

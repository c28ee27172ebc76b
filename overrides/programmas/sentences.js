/** What the comparison says, in Dutch. Pure: values in, sentences out. */

import { MEEST, MINST } from "../components/vergelijking/state.js";
import { enumeration } from "../lib/phrase.js";

const MEEST_GENOEMD = 5;

/** What goes along with every recognition that is taken from here. */
export const GEEN_BEWIJS = "‘Goed onderbouwd’ is geen bewijs van effect.";
export const VRAAG_NA = "Vraag bij de aanbieder na of een programma nog wordt aangeboden.";

/**
 * "10 programma's", "1 programma, en 7 zonder vermelde leeftijd", "geen programma's, en 7 zonder vermelde leeftijd".
 * @param {number} past
 * @param {number} zonderLeeftijd
 */
export function hoeveelProgrammas(past, zonderLeeftijd) {
  const eerst = past === 1 ? "1 programma" : `${past || "geen"} programma's`;
  return zonderLeeftijd ? `${eerst}, en ${zonderLeeftijd} zonder vermelde leeftijd` : eerst;
}

/**
 * What in the address could not be used, one sentence each.
 * @param {{onbekend: readonly string[], teVeel: readonly string[]}} vraag
 * @param {(id: string) => string} naam
 * @returns {string[]}
 */
export function weigeringen({ onbekend, teVeel }, naam) {
  const zinnen = [];
  if (onbekend.length) zinnen.push(`Dit staat niet in het handboek: ${kort(onbekend.map((id) => `‘${id}’`))}. Kies hieronder een ander programma.`);
  if (teVeel.length) {
    zinnen.push(`U vergelijkt hier hoogstens ${MEEST} programma's. ${kort(teVeel.map(naam))} ${teVeel.length === 1 ? "staat" : "staan"} er niet bij. Haal er eerst een weg.`);
  }
  return zinnen;
}

/**
 * What to do while there is nothing to compare yet; "" when there is.
 * @param {number} aantal
 */
export function aanwijzing(aantal) {
  if (aantal >= MINST) return "";
  return aantal ? "Kies nog minstens één programma om mee te vergelijken." : `Kies ${MINST} tot ${MEEST} programma's om te vergelijken.`;
}

/**
 * What stands above the comparison. One programme is none yet.
 * @param {readonly string[]} namen
 */
export function titel(namen) {
  if (namen.length === 0) return "Programma's vergelijken";
  return namen.length < MINST ? `${namen[0]}: kies er nog een programma bij` : `${enumeration(namen)} vergeleken`;
}

/**
 * "9 van de 22 aspecten verschillen."
 * @param {number} verschillend
 * @param {number} alle
 */
export function verschillen(verschillend, alle) {
  if (!verschillend) return `Alle ${alle} aspecten zijn gelijk.`;
  return `${verschillend} van de ${alle} aspecten ${verschillend === 1 ? "verschilt" : "verschillen"}.`;
}

/** @param {readonly string[]} woorden */
function kort(woorden) {
  const rest = woorden.length - MEEST_GENOEMD;
  return rest > 0 ? `${woorden.slice(0, MEEST_GENOEMD).join(", ")} en nog ${rest}` : enumeration(woorden);
}

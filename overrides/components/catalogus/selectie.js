/** Which records answer a state, in which order, and what to relax when none does. Pure. */

import { isOnbekend, leeftijdPast } from "./leeftijd.js";
import { keuzesVan, zonder } from "./staat.js";

/** @typedef {import("./staat.js").Staat} Staat */
/** @typedef {import("./staat.js").Vorm} Vorm */

/**
 * What one record answers, as the page hands it over: `values` by facet, folded `text`, keys to sort by.
 * @typedef {import("./leeftijd.js").Bereik & {readonly id: string, readonly values: Readonly<Record<string, readonly string[]>>,
 *   readonly text: string, readonly order: Readonly<Record<string, number>>}} Antwoord
 */

/**
 * `past` answers everything; `onbekend` answers the rest while an age is asked and theirs is not stated.
 * @typedef {{past: Antwoord[], onbekend: Antwoord[]}} Selectie
 */

/**
 * Lower case without accents, as `text` was folded at build time.
 * @param {string} tekst
 */
export function vouw(tekst) {
  return tekst.replaceAll("\u2019", "'").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * @param {readonly Antwoord[]} antwoorden
 * @param {Staat} staat
 * @param {Vorm} vorm
 * @returns {Selectie}
 */
export function selecteer(antwoorden, staat, vorm) {
  const woorden = vouw(staat.tekst).split(/\s+/).filter(Boolean);
  const facetten = vorm.facetten.filter(({ naam }) => staat.keuzes[naam]?.length);
  const rest = antwoorden.filter((antwoord) => woorden.every((woord) => antwoord.text.includes(woord))
    && facetten.every((facet) => facetPast(antwoord.values[facet.naam] ?? [], staat.keuzes[facet.naam], facet.regel)));
  const { leeftijd } = staat;
  if (!leeftijd) return { past: rest, onbekend: [] };
  return {
    past: rest.filter((antwoord) => !isOnbekend(antwoord) && leeftijdPast(antwoord, leeftijd)),
    onbekend: rest.filter(isOnbekend),
  };
}

/**
 * @param {readonly string[]} heeft
 * @param {readonly string[]} gevraagd
 * @param {string} regel
 */
function facetPast(heeft, gevraagd, regel) {
  const past = (/** @type {string} */ waarde) => heeft.includes(waarde);
  return regel === "en" ? gevraagd.every(past) : gevraagd.some(past);
}

/**
 * The records in the order asked for; equal ones keep the page's own order.
 * @param {readonly Antwoord[]} antwoorden
 * @param {string} sorteer
 */
export function sorteren(antwoorden, sorteer) {
  const plek = (/** @type {Antwoord} */ antwoord) => antwoord.order[sorteer] ?? 0;
  return sorteer ? antwoorden.toSorted((een, ander) => plek(een) - plek(ander)) : [...antwoorden];
}

/**
 * Per name that was chosen: how many records answer when it is left out. Most first, none left out.
 * @param {readonly Antwoord[]} antwoorden
 * @param {Staat} staat
 * @param {Vorm} vorm
 * @returns {{naam: string, aantal: number}[]}
 */
export function versoepelingen(antwoorden, staat, vorm) {
  const namen = [...new Set(keuzesVan(staat, vorm).map(({ naam }) => naam))];
  return namen
    .map((naam) => ({ naam, aantal: selecteer(antwoorden, zonder(staat, naam), vorm).past.length }))
    .filter(({ aantal }) => aantal > 0)
    .sort((een, ander) => ander.aantal - een.aantal);
}

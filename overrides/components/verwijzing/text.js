/** The reference to a section, as people paste it under a council paper. Pure: values in, one line out. */

import { dayInWords } from "../../lib/phrase.js";

// A council paper must not take the site for an official one.
const AARD = "(onafhankelijke bewerking van een handreiking uit 2013)";

/**
 * "Doelen kiezen. In: Stap 1: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://… Geraadpleegd op 23 november 2026."
 * @param {string} kop the heading; empty for the page as a whole
 * @param {string} titel the title of the document, its parts with a middle dot between
 * @param {string} adres
 * @param {Date} moment
 */
export function verwijzing(kop, titel, adres, moment) {
  const waarin = titel.split(" · ").join(", ");
  return `${kop && `${alsZin(kop)} In: `}${waarin} ${AARD}. ${adres} Geraadpleegd op ${dayInWords(moment)}.`;
}

/** @param {string} tekst */
function alsZin(tekst) {
  return /[.?!]$/.test(tekst) ? tekst : `${tekst}.`;
}

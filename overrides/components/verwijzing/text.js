/** The reference to a section, as people paste it under a council paper. Pure: values in, one line out. */

import { capitalised, dayInWords, withStop } from "../../lib/phrase.js";

// A council paper must not take the site for an official one.
const NATURE = "(onafhankelijke bewerking van een handreiking uit 2013)";

/**
 * "Doelen kiezen. In: Stap 1: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://… Geraadpleegd op 23 november 2026."
 * @param {string} heading empty for the page as a whole
 * @param {string} title the title of the document, its parts with a middle dot between
 * @param {string} address what others can open, or words that say where it is
 * @param {Date} moment
 */
export function reference(heading, title, address, moment) {
  const container = title.split(" · ").join(", ");
  return `${heading && `${withStop(heading)} In: `}${container} ${NATURE}. ${/^https?:/.test(address) ? address : withStop(capitalised(address))} Geraadpleegd op ${dayInWords(moment)}.`;
}

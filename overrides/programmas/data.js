/** What is known of every programme, loaded on first use as a script. `macros/browser/programmes.py` makes it and names its keys. */

import { fromScript } from "../lib/script.js";

const SCRIPT = "assets/programmas.js";

/**
 * What is known of one aspect. `zin` is the text within a sentence, where that differs; `links` are [words, address], which
 * prove the text ("bron") or name what it mentions ("ook"). `leeg`: nothing is known.
 * @typedef {{tekst: string, zin?: string, leeg?: boolean, links?: readonly (readonly [string, string])[], soort?: "bron" | "ook"}} Cell
 */

/**
 * A row of a comparison; those with `kort` go in a list of many. `van2013`: a label of that time.
 * @typedef {{id: string, naam: string, groep: string, kort: boolean, van2013: boolean}} Aspect
 */

/** A source; `url` is "" where it has no address. @typedef {{naam: string, url: string}} Bron */

/** `cellen` in the order of the aspects; `later`: found after 2013. @typedef {{naam: string, naamNu: string, kort: string, adres: string, beschreven: boolean, later: boolean, cellen: readonly Cell[]}} Programma */

/**
 * `handreiking` is how the guidance is cited, `regelGezien` the rule behind "Laatst gezien", `naam` what this edition is called, `bewerking` a notice that nobody commissioned it.
 * `programmas` are in the order of the catalogue; `bronnen` are the sources that prove cells, by the address those link to.
 * @typedef {{naam: string, bijgewerkt: string, bewerking: string, handreiking: string, regelGezien: string, aspecten: readonly Aspect[],
 *   programmas: Readonly<Record<string, Programma>>, bronnen: Readonly<Record<string, Bron>>}} Data
 */

/** What a list shows: ids in order, and what was chosen in words. @typedef {import("../facets/shown.js").ShownList} ShownList */

/** When something was taken from this site, and from which address. @typedef {{moment: Date, address: string}} Origin */

/**
 * @param {string} base the way to the site's root
 * @returns {Promise<Data>}
 */
export function loadProgrammas(base) {
  return fromScript(base + SCRIPT, "handboekProgrammas");
}

/** Whether this programme is in the handbook. @param {Data} data @param {string} id */
export function knows(data, id) {
  return Object.hasOwn(data.programmas, id);
}

/**
 * An aspect above a column of its own, where no heading tells its year: "Intensief (2013)".
 * @param {Aspect} aspect
 */
export function columnName({ naam, van2013 }) {
  return van2013 ? `${naam} (2013)` : naam;
}

/**
 * The sources that prove these cells, each once.
 * @param {Data} data
 * @param {readonly Cell[]} cells
 * @returns {Bron[]}
 */
export function bronnenOf({ bronnen }, cells) {
  const addresses = cells.filter(({ soort }) => soort === "bron").flatMap(({ links = [] }) => links.map(([, address]) => address));
  return [...new Set(addresses)].map((address) => bronnen[address]).filter(Boolean);
}

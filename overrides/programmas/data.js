/** What is known of every programme, brought in on first use as a script. `macros/pages/vergelijken.py` makes it. */

import { loadScript } from "../lib/script.js";

const PAD = "assets/programmas.js";

/**
 * What is known of one aspect. `zin` is the text within a sentence, where that differs; `links` are [words, address], which
 * prove the text ("bron") or name what stands in it ("ook").
 * @typedef {{tekst: string, zin?: string, links?: readonly (readonly [string, string])[], soort?: "bron" | "ook"}} Cel
 */

/**
 * A row of a comparison; `kort` ones go in a list of many. `van2013`: a fact of the guidance or a label of then.
 * @typedef {{id: string, naam: string, groep: string, kort: boolean, van2013: boolean}} Aspect
 */

/** A source; `url` is "" where it has no address. @typedef {{naam: string, url: string}} Bron */

/** `cellen` in the order of the aspects. @typedef {{naam: string, naamNu: string, kort: string, adres: string, beschreven: boolean, cellen: readonly Cel[]}} Programma */

/**
 * `handreiking` is how the guidance is cited, `naam` what this edition is called, `bewerking` that it is nobody's but its own.
 * `programmas` stand in the order of the catalogue; `bronnen` are the sources that prove cells, by the address those link to.
 * @typedef {{naam: string, bijgewerkt: string, bewerking: string, handreiking: string, aspecten: readonly Aspect[],
 *   programmas: Readonly<Record<string, Programma>>, bronnen: Readonly<Record<string, Bron>>}} Gegevens
 */

/**
 * @param {string} basis the way to the site's root
 * @returns {Promise<Gegevens>}
 */
export async function laadProgrammas(basis) {
  await loadScript(basis + PAD);
  const { handboekProgrammas } = /** @type {{handboekProgrammas?: Gegevens}} */ (globalThis);
  if (!handboekProgrammas) throw new Error("De gegevens van de programma's zijn leeg.");
  return handboekProgrammas;
}

/**
 * An aspect above a column of its own, where no heading says of which year it is: "Intensief (2013)".
 * @param {Aspect} aspect
 */
export function kolomnaam({ naam, van2013 }) {
  return van2013 ? `${naam} (2013)` : naam;
}

/**
 * The sources that prove what these programmes say of these aspects, each once.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {readonly Aspect[]} aspecten
 * @returns {Bron[]}
 */
export function bronnenVan(gegevens, ids, aspecten) {
  const cellen = ids.flatMap((id) => aspecten.map((aspect) => gegevens.programmas[id].cellen[gegevens.aspecten.indexOf(aspect)]));
  const adressen = cellen.filter(({ soort }) => soort === "bron").flatMap(({ links = [] }) => links.map(([, adres]) => adres));
  return [...new Set(adressen)].map((adres) => gegevens.bronnen[adres]).filter(Boolean);
}

/** Whether this programme is in the handbook. @param {Gegevens} gegevens @param {string} id */
export function kent(gegevens, id) {
  return Object.hasOwn(gegevens.programmas, id);
}

/** What is known of every programme, brought in on first use as a script. `macros/pages/vergelijken.py` makes it. */

import { haalScript } from "../script.js";

const PAD = "assets/programmas.js";

/**
 * What is known of one aspect. `zin` is the text within a sentence, where that differs; `links` are [words, address], which
 * prove the text ("bron") or name what stands in it ("ook").
 * @typedef {{tekst: string, zin?: string, links?: readonly (readonly [string, string])[], soort?: "bron" | "ook"}} Cel
 */

/** A row of a comparison; `kort` ones go in a list of many. @typedef {{id: string, naam: string, groep: string, kort: boolean}} Aspect */

/** `cellen` in the order of the aspects. @typedef {{naam: string, naamNu: string, kort: string, adres: string, beschreven: boolean, cellen: readonly Cel[]}} Programma */

/**
 * `handreiking` is how the guidance is cited, `naam` what this edition is called.
 * @typedef {{naam: string, bijgewerkt: string, handreiking: string, aspecten: readonly Aspect[], programmas: Readonly<Record<string, Programma>>}} Gegevens
 */

/**
 * @param {string} basis the way to the site's root
 * @returns {Promise<Gegevens>}
 */
export async function laadProgrammas(basis) {
  await haalScript(basis + PAD);
  const { handboekProgrammas } = /** @type {{handboekProgrammas?: Gegevens}} */ (globalThis);
  if (!handboekProgrammas) throw new Error("De gegevens van de programma's zijn leeg.");
  return handboekProgrammas;
}

/** Whether this programme is in the handbook. @param {Gegevens} gegevens @param {string} id */
export function kent(gegevens, id) {
  return Object.hasOwn(gegevens.programmas, id);
}

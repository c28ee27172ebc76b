/** The columns of a table: which can be filled in, and which one a heading means. Pure. */

import { fold } from "../../lib/fold.js";
import { kolommenOf } from "../definition.js";
import { isAsked } from "../dossier/answers.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 */

/** Those that people fill in: not what is computed, given by the handbook, or repeated from a field of the sheet. @param {Tabel} tabel @returns {Veld[]} */
export function askedOf(tabel) {
  return kolommenOf(tabel).filter(isAsked);
}

/**
 * For each heading the column that it names, null for none; no column twice. First those with the same name, in any case and with a unit
 * or a remark in brackets or without; then those of which only one begins the same.
 * @param {readonly Veld[]} kolommen
 * @param {readonly string[]} headings
 * @returns {(Veld | null)[]}
 */
export function named(kolommen, headings) {
  const left = new Set(kolommen);
  const take = (/** @type {Veld | undefined} */ veld) => {
    if (!veld || !left.delete(veld)) return null;
    return veld;
  };
  const exact = headings.map((heading) => take(exactly(kolommen, heading)));
  return exact.map((veld, place) => veld ?? take(alike([...left], headings[place])));
}

/** How many of the headings are the name of a column. @param {readonly Veld[]} kolommen @param {readonly string[]} headings */
export function countNamed(kolommen, headings) {
  return new Set(headings.map((heading) => exactly(kolommen, heading)).filter(Boolean)).size;
}

/** @param {readonly Veld[]} kolommen @param {string} heading */
function exactly(kolommen, heading) {
  const wanted = bare(heading);
  return wanted ? kolommen.find(({ id, label }) => bare(label) === wanted || id === wanted) : undefined;
}

/** @param {readonly Veld[]} kolommen @param {string} heading */
function alike(kolommen, heading) {
  const wanted = bare(heading);
  if (wanted.length < 3) return undefined;
  const found = kolommen.filter(({ label }) => bare(label).startsWith(`${wanted} `) || wanted.startsWith(`${bare(label)} `));
  return found.length === 1 ? found[0] : undefined;
}

/** A name without capitals, accents, remarks in brackets and signs around it. @param {string} name */
function bare(name) {
  return fold(name).replace(/\([^)]*\)/g, " ").replace(/[^\p{L}\p{N}%€-]+/gu, " ").trim();
}

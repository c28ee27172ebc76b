/** Brings in the search engine and the index on first use, and the parts of the index that a question needs: most visits ask nothing. */

import { fromScript } from "../lib/script.js";

/** @typedef {import("./search.js").SearchIndex} SearchIndex */
/** @typedef {import("./search.js").Searcher} Searcher */

/** The engine, and what draws its answers. */
export const ENGINE = "assets/zoeken.js";
const INDEX = "assets/zoekindex.js";

/** @type {Searcher | null} */
let searcher = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} base the way to the site's root
 * @returns {Promise<Searcher>}
 */
export async function loadSearcher(base) {
  /** @type {[typeof import("./search.js").Searcher, SearchIndex]} */
  const [Engine, index] = await Promise.all([fromScript(base + ENGINE, "handboekZoeker"), fromScript(base + INDEX, "handboekZoekindex")]);
  searcher ??= new Engine(index, (name) => fromScript(`${base}${index.map}${name}.js`, `handboekZoekdeel_${name}`));
  return searcher;
}

/** Brings in the search engine and its index on first use: most visits ask nothing. */

import { loadScript } from "../lib/script.js";

/** @typedef {import("./search.js").SearchIndex} SearchIndex */
/** @typedef {import("./search.js").Searcher} Searcher */

const ENGINE = "assets/zoeken.js";
const INDEX = "assets/zoekindex.js";

/** @type {Promise<Searcher> | null} */
let searcher = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} base the way to the site's root
 * @returns {Promise<Searcher>}
 */
export async function loadSearcher(base) {
  await Promise.all([loadScript(base + ENGINE), loadScript(base + INDEX)]);
  searcher ??= made();
  return searcher;
}

/** @returns {Promise<Searcher>} */
function made() {
  const { handboekZoeker, handboekZoekindex } = /** @type {{handboekZoeker?: typeof import("./search.js").Searcher, handboekZoekindex?: SearchIndex}} */ (globalThis);
  if (!handboekZoeker || !handboekZoekindex) throw new Error("De zoekindex is leeg.");
  return handboekZoeker.gradually(handboekZoekindex);
}

/** Brings in the search index and the engine on first use. */

import { loadScript } from "../lib/script.js";

/** @typedef {import("./search.js").Searcher} Searcher */

const INDEX = "assets/zoekindex.js";
const ENGINE = "assets/zoekmachine.js";

/** @type {Promise<Searcher> | null} */
let searcher = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} base the way to the site's root
 * @returns {Promise<Searcher>}
 */
export async function loadSearcher(base) {
  await Promise.all([loadScript(base + INDEX), loadScript(base + ENGINE)]);
  searcher ??= made();
  return searcher;
}

/** @returns {Promise<Searcher>} */
function made() {
  const { handboekZoekindex, handboekZoekmachine } =
    /** @type {{handboekZoekindex?: import("./search.js").SearchIndex, handboekZoekmachine?: typeof import("./search.js").Searcher}} */ (globalThis);
  if (!handboekZoekindex || !handboekZoekmachine) throw new Error("De zoekindex is leeg.");
  return handboekZoekmachine.gradually(handboekZoekindex);
}

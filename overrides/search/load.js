/** Brings in the search index on first use. */

import { loadScript } from "../lib/script.js";
import { Searcher } from "./search.js";

const PATH = "assets/zoekindex.js";

/** @type {Promise<Searcher> | null} */
let searcher = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} base the way to the site's root
 * @returns {Promise<Searcher>}
 */
export async function loadSearcher(base) {
  await loadScript(base + PATH);
  searcher ??= Searcher.gradually(index());
  return searcher;
}

/** @returns {import("./search.js").SearchIndex} */
function index() {
  const { handboekZoekindex } = /** @type {{handboekZoekindex?: import("./search.js").SearchIndex}} */ (globalThis);
  if (!handboekZoekindex) throw new Error("De zoekindex is leeg.");
  return handboekZoekindex;
}

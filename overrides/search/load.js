/** Brings in the search index on first use. */

import { loadScript } from "../lib/script.js";
import { Zoeker } from "./search.js";

const PAD = "assets/zoekindex.js";

/** @type {Promise<Zoeker> | null} */
let zoeker = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} basis the way to the site's root
 * @returns {Promise<Zoeker>}
 */
export async function laadZoeker(basis) {
  await loadScript(basis + PAD);
  zoeker ??= Zoeker.rustig(index());
  return zoeker;
}

/** @returns {import("./search.js").Zoekindex} */
function index() {
  const { handboekZoekindex } = /** @type {{handboekZoekindex?: import("./search.js").Zoekindex}} */ (globalThis);
  if (!handboekZoekindex) throw new Error("De zoekindex is leeg.");
  return handboekZoekindex;
}

/** Brings in the search index on first use, as a script: a page opened from a folder may not fetch. */

import { Zoeker } from "./zoeken.js";

const PAD = "assets/zoekindex.js";

/** @type {Promise<Zoeker> | null} */
let bezig = null;

/**
 * The searcher, made once. A failed load is tried again at the next call.
 * @param {string} basis the way to the site's root
 * @returns {Promise<Zoeker>}
 */
export function laadZoeker(basis) {
  bezig ??= haal(basis + PAD).catch((fout) => {
    bezig = null;
    throw fout;
  });
  return bezig;
}

/**
 * @param {string} adres
 * @returns {Promise<Zoeker>}
 */
function haal(adres) {
  return new Promise((klaar, mislukt) => {
    const script = document.createElement("script");
    script.src = vertrouwd(adres);
    script.addEventListener("load", () => {
      const index = /** @type {{handboekZoekindex?: import("./zoeken.js").Zoekindex}} */ (globalThis).handboekZoekindex;
      if (index) klaar(new Zoeker(index));
      else mislukt(new Error("De zoekindex is leeg."));
    });
    script.addEventListener("error", () => {
      script.remove();
      mislukt(new Error("De zoekindex laadt niet."));
    });
    document.head.append(script);
  });
}

/**
 * Where a site demands it, an address of a script must come from a named policy; this one passes only our own index. A name
 * may be taken once.
 * @type {{createScriptURL: (adres: string) => string} | undefined}
 */
let beleid;

/** @param {string} adres */
function vertrouwd(adres) {
  const soorten = /** @type {{trustedTypes?: {createPolicy: Function}}} */ (globalThis).trustedTypes;
  beleid ??= soorten?.createPolicy("handboek", { createScriptURL: (/** @type {string} */ eigen) => eigen });
  return beleid?.createScriptURL(adres) ?? adres;
}

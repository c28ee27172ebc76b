/**
 * Brings in one of the site's own scripts on first use: data or a tool too large for every page. As a script, because a page
 * opened from a folder may not fetch. Not for scripts of others: none are used.
 */

/** @type {Map<string, Promise<void>>} */
const bezig = new Map();

/**
 * Once per address; a failed load is tried again at the next call.
 * @param {string} adres
 * @returns {Promise<void>}
 */
export function haalScript(adres) {
  let belofte = bezig.get(adres);
  if (!belofte) {
    belofte = haal(adres).catch((fout) => {
      bezig.delete(adres);
      throw fout;
    });
    bezig.set(adres, belofte);
  }
  return belofte;
}

/**
 * @param {string} adres
 * @returns {Promise<void>}
 */
function haal(adres) {
  return new Promise((klaar, mislukt) => {
    const script = document.createElement("script");
    script.src = vertrouwd(adres);
    script.addEventListener("load", () => klaar());
    script.addEventListener("error", () => {
      script.remove();
      mislukt(new Error(`${adres} laadt niet.`));
    });
    document.head.append(script);
  });
}

/**
 * Where a site demands it, an address of a script must come from a named policy. A name may be taken once.
 * @type {{createScriptURL: (adres: string) => string} | undefined}
 */
let beleid;

/** @param {string} adres */
function vertrouwd(adres) {
  const soorten = /** @type {{trustedTypes?: {createPolicy: Function}}} */ (globalThis).trustedTypes;
  beleid ??= soorten?.createPolicy("handboek", { createScriptURL: eigen });
  return beleid?.createScriptURL(adres) ?? eigen(adres);
}

/**
 * @param {string} adres
 * @throws {TypeError} where it leads to another place than the folder of our scripts
 */
function eigen(adres) {
  const { origin, pathname } = new URL(adres, document.baseURI);
  if (origin !== location.origin || !/\/assets\/[a-z]+\.js$/.test(pathname)) throw new TypeError(`${adres} is geen script van het handboek.`);
  return adres;
}

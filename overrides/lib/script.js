/**
 * Brings in one of the site's own scripts on first use: data or a tool too large for every page. As a script, because a page
 * opened from a folder may not fetch. Not for scripts of others, since none are used.
 */

// Bundles and data, the empty files that a page fills in, and the parts of the search index.
const OURS = /\/assets\/(?:[a-z]+|sjablonen\/[a-z\d-]+|zoek\/[a-f\d]{8}\/[a-z\d_]+)\.js$/;
const SHARED = Symbol.for("handboek-ouderbeleid.scripts");

/**
 * What every copy of this module on a page uses, because each bundle has its own: a second policy with our name is refused.
 * @type {{pending: Map<string, Promise<void>>, policy?: {createScriptURL: (address: string) => string}}}
 */
const shared = (/** @type {{[SHARED]?: typeof shared}} */ (globalThis)[SHARED] ??= { pending: new Map() });

/**
 * Once per address; a failed load is tried again at the next call.
 * @param {string} address
 * @returns {Promise<void>}
 */
function loadScript(address) {
  const { pending } = shared;
  let promise = pending.get(address);
  if (!promise) {
    promise = load(address).catch((error) => {
      pending.delete(address);
      throw error;
    });
    pending.set(address, promise);
  }
  return promise;
}

/**
 * What a script leaves behind in a global variable.
 * @param {string} address
 * @param {string} name of the variable
 * @returns {Promise<any>}
 * @throws {Error} where it does not load, or leaves nothing
 */
export async function fromScript(address, name) {
  await loadScript(address);
  const found = /** @type {Record<string, unknown>} */ (globalThis)[name];
  if (!found) throw new Error(`${address} heeft geen ${name}.`);
  return found;
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = trusted(address);
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${address} laadt niet.`));
    });
    document.head.append(script);
  });
}

/** Where the site requires it, the address of a script must come from a named policy. A name can be used once. @param {string} address */
function trusted(address) {
  const types = /** @type {{trustedTypes?: {createPolicy: Function}}} */ (globalThis).trustedTypes;
  shared.policy ??= types?.createPolicy("handboek", { createScriptURL: own });
  return shared.policy?.createScriptURL(address) ?? own(address);
}

/**
 * @param {string} address
 * @throws {TypeError} if it leads outside the folder of our scripts
 */
function own(address) {
  const { origin, pathname } = new URL(address, document.baseURI);
  if (origin !== location.origin || !OURS.test(pathname)) throw new TypeError(`${address} is geen script van het handboek.`);
  return address;
}

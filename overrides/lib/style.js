/** Brings in one of the site's own style sheets on first use, with the script that needs it. */

/** @type {Map<string, Promise<void>>} */
const pending = new Map();

/**
 * Once per address. One that does not load keeps nobody from the words.
 * @param {string} address
 * @returns {Promise<void>}
 */
export function withStyle(address) {
  const known = pending.get(address);
  if (known) return known;
  const loading = /** @type {Promise<void>} */ (new Promise((resolve) => {
    const done = () => resolve();
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: done, onerror: done }));
  }));
  pending.set(address, loading);
  return loading;
}

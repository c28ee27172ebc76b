/**
 * Everything this site stores in the browser goes through here: one versioned record per name, in localStorage. Nothing is thrown:
 * blocked, full or damaged storage comes back as a value with a reason, so that the caller can tell the visitor. Not for data that
 * must leave the browser; that is a download.
 *
 * What is stored is a contract with earlier visits: the key `<edition>:<name>` and the JSON `{"versie": 1, "waarde": …}`.
 */

/** @typedef {"blocked" | "full" | "unreadable" | "newer"} Reason */

/**
 * @template T
 * @typedef {{ok: true, value: T} | {ok: false, reason: Reason}} Result
 */

/**
 * For each old version, how a value of that version becomes one of the next. A value goes through all steps from its own version on,
 * so a new version adds one step and changes none. A step throws if it cannot use the value.
 * @typedef {Readonly<Record<number, (value: any) => unknown>>} Steps
 */

/** What the visitor reads when keeping or reading fails. @type {Readonly<Record<Reason, string>>} */
export const MESSAGES = Object.freeze({
  blocked: "Uw browser staat niet toe dat deze site iets bewaart.",
  full: "De opslag van uw browser is vol. Uw laatste wijziging is niet bewaard.",
  unreadable: "Wat eerder is bewaard, is beschadigd en kan niet worden gelezen.",
  newer: "Wat eerder is bewaard, komt van een nieuwere versie van deze site.",
});

/**
 * Read what was kept under a name. Reading changes nothing in the storage: a value of an older version is stored in its new form
 * when the caller next keeps it.
 * @param {string} name
 * @param {number} version the version this code writes
 * @param {Steps} [steps] one for every older version that visitors may still have
 * @returns {Result<unknown>} `value` is null where nothing was kept
 */
export function read(name, version, steps = {}) {
  let text;
  try {
    text = localStorage.getItem(keyOf(name));
  } catch {
    return { ok: false, reason: "blocked" };
  }
  if (text === null) return { ok: true, value: null };
  try {
    return unpack(JSON.parse(text), version, steps);
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

/**
 * Keep a value under a name, replacing what was there.
 * @template T
 * @param {string} name
 * @param {number} version
 * @param {T} value anything JSON can hold
 * @returns {Result<T>}
 */
export function keep(name, version, value) {
  const text = JSON.stringify({ versie: version, waarde: value });
  try {
    localStorage.setItem(keyOf(name), text);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return { ok: false, reason: isFull ? "full" : "blocked" };
  }
  return { ok: true, value };
}

/**
 * Forget what was kept under a name.
 * @param {string} name
 * @returns {Result<null>}
 */
export function forget(name) {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    return { ok: false, reason: "blocked" };
  }
  return { ok: true, value: null };
}

/**
 * Hear that the value under a name may have changed elsewhere: in another tab, or while the browser held this page in memory and
 * the visitor came Back to it.
 * @param {string} name
 * @param {() => void} onChange
 */
export function follow(name, onChange) {
  // Without a key, everything was cleared.
  addEventListener("storage", ({ key }) => { if (key === null || key === keyOf(name)) onChange(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) onChange(); });
}

/**
 * Two editions on one host have separate keys. The bundler fills in the edition: `macros/browser/bundle.py`.
 * @param {string} name
 */
function keyOf(name) {
  return `${/** @type {{HANDBOOK_EDITION?: string}} */ (globalThis).HANDBOOK_EDITION}:${name}`;
}

/**
 * @param {unknown} stored
 * @param {number} version
 * @param {Steps} steps
 * @returns {Result<unknown>}
 * @throws {Error} where a step is missing or cannot use the value
 */
function unpack(stored, version, steps) {
  if (!isRecord(stored)) return { ok: false, reason: "unreadable" };
  if (stored.versie > version) return { ok: false, reason: "newer" };
  let value = stored.waarde;
  for (let from = stored.versie; from < version; from += 1) value = steps[from](value);
  return { ok: true, value };
}

/**
 * @param {unknown} stored
 * @returns {stored is {versie: number, waarde: unknown}}
 */
function isRecord(stored) {
  return typeof stored === "object" && stored !== null && "waarde" in stored
    && "versie" in stored && Number.isInteger(stored.versie);
}

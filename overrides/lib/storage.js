/**
 * Everything this site stores in the browser goes through here: one versioned record per name, in localStorage. Blocked, full or
 * damaged storage comes back as a value with a reason, so that the caller can say so to the visitor. Thrown is only what a mistake in
 * our own code causes: a version without a step, a value that JSON cannot hold, a bundle without its edition. Not for data that must
 * leave the browser; that is a download.
 *
 * What is stored is a contract with earlier visits: the key `<edition>:<name>` and the JSON `{"versie": 1, "waarde": …}`.
 *
 * To add a version: raise the number where the record is made, add a step from the version before it, which takes the old value and
 * returns the new one, and add an example of the new version to `tests/overrides/lib/storage.test.js`. Steps and examples of older
 * versions stay as they are.
 */

/** @typedef {"blocked" | "full" | "unreadable" | "unconvertible" | "newer"} Reason */

/** @typedef {{ok: false, reason: Reason}} Failure */

/**
 * @template T
 * @typedef {{ok: true, value: T} | Failure} Result
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
  unconvertible: "Wat eerder is bewaard, kan deze versie van de site niet lezen. Er is niets weggegooid.",
  newer: "Wat eerder is bewaard, komt van een nieuwere versie van deze site.",
});

/** A record with these is left as it is: another version of the site can still read it. @type {readonly Reason[]} */
const PROTECTED = ["unconvertible", "newer"];

/**
 * Two editions on one host have separate keys. The bundler fills in the edition: `macros/browser/bundle.py`.
 * @param {string} name
 */
export function editionKey(name) {
  const edition = /** @type {{HANDBOOK_EDITION?: string}} */ (globalThis).HANDBOOK_EDITION;
  if (!edition) throw new Error("De bundel weet niet van welke uitgave hij is.");
  return `${edition}:${name}`;
}

/**
 * The names of all records whose name begins with this; none where storage is blocked.
 * @param {string} beginning
 * @returns {string[]}
 */
export function keptNames(beginning) {
  const own = editionKey("");
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(own + beginning)).map((key) => key.slice(own.length));
  } catch {
    return [];
  }
}

/** What is kept under one name. */
export class StoredRecord {
  /**
   * @param {string} name
   * @param {number} version the version this code writes
   * @param {Steps} [steps] one for every older version
   * @throws {Error} if a step is missing
   */
  constructor(name, version, steps = {}) {
    for (let from = 1; from < version; from += 1) if (!steps[from]) throw new Error(`${name}: de stap van versie ${from} ontbreekt.`);
    this.name = name;
    this.version = version;
    this.steps = steps;
  }

  get key() {
    return editionKey(this.name);
  }

  /** Where it is kept. */
  get storage() {
    return localStorage;
  }

  /**
   * Reading changes nothing in the storage: a value of an older version is stored in its new form when the caller next keeps it.
   * @returns {Result<unknown>} `value` is null where nothing was kept
   */
  read() {
    const { key } = this;
    let text;
    try {
      text = this.storage.getItem(key);
    } catch {
      return { ok: false, reason: "blocked" };
    }
    return text === null ? { ok: true, value: null } : this.unpack(text);
  }

  /**
   * Keep a value in place of what was there, unless that is of a newer version or could not be converted.
   * @template T
   * @param {T} value anything JSON can hold
   * @returns {Result<T>}
   * @throws {TypeError} if JSON cannot hold it
   */
  keep(value) {
    const { key } = this;
    if (JSON.stringify(value) === undefined) throw new TypeError(`${this.name}: dit kan niet worden bewaard.`);
    const text = JSON.stringify({ versie: this.version, waarde: value });
    const refusal = this.refusal();
    if (refusal) return refusal;
    try {
      this.storage.setItem(key, text);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      return { ok: false, reason: isFull ? "full" : "blocked" };
    }
    return { ok: true, value };
  }

  /**
   * Forget what was kept, unless it is of a newer version or could not be converted.
   * @returns {Result<null>}
   */
  forget() {
    const { key } = this;
    const refusal = this.refusal();
    if (refusal) return refusal;
    try {
      this.storage.removeItem(key);
    } catch {
      return { ok: false, reason: "blocked" };
    }
    return { ok: true, value: null };
  }

  /**
   * Hear that the value may have changed elsewhere: in another tab, or while the browser held this page in memory and the visitor
   * came Back to it.
   * @param {() => void} onChange
   */
  follow(onChange) {
    const own = this.key;
    // Without a key, everything was cleared.
    addEventListener("storage", ({ key }) => { if (key === null || key === own) onChange(); });
    addEventListener("pageshow", ({ persisted }) => { if (persisted) onChange(); });
  }

  /** Why what is kept now may not be replaced; null if it may. @returns {Failure | null} */
  refusal() {
    const kept = this.read();
    return !kept.ok && PROTECTED.includes(kept.reason) ? kept : null;
  }

  /** @param {string} text @returns {Result<unknown>} */
  unpack(text) {
    return this.convert(parsed(text));
  }

  /**
   * The value of `{versie, waarde}`, in the form of this version.
   * @param {unknown} stored
   * @returns {Result<unknown>}
   */
  convert(stored) {
    if (!isRecord(stored)) return { ok: false, reason: "unreadable" };
    if (stored.versie > this.version) return { ok: false, reason: "newer" };
    try {
      let value = stored.waarde;
      for (let from = stored.versie; from < this.version; from += 1) value = this.steps[from](value);
      return { ok: true, value };
    } catch {
      return { ok: false, reason: "unconvertible" };
    }
  }
}

/** What is kept for this tab alone, and goes when it closes. */
export class TabRecord extends StoredRecord {
  get storage() {
    return sessionStorage;
  }
}

/** What the text says, undefined if it is not JSON. @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} stored
 * @returns {stored is {versie: number, waarde: unknown}}
 */
function isRecord(stored) {
  return typeof stored === "object" && stored !== null && "waarde" in stored
    && "versie" in stored && Number.isInteger(stored.versie) && Number(stored.versie) > 0;
}

/**
 * The short list of this browser: one for all components of a page, in step with other tabs. Where it cannot be kept, it lasts as
 * long as the page and says why.
 */

import { MESSAGES, StoredRecord } from "../lib/storage.js";
import { cleaned, withId, without } from "./list.js";

/** @typedef {import("../lib/storage.js").Reason} Reason */

/** Hears whether another tab made the change. @typedef {(fromElsewhere: boolean) => void} Listener */

const RECORD = new StoredRecord("kortelijst", 1);

/** What a visitor can do about it. @type {Readonly<Record<Reason, string>>} */
const ADVICE = Object.freeze({
  blocked: "Uw lijst geldt alleen op deze pagina. Vergelijk de programma's en bewaar het adres van die vergelijking. Of sta in uw browser sitegegevens toe voor deze site.",
  full: "Wis in uw browser de sitegegevens van sites die u niet meer gebruikt. Probeer het dan opnieuw.",
  unreadable: "Uw lijst begint opnieuw.",
  unconvertible: "Uw lijst geldt alleen op deze pagina. Sluit de andere tabbladen van dit handboek en herlaad deze pagina.",
  newer: "Sluit de andere tabbladen van dit handboek en herlaad deze pagina.",
});

class Keeper {
  constructor() {
    /** @type {string[]} */
    this.ids = [];
    /** Why the last thing was not kept or read; null when it was. @type {Reason | null} */
    this.reason = null;
    /** @type {Set<Listener>} */
    this.listeners = new Set();
    this.reread();
    RECORD.follow(() => { this.reread(); this.notify(true); });
  }

  reread() {
    const stored = storedList();
    if (stored.ok) this.ids = stored.value;
    this.reason = stored.ok ? null : stored.reason;
  }

  /** What is wrong and what to do about it, "" when all is well. */
  get complaint() {
    return this.reason ? `${MESSAGES[this.reason]} ${ADVICE[this.reason]}` : "";
  }

  /** @param {string} id */
  has(id) {
    return this.ids.includes(id);
  }

  /** @param {string} id */
  add(id) {
    this.change((ids) => withId(ids, id));
  }

  /** @param {...string} gone */
  remove(...gone) {
    this.change((ids) => without(ids, gone));
  }

  /** Before the others. @param {readonly string[]} previous */
  putBack(previous) {
    this.change((ids) => cleaned([...previous, ...ids]));
  }

  /** Starts from what is stored now, because another tab may have written since. @param {(ids: string[]) => string[]} edit */
  change(edit) {
    const stored = this.reason === "full" || this.reason === "blocked" ? null : storedList();
    this.ids = edit(stored?.ok ? stored.value : this.ids);
    this.save();
    // The visitor reads once that a damaged list was replaced, wherever that happens.
    if (stored && !stored.ok && stored.reason === "unreadable") this.reason ??= stored.reason;
    this.notify();
  }

  save() {
    // An empty list leaves nothing behind.
    const result = this.ids.length ? RECORD.keep(this.ids) : RECORD.forget();
    this.reason = result.ok ? null : result.reason;
  }

  /** One that fails leaves the others alone. @param {boolean} fromElsewhere */
  notify(fromElsewhere = false) {
    for (const listener of this.listeners) {
      try {
        listener(fromElsewhere);
      } catch (error) {
        console.error("Een deel van de pagina volgt de lijst niet.", error);
      }
    }
  }

  /** Call now and, if that went well, at every change. @param {Listener} listener @returns {() => void} ends it */
  subscribe(listener) {
    listener(false);
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** What is stored now. @returns {import("../lib/storage.js").Result<string[]>} */
function storedList() {
  const stored = RECORD.read();
  return stored.ok ? { ok: true, value: cleaned(stored.value) } : stored;
}

/** Where the list of this page is kept: the bundles of one page share it. */
const SHARED = Symbol.for("handboek-ouderbeleid.kortelijst");

/** The list of this page, read at the first call. @returns {Keeper} */
export function kortelijst() {
  return (/** @type {{[SHARED]?: Keeper}} */ (globalThis)[SHARED] ??= new Keeper());
}

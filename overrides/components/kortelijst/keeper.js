/**
 * The short list of this browser: one for all components of a page, in step with other tabs. Where it cannot be kept, it lasts as
 * long as the page and says why.
 */

import { follow, forget, keep, MESSAGES, read } from "../../lib/storage.js";
import { met, schoon, zonder } from "./list.js";

/** @typedef {import("../../lib/storage.js").Reason} Reason */

/** Hears whether another tab made the change. @typedef {(vanElders: boolean) => void} Luisteraar */

const NAAM = "kortelijst";
const VERSIE = 1;

/** What a visitor can do about it. @type {Readonly<Record<Reason, string>>} */
const RAAD = Object.freeze({
  blocked: "Uw lijst geldt alleen op deze pagina. Vergelijk de programma's en bewaar het adres van die vergelijking. Of sta in uw browser sitegegevens toe voor deze site.",
  full: "Wis in uw browser de sitegegevens van sites die u niet meer gebruikt. Probeer het dan opnieuw.",
  unreadable: "Uw lijst begint opnieuw.",
  newer: "Sluit de andere tabbladen van dit handboek en herlaad deze pagina.",
});

class Bewaarder {
  constructor() {
    /** @type {string[]} */
    this.ids = [];
    /** Why the last thing was not kept or read; null when it was. @type {Reason | null} */
    this.reason = null;
    /** @type {Set<Luisteraar>} */
    this.luisteraars = new Set();
    this.opnieuw();
    follow(NAAM, () => { this.opnieuw(); this.roep(true); });
  }

  opnieuw() {
    const gelezen = read(NAAM, VERSIE);
    if (gelezen.ok) this.ids = schoon(gelezen.value);
    this.reason = gelezen.ok ? null : gelezen.reason;
  }

  /** What is wrong and what to do about it, "" when all is well. */
  get klacht() {
    return this.reason ? `${MESSAGES[this.reason]} ${RAAD[this.reason]}` : "";
  }

  /** @param {string} id */
  heeft(id) {
    return this.ids.includes(id);
  }

  /** @param {string} id */
  zetErop(id) {
    this.wijzig((ids) => met(ids, id));
  }

  /** @param {string} id */
  haalEraf(id) {
    this.wijzig((ids) => zonder(ids, id));
  }

  /** @param {readonly string[]} ids */
  wordt(ids) {
    this.wijzig(() => schoon([...ids]));
  }

  /** From what stands there now, because another tab may have written since. @param {(ids: string[]) => string[]} bewerking */
  wijzig(bewerking) {
    const eerder = this.reason === "full" || this.reason === "blocked" ? null : read(NAAM, VERSIE);
    this.ids = bewerking(eerder?.ok ? schoon(eerder.value) : this.ids);
    // What a newer version of the site has kept is not ours to replace.
    const reason = eerder && !eerder.ok ? eerder.reason : null;
    if (reason === "newer") this.reason = reason;
    else this.bewaar();
    // That a damaged list was replaced is told once, wherever that happens.
    if (reason === "unreadable") this.reason ??= reason;
    this.roep();
  }

  bewaar() {
    // An empty list leaves nothing behind.
    const uitkomst = this.ids.length ? keep(NAAM, VERSIE, this.ids) : forget(NAAM);
    this.reason = uitkomst.ok ? null : uitkomst.reason;
  }

  /** One that fails leaves the others alone. @param {boolean} vanElders */
  roep(vanElders = false) {
    for (const luisteraar of this.luisteraars) {
      try {
        luisteraar(vanElders);
      } catch (fout) {
        console.error("Een deel van de pagina volgt de lijst niet.", fout);
      }
    }
  }

  /** Call now and, if that went well, at every change. @param {Luisteraar} luisteraar */
  bij(luisteraar) {
    luisteraar(false);
    this.luisteraars.add(luisteraar);
  }
}

/** @type {Bewaarder | undefined} */
let deze;

/** The list of this page, read when somebody first asks. */
export function kortelijst() {
  deze ??= new Bewaarder();
  return deze;
}

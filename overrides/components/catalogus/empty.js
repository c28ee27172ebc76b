/** What is said when nothing is left: what to let go of and what that gives, and the way to the site search. Only draws. */

import { pageAddress } from "../../lib/address.js";
import { make, find } from "../../lib/element.js";
import { hoeveel, keuzesInWoorden } from "../../facets/sentences.js";

/** @typedef {import("../../facets/selection.js").Uitweg} Uitweg */
/** @typedef {import("../../facets/state.js").Vorm} Vorm */
/** @typedef {import("../../facets/sentences.js").Woorden} Woorden */

export class Leeg {
  /**
   * @param {HTMLElement} element
   * @param {Vorm} vorm
   * @param {Woorden} woorden
   * @param {(uitweg: Uitweg) => void} kies
   */
  constructor(element, vorm, woorden, kies) {
    this.vak = find(element, "[data-leeg]", HTMLElement);
    this.vorm = vorm;
    this.woorden = woorden;
    this.kies = kies;
  }

  verberg() {
    if (this.vak.hidden) return;
    this.vak.hidden = true;
    this.vak.replaceChildren();
  }

  /**
   * @param {readonly Uitweg[]} uitwegen
   * @param {{tekst: string, onbekend: number}} rest what was searched for, and how many are left without a stated age
   */
  toon(uitwegen, { tekst, onbekend }) {
    this.vak.replaceChildren(
      make("p", "toestand__kop", this.kop(onbekend)),
      make("p", "", raad(uitwegen)),
      ...(uitwegen.length ? [make("ul", "knoppen", ...uitwegen.map((uitweg) => make("li", "", this.knop(uitweg))))] : []),
      ...(tekst ? [this.zoekregel(tekst)] : []),
    );
    this.vak.hidden = false;
  }

  /** @param {number} onbekend */
  kop(onbekend) {
    const welke = onbekend ? " met een vermelde leeftijd" : "";
    return `Geen ${this.woorden.een}${welke} past bij al uw keuzes`;
  }

  /** @param {Uitweg} uitweg */
  knop(uitweg) {
    const [woord, keuzes] = isVeel(uitweg) ? ["Alleen", uitweg.over] : ["Zonder", uitweg.los];
    const knop = make("button", "knop", `${woord} ‘${keuzesInWoorden(keuzes, this.vorm)}’: ${hoeveel(uitweg.aantal, this.woorden)}`);
    knop.type = "button";
    knop.addEventListener("click", () => this.kies(uitweg));
    return knop;
  }

  /** @param {string} tekst */
  zoekregel(tekst) {
    const link = make("a", "", `Zoek ‘${tekst}’ in het hele handboek`);
    link.href = pageAddress(this.vak.dataset.zoek ?? "", `?q=${encodeURIComponent(tekst)}`);
    return make("p", "", link);
  }
}

/** Whether all but one question must be let go. @param {Uitweg} uitweg */
function isVeel({ los }) {
  return new Set(los.map(({ naam }) => naam)).size > 1;
}

/** @param {readonly Uitweg[]} uitwegen */
function raad(uitwegen) {
  if (uitwegen.length === 0) return "Ook met minder keuzes vindt u niets. Wis alles en begin opnieuw.";
  if (isVeel(uitwegen[0])) return "Eén keuze loslaten is niet genoeg. Zo vindt u wel iets:";
  return uitwegen.length > 1 ? "Laat één ding los, dan vindt u wel iets:" : "Laat dit los, dan vindt u wel iets:";
}

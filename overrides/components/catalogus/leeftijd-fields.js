/** The two fields of the age, and the buttons for ages that people ask for most. Decides nothing about the list. */

import { find } from "../../lib/element.js";
import { leesVelden, schrijfLeeftijd, schrijfVelden } from "../../facets/leeftijd.js";
import { leeftijdfout } from "../../facets/sentences.js";
import { zetAantal } from "./count.js";

/** @typedef {import("../../facets/leeftijd.js").Leeftijdsvraag} Leeftijdsvraag */
/** @typedef {import("../../facets/selection.js").Aantal} Aantal */

export class Leeftijdvelden {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.velden = { van: find(form, "[name=leeftijd-van]", HTMLInputElement), tot: find(form, "[name=leeftijd-tot]", HTMLInputElement) };
    this.fout = find(form, "[data-leeftijd-fout]", HTMLElement);
    this.knoppen = [...form.querySelectorAll(".snelkeuze")].filter((knop) => knop instanceof HTMLButtonElement);
  }

  /** The ages on the buttons, as the address writes them. */
  get snelle() {
    return this.knoppen.map(({ value }) => value);
  }

  lees() {
    return leesVelden(this.velden.van.value, this.velden.tot.value);
  }

  /**
   * Say at the fields what is wrong with the age and which one holds meanwhile, or take that back. Said aloud, so the same words
   * are not set twice.
   * @param {Leeftijdsvraag | null} geldt
   */
  meld(geldt) {
    const { fout } = this.lees();
    const zin = fout ? leeftijdfout(fout.zin, geldt) : "";
    if (this.fout.textContent !== zin) this.fout.textContent = zin;
    for (const naam of /** @type {const} */ (["van", "tot"])) {
      if (fout?.velden.includes(naam)) this.velden[naam].setAttribute("aria-invalid", "true");
      else this.velden[naam].removeAttribute("aria-invalid");
    }
  }

  /** While typing: take back what is mended, and say nothing new. */
  meldHersteld() {
    if (this.heeftFout && !this.lees().fout) this.meld(null);
  }

  /** Whether the fields say that something is wrong. */
  get heeftFout() {
    return this.fout.textContent !== "";
  }

  /** To the first field that something is wrong with. */
  naarFout() {
    Object.values(this.velden).find((veld) => veld.hasAttribute("aria-invalid"))?.focus();
  }

  /** @param {Leeftijdsvraag | null} vraag */
  toon(vraag) {
    const { van, tot } = schrijfVelden(vraag);
    this.velden.van.value = van;
    this.velden.tot.value = tot;
    this.meld(vraag);
    this.druk(vraag);
  }

  /** Which button stands for the age that is asked. @param {Leeftijdsvraag | null} vraag */
  druk(vraag) {
    const gevraagd = vraag && schrijfLeeftijd(vraag);
    for (const knop of this.knoppen) knop.setAttribute("aria-pressed", String(knop.value === gevraagd));
  }

  /** @param {ReadonlyMap<string, Aantal>} aantallen */
  tel(aantallen) {
    for (const knop of this.knoppen) {
      const aantal = aantallen.get(knop.value);
      if (aantal) zetAantal(knop, aantal, knop.getAttribute("aria-pressed") === "true");
    }
  }
}

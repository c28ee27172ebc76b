/** The two fields of the age, and the buttons for ages that people ask for most. Decides nothing about the list. */

import { vind } from "../element.js";
import { leesVelden, schrijfLeeftijd, schrijfVelden } from "./leeftijd.js";
import { zetAantal } from "./telling.js";

/** @typedef {import("./leeftijd.js").Leeftijdsvraag} Leeftijdsvraag */
/** @typedef {import("./selectie.js").Aantal} Aantal */

export class Leeftijdvelden {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.velden = { van: vind(form, "[name=leeftijd-van]", HTMLInputElement), tot: vind(form, "[name=leeftijd-tot]", HTMLInputElement) };
    this.fout = vind(form, "[data-leeftijd-fout]", HTMLElement);
    this.knoppen = [...form.querySelectorAll(".snelkeuze")].filter((knop) => knop instanceof HTMLButtonElement);
  }

  /** The ages on the buttons, as the address writes them. */
  get snelle() {
    return this.knoppen.map(({ value }) => value);
  }

  lees() {
    return leesVelden(this.velden.van.value, this.velden.tot.value);
  }

  /** Say at the field what is wrong with the age, or take that back. */
  meld() {
    const { fout } = this.lees();
    if (this.fout.textContent !== (fout?.zin ?? "")) this.fout.textContent = fout?.zin ?? "";
    this.fout.hidden = !fout;
    for (const [naam, veld] of Object.entries(this.velden)) {
      if (naam === fout?.veld) veld.setAttribute("aria-invalid", "true");
      else veld.removeAttribute("aria-invalid");
    }
  }

  /** Whether the fields say that something is wrong. */
  get heeftFout() {
    return !this.fout.hidden;
  }

  /** @param {Leeftijdsvraag | null} vraag */
  toon(vraag) {
    const { van, tot } = schrijfVelden(vraag);
    this.velden.van.value = van;
    this.velden.tot.value = tot;
    this.meld();
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

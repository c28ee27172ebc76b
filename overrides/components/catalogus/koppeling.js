/** The button that copies the address of what was chosen. Where the browser refuses, the address appears, selected. */

import { vind } from "../element.js";
import { naarKlembord } from "../kopieer.js";

export class Koppeling {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.vak = vind(element, "[data-koppeling]", HTMLElement);
    this.melding = vind(this.vak, "[aria-live]", HTMLElement);
    this.zelf = vind(this.vak, "label", HTMLElement);
    this.vak.hidden = false;
    vind(this.vak, "button", HTMLButtonElement).addEventListener("click", () => this.kopieer());
  }

  async kopieer() {
    this.melding.textContent = "";
    if (!await naarKlembord(location.href)) return this.toon();
    this.zelf.hidden = true;
    this.melding.textContent = "De link is gekopieerd.";
  }

  toon() {
    const veld = vind(this.zelf, "input", HTMLInputElement);
    this.zelf.hidden = false;
    veld.value = location.href;
    veld.focus();
    veld.select();
  }

  /** What was copied is no longer what is chosen. */
  vergeet() {
    if (this.melding.textContent) this.melding.textContent = "";
    this.zelf.hidden = true;
  }
}

/**
 * The button that copies the address of what was chosen. Where the browser refuses, the address appears, selected. A page opened from
 * a folder has no address for others, and there the button stays away.
 */

import { openbaarAdres } from "../../lib/address.js";
import { vind } from "../../lib/element.js";
import { naarKlembord } from "../../lib/copy.js";

export class Koppeling {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.vak = vind(element, "[data-koppeling]", HTMLElement);
    this.melding = vind(this.vak, "[aria-live]", HTMLElement);
    this.zelf = vind(this.vak, "label", HTMLElement);
    this.vak.hidden = location.protocol === "file:";
    vind(this.vak, "button", HTMLButtonElement).addEventListener("click", () => this.kopieer());
  }

  get adres() {
    return openbaarAdres(location.search, location.hash);
  }

  async kopieer() {
    this.melding.textContent = "";
    if (!await naarKlembord(this.adres)) return this.toon();
    this.zelf.hidden = true;
    this.melding.textContent = "De link is gekopieerd.";
  }

  toon() {
    const veld = vind(this.zelf, "input", HTMLInputElement);
    this.zelf.hidden = false;
    veld.value = this.adres;
    veld.focus();
    veld.select();
  }

  /** What was copied is no longer what is chosen. */
  vergeet() {
    if (this.melding.textContent) this.melding.textContent = "";
    this.zelf.hidden = true;
  }
}

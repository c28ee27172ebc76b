/**
 * The button that copies the address of what was chosen. Where the browser refuses, the address appears, selected. A page opened from
 * a folder has no address for others, and there the button stays away.
 */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { toClipboard } from "../../lib/copy.js";

export class Koppeling {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.vak = find(element, "[data-koppeling]", HTMLElement);
    this.melding = find(this.vak, "[aria-live]", HTMLElement);
    this.zelf = find(this.vak, "label", HTMLElement);
    this.vak.hidden = location.protocol === "file:";
    find(this.vak, "button", HTMLButtonElement).addEventListener("click", () => this.kopieer());
  }

  get adres() {
    return publicAddress(location.search, location.hash);
  }

  async kopieer() {
    this.melding.textContent = "";
    if (!await toClipboard(this.adres)) return this.toon();
    this.zelf.hidden = true;
    this.melding.textContent = "De link is gekopieerd.";
  }

  toon() {
    const veld = find(this.zelf, "input", HTMLInputElement);
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

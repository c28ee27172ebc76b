/**
 * The button that copies the address of what was chosen. Where the browser refuses, the address appears, selected. A page opened
 * from a folder has no address for others, unless the edition has one; without it the button stays hidden.
 */

import { isPublic, publicAddress } from "../../lib/address.js";
import { toClipboard } from "../../lib/copy.js";
import { find, say } from "../../lib/element.js";

export class CopyLink {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.box = find(element, "[data-koppeling]", HTMLElement);
    this.message = find(this.box, "[aria-live]", HTMLElement);
    this.byHand = find(this.box, "label", HTMLElement);
    this.box.hidden = !isPublic();
    find(this.box, "button", HTMLButtonElement).addEventListener("click", () => this.copy());
  }

  get address() {
    return publicAddress(location.search, location.hash);
  }

  async copy() {
    this.message.textContent = "";
    if (!await toClipboard(this.address)) return this.showAddress();
    this.byHand.hidden = true;
    this.message.textContent = "De link is gekopieerd.";
  }

  showAddress() {
    const field = find(this.byHand, "input", HTMLInputElement);
    this.byHand.hidden = false;
    field.value = this.address;
    field.focus();
    field.select();
  }

  /** What was copied is no longer what is chosen. */
  forget() {
    say(this.message, "");
    this.byHand.hidden = true;
  }
}

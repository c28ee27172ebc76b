/** The reference to a record with the address and today's date in it, and a button that copies it. */

import { publicAddress } from "../../lib/address.js";
import { copyText } from "../../lib/copy.js";
import { find } from "../../lib/element.js";
import { reference } from "../verwijzing/text.js";

/**
 * Fill in the reference and make its button work.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const text = find(element, "[data-tekst]", HTMLElement);
  const button = find(element, "button", HTMLButtonElement);
  const status = find(element, "[role=status]", HTMLElement);
  const { naam = "", titel = "" } = element.dataset;
  text.textContent = reference(naam, titel, publicAddress(""), new Date());
  find(element, "[data-zonder-script]", HTMLElement).hidden = true;
  find(element, ".knoppen", HTMLElement).hidden = false;
  button.addEventListener("click", async () => { status.textContent = await copyText(text); });
}

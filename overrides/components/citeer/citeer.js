/** The reference to a record with the address and today's date in it, and a button that copies it. */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { copyText } from "../../lib/copy.js";
import { verwijzing } from "../verwijzing/text.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const tekst = find(element, "[data-tekst]", HTMLElement);
  const knop = find(element, "button", HTMLButtonElement);
  const status = find(element, "[role=status]", HTMLElement);
  const { naam = "", titel = "" } = element.dataset;
  tekst.textContent = verwijzing(naam, titel, publicAddress(""), new Date());
  find(element, "[data-zonder-script]", HTMLElement).hidden = true;
  find(element, ".knoppen", HTMLElement).hidden = false;
  knop.addEventListener("click", async () => { status.textContent = await copyText(tekst); });
}

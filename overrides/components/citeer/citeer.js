/** The reference to a record with the address and today's date in it, and a button that copies it. */

import { openbaarAdres } from "../../lib/address.js";
import { vind } from "../../lib/element.js";
import { kopieer } from "../../lib/copy.js";
import { verwijzing } from "../verwijzing/text.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const tekst = vind(element, "[data-tekst]", HTMLElement);
  const knop = vind(element, "button", HTMLButtonElement);
  const status = vind(element, "[role=status]", HTMLElement);
  const { naam = "", titel = "" } = element.dataset;
  tekst.textContent = verwijzing(naam, titel, openbaarAdres(""), new Date());
  vind(element, "[data-zonder-script]", HTMLElement).hidden = true;
  vind(element, ".knoppen", HTMLElement).hidden = false;
  knop.addEventListener("click", async () => { status.textContent = await kopieer(tekst); });
}

/** Above the catalogue: what is on the short list, and the way to compare it. Out of sight while the list is empty. */

import { plek } from "../adres.js";
import { vind } from "../element.js";
import { opsomming } from "../uitvoer/stuk.js";
import { MEEST, MINST, schrijfVraag } from "../vergelijking/staat.js";
import { kortelijst } from "./bewaarder.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const link = vind(element, "[data-vergelijk]", HTMLAnchorElement);
  lijst.bij(() => {
    // What the handbook no longer has is told on the page of the list.
    const ids = lijst.ids.filter(knop);
    const kan = ids.length >= MINST && ids.length <= MEEST;
    element.hidden = ids.length === 0;
    vind(element, "[data-namen]", HTMLElement).textContent = opsomming(ids.map(naam));
    vind(element, "[data-raad]", HTMLElement).textContent = raad(ids.length);
    link.hidden = !kan;
    link.textContent = `Vergelijk deze ${ids.length}`;
    link.href = plek(element.dataset.basis ?? "./", `programmas/${schrijfVraag(ids)}`);
  });
}

/** The button at this programme. @param {string} id */
function knop(id) {
  return document.querySelector(`[data-bewaar="${CSS.escape(id)}"]`);
}

/** What the catalogue calls it. @param {string} id */
function naam(id) {
  const gevonden = knop(id);
  return gevonden instanceof HTMLElement ? gevonden.dataset.naam ?? id : id;
}

/** @param {number} aantal */
function raad(aantal) {
  if (aantal < MINST) return "Zet er nog een programma bij, dan kunt u vergelijken.";
  return aantal > MEEST ? `Kies op uw lijst welke ${MINST} tot ${MEEST} u vergelijkt.` : "";
}

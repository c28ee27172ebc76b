/** Above the catalogue: what is on the short list, and the way to compare it. Out of sight while the list is empty. */

import { plek } from "../../lib/address.js";
import { vind } from "../../lib/element.js";
import { opsomming } from "../../lib/phrase.js";
import { MEEST, MINST, schrijfVraag } from "../vergelijking/state.js";
import { kortelijst } from "../kortelijst/keeper.js";
import { KNOPPEN, programmaBij } from "../kortelijst/buttons.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const namen = new Map(KNOPPEN.map(programmaBij).map(({ id, naam }) => [id, naam]));
  const link = vind(element, "[data-vergelijk]", HTMLAnchorElement);
  lijst.bij(() => {
    // What the handbook no longer has is told on the page of the list.
    const ids = lijst.ids.filter((id) => namen.has(id));
    // What could not be kept is on this page only: the page of the list would be empty.
    const bewaard = lijst.reden !== "geblokkeerd" && lijst.reden !== "vol";
    const kan = ids.length >= MINST && ids.length <= MEEST;
    element.hidden = ids.length === 0;
    vind(element, "[data-namen]", HTMLElement).textContent = opsomming(ids.map((id) => namen.get(id) ?? id));
    vind(element, "[data-raad]", HTMLElement).textContent = raad(ids.length, bewaard);
    vind(element, "[data-bekijk]", HTMLElement).hidden = !bewaard;
    link.hidden = !kan;
    link.textContent = `Vergelijk deze ${ids.length}`;
    link.href = plek(element.dataset.basis ?? "./", `programmas/${schrijfVraag(ids)}`);
  });
}

/** @param {number} aantal @param {boolean} bewaard */
function raad(aantal, bewaard) {
  if (aantal < MINST) return "Zet er nog een programma bij, dan kunt u vergelijken.";
  if (aantal <= MEEST) return "";
  return bewaard ? `Kies op uw lijst welke ${MINST} tot ${MEEST} u vergelijkt.` : `Haal er af tot er ${MEEST} over zijn, dan kunt u vergelijken.`;
}

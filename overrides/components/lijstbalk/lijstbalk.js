/** Above the catalogue: what is on the short list, and the way to compare it. Out of sight while the list is empty. */

import { pageAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { enumeration } from "../../lib/phrase.js";
import { FEWEST, MOST, writeComparison } from "../../programmas/comparison.js";
import { kortelijst } from "../kortelijst/keeper.js";
import { KNOPPEN, programmaBij } from "../kortelijst/buttons.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const namen = new Map(KNOPPEN.map(programmaBij).map(({ id, naam }) => [id, naam]));
  const link = find(element, "[data-vergelijk]", HTMLAnchorElement);
  lijst.bij(() => {
    // What the handbook no longer has is told on the page of the list.
    const ids = lijst.ids.filter((id) => namen.has(id));
    // What could not be kept is on this page only: the page of the list would be empty.
    const bewaard = lijst.reason !== "blocked" && lijst.reason !== "full";
    const kan = ids.length >= FEWEST && ids.length <= MOST;
    element.hidden = ids.length === 0;
    find(element, "[data-namen]", HTMLElement).textContent = enumeration(ids.map((id) => namen.get(id) ?? id));
    find(element, "[data-raad]", HTMLElement).textContent = raad(ids.length, bewaard);
    find(element, "[data-bekijk]", HTMLElement).hidden = !bewaard;
    link.hidden = !kan;
    link.textContent = `Vergelijk deze ${ids.length}`;
    link.href = pageAddress(element.dataset.basis ?? "./", `programmas/${writeComparison(ids)}`);
  });
}

/** @param {number} aantal @param {boolean} bewaard */
function raad(aantal, bewaard) {
  if (aantal < FEWEST) return "Zet er nog een programma bij, dan kunt u vergelijken.";
  if (aantal <= MOST) return "";
  return bewaard ? `Kies op uw lijst welke ${FEWEST} tot ${MOST} u vergelijkt.` : `Haal er af tot er ${MOST} over zijn, dan kunt u vergelijken.`;
}

/** Above the catalogue: what is on the short list, and the way to compare it. Out of sight while the list is empty. */

import { pageAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { ROW_ASKED } from "../../lib/events.js";
import { enumeration } from "../../lib/phrase.js";
import { FEWEST, MOST, writeComparison } from "../../programmas/comparison.js";
import { BUTTONS, programmaOf } from "../../kortelijst/buttons.js";
import { kortelijst } from "../../kortelijst/keeper.js";

/**
 * Show the bar while the list holds something.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const list = kortelijst();
  const names = new Map(BUTTONS.map(programmaOf).map(({ id, name }) => [id, name]));
  const link = find(element, "[data-vergelijk]", HTMLAnchorElement);
  list.subscribe(() => {
    // The page of the list tells what the handbook no longer has.
    const ids = list.ids.filter((id) => names.has(id) || isInList(element, id, names));
    // What could not be kept is on this page only; the page of the list would be empty.
    const isKept = list.reason !== "blocked" && list.reason !== "full";
    const canCompare = ids.length >= FEWEST && ids.length <= MOST;
    element.hidden = ids.length === 0;
    find(element, "[data-namen]", HTMLElement).textContent = enumeration(ids.map((id) => names.get(id) ?? id));
    find(element, "[data-raad]", HTMLElement).textContent = advice(ids.length, isKept);
    find(element, "[data-bekijk]", HTMLElement).hidden = !isKept;
    link.hidden = !canCompare;
    link.textContent = `Vergelijk deze ${ids.length}`;
    link.href = pageAddress(element.dataset.basis ?? "./", `programmas/${writeComparison(ids)}`);
  });
}

/**
 * Whether the list has a row for it that the page did not have at first; if so, its name is known from then on.
 * @param {HTMLElement} element
 * @param {string} id
 * @param {Map<string, string>} names
 */
function isInList(element, id, names) {
  const give = (/** @type {HTMLElement | undefined} */ row) => {
    const button = row?.querySelector("[data-bewaar]");
    if (button instanceof HTMLElement) names.set(id, programmaOf(button).name);
  };
  element.dispatchEvent(new CustomEvent(ROW_ASKED, { bubbles: true, detail: { id, give } }));
  return names.has(id);
}

/** @param {number} count @param {boolean} isKept */
function advice(count, isKept) {
  if (count < FEWEST) return "Zet er nog een programma bij, dan kunt u vergelijken.";
  if (count <= MOST) return "";
  return isKept ? `Kies op uw lijst welke ${FEWEST} tot ${MOST} u vergelijkt.` : `Haal er af tot er ${MOST} over zijn, dan kunt u vergelijken.`;
}

/** The number behind an option, and whether the option can be chosen at all. Changes only what differs. */

import { say } from "../../lib/element.js";
import { behindOption } from "../../facets/sentences.js";

/** @typedef {import("../../facets/selection.js").Count} Count */

/** Where the number of an option is; looked up once, because every choice writes them all. @type {WeakMap<HTMLElement, Element | null>} */
const places = new WeakMap();

/**
 * Options that lead nowhere stay in sight, disabled. One that is chosen can always be let go, and one with the focus stays
 * enabled until this is called again without it.
 * @param {HTMLInputElement | HTMLButtonElement | HTMLOptionElement} option
 * @param {Count} count
 * @param {boolean} isChosen
 */
export function setCount(option, count, isChosen) {
  writeBehind(option, behindOption(count));
  const disabled = !isChosen && count.matching + count.unknown + count.later === 0 && option !== document.activeElement;
  if (option.disabled !== disabled) option.disabled = disabled;
}

/** A letter that changes in a text costs the browser less than another text in its place. @param {Element} place @param {string} words */
function write(place, words) {
  const text = place.firstChild;
  if (!(text instanceof Text)) place.textContent = words;
  else if (text.data !== words) text.data = words;
}

/** @param {HTMLElement} option @param {string} words */
function writeBehind(option, words) {
  if (option instanceof HTMLOptionElement) return say(option, `${option.dataset.opschrift} ${words}`);
  let place = places.get(option);
  if (place === undefined) places.set(option, place = (option.closest("label") ?? option).querySelector("[data-aantal]"));
  if (place) write(place, words);
}

/** The visitor's own plan: for now the worksheets that can be filled in. Without script the page says what it needs. */

import { find, make } from "../../lib/element.js";
import { loadedDefinition, onlineSheets } from "../../plan/definition.js";

/**
 * Show the plan in its element.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part or the definitions
 */
export function start(element) {
  const sheets = onlineSheets(loadedDefinition());
  const list = find(element, "[data-bladen]", HTMLElement);
  list.replaceChildren(...sheets.map(({ id, code, titel }) => make("li", "", link(`#${id}`, `${code} ${titel}`))));
  element.hidden = false;
}

/** @param {string} address @param {string} words */
function link(address, words) {
  const element = make("a", "", words);
  element.href = address;
  return element;
}

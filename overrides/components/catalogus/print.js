/** The line under a list on paper: the date of its content, the day it was looked at, and where others find it. */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { dayInWords } from "../../lib/phrase.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses the line
 */
export function startPrintLine(element) {
  const line = find(element, "[data-afdruk]", HTMLElement);
  const fixed = line.textContent;
  addEventListener("beforeprint", () => { line.textContent = `${fixed} Bekeken op ${dayInWords(new Date())}: ${publicAddress(location.search)}`; });
}

/** What stands under a list on paper: of when its content is, when it was looked at, and where others find it. */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { dayInWords } from "../../lib/phrase.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses the line
 */
export function begin(element) {
  const regel = find(element, "[data-afdruk]", HTMLElement);
  const vast = regel.textContent;
  addEventListener("beforeprint", () => { regel.textContent = `${vast} Bekeken op ${dayInWords(new Date())}: ${publicAddress(location.search)}`; });
}

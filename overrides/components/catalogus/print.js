/** What stands under a list on paper: of when its content is, when it was looked at, and where others find it. */

import { openbaarAdres } from "../../lib/address.js";
import { vind } from "../../lib/element.js";
import { dag } from "../../lib/phrase.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses the line
 */
export function begin(element) {
  const regel = vind(element, "[data-afdruk]", HTMLElement);
  const vast = regel.textContent;
  addEventListener("beforeprint", () => { regel.textContent = `${vast} Bekeken op ${dag(new Date())}: ${openbaarAdres(location.search)}`; });
}

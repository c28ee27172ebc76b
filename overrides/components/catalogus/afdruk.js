/** What stands under a list on paper: of when its content is, when it was looked at, and where others find it. */

import { openbaarAdres } from "../adres.js";
import { vind } from "../element.js";
import { dag } from "../zinsdeel.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses the line
 */
export function begin(element) {
  const regel = vind(element, "[data-afdruk]", HTMLElement);
  const vast = regel.textContent;
  addEventListener("beforeprint", () => { regel.textContent = `${vast} Bekeken op ${dag(new Date())}: ${openbaarAdres(location.search)}`; });
}

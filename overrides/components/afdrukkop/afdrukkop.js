/** The address of the page above its print, with the present filters, which the build cannot know. */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";

/** Keep the address up to date. @param {HTMLElement} element */
export function start(element) {
  const address = find(element, ".afdrukkop__adres", HTMLElement);
  const fill = () => {
    address.textContent = publicAddress(location.search);
  };
  fill();
  window.addEventListener("beforeprint", fill);
}

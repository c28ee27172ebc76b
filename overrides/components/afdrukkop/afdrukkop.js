/** The address of the page above its print: with the filters of this moment, which no address made at the build knows. */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";

/** @param {HTMLElement} element */
export function start(element) {
  const adres = find(element, ".afdrukkop__adres", HTMLElement);
  const vul = () => {
    adres.textContent = publicAddress(location.search);
  };
  vul();
  window.addEventListener("beforeprint", vul);
}

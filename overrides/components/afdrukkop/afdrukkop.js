/** The address of the page above its print: with the filters of this moment, which no address made at the build knows. */

import { openbaarAdres } from "../../lib/address.js";
import { vind } from "../../lib/element.js";

/** @param {HTMLElement} element */
export function start(element) {
  const adres = vind(element, ".afdrukkop__adres", HTMLElement);
  const vul = () => {
    adres.textContent = openbaarAdres(location.search);
  };
  vul();
  window.addEventListener("beforeprint", vul);
}

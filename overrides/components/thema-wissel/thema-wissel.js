/** The switch between light, dark and system. Hidden until this runs: without script the system decides. */

import { MESSAGES } from "../../lib/storage.js";
import { applyThema, isThema, keepThema, readThema } from "./preference.js";

/**
 * Show the switch with the present choice.
 * @param {HTMLElement} element
 * @throws {Error} where the element misses its choice or its message line
 */
export function start(element) {
  const select = element.querySelector("select");
  const message = element.querySelector("[aria-live]");
  if (!select || !message) throw new Error("De themawissel mist zijn keuzelijst of melding.");

  select.value = readThema();
  select.addEventListener("change", () => {
    if (!isThema(select.value)) return;
    applyThema(select.value);
    const result = keepThema(select.value);
    message.textContent = result.ok
      ? ""
      : `${MESSAGES[result.reason]} Uw keuze geldt alleen op deze pagina.`;
  });
  element.hidden = false;
}

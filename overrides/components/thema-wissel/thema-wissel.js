/** The switch between light, dark and system. Hidden until this runs: without script the system decides. */

import { MESSAGES } from "../../lib/storage.js";
import { bewaarThema, isThema, leesThema, pasThemaToe } from "./preference.js";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the element misses its choice or its message line
 */
export function start(element) {
  const keuze = element.querySelector("select");
  const melding = element.querySelector("[aria-live]");
  if (!keuze || !melding) throw new Error("De themawissel mist zijn keuzelijst of melding.");

  keuze.value = leesThema();
  keuze.addEventListener("change", () => {
    if (!isThema(keuze.value)) return;
    pasThemaToe(keuze.value);
    const uitkomst = bewaarThema(keuze.value);
    melding.textContent = uitkomst.ok
      ? ""
      : `${MESSAGES[uitkomst.reason]} Uw keuze geldt alleen op deze pagina.`;
  });
  element.hidden = false;
}

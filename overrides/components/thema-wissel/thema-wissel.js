/** The switch between light, dark and system. Hidden until this runs: without script the system decides. */

import { keepShown } from "../../lib/restored.js";
import { MESSAGES } from "../../lib/storage.js";
import { applyThema, followThema, isThema, keepThema, readThema } from "./preference.js";

/**
 * Show the switch with the present choice.
 * @param {HTMLElement} element
 * @throws {Error} where the element misses its choice or its message line
 */
export function start(element) {
  const select = element.querySelector("select");
  const message = element.querySelector("[aria-live]");
  if (!select || !message) throw new Error("De themawissel mist zijn keuzelijst of melding.");

  // What is shown here and nowhere kept, where the browser keeps nothing.
  let current = readThema();
  const show = () => {
    select.value = current;
    applyThema(current);
  };
  show();
  keepShown(element, show);
  followThema((thema) => {
    current = thema;
    show();
  });
  select.addEventListener("change", () => {
    if (!isThema(select.value)) return;
    current = select.value;
    show();
    const result = keepThema(select.value);
    message.textContent = result.ok
      ? ""
      : `${MESSAGES[result.reason]} Uw keuze geldt alleen op deze pagina.`;
  });
  element.hidden = false;
}

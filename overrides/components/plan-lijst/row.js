/** One plan in the list. Only draws. */

import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { day, moment } from "../plan-bestand/sentences.js";
import { closedSentence, lineSentence, nameOf } from "./sentences.js";

/**
 * @typedef {import("../../plan/keeper/shelf.js").PlanLine} PlanLine
 * @typedef {import("./acts.js").Acts} Acts
 */

/** @param {PlanLine} line @param {boolean} isOpen @param {Acts} acts */
export function planRow(line, isOpen, acts) {
  const element = copyOf("planregel");
  element.dataset.id = line.id;
  const name = nameOf(line);
  const now = new Date();
  find(element, "[data-open]", HTMLElement).hidden = !isOpen;
  find(element, "[data-voorbeeld]", HTMLElement).hidden = !line.isExample;
  find(element, "[data-stand]", HTMLElement).textContent = line.reason
    ? closedSentence(line.reason) : lineSentence(line, (then) => moment(then, now), (then) => day(then, now));
  const open = find(element, "[data-actie=plan-open]", HTMLButtonElement);
  if (line.reason) open.replaceWith(make("strong", "", name));
  say(open, name);
  open.addEventListener("click", () => { void acts.open(line); });
  find(element, "[data-acties]", HTMLElement).append(...buttons(line, name, acts));
  return element;
}

/** @param {PlanLine} line @param {string} name @param {Acts} acts */
function buttons(line, name, acts) {
  const away = button("plan-weg", "Verwijder", name, () => acts.remove(line));
  if (line.reason) return [button("plan-ruw", "Bewaar zoals het is", name, () => acts.saveRaw(line)), away];
  return [button("plan-kopie", "Kopieer", name, () => acts.copy(line)), button("plan-vervolg", "Begin de volgende periode", name, () => acts.next(line)), away];
}

/** @param {string} act @param {string} words @param {string} name @param {() => Promise<unknown>} onClick */
function button(act, words, name, onClick) {
  const element = make("button", "knop knop--stil knop--klein", words);
  element.type = "button";
  element.dataset.actie = act;
  element.setAttribute("aria-label", `${words}: ${name}`);
  element.addEventListener("click", () => { void onClick(); });
  return element;
}

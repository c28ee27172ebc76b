/** One line of text: plain, with a unit, or with answers to choose from while typing. */

import { find, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { rulesOf } from "../../plan/definition.js";
import { named } from "../../plan/sums/choices.js";
import { put } from "./control.js";
import { inField } from "./sentences.js";

/** @typedef {import("./control.js").Asked} Asked */
/** @typedef {import("./control.js").Control} Control */

/** Units that people write before a number. */
const BEFORE = "€";

/** @param {Asked} asked @returns {Control} */
export function line({ veld }) {
  const rules = rulesOf(veld);
  const element = copyOf("regel");
  const input = find(element, "input", HTMLInputElement);
  element.classList.toggle("planveld__regel--kort", Boolean(rules.getal || rules.dag));
  if (rules.getal && !/[-<]/.test(rules.patroon ?? "")) input.inputMode = "decimal";
  if (rules.eenheid) {
    const unit = find(element, rules.eenheid === BEFORE ? "[data-voor]" : "[data-achter]", HTMLElement);
    unit.textContent = rules.eenheid;
    unit.hidden = false;
  }
  return { element, main: input, marks: () => [input], isGroup: false, read: () => input.value, show: (text) => put(input, inField(veld, text)) };
}

/**
 * With answers to choose from; any other is an answer too.
 * @param {Asked} asked
 * @param {readonly string[]} offered
 * @returns {Control}
 */
export function list({ veld, id }, offered) {
  const element = copyOf("voorstellen");
  const input = find(element, "input", HTMLInputElement);
  const options = find(element, "datalist", HTMLDataListElement);
  options.id = `${id}--lijst`;
  options.append(...offered.map((value) => Object.assign(make("option", ""), { value })));
  input.setAttribute("list", options.id);
  return { element, main: input, marks: () => [input], isGroup: false, read: () => input.value, show: (text) => put(input, named(veld, text)) };
}

/** One of many choices, in the browser's own list. An answer that is no choice stays in it, so that it is never lost. */

import { make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { choicesOf } from "../../plan/sums/choices.js";

/** @param {import("./control.js").Asked} asked @returns {import("./control.js").Control} */
export function select({ veld }) {
  const element = /** @type {HTMLSelectElement} */ (copyOf("kieslijst"));
  const option = (/** @type {string} */ value, /** @type {string} */ name) => Object.assign(make("option", "", name), { value });
  element.append(...choicesOf(veld).map(({ id, naam }) => option(id, naam)));
  return {
    element, main: element, marks: () => [element], isGroup: false,
    read: () => element.value,
    show(text) {
      if (![...element.options].some(({ value }) => value === text)) element.append(option(text, text));
      element.value = text;
    },
  };
}

/** What the plan computes. Nobody fills it in; a screen reader hears what it became once the typing stops, and not at each key. */

import { find, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { shown } from "../../plan/sums/kinds.js";

/** Milliseconds: so long nobody typed. */
const SILENCE = 1500;
const NOTHING = "nog niets uit te rekenen";

/** @param {import("./control.js").Asked} asked @returns {import("./control.js").Control} */
export function outcome({ veld }) {
  const element = copyOf("uitkomst");
  const output = find(element, "output", HTMLElement);
  const heard = find(element, "[data-gezegd]", HTMLElement);
  let timer = 0;
  const show = (/** @type {string} */ text) => {
    const [before, words] = [output.textContent, text ? shown(veld, text) : NOTHING];
    if (before === words) return;
    say(output, words);
    if (!before) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => { heard.textContent = `${veld.label}: ${words}.`; }, SILENCE);
  };
  return { element, main: output, marks: () => [], isGroup: false, read: () => "", show };
}

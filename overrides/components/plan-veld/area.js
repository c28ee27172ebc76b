/** Several lines of text, in a box that grows with them: a copy of the words, which nobody sees, gives it its height. */

import { find, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { put } from "./control.js";

/** @returns {import("./control.js").Control} */
export function area() {
  const element = copyOf("vlak");
  const input = find(element, "textarea", HTMLTextAreaElement);
  const measure = find(element, "[data-maat]", HTMLElement);
  const grow = () => say(measure, `${input.value}\n`);
  input.addEventListener("input", grow);
  return {
    element, main: input, marks: () => [input], isGroup: false,
    read: () => input.value,
    show(text) {
      put(input, text);
      grow();
    },
  };
}

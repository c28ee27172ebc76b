/** What the plan computes. Nobody fills it in; a screen reader hears it change. */

import { say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";

/** @returns {import("./control.js").Control} */
export function outcome() {
  const output = copyOf("uitkomst");
  return { element: output, main: output, marks: () => [], isGroup: false, read: () => output.textContent ?? "", show: (text) => say(output, text || "nog niets uit te rekenen") };
}

/** What the plan computes. Nobody fills it in; a screen reader hears it change. */

import { say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { shown } from "../../plan/sums/kinds.js";

const NOTHING = "nog niets uit te rekenen";

/** @param {import("./control.js").Asked} asked @returns {import("./control.js").Control} */
export function outcome({ veld }) {
  const output = copyOf("uitkomst");
  return {
    element: output, main: output, marks: () => [], isGroup: false,
    read: () => "", show: (text) => say(output, text ? shown(veld, text) : NOTHING),
  };
}

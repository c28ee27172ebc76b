/** A question that is on no sheet: of a tool, which keeps its answer elsewhere in the plan. */

import { sayIn } from "../../lib/element.js";
import { Field } from "./plan-veld.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/dossier/dossier.js").Edit} Edit */

/**
 * @param {Context} context
 * @param {{address: string, label: string, soort: string, uitleg?: string}} asked `soort` is a kind of field of the worksheets; its own help is left out
 * @param {(text: string) => Edit} edit keeps what is typed
 */
export function looseField({ definitie, keeper, say: tell }, { address, label, soort, uitleg = "" }, edit) {
  const veld = { id: address, label, soort, regels: definitie.soorten[soort] };
  const field = new Field({ veld, address, tell, write: (text) => keeper.edit(edit(text)) });
  sayIn(field.element, "[data-hulp]", uitleg);
  field.describe();
  field.element.addEventListener("focusout", () => keeper.pause());
  return field;
}

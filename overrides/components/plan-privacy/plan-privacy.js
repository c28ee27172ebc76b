/**
 * A line beside the buttons that let a plan leave: what to look at before sharing. Its code comes with the page where a plan has answers, and else
 * when somebody comes near the buttons: filling in asks nothing of the server.
 */

import { make } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";
import { isEmptyRecord } from "../../plan/dossier/values.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** Gives the sheets that leave, or null for the file of the plan, in which everything is. @typedef {() => readonly string[] | null} Leaving */
/** What the bundle leaves behind. @typedef {{line: (place: HTMLElement, context: Context, sheets: Leaving) => Close}} Privacy */

const NEAR = ["pointerenter", "focusin"];

/**
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Leaving} sheets
 * @param {HTMLElement | null} [bar] what has the buttons, where that is there from the start
 * @returns {Close}
 */
export function attention(place, context, sheets, bar = null) {
  const element = make("div", "");
  const around = bar ?? place;
  place.append(element);
  /** @type {Close} */
  let close = () => {};
  let isOpen = true;
  const begin = async () => {
    for (const name of NEAR) around.removeEventListener(name, begin);
    try {
      const { line } = /** @type {Privacy} */ (await fromScript(`${context.basis}assets/privacy.js`, "handboekPrivacy"));
      if (isOpen) close = line(element, context, sheets);
    } catch (error) {
      console.error(error);
    }
  };
  for (const name of NEAR) around.addEventListener(name, begin);
  if ("handboekPrivacy" in globalThis || (bar && !isEmptyRecord(context.keeper.dossier.antwoorden))) void begin();
  return () => {
    isOpen = false;
    close();
    element.remove();
  };
}

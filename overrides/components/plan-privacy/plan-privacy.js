/**
 * A line beside the buttons that let a plan leave: what to look at before sharing. Its code comes when there is an answer to look at.
 */

import { make } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";
import { isEmptyRecord } from "../../plan/dossier/values.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** Gives the sheets that leave, or null for the file of the plan, in which everything is. @typedef {() => readonly string[] | null} Leaving */
/** What the bundle leaves behind. @typedef {{line: (place: HTMLElement, context: Context, sheets: Leaving) => Close}} Privacy */

/**
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Leaving} sheets
 * @returns {Close}
 */
export function attention(place, context, sheets) {
  const element = make("div", "");
  place.append(element);
  /** @type {Close} */
  let close = () => {};
  let isOpen = true;
  const begin = async () => {
    if (isEmptyRecord(context.keeper.dossier.antwoorden)) return;
    stop();
    try {
      const { line } = /** @type {Privacy} */ (await fromScript(`${context.basis}assets/privacy.js`, "handboekPrivacy"));
      if (isOpen) close = line(element, context, sheets);
    } catch (error) {
      console.error(error);
    }
  };
  const stop = context.keeper.subscribe(begin);
  void begin();
  return () => {
    isOpen = false;
    stop();
    close();
    element.remove();
  };
}

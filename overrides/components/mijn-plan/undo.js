/** Takes the last change back: a button in the bar, and Ctrl+Z where the browser has no undo of its own. */

import { find } from "../../lib/element.js";
import { undoneSentence } from "../../plan/overview/undone.js";
import { isTextControl } from "../plan-veld/plan-veld.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */

/** @param {HTMLElement} bar @param {Context} context */
export function startUndo(bar, context) {
  const button = find(bar, "[data-actie=herstel]", HTMLButtonElement);
  // It keeps the focus when there is nothing left to undo.
  const update = () => button.setAttribute("aria-disabled", String(!context.keeper.canUndo));
  button.addEventListener("click", () => undo(context));
  document.addEventListener("keydown", (event) => onKey(event, context));
  context.store.subscribe(update);
  update();
}

/** @param {Context} context */
export function undo({ keeper, definitie, notice }) {
  const edit = keeper.undo();
  notice(edit ? undoneSentence(definitie, edit) : "Er is niets om ongedaan te maken.");
}

/** @param {KeyboardEvent} event @param {Context} context */
function onKey(event, context) {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
  if (!isUndo || event.defaultPrevented || (event.target instanceof Element && isTextControl(event.target))) return;
  event.preventDefault();
  undo(context);
}

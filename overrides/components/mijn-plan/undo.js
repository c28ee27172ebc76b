/** Takes the last change back and does it again: a button in the bar, and Ctrl+Z and Ctrl+Y where the browser has no undo of its own. */

import { find } from "../../lib/element.js";
import { redoneSentence, undoneSentence } from "../../plan/overview/undone.js";
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
  if (edit) notice(undoneSentence(definitie, edit), false, true);
  else notice("Er is niets om ongedaan te maken.");
}

/** @param {Context} context */
export function redo({ keeper, definitie, notice }) {
  const edit = keeper.redo();
  if (edit) notice(redoneSentence(definitie, edit), true);
  else notice("Er is niets om opnieuw te doen.");
}

/** @param {KeyboardEvent} event @param {Context} context */
function onKey(event, context) {
  const act = actOf(event);
  if (!act || event.defaultPrevented || (event.target instanceof Element && isTextControl(event.target))) return;
  event.preventDefault();
  act(context);
}

/** What a key asks for: Ctrl+Z, Ctrl+Y or Ctrl+Shift+Z, with Cmd on a Mac. @param {KeyboardEvent} event */
function actOf({ ctrlKey, metaKey, altKey, shiftKey, key }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? redo : undo;
  return letter === "y" && !shiftKey ? redo : null;
}

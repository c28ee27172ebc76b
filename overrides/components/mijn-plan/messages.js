/** What the page says of itself: to who listens, and to everybody at the foot of the screen. */

import { find, say } from "../../lib/element.js";

/** Milliseconds: what is said within them is read out as one. One after the other, the last would cut off those before it. */
const TOGETHER = 100;

/**
 * @param {HTMLElement} element the whole page of the plan
 * @param {{undo: () => void, redo: () => void}} acts
 * @returns {Pick<import("../../plan/page/context.js").Context, "say" | "notice"> & {settle: () => void}} `settle`: something else changed, so the
 *   buttons would take back another act than the message tells of
 */
export function messages(element, acts) {
  const heard = find(element, "[data-zegt]", HTMLElement);
  const seen = find(element, "[data-melding]", HTMLElement);
  const words = find(seen, "[data-woorden]", HTMLElement);
  const buttons = { undo: find(seen, "[data-terug]", HTMLButtonElement), redo: find(seen, "[data-opnieuw]", HTMLButtonElement) };
  const shut = find(seen, "[data-sluit]", HTMLButtonElement);
  /** Where the visitor was when the message came, or just before going to its buttons. @type {Element | null} */
  let from = null;
  /** Said a moment ago. @type {string[]} */
  const waiting = [];
  let timer = 0;
  seen.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !seen.contains(relatedTarget)) from = relatedTarget;
  });
  const offer = (/** @type {"undo" | "redo" | null} */ act) => {
    buttons.undo.hidden = act !== "undo";
    buttons.redo.hidden = act !== "redo";
  };
  const show = (/** @type {string} */ sentence, /** @type {"undo" | "redo" | null} */ act = null) => {
    // Emptied first, so that the same sentence is read out again.
    words.textContent = "";
    say(words, sentence);
    offer(act);
    shut.hidden = !sentence;
  };
  for (const act of /** @type {const} */ (["undo", "redo"])) {
    buttons[act].addEventListener("click", () => {
      focusAgain(from, element);
      acts[act]();
    });
  }
  shut.addEventListener("click", () => {
    focusAgain(from, element);
    show("");
  });
  return {
    say: (sentence) => {
      heard.textContent = "";
      if (!sentence) return;
      waiting.push(sentence);
      timer ||= window.setTimeout(() => {
        timer = 0;
        say(heard, waiting.splice(0).join(" "));
      }, TOGETHER);
    },
    notice: (sentence, canUndo, canRedo) => {
      if (!seen.contains(document.activeElement)) from = document.activeElement;
      show(sentence, canUndo ? "undo" : canRedo ? "redo" : null);
    },
    settle: () => {
      const focused = [buttons.undo, buttons.redo].find((button) => button === document.activeElement);
      offer(null);
      if (focused) shut.focus();
    },
  };
}

/** The message goes with its buttons: back to where the visitor was, or if that is gone to the heading. @param {Element | null} from @param {HTMLElement} element */
function focusAgain(from, element) {
  const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body && !from.closest("[hidden]");
  if (isThere) from.focus({ preventScroll: true });
  else find(element, "[data-titel]", HTMLElement).focus({ preventScroll: true });
}

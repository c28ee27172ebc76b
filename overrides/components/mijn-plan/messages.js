/** What the page says of itself: to who listens, and to everybody at the foot of the screen. */

import { find } from "../../lib/element.js";

/** Milliseconds: what is said within them is read out as one. One after the other, the last would cut off those before it. */
const TOGETHER = 100;

/**
 * @param {HTMLElement} element the whole page of the plan
 * @param {() => void} undo
 * @returns {Pick<import("../../plan/page/context.js").Context, "say" | "notice">}
 */
export function messages(element, undo) {
  const heard = find(element, "[data-zegt]", HTMLElement);
  const seen = find(element, "[data-melding]", HTMLElement);
  const words = find(seen, "[data-woorden]", HTMLElement);
  const back = find(seen, "[data-terug]", HTMLButtonElement);
  const shut = find(seen, "[data-sluit]", HTMLButtonElement);
  /** Where the visitor was when the message came. @type {Element | null} */
  let from = null;
  /** Said a moment ago. @type {string[]} */
  const waiting = [];
  let timer = 0;
  const show = (/** @type {string} */ sentence, canUndo = false) => {
    // Emptied first, so that the same sentence is read out again.
    words.textContent = "";
    words.textContent = sentence;
    back.hidden = !canUndo;
    shut.hidden = !sentence;
  };
  back.addEventListener("click", () => {
    focusAgain(from, element);
    undo();
  });
  shut.addEventListener("click", () => {
    focusAgain(from, element);
    show("");
  });
  return {
    say: (sentence) => {
      heard.textContent = "";
      waiting.push(sentence);
      timer ||= window.setTimeout(() => {
        timer = 0;
        heard.textContent = waiting.splice(0).join(" ");
      }, TOGETHER);
    },
    notice: (sentence, canUndo) => {
      if (!seen.contains(document.activeElement)) from = document.activeElement;
      show(sentence, canUndo);
    },
  };
}

/** The message goes with its buttons: back to where the visitor was, or if that is gone to the heading. @param {Element | null} from @param {HTMLElement} element */
function focusAgain(from, element) {
  const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body && !from.closest("[hidden]");
  if (isThere) from.focus({ preventScroll: true });
  else find(element, "[data-titel]", HTMLElement).focus({ preventScroll: true });
}

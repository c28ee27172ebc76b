/** What the page says of itself: to who listens, and to everybody at the foot of the screen. */

import { find } from "../../lib/element.js";

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
  /** Where the visitor was when the message came. @type {Element | null} */
  let from = null;
  const close = () => {
    seen.hidden = true;
    words.textContent = "";
  };
  back.addEventListener("click", () => {
    focusAgain(from, element);
    undo();
  });
  find(seen, "[data-sluit]", HTMLButtonElement).addEventListener("click", () => {
    focusAgain(from, element);
    close();
  });
  /** Emptied first, so that the same sentence is read out again. @param {string} sentence */
  const say = (sentence) => {
    heard.textContent = "";
    heard.textContent = sentence;
  };
  return {
    say,
    notice: (sentence, canUndo = false) => {
      close();
      if (!seen.contains(document.activeElement)) from = document.activeElement;
      back.hidden = !canUndo;
      seen.hidden = !sentence;
      words.textContent = sentence;
      if (sentence) say(sentence);
    },
  };
}

/** The message goes with its buttons: back to where the visitor was, or if that is gone to the heading. @param {Element | null} from @param {HTMLElement} element */
function focusAgain(from, element) {
  const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body && !from.closest("[hidden]");
  if (isThere) from.focus({ preventScroll: true });
  else find(element, "[data-titel]", HTMLElement).focus({ preventScroll: true });
}

/** On paper nothing of the analysis is folded, also from a browser that prints no closed fold (Firefox before 143). */

import { findAll } from "../../lib/element.js";

/** @param {HTMLElement} element @returns {() => void} ends it */
export function unfoldOnPaper(element) {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  const unfold = () => {
    folded = findAll(element, "details:not([open])", HTMLDetailsElement);
    for (const fold of folded) fold.open = true;
  };
  const fold = () => {
    for (const one of folded) one.open = false;
    folded = [];
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  return () => {
    removeEventListener("beforeprint", unfold);
    removeEventListener("afterprint", fold);
  };
}

/** Keeps the focus in a list from which what had it may go. */

import { intoSight } from "../../lib/sight.js";

const FOCUSABLE = "a[href], button, summary, textarea, input, [tabindex]";

export class FocusKeeper {
  /** Remembers what has the focus now. @param {HTMLElement} element around all that may be drawn again */
  constructor(element) {
    this.element = element;
    this.at = this.all().indexOf(/** @type {Element} */ (document.activeElement));
    this.had = this.at < 0 ? null : document.activeElement;
  }

  all() {
    return [...this.element.querySelectorAll(FOCUSABLE)];
  }

  /** What came in its place has it, or what stands before that. */
  keep() {
    if (!this.had || this.had.isConnected) return;
    const now = this.all().filter((one) => one instanceof HTMLElement && one.offsetParent);
    const next = now[Math.min(this.at, now.length - 1)];
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }
}

/** Shows where somebody left, with the focus there. @param {Element | undefined | null} element */
export function cameBack(element) {
  if (!(element instanceof HTMLElement)) return;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  if (element.matches("h2, h3, h4")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  intoSight(element, { block: "center" });
}

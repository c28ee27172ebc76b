/** The focus of somebody who comes back. */

import { intoSight } from "../../lib/sight.js";

/** Shows where somebody left, with the focus there. @param {Element | undefined | null} element */
export function cameBack(element) {
  if (!(element instanceof HTMLElement)) return;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  if (element.matches("h2, h3, h4")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  intoSight(element, { block: "center" });
}

/** What has the focus stays beside the column of aspects, which lies over the others: a browser leaves alone what is partly in sight. */

import { find } from "../../lib/element.js";

/** Room for the outline around what has the focus. */
const OUTLINE = 5;

/**
 * @param {HTMLElement} box the region that scrolls, with the table in it
 * @throws {Error} where the table has no head
 */
export function keepInSight(box) {
  const aspects = find(box, "thead", HTMLElement);
  box.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.closest("td, thead th:not(:first-child)")) return;
    const edge = (aspects.querySelector("th")?.getBoundingClientRect().right ?? 0) + OUTLINE;
    const left = Math.min(...[...target.getClientRects()].map((part) => part.left));
    if (left < edge) box.scrollLeft -= edge - left;
  });
}

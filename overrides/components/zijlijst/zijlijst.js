/** The lists beside the text. Where the style sheet shows a folded list open, it is open: a reader that knows no style sheet sees the same. */

import { find } from "../../lib/element.js";

/** The widths from which a list has a column of its own, as in `styles/pagina.css`. */
const COLUMNS = ["(min-width: 60em)", "(min-width: 78em)"];

/**
 * Open the list while it has no button to fold it.
 * @param {HTMLElement} element
 * @throws {Error} where the list misses a part
 */
export function start(element) {
  const fold = find(element, "details", HTMLDetailsElement);
  const button = find(fold, "summary", HTMLElement);
  const follow = () => { fold.open = getComputedStyle(button).display === "none"; };
  for (const column of COLUMNS) matchMedia(column).addEventListener("change", follow);
  follow();
}

/** How high a row must be for the words in it, for programs that do not work that out when they open a file. Pure numbers. */

import { lineCount } from "../sheet-layout.js";

const LINE = 12.2; // points from line to line, as in the empty files
const PADDING = 5.7;
const HIGHEST = 409; // Excel allows no more
const MARGIN = 1.5; // characters that do not fit beside the borders

/**
 * Points, at least `least`.
 * @param {readonly string[]} texts of the cells side by side
 * @param {readonly number[]} widths in characters
 * @param {number} least
 */
export function heightFor(texts, widths, least) {
  const lines = texts.map((text, column) => (text ? lineCount(text, Math.max(1, (widths[column] ?? Infinity) - MARGIN)) : 0));
  return Math.min(HIGHEST, Math.max(least, Math.max(1, ...lines) * LINE + PADDING));
}

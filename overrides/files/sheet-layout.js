/** How wide the columns of a sheet are and how high its rows, worked out from the text in them. Pure numbers; it writes nothing. */

/** @typedef {import("./exported.js").Rows} Rows */
/** @typedef {import("./exported.js").Table} Table */

const LINE = 15; // points
const NARROWEST = 12; // characters
const WIDEST = 34;
const READABLE = 250; // characters that fit side by side on a sheet of paper on its side and can still be read
const HIGHEST = 409; // points; Excel allows no more
const BOLD = 0.85; // of the characters that fit in plain type

/** In characters: as wide as the content, within bounds. A head may break between its words. @param {Table} table */
export function columnWidths({ head, rows }) {
  return head.map((title, column) => {
    const lengths = [...title.split(" "), ...rows.map((row) => row[column] ?? "")].map((text) => text.length + 2);
    return Math.min(WIDEST, Math.max(NARROWEST, ...lengths));
  });
}

/** One sheet of paper wide, unless the type would become too small to read. @param {readonly number[]} widths */
export function pagesAcross(widths) {
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / READABLE);
}

/**
 * Room in points for the longest cell of a row: not every program works that out by itself when it opens a file.
 * @param {readonly string[]} row
 * @param {readonly number[]} widths
 * @param {boolean} isHead set in bold, which is wider
 */
export function rowHeight(row, widths, isHead) {
  const lines = row.map((text, column) => lineCount(text, widths[column] * (isHead ? BOLD : 1)));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** @param {string} text @param {number} width */
export function lineCount(text, width) {
  return text.split("\n").reduce((sum, paragraph) => sum + wrappedLines(paragraph, width), 0);
}

/** The lines of a text that breaks between its words; a word too long for a line takes several. @param {string} text @param {number} width */
function wrappedLines(text, width) {
  let lines = 0;
  let filled = 0;
  for (const { length } of text.split(" ")) {
    if (filled && filled + 1 + length <= width) {
      filled += 1 + length;
    } else {
      const own = Math.max(1, Math.ceil(length / width));
      lines += own;
      filled = length - (own - 1) * width;
    }
  }
  return lines;
}

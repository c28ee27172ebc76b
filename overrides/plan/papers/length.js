/**
 * About how long a paper gets on A4, in lines of its text. An estimate: only the program that opens the file knows. Measured on papers that just
 * fit, and just do not, as LibreOffice prints them. Pure. Not for pages as people set them themselves.
 */

/** @typedef {import("./definition.js").Paper} Paper */
/** @typedef {import("./definition.js").Part} Part */
/** @typedef {import("./definition.js").Prose} Prose */
/** @typedef {import("./definition.js").Table} Table */

/** Characters in a line, and lines on a sheet. */
const [LINE, SHEET] = [100, 65];
/** The room around a paragraph or a row, and a heading more than that. */
const [AROUND, HEADING, TITLE] = [0.5, 1, 1.75];
/** A column is never narrower than this. */
const NARROW = 9;

/** Whether a paper that should take one page probably takes more. @param {Paper} paper */
export function isTooLong(paper) {
  return linesOf(paper) > SHEET;
}

/** @param {Paper} paper */
export function linesOf({ titel, kopregels, onderdelen }) {
  const head = TITLE * wrapped(titel, LINE) + AROUND + sum(kopregels.map(({ label, delen }) => paragraph(`${label}: ${textOf(delen)}`)));
  const said = onderdelen.filter(({ delen }) => delen.length);
  return head + sum(said.map(({ titel: heading, delen }) => HEADING + wrapped(heading, LINE) + sum(delen.map(partLines))));
}

/** @param {Part} part */
function partLines(part) {
  return part.kind === "tabel" ? tableLines(part) : paragraph(textOf(part.delen));
}

/** A column is about as wide as its longest text asks. @param {Table} table */
function tableLines({ bijschrift, koppen, rijen }) {
  const rows = [koppen, ...rijen];
  const longest = koppen.map((_, column) => Math.max(1, ...rows.map((row) => row[column].length)));
  const share = Math.min(1, LINE / sum(longest));
  return paragraph(bijschrift) + sum(rows.map((row) => AROUND + Math.max(...row.map((cell, column) => wrapped(cell, Math.max(NARROW, share * longest[column]))))));
}

/** @param {string} text */
function paragraph(text) {
  return AROUND + wrapped(text, LINE);
}

/** @param {string} text @param {number} width in characters */
function wrapped(text, width) {
  return Math.max(1, Math.ceil(text.length / width));
}

/** @param {Prose["delen"]} delen */
function textOf(delen) {
  return delen.map(([text]) => text).join("");
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Text with a tab between cells and a line per row, as spreadsheets put it on the clipboard. Pure. */

/**
 * Cells and rows. A cell between double quotes may hold tabs and line breaks, and `""` for one quote; a quote that is never closed, or
 * that stands inside a cell, is text like any other.
 * @param {string} text
 * @returns {string[][]} rows may differ in length; [] for ""
 */
export function readTsv(text) {
  const source = text.replace(/\r\n?/g, "\n");
  /** @type {string[][]} */
  const rows = [];
  let row = /** @type {string[]} */ ([]);
  let place = 0;
  while (place < source.length) {
    const cell = cellAt(source, place);
    row.push(cell.text);
    place = cell.end + 1;
    if (source[cell.end] === "\t" && place <= source.length) {
      if (place === source.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length) rows.push(row);
  return rows;
}

/** The cell that begins here, and where the tab, line break or end after it stands. @param {string} source @param {number} place */
function cellAt(source, place) {
  if (source[place] === '"') {
    const end = closing(source, place + 1);
    if (end >= 0) return { text: source.slice(place + 1, end).replaceAll('""', '"'), end: end + 1 };
  }
  let end = place;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end += 1;
  return { text: source.slice(place, end), end };
}

/** Where the quote stands that closes a cell; -1 if what follows it is no end of a cell. @param {string} source @param {number} from */
function closing(source, from) {
  for (let place = source.indexOf('"', from); place >= 0; place = source.indexOf('"', place + 2)) {
    if (source[place + 1] === '"') continue;
    const after = source[place + 1];
    return after === undefined || after === "\t" || after === "\n" ? place : -1;
  }
  return -1;
}

/** The same, to write: what Excel and Calc read as cells. @param {readonly (readonly string[])[]} rows */
export function written(rows) {
  return rows.map((row) => `${row.map(cellText).join("\t")}\r\n`).join("");
}

// What a spreadsheet takes for a formula; a number that is below nothing is none.
const FORMULA = /^[=+@\uFF1D\uFF0B\uFF0D\uFF20]|^-(?![\d\s€])/;

/** A text that no spreadsheet takes for a formula. @param {string} text */
export function asText(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** @param {string} text */
function cellText(text) {
  const safe = asText(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

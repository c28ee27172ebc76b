/** What somebody copied, as a rectangle of cells. Pure. */

import { readHtmlTable } from "./html-table.js";
import { readTsv } from "./tsv.js";

/** As many cells in each row as in the widest. @typedef {readonly (readonly string[])[]} Block */
/** What the clipboard holds, "" for what it does not. @typedef {{html: string, text: string}} Copied */

// Marks that nobody sees: soft hyphens, joiners, directions.
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
// Control characters but the line break, and the spaces that do not break.
const SPACES = /[\u0000-\u0009\u000B-\u001F\u007F\u00A0\u2007\u202F]/g;

/**
 * A table in the HTML, else the cells of the text: Word's own text does not say where a cell ends.
 * @param {Copied} copied
 * @returns {Block} without columns that are empty to the right of all others, and without empty rows at the end; [] if there is nothing
 */
export function blockOf({ html, text }) {
  const rows = (html && readHtmlTable(html)) || readTsv(text);
  const cleaned = rows.map((row) => row.map(cleanedCell));
  const width = cleaned.reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
  const height = cleaned.findLastIndex((row) => row.some(Boolean)) + 1;
  return cleaned.slice(0, height).map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ""));
}

/** Whether it is more than one cell, so that it is worth a preview. @param {Block} block */
export function isBlock(block) {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}

/** @param {string} text */
function cleanedCell(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").replace(SPACES, " ");
  return plain.split("\n").map((line) => line.replace(/ {2,}/g, " ").trim()).join("\n").trim();
}

/** @param {readonly string[]} row */
function filledWidth(row) {
  return row.findLastIndex(Boolean) + 1;
}

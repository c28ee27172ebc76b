/** A worksheet of a workbook as XML. Every cell is text, so that nothing can become a formula. Pure. */

import { xml } from "./characters.js";
import { pagesAcross, rowHeight } from "./sheet-layout.js";
import { MAIN, RELATIONSHIPS } from "./xlsx-package.js";

/** @typedef {import("./exported.js").Rows} Rows */

/** What a sheet with a table has beside its cells: columns that stay in sight, and the foot of each page. @typedef {{frozen: number, foot: string}} TableView */

/** A link in a cell, by the number of its relationship. @typedef {{cell: string, relationship: number}} Link */

const LONGEST_CELL = 32767; // characters; a longer one makes Excel call the file damaged

/**
 * @param {Rows} rows the first one is the head
 * @param {readonly number[]} widths of the columns, in characters
 * @param {{table?: TableView, links?: readonly Link[]}} [rest]
 * @throws {Error} where a text is too long for a cell: cut off, it would say something else
 */
export function worksheet(rows, widths, { table, links = [] } = {}) {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
    + `<sheetViews><sheetView workbookViewId="0">${table ? pane(table) : ""}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + `<cols>${widths.map(column).join("")}</cols><sheetData>${rows.map((cells, index) => row(cells, index, widths)).join("")}</sheetData>${hyperlinks(links)}`
    + (table ? '<printOptions gridLines="1"/>' : "") + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(widths)}" fitToHeight="0"/>`
    + (table ? `<headerFooter><oddFooter>${xml(table.foot)}</oddFooter></headerFooter>` : "") + "</worksheet>";
}

/** @param {TableView} table */
function pane({ frozen }) {
  const [columns, active] = frozen ? [`xSplit="${frozen}" `, "bottomRight"] : ["", "bottomLeft"];
  return `<pane ${columns}ySplit="1" topLeftCell="${columnLetter(frozen)}2" activePane="${active}" state="frozen"/>`;
}

/** @param {number} width @param {number} index */
function column(width, index) {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

/** @param {readonly string[]} cells @param {number} index @param {readonly number[]} widths */
function row(cells, index, widths) {
  const height = rowHeight(cells, widths, index === 0);
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.map((text, place) => cell(text, index, place)).join("")}</row>`;
}

/** @param {string} text @param {number} rowIndex @param {number} columnIndex */
function cell(text, rowIndex, columnIndex) {
  if (text.length > LONGEST_CELL) throw new Error(`Een tekst van ${text.length} tekens past niet in een cel van Excel.`);
  return `<c r="${columnLetter(columnIndex)}${rowIndex + 1}" s="${rowIndex ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
}

/** @param {readonly Link[]} links */
function hyperlinks(links) {
  const entries = links.map((link) => `<hyperlink ref="${link.cell}" r:id="rId${link.relationship}"/>`);
  return entries.length ? `<hyperlinks>${entries.join("")}</hyperlinks>` : "";
}

/** 0 → "A", 26 → "AA". @param {number} index @returns {string} */
export function columnLetter(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

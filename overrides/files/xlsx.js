/**
 * A workbook for Excel and LibreOffice: the tables, and on the last sheet where they come from. Written by hand, because
 * ready-made writers start workers, which the policy of the site forbids.
 */

import { strToU8, zipSync } from "fflate";
import { xml } from "./characters.js";
import { columnWidths } from "./sheet-layout.js";
import {
  CONTENT_TYPE, contentTypes, coreProperties, linkRelationships, MAIN, packageRelationships, RELATIONSHIPS, styles, workbookRelationships,
} from "./xlsx-package.js";
import { columnLetter, worksheet } from "./xlsx-sheet.js";

/** @typedef {import("./exported.js").ExportDocument} ExportDocument */
/** @typedef {import("./exported.js").Sheet} Sheet */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ABOUT = "Over dit bestand";
const ABOUT_WIDTH = 110; // characters
const LONGEST_FOOT = 100;
const LONGEST_SHEET_NAME = 31;

/**
 * @param {ExportDocument} exported
 * @returns {Promise<Blob>}
 * @throws {Error} where a text is too long for a cell
 */
export async function writeXlsx(exported) {
  const files = Object.entries(parts(exported)).map(([name, text]) => [name, strToU8(DECLARATION + text)]);
  const bytes = zipSync(Object.fromEntries(files));
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: `${CONTENT_TYPE}.sheet` });
}

/** The files in the zip by their path. @param {ExportDocument} exported @returns {Record<string, string>} */
function parts(exported) {
  const tables = exported.sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name) }));
  const sheets = [...tables.map((sheet) => tableSheet(sheet, exported)), aboutSheet(exported)];
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const addresses = exported.sources.entries.map(({ url }) => url).filter(Boolean);
  return {
    "[Content_Types].xml": contentTypes(names),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": coreProperties(exported),
    "xl/workbook.xml": workbook(tables),
    "xl/_rels/workbook.xml.rels": workbookRelationships(names),
    "xl/styles.xml": styles(),
    ...Object.fromEntries(sheets.map((content, index) => [`xl/${names[index]}`, content])),
    ...(addresses.length ? { [`xl/worksheets/_rels/sheet${sheets.length}.xml.rels`]: linkRelationships(addresses) } : {}),
  };
}

/** What Excel takes as the name of a sheet: with another, it calls the file damaged. @param {string} name */
function sheetName(name) {
  return name.replaceAll(/[[\]:*?/\\]/g, "-").slice(0, LONGEST_SHEET_NAME).replaceAll(/^'|'$/g, "-");
}

/** @param {Sheet} sheet @param {ExportDocument} exported */
function tableSheet(sheet, { title, author, notice }) {
  const foot = `&L&8${footText(`${title}. ${author}`)}\n${footText(notice)}&R&8Bladzijde &P van &N`;
  return worksheet([sheet.head, ...sheet.rows], columnWidths(sheet), { table: { frozen: sheet.frozen, foot } });
}

/** In the foot of a page an ampersand begins a code, and more than 255 characters make Excel call the file damaged. @param {string} text */
function footText(text) {
  return text.slice(0, LONGEST_FOOT).replaceAll("&", "&&");
}

/** What the file is, and its sources: the name, and beside it the address as a link. @param {ExportDocument} exported */
function aboutSheet({ title, introduction, closing, sources: { lead, entries } }) {
  const paragraphs = [title, ...introduction, ...closing, ...(entries.length ? [lead] : [])].map((text) => [text]);
  const rows = [...paragraphs, ...entries.map(({ name, url }) => (url ? [name, url] : [name]))];
  const linked = rows.flatMap((cells, index) => (cells.length > 1 ? [`B${index + 1}`] : []));
  return worksheet(rows, [ABOUT_WIDTH, ABOUT_WIDTH], { links: linked.map((cell, index) => ({ cell, relationship: index + 1 })) });
}

/** @param {readonly Sheet[]} tables their heads and first columns are repeated on every page */
function workbook(tables) {
  const sheets = [...tables.map(({ name }) => name), ABOUT].map((name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const areas = tables.map((table, index) => definedName("Print_Area", index, printArea(table)));
  const titles = tables.map((table, index) => definedName("Print_Titles", index, printTitles(table)));
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join("")}</sheets>`
    + `<definedNames>${areas.join("")}${titles.join("")}</definedNames></workbook>`;
}

/** @param {string} name @param {number} sheet @param {string} range */
function definedName(name, sheet, range) {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${range}</definedName>`;
}

/** @param {Sheet} table */
function printArea({ name, head, rows }) {
  return `${sheetReference(name)}!$A$1:$${columnLetter(head.length - 1)}$${rows.length + 1}`;
}

/** @param {Sheet} table */
function printTitles({ name, frozen }) {
  const columns = frozen ? `${sheetReference(name)}!$A:$${columnLetter(frozen - 1)},` : "";
  return `${columns}${sheetReference(name)}!$1:$1`;
}

/** The name of a sheet as a formula writes it. @param {string} name */
function sheetReference(name) {
  return `'${xml(name).replaceAll("'", "''")}'`;
}

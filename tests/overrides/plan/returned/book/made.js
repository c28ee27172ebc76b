/** Spreadsheets made by hand for the tests: the parts that a program writes, zipped. */

import { strToU8, zipSync } from "fflate";

/** @typedef {Record<string, string>} Parts */

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ODF = ["office", "table", "text", "style", "fo"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ");

/** @param {Parts} parts */
export function zipped(parts) {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
}

/** An Excel file with one sheet. @param {string} rows inside `sheetData` @param {Parts} more parts that replace these or come besides */
export function excel(rows, more = {}, after = "") {
  return zipped({
    "xl/workbook.xml": `<workbook ${MAIN}><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...more,
  });
}

/** A Calc file with one sheet. @param {string} rows inside the table @param {Parts} more @param {string} styles */
export function calc(rows, more = {}, styles = "") {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>`
      + `<table:table table:name="Blad1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

/** A row of Calc with these cells. @param {...string} cells */
export function calcRow(...cells) {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

/** A cell of Calc with text. @param {string} words @param {string} attributes */
export function calcCell(words, attributes = "") {
  return `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;
}

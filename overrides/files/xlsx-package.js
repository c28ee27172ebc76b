/** The parts of a workbook that say how the others belong together: content types, relationships, properties, styles. Pure. */

import { xml } from "./characters.js";

/** @typedef {import("./exported.js").ExportDocument} ExportDocument */

/** A relationship of one part to another, or to an address on the web. @typedef {{type: string, target: string, isExternal?: boolean}} Relationship */

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** @param {readonly string[]} sheets their paths below xl/ */
export function contentTypes(sheets) {
  const part = (/** @type {string} */ name, /** @type {string} */ type) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + part("xl/workbook.xml", `${CONTENT_TYPE}.sheet.main+xml`) + part("xl/styles.xml", `${CONTENT_TYPE}.styles+xml`)
    + sheets.map((name) => part(`xl/${name}`, `${CONTENT_TYPE}.worksheet+xml`)).join("")
    + `${part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
}

/** Of the package as a whole. */
export function packageRelationships() {
  return relationships([
    { type: `${RELATIONSHIPS}/officeDocument`, target: "xl/workbook.xml" },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
  ]);
}

/** @param {readonly string[]} sheets their paths below xl/ */
export function workbookRelationships(sheets) {
  return relationships([...sheets.map((target) => ({ type: `${RELATIONSHIPS}/worksheet`, target })), { type: `${RELATIONSHIPS}/styles`, target: "styles.xml" }]);
}

/** Links from a sheet to the web. @param {readonly string[]} addresses */
export function linkRelationships(addresses) {
  return relationships(addresses.map((target) => ({ type: `${RELATIONSHIPS}/hyperlink`, target, isExternal: true })));
}

/** Numbered from rId1, in order. @param {readonly Relationship[]} all */
function relationships(all) {
  const entries = all.map(({ type, target, isExternal }, index) => (
    `<Relationship Id="rId${index + 1}" Type="${type}" Target="${xml(target)}"${isExternal ? ' TargetMode="External"' : ""}/>`));
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/** @param {ExportDocument} exported */
export function coreProperties({ title, author, moment }) {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `
    + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>nl-NL</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${moment.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;
}

/** Style 1 is a cell, style 2 one of the head: the same in bold. */
export function styles() {
  const alignment = '<alignment vertical="top" wrapText="1"/>';
  return `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">'
    + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    + `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`
    + `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}

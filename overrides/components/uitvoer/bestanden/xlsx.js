/**
 * A workbook for Excel and LibreOffice: the table on one sheet, where it comes from on another. Every cell is text, so that
 * nothing can become a formula. Written by hand, because ready-made writers start workers, which the policy of the site forbids.
 */

import { strToU8, zipSync } from "fflate";
import { toegestaan } from "./tekens.js";

/** @typedef {import("../stuk.js").Stuk} Stuk */

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BLAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const VERBAND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAKKET = "http://schemas.openxmlformats.org/package/2006";
const SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MEEST = 32767; // characters in a cell; a longer one makes Excel call the file damaged
const REGEL = 15; // points
const SMALST = 12; // characters
const BREEDST = 34;
const KOLOMMEN_OP_PAPIER = 8;
const HOOGSTE = 409;
const NAAM_TABEL = "Programma's";
const NAAM_UITLEG = "Over dit bestand";

/**
 * @param {Stuk} stuk
 * @returns {Promise<Blob>}
 */
export async function maakXlsx(stuk) {
  const tabel = [stuk.kop, ...stuk.rijen];
  const uitleg = [stuk.titel, ...stuk.inleiding, ...stuk.slot].map((regel) => [regel]);
  const delen = {
    "[Content_Types].xml": soorten(),
    "_rels/.rels": verbanden([["officeDocument", "xl/workbook.xml"], ["metadata/core-properties", "docProps/core.xml", `${PAKKET}/relationships/`]]),
    "docProps/core.xml": eigenschappen(stuk),
    "xl/workbook.xml": werkmap(stuk.kop.length, tabel.length, stuk.vast),
    "xl/_rels/workbook.xml.rels": verbanden([["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"]]),
    "xl/styles.xml": stijlen(),
    "xl/worksheets/sheet1.xml": blad(tabel, stuk.kop.map((_, kolom) => breedte(tabel, kolom)), stuk.vast),
    "xl/worksheets/sheet2.xml": blad(uitleg, [110], 0),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(delen).map(([naam, tekst]) => [naam, strToU8(KOP + tekst)])));
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: `${SOORT}.sheet` });
}

/**
 * @param {readonly (readonly string[])[]} rijen the first one is the head
 * @param {readonly number[]} breedtes in characters
 * @param {number} vast columns that stay in sight
 */
function blad(rijen, breedtes, vast) {
  const kolommen = breedtes.map((breedte, plek) => `<col min="${plek + 1}" max="${plek + 1}" width="${breedte}" customWidth="1"/>`).join("");
  const cellen = rijen.map((rij, regel) => `<row r="${regel + 1}" ht="${hoogte(rij, breedtes)}" customHeight="1">${rij.map((tekst, kolom) => cel(tekst, regel, kolom)).join("")}</row>`).join("");
  // A wide list on one sheet of paper cannot be read; it goes over more, with its heads on each.
  const past = breedtes.length <= KOLOMMEN_OP_PAPIER;
  const links = vast ? ` xSplit="${vast}"` : "";
  const paneel = rijen.length > 1
    ? `<pane${links} ySplit="1" topLeftCell="${letter(vast)}2" activePane="${vast ? "bottomRight" : "bottomLeft"}" state="frozen"/>` : "";
  return `<worksheet xmlns="${BLAD}">${past ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}`
    + `<sheetViews><sheetView workbookViewId="0">${paneel}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${kolommen}</cols><sheetData>${cellen}</sheetData>`
    + '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

/** As wide as what stands in it, within bounds. @param {readonly (readonly string[])[]} rijen @param {number} kolom */
function breedte(rijen, kolom) {
  return Math.min(BREEDST, Math.max(SMALST, ...rijen.map((rij) => rij[kolom].length + 2)));
}

/**
 * Room for the longest cell of a row: not every program works that out by itself when it opens a file.
 * @param {readonly string[]} rij
 * @param {readonly number[]} breedtes
 */
function hoogte(rij, breedtes) {
  const regels = rij.map((tekst, kolom) => tekst.split("\n").reduce((som, stuk) => som + Math.max(1, Math.ceil(stuk.length / breedtes[kolom])), 0));
  return Math.min(HOOGSTE, REGEL * Math.max(1, ...regels));
}

/** @param {string} tekst @param {number} regel @param {number} kolom */
function cel(tekst, regel, kolom) {
  return `<c r="${letter(kolom)}${regel + 1}" s="${regel ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${xml(tekst.slice(0, MEEST))}</t></is></c>`;
}

/** 0 → "A", 26 → "AA". @param {number} kolom @returns {string} */
function letter(kolom) {
  const rest = String.fromCharCode(65 + (kolom % 26));
  return kolom < 26 ? rest : letter(Math.floor(kolom / 26) - 1) + rest;
}

/** @param {number} kolommen @param {number} regels @param {number} vast columns that come back on every sheet of paper */
function werkmap(kolommen, regels, vast) {
  const naam = xml(NAAM_TABEL).replaceAll("'", "''");
  return `<workbook xmlns="${BLAD}" xmlns:r="${VERBAND}"><sheets><sheet name="${xml(NAAM_TABEL)}" sheetId="1" r:id="rId1"/>`
    + `<sheet name="${NAAM_UITLEG}" sheetId="2" r:id="rId2"/></sheets><definedNames>`
    + `<definedName name="_xlnm.Print_Area" localSheetId="0">'${naam}'!$A$1:$${letter(kolommen - 1)}$${regels}</definedName>`
    + `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${naam}'!$A:$${letter(vast - 1)},'${naam}'!$1:$1</definedName></definedNames></workbook>`;
}

function stijlen() {
  const stand = '<alignment vertical="top" wrapText="1"/>';
  return `<styleSheet xmlns="${BLAD}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">'
    + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    + `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${stand}</xf>`
    + `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${stand}</xf>`
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}

function soorten() {
  const deel = (/** @type {string} */ naam, /** @type {string} */ soort) => `<Override PartName="/${naam}" ContentType="${soort}"/>`;
  return `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + deel("xl/workbook.xml", `${SOORT}.sheet.main+xml`) + deel("xl/styles.xml", `${SOORT}.styles+xml`)
    + deel("xl/worksheets/sheet1.xml", `${SOORT}.worksheet+xml`) + deel("xl/worksheets/sheet2.xml", `${SOORT}.worksheet+xml`)
    + `${deel("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
}

/** @param {readonly (readonly [string, string, string?])[]} doelen kind, part, and the beginning of the kind's name */
function verbanden(doelen) {
  const regels = doelen.map(([soort, deel, begin = `${VERBAND}/`], plek) => `<Relationship Id="rId${plek + 1}" Type="${begin}${soort}" Target="${deel}"/>`);
  return `<Relationships xmlns="${PAKKET}/relationships">${regels.join("")}</Relationships>`;
}

/** @param {Stuk} stuk */
function eigenschappen({ titel, maker, moment }) {
  return `<cp:coreProperties xmlns:cp="${PAKKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `
    + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${xml(titel)}</dc:title><dc:creator>${xml(maker)}</dc:creator><dc:language>nl-NL</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${moment.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;
}

/** Text as XML holds it. @param {string} tekst */
function xml(tekst) {
  return toegestaan(tekst).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { zipSync } from "fflate";
import { openBook } from "../../../../../overrides/plan/returned/book/open.js";
import { SENTENCES } from "../../../../../overrides/plan/returned/book/refused.js";
import { calc, calcCell, calcRow, excel, zipped } from "./made.js";

/** @param {Uint8Array} data */
const said = (data) => {
  try {
    openBook(data);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};
const ascii = (/** @type {string} */ words) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const utf16 = (/** @type {string} */ words) => ascii([...words].map((letter) => `${letter}\0`).join(""));
const container = (/** @type {string} */ stream) => Uint8Array.from([...ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ...new Uint8Array(600), ...utf16(stream)]);

/** @type {[string, Uint8Array, keyof typeof SENTENCES][]} */
const OTHERS = [
  ["nothing", new Uint8Array(), "empty"],
  ["blank lines", ascii("\r\n \r\n"), "empty"],
  ["a pdf", ascii("%PDF-1.7\n"), "pdf"],
  ["a picture", ascii("\x89PNG\r\n\x1a\n"), "image"],
  ["a photo of a phone", ascii("\0\0\0\x18ftypheic"), "image"],
  ["an old Excel file", container("Workbook"), "xls"],
  ["an old Word file", container("WordDocument"), "word"],
  ["a file of Excel with a password", container("EncryptedPackage"), "password"],
  ["an e-mail of Outlook", container("__substg1.0_0037001F"), "mail"],
  ["an e-mail", ascii("Received: from post.example\r\nSubject: uitvraag\r\n"), "mail"],
  ["a Word file", zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" }), "word"],
  ["a text of LibreOffice", zipped({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }), "word"],
  ["a binary Excel file", zipped({ "xl/workbook.bin": "x" }), "xlsb"],
  ["a file of Numbers", zipped({ "Index/Document.iwa": "x" }), "numbers"],
  ["a presentation", zipped({ "ppt/presentation.xml": "<x/>" }), "slides"],
  ["a zip with sheets in it", zipped({ "een.xlsx": "PK" }), "zip"],
  ["a page with a table", ascii("<html><table><tr><td>Activiteit"), "web"],
  ["a spreadsheet of 2003", ascii('<?xml version="1.0"?><Workbook>'), "web"],
  ["a plan", ascii('{"schema": "ouderbeleid-dossier"}'), "plan"],
  ["a program", ascii("MZ\0\0\0\0"), "unknown"],
  ["half a zip", excel("").subarray(0, 300), "unsound"],
  ["a Calc file with a password", calc("", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }), "password"],
  ["a file that is too large", new Uint8Array(20_000_001), "large"],
];
for (const [name, data, reason] of OTHERS) {
  test(`${name} is refused with what to do about it`, () => assert.equal(said(data), SENTENCES[reason]));
}

test("a part with a password is told apart from a damaged one", () => {
  const data = excel("<row/>");
  const view = new DataView(data.buffer);
  for (let at = 0; at < data.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  assert.equal(said(data), SENTENCES.password);
});

test("a part that unpacks without end is refused in time, also when its header lies about its size", () => {
  const blanks = new Uint8Array(60_000_000).fill(32);
  const honest = zipSync({ mimetype: ascii("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": blanks });
  const lying = honest.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === blanks.length) view.setUint32(at + 24, 1_000, true);
  for (const data of [honest, lying]) {
    const start = performance.now();
    assert.equal(said(data), SENTENCES.bomb);
    assert.ok(performance.now() - start < 3_000);
  }
});

test("a million repeated rows or columns without text cost nothing, with text they are refused", () => {
  const far = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const [sheet] = openBook(calc(calcRow(calcCell("een")) + far)).sheets;
  assert.equal(sheet.rows.size, 1);
  const full = `<table:table-row table:number-rows-repeated="1000000">${calcCell("een", 'table:number-columns-repeated="16000"')}</table:table-row>`;
  assert.equal(said(calc(full)), SENTENCES.cells);
});

/** @type {[string, Uint8Array][]} */
const TRAPS = [
  ["an entity of its own", calc(calcRow(calcCell("&groot;")))],
  ["a DOCTYPE", excel("", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>' })],
  ["elements that do not close", excel('<row r="1"><c r="A1">')],
  ["elements 200,000 deep", excel("<row>".repeat(200_000))],
  ["a cell that Excel cannot have", excel(`<row><c r="${"A".repeat(200_000)}1"><v>1</v></c></row>`)],
  ["a number that is none", excel('<row><c r="A1"><v>twaalf</v></c></row>')],
  ["a shared text that is not there", excel('<row><c r="A1" t="s"><v>7</v></c></row>')],
  ["a number of repeats that is none", calc('<table:table-row table:number-rows-repeated="veel"/>')],
  ["no directory of sheets", zipped({ "xl/workbook.xml": "<workbook><sheets/></workbook>" })],
];
for (const [name, data] of TRAPS) {
  test(`a file with ${name} is one sentence`, () => {
    const start = performance.now();
    assert.equal(said(data), SENTENCES.unsound);
    assert.ok(performance.now() - start < 1_000);
  });
}

test("a file with more sheets than any of ours is refused", () => {
  const sheets = '<sheet name="x" r:id="rId1"/>'.repeat(60);
  assert.equal(said(excel("", { "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` })), SENTENCES.bomb);
  assert.equal(said(calc(`</table:table>${'<table:table table:name="x"></table:table>'.repeat(60)}<table:table>`)), SENTENCES.bomb);
});

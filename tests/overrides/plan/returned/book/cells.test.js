import assert from "node:assert/strict";
import { test } from "node:test";
import { cellName, placeOf } from "../../../../../overrides/plan/returned/book/cells.js";
import { openBook } from "../../../../../overrides/plan/returned/book/open.js";
import { calc, calcCell, calcRow, excel } from "./made.js";

/** Every cell of the only sheet, by its name. @param {Uint8Array} data */
const cells = (data) => {
  const [sheet] = openBook(data).sheets;
  return Object.fromEntries([...sheet.rows].flatMap(([row, there]) => [...there].map(([column, cell]) => [cellName(row, column), cell])));
};
const one = (/** @type {string} */ cell, more = {}) => cells(excel(`<row r="1">${cell}</row>`, more)).A1;
const windows = (/** @type {string} */ words) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const styles = (/** @type {string} */ format, font = "<font/>") => ({
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><fonts>${font}</fonts>`
    + '<cellXfs><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>',
});

test("names of cells and their places are each other's opposite", () => {
  for (const name of ["A1", "Z9", "AA10", "XFD1048576"]) assert.equal(cellName(...placeOf(name)), name);
  assert.throws(() => placeOf("1"), RangeError);
});

test("texts come in all ways in which programs of Excel's kind write them", () => {
  const shared = { "xl/sharedStrings.xml": '<sst><si><r><t>Kof</t></r><r><rPr><b/></rPr><t xml:space="preserve">fie </t></r><rPh><t>kana</t></rPh></si></sst>' };
  assert.equal(one('<c r="A1" t="s"><v>0</v></c>', shared).text, "Koffie ");
  assert.equal(one('<c r="A1" t="inlineStr"><is><t>R&amp;D &#233;&#xe9;n</t></is></c>').text, "R&D één");
  assert.equal(one('<c r="A1" t="str"><f>A2</f><v>uitkomst</v></c>').text, "uitkomst");
  assert.equal(one('<c r="A1" t="inlineStr"><is><t><![CDATA[<10]]></t></is></c>').text, "<10");
  assert.equal(one('<c r="A1" t="inlineStr"><is><t>een_x000A_twee _x005F_x0041_</t></is></c>').text, "een\ntwee _x0041_");
  assert.deepEqual(one('<c r="A1" t="b"><v>1</v></c>'), { text: "WAAR", truth: true });
  assert.equal(one('<x:c xmlns:x="x" r="A1"><x:v>1<!-- weg -->2</x:v></x:c>').text, "12");
});

test("numbers are read as they are shown: percentages, days, times, without the noise of fractions", () => {
  assert.deepEqual(one('<c r="A1"><v>0.1</v></c>'), { text: "0,1", number: 0.1 });
  assert.deepEqual(one('<c r="A1"><v>0.30000000000000004</v></c>'), { text: "0,3", number: 0.3 });
  assert.deepEqual(one('<c r="A1" s="0"><v>0.07</v></c>', styles("0.0%")), { text: "7", number: 7, percent: true });
  assert.deepEqual(one('<c r="A1" s="0"><v>60</v></c>', styles("0.0&quot;%&quot;")), { text: "60", number: 60 });
  assert.deepEqual(one('<c r="A1" s="0"><v>46387</v></c>', styles("[$-413]d\\-mmm")), { text: "2026-12-31", number: 46387, day: true });
  assert.deepEqual(one('<c r="A1" s="0"><v>0.5</v></c>', styles("h:mm")), { text: "12:00" });
  assert.deepEqual(one('<c r="A1" t="d"><v>2026-12-31T00:00:00</v></c>'), { text: "2026-12-31", day: true });
});

test("a day of a Mac counts from 1904", () => {
  const book = { "xl/workbook.xml": '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>' };
  assert.equal(one('<c r="A1" s="0"><v>44925</v></c>', { ...styles("dd-mm-yyyy"), ...book }).text, "2026-12-31");
});

test("a formula without an outcome is told apart from an empty outcome", () => {
  assert.deepEqual(one('<c r="A1"><f>A2*2</f></c>'), { text: "", uncomputed: true });
  assert.equal(one('<c r="A1" t="str"><f>A2</f><v></v></c>'), undefined);
  assert.deepEqual(cells(calc(calcRow('<table:table-cell table:formula="of:=1"/>'))).A1, { text: "", uncomputed: true });
  assert.equal(cells(calc(calcRow('<table:table-cell table:formula="of:=1" office:value-type="string"/>'))).A1, undefined);
});

test("hidden rows, columns and sheets, merged cells and bold are known", () => {
  const rows = '<row r="1" hidden="1"><c r="A1" s="0"><v>1</v></c></row>';
  const [sheet] = openBook(excel(rows, styles("0", "<font><b/></font>"), '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>')).sheets;
  assert.deepEqual([[...sheet.hiddenRows], sheet.merged, sheet.rows.get(0)?.get(0)?.bold], [[0], [{ top: 0, left: 0, bottom: 2, right: 1 }], true]);
  const style = '<style:style style:name="vet"><style:text-properties fo:font-weight="bold"/></style:style>'
    + '<style:style style:name="weg"><style:table-properties table:display="false"/></style:style>';
  const there = '<table:table-column table:visibility="collapse"/><table:table-row table:visibility="filter">'
    + `${calcCell("een", 'table:style-name="vet" table:number-rows-spanned="2"')}</table:table-row>`
    + '</table:table><table:table table:name="Keuzes" table:style-name="weg">';
  const [first, second] = openBook(calc(there, {}, style)).sheets;
  assert.deepEqual([[...first.hiddenRows], [...first.hiddenColumns], first.merged[0].bottom, first.rows.get(0)?.get(0)?.bold, second.hidden], [[0], [0], 1, true, true]);
});

test("a sheet of Calc keeps its places through repeats, remarks and what lies under merged cells", () => {
  const rows = '<table:table-row table:number-rows-repeated="2"/>'
    + calcRow('<table:table-cell table:number-columns-repeated="3"/>', calcCell("e<text:span>en</text:span><text:s text:c=\"2\"/>x<office:annotation><text:p>weg</text:p></office:annotation>"))
    + calcRow('<table:covered-table-cell><text:p>oud</text:p></table:covered-table-cell>', calcCell("a</text:p><text:p>b<text:line-break/>c"));
  assert.deepEqual(cells(calc(rows)), { D3: { text: "een  x" }, B4: { text: "a\nb\nc" } });
  const number = '<table:table-cell office:value-type="percentage" office:value="0.6"><text:p>60%</text:p></table:table-cell>';
  const day = '<table:table-cell office:value-type="date" office:date-value="2026-12-31T00:00:00"><text:p>31-12-26</text:p></table:table-cell>';
  assert.deepEqual(cells(calc(calcRow(number, day))), { A1: { text: "60", number: 60, percent: true }, B1: { text: "2026-12-31", day: true } });
});

test("a csv of any program is one sheet: separators, quotes, byte order marks, Windows", () => {
  const sheet = { A1: { text: "Eén" }, B1: { text: 'a;"b",\nc' } };
  const bom = new Uint8Array([0xef, 0xbb, 0xbf]);
  for (const mark of [";", ",", "\t"]) {
    const words = `Eén${mark}"a;""b"",\r\nc"\r\n`;
    const encoded = new TextEncoder().encode(words);
    for (const data of [encoded, new Uint8Array([...bom, ...encoded]), windows(words)]) assert.deepEqual(cells(data), sheet, mark);
  }
  assert.deepEqual(cells(windows("sep=|\r\nx|'=1+1\r\n")), { A2: { text: "x" }, B2: { text: "=1+1" } });
  assert.throws(() => cells(windows('a;b\r\nx;"y')), /In regel 2 opent een aanhalingsteken/);
});

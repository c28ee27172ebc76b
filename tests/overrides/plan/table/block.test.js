import assert from "node:assert/strict";
import { test } from "node:test";

import { blockOf, isBlock } from "../../../../overrides/plan/table/block.js";
import { readHtmlTable } from "../../../../overrides/plan/table/html-table.js";
import { asText, readTsv, written } from "../../../../overrides/plan/table/tsv.js";
import { CALC, EXCEL, EXCEL_TEXT, WEB, WORD } from "./fragments.js";

const html = (/** @type {string} */ source) => blockOf({ html: source, text: "niet gelezen" });
const text = (/** @type {string} */ source) => blockOf({ html: "", text: source });

test("cells of Excel: shown values, line breaks, and a cell over two rows in both", () => {
  assert.deepEqual(html(EXCEL), [
    ["Activiteit", "Kosten per jaar", "Loopt tot"],
    ["Ouders & co\nin De Linde", "€ 1.250,00", "31-12-2026"],
    ["Ouders & co\nin De Linde", "900", ""],
  ]);
});

test("the text of Excel: quoted cells keep their line breaks, and a quote inside a cell is a quote", () => {
  assert.deepEqual(text(EXCEL_TEXT), [["Activiteit", "Kosten per jaar"], ['Cursus "Samen"\nin De Linde', "€ 1.250,00"], ['Inloop 5" groot', ""]]);
});

test("cells of Calc: in capitals, with old attributes", () => {
  assert.deepEqual(html(CALC), [["ACTIVITEIT", "Helpt ouders thuis"], ["Voorlezen\nmet knuffels", "60%"]]);
});

test("cells of Word: paragraphs are lines, and what nobody sees is gone", () => {
  assert.deepEqual(html(WORD), [["Activiteit", "Instelling"], ["Groepen voor ouders\nen peuters", "GGD – jeugdgezondheid"]]);
});

test("a table of a page: no scripts, no tables within cells, only the first", () => {
  assert.deepEqual(html(WEB), [["Naam", "Wijk"], ["A\nbinnen twee", "&onbekend; <b>"]]);
});

test("where the HTML has no table, the text counts", () => {
  assert.equal(readHtmlTable("<p>a\tb</p>"), null);
  assert.deepEqual(blockOf({ html: "<meta charset='utf-8'><span>a</span>", text: "a\tb\nc" }), [["a", "b"], ["c", ""]]);
});

test("rows get the same width; empty ones at the end and empty columns to the right go", () => {
  assert.deepEqual(text("a\t\t\nb\tc\t\n\t\t\n\n"), [["a", ""], ["b", "c"]]);
  assert.deepEqual(text("a\n\nb"), [["a"], [""], ["b"]]);
  assert.deepEqual(text(""), []);
  assert.deepEqual(text("  \n\t"), []);
});

test("one cell is no block", () => {
  assert.deepEqual(["a", "a\tb", "a\nb", ""].map((source) => isBlock(text(source))), [false, true, true, false]);
});

test("an open quote is text, also over lines", () => {
  assert.deepEqual(readTsv('"open\tb\nc'), [['"open', "b"], ["c"]]);
  assert.deepEqual(readTsv('"a"b\tc'), [['"a"b', "c"]]);
  assert.deepEqual(readTsv('""\t"x"'), [["", "x"]]);
  assert.deepEqual(readTsv("a\t"), [["a", ""]]);
});

test("what is written is read back, and no spreadsheet takes it for a formula", () => {
  const rows = [["a\tb", 'zeg "ja"', "twee\nregels"], ["", "-3", "x"]];
  assert.deepEqual(readTsv(written(rows)), rows);
  assert.deepEqual(["=1+1", "@x", "-x", "-3", "€ 5", "+31"].map(asText), ["'=1+1", "'@x", "'-x", "-3", "€ 5", "'+31"]);
});

test("damaged and hostile HTML ends in cells or nothing", () => {
  assert.deepEqual(readHtmlTable("<table><tr><td>a<td>b<tr><td>c"), [["a", "b"], ["c"]]);
  assert.equal(readHtmlTable("<table><!-- <tr><td>x"), null);
  assert.equal(readHtmlTable("<table></table>"), null);
  assert.equal(readHtmlTable('<table><tr><td rowspan="999999999" colspan=99999>a</td></tr></table>')?.[0].length, 200);
  assert.deepEqual(html("<table><tr><td>&#0;&#xD800;&#x1F600;&#1114112;</td></tr></table>"), [["😀"]]);
});

test("five thousand rows of nineteen cells are read in a few seconds at most", () => {
  const row = `<tr>${"<td class=x1 style='mso-x:\"y\"'>cel &amp; tekst</td>".repeat(19)}</tr>`;
  const start = performance.now();
  assert.equal(html(`<table>${row.repeat(5000)}</table>`).length, 5000);
  assert.equal(text(`${"een\ttwee\t\"drie\nvier\"\r\n".repeat(5000)}`).length, 5000);
  assert.ok(performance.now() - start < 4000);
});

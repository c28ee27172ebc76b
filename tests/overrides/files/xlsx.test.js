import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";

import { writeXlsx } from "../../../overrides/files/xlsx.js";

/** @typedef {import("../../../overrides/files/exported.js").ExportDocument} ExportDocument */

/** A document about nothing in particular. @param {Partial<ExportDocument>} parts @returns {ExportDocument} */
function made(parts) {
  return {
    fileName: "bomen", title: "Bomen & struiken", author: "Iemand", notice: "Zomaar", moment: new Date(2026, 0, 5), introduction: ["Vooraf"], closing: ["Achteraf"],
    sources: { lead: "Gelezen in:", entries: [] }, records: { head: [], rows: [] }, sheets: [], sections: [], ...parts,
  };
}

/** @param {Partial<ExportDocument>} parts @returns {Promise<Record<string, string>>} the parts of the workbook by their path */
async function written(parts) {
  const blob = await writeXlsx(made(parts));
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** @param {string} text */
function sheet(text) {
  return { name: "Bomen", head: ["Naam"], rows: [[text]], frozen: 1 };
}

test("a text that is too long for a cell makes no workbook, rather than half a text", async () => {
  assert.ok(await written({ sheets: [sheet("x".repeat(32767))] }));
  await assert.rejects(written({ sheets: [sheet(`${"x".repeat(32766)}\u{1F600}`)] }), /past niet in een cel/);
});

test("a row is as high as its longest text, which breaks between words and, where a word is too long, within it", async () => {
  const height = async (/** @type {string} */ text) => /<row r="2" ht="(\d+)"/.exec((await written({ sheets: [sheet(text)] }))["xl/worksheets/sheet1.xml"])?.[1];
  assert.deepEqual(await Promise.all(["eik", "een\ntwee", `${"x".repeat(30)} ${"y".repeat(30)}`, "x".repeat(100), "x".repeat(9999)].map(height)), ["15", "30", "30", "45", "409"]);
});

test("sources with an address are links on the last sheet, in order; without sources there is no heading for them", async () => {
  const entries = [{ name: "Boek", url: "" }, { name: "Blad", url: "https://a.nl/?a&b" }, { name: "Krant", url: "https://b.nl/" }];
  const parts = await written({ sources: { lead: "Gelezen in:", entries } });
  assert.match(parts["xl/worksheets/sheet1.xml"], /<hyperlinks><hyperlink ref="B6" r:id="rId1"\/><hyperlink ref="B7" r:id="rId2"\/><\/hyperlinks>/);
  assert.match(parts["xl/worksheets/_rels/sheet1.xml.rels"], /Id="rId1"[^>]*Target="https:\/\/a.nl\/\?a&amp;b" TargetMode="External".*Id="rId2"[^>]*Target="https:\/\/b.nl\/"/);
  assert.ok(!(await written({}))["xl/worksheets/sheet1.xml"].includes("Gelezen in"));
});

test("the name of a sheet has no character that Excel refuses, and is no longer than Excel allows", async () => {
  for (const [name, expected] of [["[a]:*?/\\b", "-a------b"], ["'eik'", "-eik-"], ["x".repeat(40), "x".repeat(31)], ["Programma's", "Programma's"]]) {
    const workbook = (await written({ sheets: [{ ...sheet("eik"), name }] }))["xl/workbook.xml"];
    assert.ok(workbook.includes(`<sheet name="${expected}" `), name);
    assert.ok(workbook.includes(`'${expected.replaceAll("'", "''")}'!$A$1:$A$2`), name);
  }
});

test("without frozen columns only the head stays in sight and is repeated on paper", async () => {
  const parts = await written({ sheets: [{ ...sheet("eik"), frozen: 0 }] });
  assert.match(parts["xl/worksheets/sheet1.xml"], /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  assert.match(parts["xl/workbook.xml"], /_xlnm.Print_Titles" localSheetId="0">'Bomen'!\$1:\$1</);
});

test("a row may be shorter than its head", async () => {
  const parts = await written({ sheets: [{ ...sheet("eik"), head: ["Naam", "Hoogte"] }] });
  assert.match(parts["xl/worksheets/sheet1.xml"], /<row r="2"[^>]*><c r="A2"[^>]*>.*?eik.*?<\/c><\/row>/);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldAt, kolommenOf, linked, loadedDefinition, onlineSheets, sheetOf, tableOf, veldenOf } from "../../../overrides/plan/definition.js";

const KOLOMMEN = [{ id: "doel", label: "Doel", soort: "tekst" }, { id: "kosten", label: "Kosten", soort: "bedrag" }];
const TABEL = { id: "lijst", titel: "Lijst", sleutel: "doel", groepen: KOLOMMEN.map((kolom) => ({ titel: "Groep", kolommen: [kolom] })), startrijen: [], totalen: [] };
const WERKBLAD = {
  id: "doelen", code: "1a", titel: "Doelen", doel: "", duur: "", metWie: "", adres: "werkbladen/doelen/", stap: null, formaten: [], bestanden: {},
  delen: [{ id: "over", titel: "Over", velden: [{ id: "gemeente", label: "Gemeente", soort: "tekst" }] }, { id: "de-lijst", titel: "De lijst", velden: [], tabel: TABEL }],
};
const GESPREK = { ...WERKBLAD, id: "gesprek", alleenDownload: true, delen: [] };
const DEFINITIE = /** @type {any} */ ({ naam: "Handboek", bijgewerkt: "2026-11-29", adressen: {}, soorten: {}, lijsten: {}, bladen: [WERKBLAD, GESPREK] });

test("a sheet, its tables and its fields are found by their ids", () => {
  const sheet = sheetOf(DEFINITIE, "doelen");
  assert.equal(sheet?.titel, "Doelen");
  assert.equal(sheet && tableOf(sheet, "lijst")?.titel, "Lijst");
  assert.deepEqual(sheet && veldenOf(sheet).map(({ id }) => id), ["gemeente"]);
  assert.equal(sheetOf(DEFINITIE, "toString"), undefined);
});

test("columns are in order over the groups of a table", () => {
  assert.deepEqual(kolommenOf(/** @type {any} */ (TABEL)).map(({ id }) => id), ["doel", "kosten"]);
});

test("an address leads to a field with its sheet, part and table", () => {
  const single = fieldAt(DEFINITIE, "doelen.gemeente");
  const column = fieldAt(DEFINITIE, "doelen.kosten");
  assert.deepEqual([single?.tabel, single?.deel.id, single?.veld.label], [null, "over", "Gemeente"]);
  assert.deepEqual([column?.tabel?.id, column?.werkblad.id, column?.veld.soort], ["lijst", "doelen", "bedrag"]);
  for (const address of ["doelen", "doelen.weg", "gesprek.doel", "", "__proto__"]) assert.equal(fieldAt(DEFINITIE, address), undefined, address);
});

test("a sheet that is only a download cannot be filled in online", () => {
  assert.deepEqual(onlineSheets(DEFINITIE).map(({ id }) => id), ["doelen"]);
});

test("a page without the definitions says so", () => {
  assert.throws(loadedDefinition, /niet geladen/);
  Object.assign(globalThis, { handboekWerkbladen: DEFINITIE });
  assert.equal(loadedDefinition(), DEFINITIE);
});

test("a sheet is told the names of its files", () => {
  const [sheet] = linked({ ...DEFINITIE, bladen: [{ ...WERKBLAD, delen: [], formaten: ["docx", "pdf"] }] }).bladen;
  assert.deepEqual(sheet.bestanden, { docx: "1a-doelen.docx", pdf: "1a-doelen.pdf" });
});

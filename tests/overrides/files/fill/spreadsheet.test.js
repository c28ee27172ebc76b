import assert from "node:assert/strict";
import { test } from "node:test";

import { counted, originals, totalCells } from "../../../../overrides/files/fill/spreadsheet.js";

/** @param {number} rijen @param {number} gegeven */
const table = (rijen, gegeven) => ({
  id: "t", blad: "T", telling: "A9", eerste: 4, rijen, gegeven, kolommen: ["a"], totalen: [{ uitkomst: "A2", melding: "A3" }, { uitkomst: "B2" }],
});
const own = { cells: {} };
const given = { cells: {}, isGiven: true };

test("a row keeps its place, and rows beyond the last are made from the last", () => {
  assert.deepEqual(originals(table(3, 0), []), [0, 1, 2]);
  assert.deepEqual(originals(table(3, 0), [own, own, own, own, own]), [0, 1, 2, 2, 2]);
});

test("a row of one's own is open wherever it stands, and a given row is locked", () => {
  assert.deepEqual(originals(table(5, 2), [given, given, own]), [0, 1, 2, 3, 4]);
  assert.deepEqual(originals(table(5, 2), [own, given, own, given]), [4, 1, 2, 1, 4]);
});

test("given rows that were removed leave open rows", () => {
  assert.deepEqual(originals(table(4, 2), []), [3, 3, 2, 3]);
});

test("a table in which nothing is locked has given rows as any other", () => {
  assert.deepEqual(originals(table(3, 0), [given, own]), [0, 1, 2]);
});

test("each total has a cell for its outcome, and one for what is missing where it can miss something", () => {
  const totals = [{ outcome: { text: "5", number: 5 }, note: "niet compleet, 1 rij" }, { outcome: { text: "2" }, note: "" }];
  assert.deepEqual(totalCells(table(3, 0), totals), [["A2", totals[0].outcome], ["A3", { text: "niet compleet, 1 rij" }], ["B2", totals[1].outcome]]);
});

test("the first sheet says how many rows a grown table has", () => {
  assert.equal(counted("Vul de tabel in op het blad '3 rijen'. Er zijn 56 rijen.", table(56, 0), 200), "Vul de tabel in op het blad '3 rijen'. Er zijn 200 rijen.");
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { groupsOf, rowsOf } from "../../../overrides/programmas/rows.js";
import { DATA } from "./example.js";

test("a row differs by its words or by its source", () => {
  const all = rowsOf(DATA, ["a", "b"]);
  assert.deepEqual(all.map(({ differs }) => differs), [true, false, true, true, true, true, true]);
  assert.deepEqual(groupsOf(all).map(({ name, rows: own }) => [name, own.length]), [
    ["Het programma", 2], ["Labels van 2013", 2], ["Indeling van dit handboek", 1], ["Wat er nu bekend is", 2],
  ]);
  const other = { ...DATA.programmas.a, cellen: DATA.programmas.a.cellen.map((cell) => ({ ...cell, links: undefined })) };
  const otherSource = rowsOf({ ...DATA, programmas: { ...DATA.programmas, c: other } }, ["a", "c"]);
  assert.deepEqual(otherSource.filter(({ differs }) => differs).map(({ aspect: { id } }) => id), ["erkenning", "gezien"]);
});

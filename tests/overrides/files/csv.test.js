import assert from "node:assert/strict";
import { test } from "node:test";

import { csv } from "../../../overrides/files/csv.js";

test("csv has a byte order mark, semicolons, quotes where needed, and no formulas", () => {
  assert.equal(csv([["a;b", 'zeg "ja"', "een\ntwee"], ["=1+1", "-2", "@x"]]), '\uFEFF"a;b";"zeg ""ja""";"een\ntwee"\r\n\'=1+1;\'-2;\'@x\r\n');
});

test("every character that begins a formula in some spreadsheet is made harmless, and only at the beginning", () => {
  for (const character of "=+-@\t\r\n＝＋－＠") assert.ok(csv([[`${character}1`]]).replace('"', "").startsWith(`\uFEFF'${character}1`), JSON.stringify(character));
  assert.equal(csv([["1-2", "a=b"]]), "\uFEFF1-2;a=b\r\n");
});

test("no mark turns what follows around, nor hides a formula", () => {
  assert.equal(csv([["\u202eNoord", "\u2066=1"]]), "\uFEFFNoord;'=1\r\n");
});

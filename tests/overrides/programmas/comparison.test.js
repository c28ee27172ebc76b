import assert from "node:assert/strict";
import { test } from "node:test";

import { asksForComparison, readComparison, withoutComparison, writeComparison } from "../../../overrides/programmas/comparison.js";

const knows = (/** @type {string} */ id) => ["a", "b", "c", "d", "e"].includes(id);

test("the address names two to four programmes, with commas or repeated", () => {
  assert.deepEqual(readComparison("?vergelijk=a,b", knows).ids, ["a", "b"]);
  assert.deepEqual(readComparison("?vergelijk=a&vergelijk=b,%20c", knows).ids, ["a", "b", "c"]);
  assert.deepEqual(readComparison("?vergelijk=a,a,b", knows).ids, ["a", "b"]);
});

test("what cannot be used is kept apart with the reason", () => {
  const comparison = readComparison("?vergelijk=a,weg,b,c,d,e", knows);
  assert.deepEqual([comparison.ids, comparison.unknown, comparison.tooMany], [["a", "b", "c", "d"], ["weg"], ["e"]]);
  assert.equal(readComparison(`?vergelijk=${"x".repeat(500)}`, knows).unknown[0].length, 81);
});

test("an id is recognised in any case; an unknown one stays as it was typed", () => {
  const comparison = readComparison("?vergelijk=A,b,a,Weg", knows);
  assert.deepEqual([comparison.ids, comparison.unknown], [["a", "b"], ["Weg"]]);
});

test("an address can ask for an empty comparison; another one asks for none", () => {
  assert.equal(asksForComparison("?vergelijk="), true);
  assert.equal(asksForComparison("?leeftijd=2"), false);
});

test("writing keeps what belongs to others, and the commas", () => {
  assert.equal(writeComparison(["a", "b"], { current: "?leeftijd=2&vergelijk=c" }), "?leeftijd=2&vergelijk=a,b");
  assert.equal(writeComparison(["a"], { onlyDifferences: true }), "?vergelijk=a&verschil=ja");
  assert.equal(withoutComparison("?leeftijd=2&vergelijk=a%2Cb&verschil=ja"), "?leeftijd=2");
  assert.equal(withoutComparison("?vergelijk=a"), "");
});

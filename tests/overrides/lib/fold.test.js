import assert from "node:assert/strict";
import { test } from "node:test";
import { inFileName, wordsOf } from "../../../overrides/lib/fold.js";

test("quotes, commas and hyphens of every kind only part words; what nobody sees is left out", () => {
  assert.deepEqual(wordsOf('"opstapje"'), ["opstapje"]);
  assert.deepEqual(wordsOf("„Opstapje”, «taal»; spel"), ["opstapje", "taal", "spel"]);
  for (const hyphen of "-\u2010\u2011\u2012\u2013\u2014\u2212/") assert.deepEqual(wordsOf(`VVE${hyphen}Thuis`), ["vve", "thuis"]);
  assert.deepEqual(wordsOf("op\u00ADstapje \u200Bop\u200Dstapje"), ["opstapje", "opstapje"]);
  assert.deepEqual(wordsOf("ﬁnanciering eﬀect"), ["financiering", "effect"]);
  assert.deepEqual(wordsOf("programma’s van oudercoördinatoren, 60%"), ["programmas", "van", "oudercoordinatoren", "60", "procent"]);
  assert.deepEqual(wordsOf(" … "), []);
});

test("words in the name of a file have letters that every system takes, and no hyphen at an end", () => {
  assert.equal(inFileName("Café De Linde / Noord"), "cafe-de-linde-noord");
  assert.equal(inFileName("'s-Hertogenbosch"), "s-hertogenbosch");
  assert.equal(inFileName(`${"a".repeat(59)} b`), "a".repeat(59));
  assert.equal(inFileName("…"), "");
});

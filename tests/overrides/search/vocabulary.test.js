import assert from "node:assert/strict";
import { test } from "node:test";

import { Vocabulary } from "../../../overrides/search/vocabulary.js";

test("a contribution is no form of contributing, and a participle is a form of its verb", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["bijdrage", "bijdragen", "financieren", "bijstellen", "beleid"]) vocabulary.learn(word);
  assert.deepEqual([vocabulary.forms("bijdrage"), vocabulary.longer("bijdrage"), vocabulary.forms("bijdragen")], [["bijdrage"], [], ["bijdragen"]]);
  assert.deepEqual(["gefinancierd", "bijgesteld", "begeleid"].map((word) => vocabulary.forms(word)), [["financieren"], ["bijstellen"], []]);
});

test("\"meet\" is of \"meten\", and \"mee\" and \"idee\" keep their forms", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["mee", "meten", "idee"]) vocabulary.learn(word);
  assert.deepEqual([vocabulary.forms("meet"), vocabulary.forms("mee"), vocabulary.forms("ideeen")], [["meten"], ["mee"], ["idee"]]);
});

test("a word is learnt with its forms", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["scholen", "2a"]) vocabulary.learn(word, 2);
  assert.deepEqual(vocabulary.forms("school"), ["scholen"]);
  assert.deepEqual(vocabulary.forms("2a"), ["2a"]);
  assert.equal(vocabulary.counts.get("scholen"), 2);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import MiniSearch from "minisearch";

import { numbers, rising, wordsIn } from "../../../overrides/search/stock.js";
import { SCRIPTS, searcherOf } from "./searchers.js";

test("a word scores what a search engine gives it, within the step in which scores are written", async () => {
  const { fields, weights } = SCRIPTS.klein;
  const other = new MiniSearch({ fields: Object.keys(weights), tokenize: (text) => text.split(" ").filter(Boolean), searchOptions: { boost: weights } });
  other.addAll(fields.map((texts, id) => ({ id, ...texts })));
  const searcher = searcherOf("klein");
  const words = [...new Set(fields.flatMap((texts) => Object.values(texts).flatMap((text) => text.split(" "))))].filter(Boolean);
  assert.ok(words.length > 50);
  await searcher.complete(() => void words.forEach((word) => searcher.engine.occurrences(word)) ?? true);
  const odd = words.filter((word) => {
    const found = searcher.engine.scores([word], () => 1);
    const expected = other.search(word);
    return found.size !== expected.length || expected.some(({ id, score }) => Math.abs(found.get(id).score / score - 1) > 0.006);
  });
  assert.deepEqual(odd, []);
});

test("numbers and words are read as they were written", () => {
  assert.deepEqual(numbers("AfgB_f"), [0, 31, 32, 1023]);
  assert.deepEqual(rising("BCD"), [1, 3, 6]);
  assert.deepEqual(wordsIn(["Aouder Fs Dheid Afinancierd*", "BCDE"]), [["ouder", 1], ["ouders", 2], ["oudheid", 3], ["gefinancierd", 4]]);
});

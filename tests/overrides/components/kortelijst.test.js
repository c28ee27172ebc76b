import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST, withId, cleaned, withoutId } from "../../../overrides/kortelijst/list.js";
import { chosenSentence, refusedSentence } from "../../../overrides/components/mijn-lijst/sentences.js";

test("what was kept is cleaned: only ids, each once, not endless", () => {
  assert.deepEqual(cleaned(["opstapje", "opstapje", "vve-thuis", 3, null, "", "<b>", "../x", "x".repeat(90)]), ["opstapje", "vve-thuis"]);
  assert.equal(cleaned(Array.from({ length: 500 }, (_, number) => `p${number}`)).length, MOST);
  for (const odd of [null, undefined, "opstapje", 3, { ids: [] }]) assert.deepEqual(cleaned(odd), []);
});

test("on and off the list", () => {
  assert.deepEqual(withId(["a"], "b"), ["a", "b"]);
  assert.deepEqual(withId(["a"], "a"), ["a"]);
  assert.deepEqual(withoutId(["a", "b"], "a"), ["b"]);
});

test("how many are chosen is told, and what to do when they are too few or too many", () => {
  assert.equal(chosenSentence(3), "3 gekozen. U kunt er 2 tot 4 vergelijken.");
  assert.deepEqual([0, 1, 6].map(refusedSentence), [
    "U koos 0 programma's. Vink er nog minstens 2 aan, dan kunt u vergelijken.",
    "U koos 1 programma. Vink er nog minstens 1 aan, dan kunt u vergelijken.",
    "U koos 6 programma's. Haal bij 2 het vinkje weg, dan kunt u vergelijken.",
  ]);
});

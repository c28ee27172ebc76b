import assert from "node:assert/strict";
import { test } from "node:test";

import { MEEST, met, schoon, zonder } from "../../../overrides/components/kortelijst/list.js";
import { gekozen, geweigerd } from "../../../overrides/components/mijn-lijst/sentences.js";

test("what was kept is cleaned: only ids, each once, not endless", () => {
  assert.deepEqual(schoon(["opstapje", "opstapje", "vve-thuis", 3, null, "", "<b>", "../x", "x".repeat(90)]), ["opstapje", "vve-thuis"]);
  assert.equal(schoon(Array.from({ length: 500 }, (_, plaats) => `p${plaats}`)).length, MEEST);
  for (const vreemd of [null, undefined, "opstapje", 3, { ids: [] }]) assert.deepEqual(schoon(vreemd), []);
});

test("on and off the list", () => {
  assert.deepEqual(met(["a"], "b"), ["a", "b"]);
  assert.deepEqual(met(["a"], "a"), ["a"]);
  assert.deepEqual(zonder(["a", "b"], "a"), ["b"]);
});

test("how many are chosen is told, and what to do when they are too few or too many", () => {
  assert.equal(gekozen(3), "3 gekozen. U kunt er 2 tot 4 vergelijken.");
  assert.deepEqual([0, 1, 6].map(geweigerd), [
    "U koos 0 programma's. Vink er nog minstens 2 aan, dan kunt u vergelijken.",
    "U koos 1 programma. Vink er nog minstens 1 aan, dan kunt u vergelijken.",
    "U koos 6 programma's. Haal bij 2 het vinkje weg, dan kunt u vergelijken.",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenSentence, refusedSentence } from "../../../overrides/components/mijn-lijst/sentences.js";

test("how many are chosen is said, and what to do when they are too few or too many", () => {
  assert.equal(chosenSentence(3), "3 gekozen. U kunt er 2 tot 4 vergelijken.");
  assert.deepEqual([0, 1, 6].map(refusedSentence), [
    "U koos 0 programma's. Vink er nog minstens 2 aan, dan kunt u vergelijken.",
    "U koos 1 programma. Vink er nog minstens 1 aan, dan kunt u vergelijken.",
    "U koos 6 programma's. Haal bij 2 het vinkje weg, dan kunt u vergelijken.",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { withoutQuestion } from "../../../../overrides/files/fill/paper.js";

test("a cell is no longer called after a question that left its row", () => {
  assert.equal(withoutQuestion("Wie voert uit: Doelen vaststellen", "Doelen vaststellen", 3), "Wie voert uit, rij 3");
  assert.equal(withoutQuestion("Wat: hoe: Doelen: wie", "Doelen: wie", 3), "Wat: hoe, rij 3");
  assert.equal(withoutQuestion("Wie voert uit: Doelen …", "Doelen vaststellen", 12), "Wie voert uit, rij 12");
});

test("every other title stays", () => {
  for (const title of ["Wie voert uit, rij 3", "Wie: iets anders", "Wie: "]) assert.equal(withoutQuestion(title, "Doelen vaststellen", 3), title);
});

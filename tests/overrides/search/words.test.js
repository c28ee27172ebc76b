import assert from "node:assert/strict";
import { test } from "node:test";

import { wordsOf } from "../../../overrides/lib/fold.js";
import { excerpt } from "../../../overrides/search/words.js";

test("words are split like the build does", () => {
  assert.deepEqual(wordsOf("VVE-beleid, programma’s: 60% coördinator"), ["vve", "beleid", "programmas", "60", "procent", "coordinator"]);
});

test("a fragment shows the words in their surroundings, cut at whole words", () => {
  const text = `${"vooraf ".repeat(60)}de Oudercoördinator helpt. ${"daarna ".repeat(60)}`.trim();
  const pieces = excerpt(text, new Set(["oudercoordinator"]));
  assert.deepEqual(pieces.filter(({ hit }) => hit).map((piece) => piece.text), ["Oudercoördinator"]);
  const together = pieces.map((piece) => piece.text).join("");
  assert.match(together, /^… vooraf .*helpt\. (daarna )*daarna …$/);
  assert.ok(together.length < 200);
});

test("a text without the word begins at its beginning", () => {
  assert.deepEqual(excerpt("Kort.", new Set(["anders"])), [{ text: "Kort.", hit: false }]);
  assert.deepEqual(excerpt("", new Set(["anders"])), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { kindsOf, ofKind } from "../../../overrides/components/zoek-veld/kinds.js";
import { allInWords, moreInWords, readingSentences, statusSentence } from "../../../overrides/components/zoek-veld/sentences.js";

test("the status tells how much answers the whole question, and how much a part", () => {
  const finding = (whole) => ({ whole });
  const query = { mended: [], split: [], unknown: [] };
  const sentence = (findings) => statusSentence("x", { query, findings, also: [], similar: [] });
  assert.equal(sentence([]), "Niets gevonden voor ‘x’.");
  assert.equal(sentence([finding(true)]), "1 resultaat voor ‘x’.");
  assert.equal(sentence([finding(true), finding(false)]), "1 resultaat voor ‘x’, en 1 met een deel van uw vraag.");
  assert.equal(sentence(Array.from({ length: 31 }, () => finding(false))), "Geen plek past bij uw hele vraag ‘x’. 31 resultaten met een deel van uw vraag. Hier staan de eerste 30.");
  const more = { query, findings: Array.from({ length: 60 }, () => finding(true)), also: [], similar: [] };
  assert.equal(statusSentence("x", more, 60), "60 resultaten voor ‘x’.");
  assert.equal(statusSentence("x", more, 60, "Stappen"), "60 resultaten voor ‘x’ bij Stappen.");
  assert.equal(statusSentence("x", { ...more, findings: [finding(false)] }, 30, "Stappen"), "1 resultaat met een deel van uw vraag ‘x’ bij Stappen.");
});

test("the button below the list tells what it shows", () => {
  assert.deepEqual([31, 30, 2, 1].map(moreInWords), ["Toon de volgende 30", "Toon de laatste 30", "Toon de laatste 2", "Toon het laatste resultaat"]);
});

test("what was searched for instead is told, but not when nothing came of it", () => {
  const query = { mended: [{ from: "a", to: ["b"] }], split: [{ from: "cd", to: ["c", "d"] }], unknown: ["q"] };
  const sentences = readingSentences({ query, findings: [{}], also: ["z"], similar: [] });
  assert.deepEqual(sentences, [
    "‘a’ staat niet in het handboek. Gezocht op: b.", "‘cd’ staat niet in het handboek. Gezocht op: c + d.", "Niet gevonden: ‘q’.",
    "Ook gezocht op: z. Dat betekent niet altijd hetzelfde.",
  ]);
  assert.deepEqual(readingSentences({ query, findings: [], also: [], similar: [] }), []);
});

test("the link below the first results tells where it leads", () => {
  assert.deepEqual([116, 10].map(allInWords), ["Toon alle 116 resultaten", "Toon deze resultaten op een pagina"]);
});

test("kinds are counted in the order of the handbook, and an answer is narrowed to one", () => {
  const answer = { findings: [{ sort: "b" }, { sort: "a" }, { sort: "b" }], kinds: [["a", "A's"], ["b", "B's"], ["c", "C's"]] };
  assert.deepEqual(kindsOf(answer), [{ id: "a", words: "A's", count: 1 }, { id: "b", words: "B's", count: 2 }]);
  assert.equal(ofKind(answer, "b").findings.length, 2);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../../overrides/facets/address.js";
import { choiceInWords, choicesInWords, reasonInWords } from "../../../overrides/facets/choice-words.js";
import { behindOption, countSentence, howMany } from "../../../overrides/facets/sentences.js";
import { SCHEMA, WORDS } from "./list.js";

test("the count says how many of all", () => {
  const sentence = (matching, unknown, isFiltered = true) => countSentence({ matching, unknown, all: 20, isFiltered }, WORDS);
  assert.equal(sentence(20, 0, false), "20 programma's");
  assert.equal(sentence(7, 0), "7 van 20 programma's");
  assert.equal(sentence(7, 1), "7 van 20 programma's en 1 zonder vermelde leeftijd");
  assert.equal(howMany(1234567, WORDS), "1.234.567 programma's");
});

test("choices are named after their question", () => {
  assert.equal(choiceInWords({ name: "leeftijd", value: "2.5-4" }, SCHEMA), "Leeftijd: 2,5 tot 4 jaar");
  const choices = [{ name: "kenmerk", value: "taal" }, { name: "kenmerk", value: "totaal" }, { name: "tekst", value: "a" }];
  assert.equal(choicesInWords(choices, SCHEMA), "kenmerk: taal en totaal’ en ‘Tekst: ‘a’");
});

test("an option says how many, and when only unknown ages are left", () => {
  const counts = [{ matching: 3, unknown: 0 }, { matching: 3, unknown: 2 }, { matching: 0, unknown: 0 }, { matching: 0, unknown: 2 }];
  assert.deepEqual(counts.map(behindOption), ["(3)", "(3)", "(0)", "(0, en 2 zonder leeftijd)"]);
});

test("a result says why it is in the list", () => {
  const answer = { id: "een", text: "", values: { contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, van: 2, tot: 4 };
  const reason = (address, one = answer) => reasonInWords(one, readAddress(address, SCHEMA).state, SCHEMA);
  assert.equal(reason(""), "");
  assert.equal(reason("?sorteer=leeftijd"), "");
  assert.equal(reason("?leeftijd=3&contact=wekelijks&contact=periodiek&kenmerk=taal&tekst=lees"),
    "Past bij uw keuze: leeftijd: 3 jaar valt erin; contact: wekelijks; kenmerk: taal; ‘lees’ komt voor in de tekst.");
  assert.match(reason("?leeftijd=3", { id: "drie", text: "" }), /niet vermeld, dus niet te vergelijken/);
});

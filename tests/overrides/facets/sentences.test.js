import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../../overrides/facets/address.js";
import { choiceInWords, choicesInWords, reasonInWords } from "../../../overrides/facets/choice-words.js";
import { behindOption, countSentence, howMany, nothingFound, toListButton } from "../../../overrides/facets/sentences.js";
import { LABELLED, SCHEMA, WITH_LATER, WORDS } from "./list.js";

test("the count says how many of all", () => {
  const sentence = (matching, unknown, isFiltered = true, later = 0) => countSentence({ matching, unknown, later, all: 20, isFiltered }, WORDS);
  assert.equal(sentence(20, 0, false), "20 programma's");
  assert.equal(sentence(7, 0), "7 van 20 programma's");
  assert.equal(sentence(7, 1), "7 van 20 programma's en 1 zonder vermelde leeftijd");
  assert.equal(sentence(7, 1, true, 4), "7 van 20 programma's en 4 van na 2013, zonder label en 1 zonder vermelde leeftijd");
  assert.equal(toListButton({ matching: 0, unknown: 0, later: 4 }, WORDS), "Toon 4 van na 2013, zonder label");
  assert.equal(nothingFound({ unknown: 1, later: 4 }, WORDS), "Geen programma met een vermelde leeftijd en een label van 2013 past bij al uw keuzes");
  assert.equal(howMany(1234567, WORDS), "1.234.567 programma's");
});

test("choices are named after their question", () => {
  assert.equal(choiceInWords({ name: "leeftijd", value: "2.5-4" }, SCHEMA), "Leeftijd: 2,5 tot 4 jaar");
  const choices = [{ name: "kenmerk", value: "taal" }, { name: "kenmerk", value: "totaal" }, { name: "tekst", value: "a" }];
  assert.equal(choicesInWords(choices, SCHEMA), "kenmerk: taal en totaal’ en ‘Tekst: ‘a’");
});

test("an option says how many, and when only unknown ages are left", () => {
  const counts = [[3, 0, 0], [3, 2, 1], [0, 0, 0], [0, 2, 0], [0, 2, 4]].map(([matching, unknown, later]) => ({ matching, unknown, later }));
  assert.deepEqual(counts.map(behindOption), ["(3)", "(3)", "(0)", "(0, en 2 zonder leeftijd)", "(0, en 2 zonder leeftijd en 4 zonder label)"]);
});

test("a result says why it is in the list", () => {
  const answer = { id: "een", text: "", values: { contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, van: 2, tot: 4 };
  const reason = (address, one = answer) => reasonInWords(one, readAddress(address, SCHEMA).state, SCHEMA);
  assert.equal(reason(""), "");
  assert.equal(reason("?sorteer=leeftijd"), "");
  assert.equal(reason("?leeftijd=3&contact=wekelijks&contact=periodiek&kenmerk=taal&tekst=lees"),
    "Past bij uw keuze: leeftijd: 3 jaar valt erin; contact: wekelijks; kenmerk: taal; ‘lees’ komt voor in de tekst.");
  assert.equal(reasonInWords(WITH_LATER[3], readAddress("?contact=periodiek&intensief=ja", LABELLED).state, LABELLED),
    "Past bij uw keuze: contact: periodiek (Elke maand). Staat apart: het is van na 2013, en heeft dus geen label van toen.");
  assert.match(reason("?leeftijd=3", { id: "drie", text: "" }), /niet vermeld, dus niet te vergelijken/);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { Finder } from "../../../overrides/components/keuzehulp/finder.js";
import { advice, countSentence, toListButton } from "../../../overrides/components/keuzehulp/sentences.js";

const RULES = { intensief: "een", contact: "of", kenmerk: "en" };
const PROGRAMMAS = [
  { id: "aap", text: "", naam: "Aap", gezien: "", adres: "", van: 2, tot: 4, values: { kenmerk: ["taal"], contact: ["wekelijks"], intensief: ["ja"] } },
  { id: "noot", text: "", naam: "Noot", gezien: "", adres: "", van: 4, tot: 6, tot_en_met: true, values: { kenmerk: ["taal", "totaal"], contact: ["periodiek"] } },
  { id: "mies", text: "", naam: "Mies", gezien: "", adres: "", values: { kenmerk: ["taal"] } },
  { id: "wim", text: "", naam: "Wim", gezien: "", adres: "", later: true, van: 2, tot: 4, values: { contact: ["wekelijks"] } },
];
const ANSWERS = [
  ["leeftijd", "2-4"], ["leeftijd", "6-"], ["intensief", ""], ["intensief", "ja"], ["intensief", "nee"],
  ["contact", "wekelijks"], ["contact", "periodiek"], ["kenmerk", "taal"], ["kenmerk", "totaal"],
].map(([name, value]) => ({ name, value }));
const finder = new Finder(PROGRAMMAS, RULES, ANSWERS, ["intensief", "kenmerk"]);
const names = (found) => found.map(({ naam }) => naam).join(" ");

test("every kenmerk must hold, one kind of contact is enough", () => {
  assert.equal(names(finder.select("?kenmerk=taal&kenmerk=totaal").matching), "Noot");
  assert.equal(names(finder.select("?contact=wekelijks&contact=periodiek").matching), "Aap Noot Wim");
  assert.equal(names(finder.select("").matching), "Aap Noot Mies Wim");
});

test("a programme found later is kept apart while a label of 2013 is asked for, if the rest matches", () => {
  const { matching, later } = finder.select("?kenmerk=taal&contact=wekelijks");
  assert.deepEqual([names(matching), names(later)], ["Aap", "Wim"]);
  assert.deepEqual(names(finder.select("?kenmerk=taal&contact=periodiek").later), "");
  assert.deepEqual(names(finder.select("?contact=wekelijks").later), "");
});

test("a programme without an age is kept apart while an age is asked for", () => {
  const { matching, unknown } = finder.select("?leeftijd=6-&kenmerk=taal");
  assert.deepEqual([names(matching), names(unknown)], ["Noot", "Mies"]);
});

test("an age is an answer like all others: read from the address, and counted", () => {
  const { answers, unusable } = finder.readAnswers("?leeftijd=2-4&kenmerk=taal&leeftijd=3");
  assert.deepEqual(answers, { leeftijd: ["2-4"], kenmerk: ["taal"] });
  assert.deepEqual(unusable.map(({ name, reason }) => `${name} ${reason}`), ["leeftijd value"]);
  assert.deepEqual(finder.counts("?contact=periodiek").get("leeftijd").get("6-"), { matching: 1, unknown: 0, later: 0 });
});

test("where nothing matches, the answer that gives most when let go comes first", () => {
  const query = "?intensief=ja&kenmerk=totaal&kenmerk=taal";
  assert.equal(finder.select(query).matching.length, 0);
  assert.deepEqual(finder.waysOut(query).map(({ dropped, count }) => [dropped.map(({ value }) => value), count]), [[["ja"], 1], [["totaal"], 1]]);
});

test("the sentences agree with the number", () => {
  assert.deepEqual([0, 1, 2].map((matching) => countSentence(matching, 3, true)),
    ["Geen programma past bij al uw antwoorden.", "1 van de 3 programma's past.", "2 van de 3 programma's passen."]);
  assert.deepEqual([0, 1, 2].map((matching) => toListButton(matching, true)), ["Toon deze programma's", "Toon dit programma", "Toon deze 2 programma's"]);
  const [one, other] = [{ name: "intensief", value: "ja" }, { name: "contact", value: "wekelijks" }];
  const inWords = (choices) => choices.map(({ value }) => value).join(" en ");
  assert.equal(advice(undefined, inWords), "Ook met minder antwoorden past er niets. Begin opnieuw.");
  assert.equal(advice({ dropped: [one], kept: [other], count: 2 }, inWords), "Laat één antwoord los. Zonder ja passen er 2 programma's.");
  assert.equal(advice({ dropped: [one, other], kept: [{ name: "kenmerk", value: "taal" }], count: 1 }, inWords), "Eén antwoord loslaten is niet genoeg. Met alleen taal past er 1 programma.");
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { loslaten, passend } from "../../../overrides/components/keuzehulp/passend.js";

const REGELS = { intensief: "een", contact: "of", kenmerk: "en" };
const een = (/** @type {string} */ naam, /** @type {string} */ waarde) => ({ naam, waarde });
const PROGRAMMAS = [
  { naam: "Aap", adres: "", van: 2, tot: 4, values: { kenmerk: ["taal"], contact: ["wekelijks"], intensief: ["ja"] } },
  { naam: "Noot", adres: "", van: 4, tot: 6, tot_en_met: true, values: { kenmerk: ["taal", "totaal"], contact: ["periodiek"] } },
  { naam: "Mies", adres: "", values: { kenmerk: ["taal"] } },
];
const namen = (/** @type {{naam: string}[]} */ gevonden) => gevonden.map(({ naam }) => naam).join(" ");

test("marks must all hold, of the kinds of contact one is enough", () => {
  assert.equal(namen(passend(PROGRAMMAS, [een("kenmerk", "taal"), een("kenmerk", "totaal")], REGELS).past), "Noot");
  assert.equal(namen(passend(PROGRAMMAS, [een("contact", "wekelijks"), een("contact", "periodiek")], REGELS).past), "Aap Noot");
});

test("a programme without an age is told apart while an age is asked", () => {
  const { past, onbekend } = passend(PROGRAMMAS, [een("leeftijd", "6-"), een("kenmerk", "taal")], REGELS);
  assert.deepEqual([namen(past), namen(onbekend)], ["Noot", "Mies"]);
});

test("where nothing fits, the answer that gives most when let go comes first", () => {
  const antwoorden = [een("intensief", "ja"), een("kenmerk", "totaal"), een("kenmerk", "taal")];
  assert.equal(passend(PROGRAMMAS, antwoorden, REGELS).past.length, 0);
  assert.deepEqual(loslaten(PROGRAMMAS, antwoorden, REGELS).map(({ antwoord, aantal }) => [antwoord.waarde, aantal]), [["ja", 1], ["totaal", 1]]);
});

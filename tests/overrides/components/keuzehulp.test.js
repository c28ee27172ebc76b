import assert from "node:assert/strict";
import { test } from "node:test";

import { Passend } from "../../../overrides/components/keuzehulp/fitting.js";

const REGELS = { intensief: "een", contact: "of", kenmerk: "en" };
const een = (/** @type {string} */ naam, /** @type {string} */ waarde) => ({ naam, waarde });
const PROGRAMMAS = [
  { id: "aap", text: "", naam: "Aap", adres: "", van: 2, tot: 4, values: { kenmerk: ["taal"], contact: ["wekelijks"], intensief: ["ja"] } },
  { id: "noot", text: "", naam: "Noot", adres: "", van: 4, tot: 6, tot_en_met: true, values: { kenmerk: ["taal", "totaal"], contact: ["periodiek"] } },
  { id: "mies", text: "", naam: "Mies", adres: "", values: { kenmerk: ["taal"] } },
];
const ANTWOORDEN = [een("intensief", "ja"), een("intensief", "nee"), een("contact", "wekelijks"), een("contact", "periodiek"), een("kenmerk", "taal"), een("kenmerk", "totaal")];
const passend = new Passend(PROGRAMMAS, REGELS, ANTWOORDEN);
const namen = (/** @type {{naam: string}[]} */ gevonden) => gevonden.map(({ naam }) => naam).join(" ");

test("marks must all hold, of the kinds of contact one is enough", () => {
  assert.equal(namen(passend.selecteer("?kenmerk=taal&kenmerk=totaal").past), "Noot");
  assert.equal(namen(passend.selecteer("?contact=wekelijks&contact=periodiek").past), "Aap Noot");
  assert.equal(namen(passend.selecteer("").past), "Aap Noot Mies");
});

test("a programme without an age is told apart while an age is asked", () => {
  const { past, onbekend } = passend.selecteer("?leeftijd=6-&kenmerk=taal");
  assert.deepEqual([namen(past), namen(onbekend)], ["Noot", "Mies"]);
});

test("where nothing fits, what gives most when let go comes first", () => {
  const vraag = "?intensief=ja&kenmerk=totaal&kenmerk=taal";
  assert.equal(passend.selecteer(vraag).past.length, 0);
  assert.deepEqual(passend.uitwegen(vraag).map(({ los, aantal }) => [los.map(({ waarde }) => waarde), aantal]), [[["ja"], 1], [["totaal"], 1]]);
});

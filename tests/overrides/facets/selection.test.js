import assert from "node:assert/strict";
import { test } from "node:test";

import { bits, doorsnede, heeft, tel, telSamen, vereniging } from "../../../overrides/facets/bits.js";
import { opVolgorde, Register } from "../../../overrides/facets/selection.js";
import { leesAdres } from "../../../overrides/facets/state.js";
import { fold } from "../../../overrides/lib/fold.js";

const facet = (naam, regel, ...waarden) => ({ naam, kort: naam, regel, opties: new Map(waarden.map((een) => [een, een])) });
const VORM = {
  facetten: [facet("intensief", "een", "ja", "nee"), facet("contact", "of", "wekelijks", "periodiek", "eenmalig"), facet("kenmerk", "en", "taal", "totaal")],
  sorteringen: ["naam", "leeftijd"], anderen: [],
};
const LIJST = [
  { id: "een", values: { intensief: ["ja"], contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, van: 2, tot: 4, text: "cafe taal", order: { leeftijd: 2 } },
  { id: "twee", values: { intensief: ["nee"], contact: ["periodiek"], kenmerk: ["taal"] }, van: 0, tot: 2, text: "lezen", order: { leeftijd: 0 } },
  { id: "drie", values: { contact: ["wekelijks"] }, text: "lezen en spelen", order: { leeftijd: 99 } },
];
const register = new Register(LIJST, VORM);
const staat = (adres) => leesAdres(adres, VORM).staat;
const kies = (adres) => register.selecteer(staat(adres));
const namen = (deel) => opVolgorde(register.volgorde(""), deel).map((nummer) => LIJST[nummer].id);

test("sets of bits", () => {
  const [drie, twee] = [3, 2].map((deler) => bits(100, (nummer) => nummer % deler === 0));
  assert.equal(tel(drie), 34);
  assert.equal(telSamen(drie, twee), 17);
  assert.equal(tel(doorsnede([drie, twee])), 17);
  assert.equal(tel(vereniging([drie, twee])), 34 + 50 - 17);
  assert.deepEqual([31, 32, 33, 63, 64, 99].map((nummer) => heeft(drie, nummer)), [false, false, true, true, false, true]);
  assert.equal(tel(bits(64, () => true)), 64);
});

test("or widens, and narrows", () => {
  assert.deepEqual(namen(kies("?contact=wekelijks&contact=periodiek").past), ["een", "twee", "drie"]);
  assert.deepEqual(namen(kies("?kenmerk=taal&kenmerk=totaal").past), ["een"]);
  assert.deepEqual(namen(kies("?intensief=nee").past), ["twee"]);
});

test("all words must occur, whatever their case and accents", () => {
  assert.deepEqual(namen(kies("?tekst=Taal%20CAF%C3%89").past), ["een"]);
  assert.deepEqual(namen(kies("?tekst=lezen%20taal").past), []);
  assert.deepEqual(namen(kies("?tekst=lezen").past), ["twee", "drie"]);
  assert.equal(fold("’s-Hértogenbosch ‘thema's’"), "s-hertogenbosch themas");
});

test("an unknown age stands apart while an age is asked", () => {
  const { past, onbekend } = kies("?leeftijd=3&contact=wekelijks");
  assert.deepEqual([namen(past), namen(onbekend)], [["een"], ["drie"]]);
  assert.deepEqual(namen(kies("?leeftijd=3&intensief=ja").onbekend), []);
});

test("an option counts with the other facets; where all must hold, with its own too", () => {
  const aantal = (adres, naam) => Object.fromEntries([...register.aantallen(kies(adres)).get(naam)].map(([waarde, { past }]) => [waarde, past]));
  assert.deepEqual(aantal("?contact=wekelijks", "contact"), { "": 3, wekelijks: 2, periodiek: 1, eenmalig: 0 });
  assert.deepEqual(aantal("?contact=wekelijks", "kenmerk"), { "": 2, taal: 1, totaal: 1 });
  assert.deepEqual(aantal("?kenmerk=totaal", "kenmerk"), { "": 1, taal: 1, totaal: 1 });
  assert.deepEqual(aantal("?leeftijd=3", "contact"), { "": 1, wekelijks: 1, periodiek: 0, eenmalig: 0 });
  assert.deepEqual(register.aantallen(kies("?leeftijd=1")).get("contact").get("wekelijks"), { past: 0, onbekend: 1 });
});

test("the ages on the buttons count with everything else", () => {
  const aantallen = register.aantallenPerLeeftijd(kies("?leeftijd=3&intensief=nee"), ["0-1", "2-4"]);
  assert.deepEqual([...aantallen].map(([leeftijd, { past, onbekend }]) => [leeftijd, past, onbekend]), [["0-1", 1, 0], ["2-4", 0, 0]]);
});

test("the order is stable and changes nothing", () => {
  assert.deepEqual(register.volgorde("leeftijd"), [1, 0, 2]);
  assert.deepEqual(register.volgorde(""), [0, 1, 2]);
  assert.deepEqual(opVolgorde(register.volgorde("leeftijd"), kies("").past, 2), [1, 0]);
});

test("relaxing names each choice with what it gives, most first", () => {
  const uitwegen = (adres) => register.uitwegen(staat(adres)).map(({ los, aantal }) => [los.map(({ waarde }) => waarde).join("+"), aantal]);
  assert.deepEqual(uitwegen("?intensief=nee&contact=wekelijks&kenmerk=taal"), [["nee", 1], ["wekelijks", 1]]);
  assert.deepEqual(uitwegen("?intensief=nee&kenmerk=taal&kenmerk=totaal"), [["nee", 1], ["totaal", 1]]);
  assert.deepEqual(uitwegen("?tekst=niets"), [["niets", 3]]);
});

test("where one choice is not enough, all but one", () => {
  const [eerste] = register.uitwegen(staat("?intensief=nee&contact=eenmalig&tekst=niets"));
  assert.deepEqual([eerste.los.map(({ naam }) => naam), eerste.over, eerste.aantal], [["tekst", "contact"], [{ naam: "intensief", waarde: "nee" }], 1]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { selecteer, sorteren, versoepelingen, vouw } from "../../../overrides/components/catalogus/selectie.js";
import { keuzesVan, LEEG, leesAdres, schrijfAdres, zonder } from "../../../overrides/components/catalogus/staat.js";
import { keuzeInWoorden, naamInWoorden, telling, weigering } from "../../../overrides/components/catalogus/zinnen.js";

const facet = (naam, regel, ...waarden) => ({ naam, kort: naam, regel, opties: new Map(waarden.map((een) => [een, een])) });
const VORM = {
  facetten: [facet("intensief", "een", "ja", "nee"), facet("contact", "of", "wekelijks", "periodiek"), facet("kenmerk", "en", "taal", "totaal")],
  sorteringen: ["naam", "leeftijd"],
};
const antwoord = (id, values, van, text = "") => ({ id, values, text, van, tot: van === null ? null : van + 2, tot_en_met: false, order: { leeftijd: van ?? 99 } });
const LIJST = [
  antwoord("een", { intensief: ["ja"], contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, 2, "cafe taal"),
  antwoord("twee", { intensief: ["nee"], contact: ["periodiek"], kenmerk: ["taal"] }, 0, "lezen"),
  antwoord("drie", { intensief: [], contact: ["wekelijks"], kenmerk: [] }, null, "lezen en spelen"),
];
const WOORDEN = { een: "programma", meer: "programma's" };
const namen = (antwoorden) => antwoorden.map(({ id }) => id);
const kies = (adres) => selecteer(LIJST, leesAdres(adres, VORM).staat, VORM);

test("an address and its state give one another", () => {
  for (const adres of ["", "?tekst=taal", "?leeftijd=2.5-4&intensief=ja&contact=wekelijks&contact=periodiek&kenmerk=taal&sorteer=leeftijd"]) {
    const { staat, onbruikbaar } = leesAdres(adres, VORM);
    assert.equal(schrijfAdres(staat, VORM), adres);
    assert.deepEqual(onbruikbaar, []);
  }
});

test("the page's own order and empty values leave no trace", () => {
  assert.equal(schrijfAdres(leesAdres("?sorteer=naam&tekst=&leeftijd=&contact=", VORM).staat, VORM), "");
});

test("what belongs to others stays in the address", () => {
  assert.equal(schrijfAdres(LEEG, VORM, "?q=lezen&intensief=ja"), "?q=lezen");
  assert.deepEqual(leesAdres("?q=lezen", VORM).onbruikbaar, []);
});

test("what cannot be used is kept apart with the reason", () => {
  const { staat, onbruikbaar } = leesAdres("?kleur=rood&contact=soms&intensief=ja&intensief=nee&leeftijd=x&sorteer=prijs&tekst=a&tekst=b", VORM);
  assert.deepEqual(staat, { keuzes: { intensief: ["ja"] }, leeftijd: null, tekst: "a", sorteer: "" });
  assert.deepEqual(onbruikbaar.map(({ naam, reden }) => `${naam} ${reden}`), [
    "kleur naam", "contact waarde", "intensief dubbel", "leeftijd waarde", "sorteer waarde", "tekst dubbel",
  ]);
  assert.match(weigering(onbruikbaar[0]), /kleur=rood.*kent/);
});

test("a list without orders does not know sorteer", () => {
  assert.equal(leesAdres("?sorteer=naam", { ...VORM, sorteringen: [] }).onbruikbaar[0].reden, "naam");
});

test("names of objects are no parameters", () => {
  assert.equal(leesAdres("?__proto__=x&constructor=y&toString=z", VORM).onbruikbaar.length, 3);
});

test("or widens, and narrows", () => {
  assert.deepEqual(namen(kies("?contact=wekelijks&contact=periodiek").past), ["een", "twee", "drie"]);
  assert.deepEqual(namen(kies("?kenmerk=taal&kenmerk=totaal").past), ["een"]);
  assert.deepEqual(namen(kies("?intensief=nee").past), ["twee"]);
});

test("all words must occur, whatever their case and accents", () => {
  assert.deepEqual(namen(kies("?tekst=Taal%20CAF%C3%89").past), ["een"]);
  assert.deepEqual(namen(kies("?tekst=lezen%20taal").past), []);
  assert.equal(vouw("’s-Hértogenbosch"), "'s-hertogenbosch");
});

test("an unknown age stands apart while an age is asked", () => {
  const { past, onbekend } = kies("?leeftijd=3&contact=wekelijks");
  assert.deepEqual([namen(past), namen(onbekend)], [["een"], ["drie"]]);
  assert.deepEqual(namen(kies("?leeftijd=3&intensief=ja").onbekend), []);
});

test("the order is stable and changes nothing", () => {
  assert.deepEqual(namen(sorteren(LIJST, "leeftijd")), ["twee", "een", "drie"]);
  assert.deepEqual(namen(sorteren(LIJST, "")), namen(LIJST));
});

test("relaxing names each choice with what it gives, most first", () => {
  const { staat } = leesAdres("?intensief=nee&contact=wekelijks&kenmerk=taal", VORM);
  assert.deepEqual(versoepelingen(LIJST, staat, VORM), [{ naam: "intensief", aantal: 1 }, { naam: "contact", aantal: 1 }]);
});

test("a choice is removed alone or with its name", () => {
  const { staat } = leesAdres("?contact=wekelijks&contact=periodiek&leeftijd=2&tekst=a", VORM);
  assert.deepEqual(zonder(staat, "contact", "wekelijks").keuzes, { contact: ["periodiek"] });
  assert.deepEqual(zonder(staat, "contact").keuzes, {});
  assert.deepEqual(keuzesVan(zonder(zonder(zonder(staat, "contact"), "leeftijd"), "tekst"), VORM), []);
});

test("sentences", () => {
  const zin = (past, onbekend, gefilterd = true) => telling({ past, onbekend, alle: 20, gefilterd }, WOORDEN);
  assert.equal(zin(20, 0, false), "20 programma's");
  assert.equal(zin(7, 0), "7 van 20 programma's");
  assert.equal(zin(7, 1), "7 van 20 programma's en 1 zonder vermelde leeftijd");
  assert.equal(keuzeInWoorden({ naam: "leeftijd", waarde: "2.5-4" }, VORM), "Leeftijd: 2,5 tot 4 jaar");
  const keuzes = [{ naam: "kenmerk", waarde: "taal" }, { naam: "kenmerk", waarde: "totaal" }];
  assert.equal(naamInWoorden("kenmerk", keuzes, VORM), "kenmerk: taal en totaal");
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { keuzesVan, LEEG, leesAdres, schrijfAdres, zonder } from "../../../overrides/facets/state.js";
import { achterOptie, hoeveel, keuzeInWoorden, keuzesInWoorden, reden, telling, weigering } from "../../../overrides/facets/sentences.js";

const facet = (naam, regel, ...waarden) => ({ naam, kort: naam, regel, opties: new Map(waarden.map((een) => [een, een])) });
const VORM = {
  facetten: [facet("intensief", "een", "ja", "nee"), facet("contact", "of", "wekelijks", "periodiek"), facet("kenmerk", "en", "taal", "totaal")],
  sorteringen: ["naam", "leeftijd"], anderen: ["vergelijk"],
};
const WOORDEN = { een: "programma", meer: "programma's" };

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
  assert.equal(schrijfAdres(LEEG, VORM, "?q=lezen&intensief=ja&vergelijk=a%2Cb"), "?q=lezen&vergelijk=a%2Cb");
  assert.deepEqual(leesAdres("?q=lezen&vergelijk=a,b", VORM).onbruikbaar, []);
  assert.equal(leesAdres("?vergelijk=a,b", { ...VORM, anderen: [] }).onbruikbaar[0].reden, "naam");
});

test("a value is known whatever its case and accents", () => {
  const plaatsen = { ...VORM, facetten: [facet("gemeente", "een", "Breda", "Den Haag", "Coevorden")] };
  const gelezen = (waarde) => leesAdres(`?gemeente=${waarde}`, plaatsen).staat.keuzes.gemeente;
  assert.deepEqual(["breda", "BREDA", "den%20haag", "den-haag", "coëvorden"].map(gelezen), [["Breda"], ["Breda"], ["Den Haag"], ["Den Haag"], ["Coevorden"]]);
  assert.equal(leesAdres("?gemeente=bred", plaatsen).onbruikbaar[0].reden, "waarde");
});

test("what cannot be used is kept apart with the reason", () => {
  const { staat, onbruikbaar } = leesAdres("?kleur=rood&contact=soms&intensief=ja&intensief=nee&leeftijd=x&sorteer=prijs&tekst=a&tekst=b", VORM);
  assert.deepEqual(staat, { keuzes: { intensief: ["ja"] }, leeftijd: null, tekst: "a", sorteer: "" });
  assert.deepEqual(onbruikbaar.map(({ naam, reden }) => `${naam} ${reden}`), [
    "kleur naam", "contact waarde", "intensief dubbel", "leeftijd waarde", "sorteer waarde", "tekst dubbel",
  ]);
  assert.match(weigering(onbruikbaar[0]), /kleur=rood.*kent/);
});

test("of too long a text the beginning counts, and that is told", () => {
  const { staat, onbruikbaar } = leesAdres(`?tekst=${"a".repeat(201)}`, VORM);
  assert.equal(staat.tekst, "a".repeat(200));
  assert.deepEqual(onbruikbaar.map(({ naam, reden }) => `${naam} ${reden}`), ["tekst lang"]);
  assert.match(weigering(onbruikbaar[0]), /te lang. De eerste 200 tekens tellen/);
  assert.deepEqual(leesAdres(`?tekst=${"a".repeat(200)}`, VORM).onbruikbaar, []);
});

test("a list without orders does not know sorteer", () => {
  assert.equal(leesAdres("?sorteer=naam", { ...VORM, sorteringen: [] }).onbruikbaar[0].reden, "naam");
});

test("names of objects are no parameters", () => {
  assert.equal(leesAdres("?__proto__=x&constructor=y&toString=z", VORM).onbruikbaar.length, 3);
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
  assert.equal(hoeveel(1234567, WOORDEN), "1.234.567 programma's");
  assert.equal(keuzeInWoorden({ naam: "leeftijd", waarde: "2.5-4" }, VORM), "Leeftijd: 2,5 tot 4 jaar");
  const keuzes = [{ naam: "kenmerk", waarde: "taal" }, { naam: "kenmerk", waarde: "totaal" }, { naam: "tekst", waarde: "a" }];
  assert.equal(keuzesInWoorden(keuzes, VORM), "kenmerk: taal en totaal’ en ‘Tekst: ‘a’");
});

test("an option says how many, and when only unknown ages are left", () => {
  assert.deepEqual([{ past: 3, onbekend: 0 }, { past: 3, onbekend: 2 }, { past: 0, onbekend: 0 }, { past: 0, onbekend: 2 }].map(achterOptie),
    ["(3)", "(3)", "(0)", "(0, en 2 zonder leeftijd)"]);
});

test("a result says why it stands there", () => {
  const antwoord = { id: "een", text: "", values: { contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, van: 2, tot: 4 };
  const waarom = (adres, een = antwoord) => reden(een, leesAdres(adres, VORM).staat, VORM);
  assert.equal(waarom(""), "");
  assert.equal(waarom("?sorteer=leeftijd"), "");
  assert.equal(waarom("?leeftijd=3&contact=wekelijks&contact=periodiek&kenmerk=taal&tekst=lees"),
    "Past bij uw keuze: leeftijd: 3 jaar valt erin; contact: wekelijks; kenmerk: taal; ‘lees’ komt voor in de tekst.");
  assert.match(waarom("?leeftijd=3", { id: "drie", text: "" }), /niet vermeld, dus niet te vergelijken/);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { filteredLists } from "../../../overrides/search/filtered.js";

const LISTS = [
  ["programmas/", "Programma's", "programma", "programma interventie", "kinderen ouders vve", [
    ["contact", "dagelijks", "dagelijks", "dagelijks", "of"], ["contact", "wekelijks", "wekelijks", "wekelijks", "of"],
    ["intensief", "ja", "intensief", "intensief", "een"],
  ]],
  ["voorbeelden/", "Voorbeelden", "voorbeeld", "voorbeeld praktijkvoorbeeld", "gemeente", [
    ["gemeente", "Den Haag", "Den Haag", "Den Haag", "een"], ["gemeente", "Breda", "Breda", "Breda", "een"], ["stap", "4", "stap 4", "stap 4", "een"],
  ]],
];
const found = (text) => filteredLists(text, LISTS).map(({ address, whole }) => (whole ? address : `deels ${address}`));

test("ages have many spellings", () => {
  const ages = {
    "programma voor baby's": "0-1", "babyprogramma": "0-1", "programma voor babies": "0-1", "programma's voor dreumesen": "1-2", "peuterprogramma": "2-4", "interventies voor kleuters": "4-6",
    "programma 0-2 jaar": "0-2", "programma van 0 tot 2 jaar": "0-2", "programma's 2 t/m 4 jaar": "2-4", "programma voor driejarigen": "3", "programma voor 3-jarigen": "3",
    "programma voor kinderen van drie jaar": "3", "programma vanaf 6 jaar": "6-", "programma tot 4 jaar": "-4", "programma 6+": "6-", "programma 2,5 jaar": "2.5",
    "programma voor 6 maanden": "0-1", "programma van 18 tot 30 maanden": "1-3", "programma voor baby's en peuters": "0-4",
  };
  const wrong = Object.entries(ages).filter(([text, age]) => found(text)[0] !== `programmas/?leeftijd=${age}`).map(([text]) => [text, found(text)]);
  assert.deepEqual(wrong, []);
});

test("answers of a facet are recognised in any form, several where the facet takes several", () => {
  assert.deepEqual(found("intensieve programma's voor peuters"), ["programmas/?leeftijd=2-4&intensief=ja"]);
  assert.deepEqual(found("dagelijkse of wekelijkse interventies"), ["programmas/?contact=dagelijks&contact=wekelijks"]);
  assert.deepEqual(found("praktijkvoorbeelden uit den haag"), ["voorbeelden/?gemeente=Den%20Haag"]);
  assert.deepEqual(found("voorbeelden Den Haag en Breda"), ["deels voorbeelden/?gemeente=Den%20Haag"]);
  assert.deepEqual(found("voorbeelden bij stap 4"), ["voorbeelden/?stap=4"]);
});

test("words that the filter has no place for make it a part of the answer", () => {
  assert.deepEqual(found("taalprogramma voor peuters"), ["deels programmas/?leeftijd=2-4"]);
});

test("ages in figures with nothing else ask for the programmes", () => {
  assert.deepEqual(["0-4", "0 tot 4 jaar", "kinderen van 2,5 jaar", "2 t/m 4"].flatMap(found), ["0-4", "0-4", "2.5", "2-4"].map((ages) => `programmas/?leeftijd=${ages}`));
  for (const text of ["0-4 plan", "4", "60 procent", "2013-2017", "afspraken 0-4"]) assert.deepEqual(found(text), [], text);
});

test("without the name of a list, or without an answer, there is no list", () => {
  for (const text of ["peuters", "programma", "hoe oud is een kind van 3 jaar", "voorbeeld van een plan tot 2026", "b1 tot b7", ""]) assert.deepEqual(found(text), [], text);
});

test("the title says what is set", () => {
  assert.equal(filteredLists("programma van 0 tot 2 jaar, wekelijks", LISTS)[0].title, "Programma's: 0 tot 2 jaar, wekelijks");
  assert.equal(filteredLists("programma vanaf 6 jaar", LISTS)[0].title, "Programma's: 6 jaar en ouder");
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress, writeAddress } from "../../../overrides/facets/address.js";
import { refusal } from "../../../overrides/facets/choice-words.js";
import { choicesOf, EMPTY, without } from "../../../overrides/facets/state.js";
import { facet, SCHEMA } from "./list.js";

const reasons = (unusable) => unusable.map(({ name, reason }) => `${name} ${reason}`);

test("an address and its state give one another", () => {
  for (const address of ["", "?tekst=taal", "?leeftijd=2.5-4&intensief=ja&contact=wekelijks&contact=periodiek&kenmerk=taal&sorteer=leeftijd"]) {
    const { state, unusable } = readAddress(address, SCHEMA);
    assert.equal(writeAddress(state, SCHEMA), address);
    assert.deepEqual(unusable, []);
  }
});

test("the page's own order and empty values leave no trace", () => {
  assert.equal(writeAddress(readAddress("?sorteer=naam&tekst=&leeftijd=&contact=", SCHEMA).state, SCHEMA), "");
});

test("the parameters of others stay in the address", () => {
  assert.equal(writeAddress(EMPTY, SCHEMA, "?q=lezen&intensief=ja&vergelijk=a%2Cb"), "?q=lezen&vergelijk=a%2Cb");
  assert.deepEqual(readAddress("?q=lezen&vergelijk=a,b&utm_source=brief&fbclid=x", SCHEMA).unusable, []);
  assert.equal(writeAddress(readAddress("?contact=wekelijks&utm_source=brief", SCHEMA).state, SCHEMA, "?contact=wekelijks&utm_source=brief"), "?contact=wekelijks");
  assert.equal(readAddress("?vergelijk=a,b", { ...SCHEMA, others: [] }).unusable[0].reason, "name");
});

test("a value is recognised whatever its case and accents", () => {
  const places = { ...SCHEMA, facets: [facet("gemeente", "een", "Breda", "Den Haag", "Coevorden")] };
  const read = (value) => readAddress(`?gemeente=${value}`, places).state.choices.gemeente;
  assert.deepEqual(["breda", "BREDA", "den%20haag", "den-haag", "coëvorden"].map(read), [["Breda"], ["Breda"], ["Den Haag"], ["Den Haag"], ["Coevorden"]]);
  assert.equal(readAddress("?gemeente=bred", places).unusable[0].reason, "value");
});

test("what cannot be used is kept apart with the reason", () => {
  const { state, unusable } = readAddress("?kleur=rood&contact=soms&intensief=ja&intensief=nee&leeftijd=x&sorteer=prijs&tekst=a&tekst=b", SCHEMA);
  assert.deepEqual(state, { choices: { intensief: ["ja"] }, leeftijd: null, text: "a", order: "" });
  assert.deepEqual(reasons(unusable), ["kleur name", "contact value", "intensief repeated", "leeftijd value", "sorteer value", "tekst repeated"]);
  assert.match(refusal(unusable[0]), /kleur=rood.*kent/);
});

test("of a text that is too long the beginning counts, and the visitor is told", () => {
  const { state, unusable } = readAddress(`?tekst=${"a".repeat(201)}`, SCHEMA);
  assert.equal(state.text, "a".repeat(200));
  assert.deepEqual(reasons(unusable), ["tekst long"]);
  assert.match(refusal(unusable[0]), /te lang. De eerste 200 tekens tellen/);
  assert.deepEqual(readAddress(`?tekst=${"a".repeat(200)}`, SCHEMA).unusable, []);
});

test("a list without orders does not know sorteer", () => {
  assert.equal(readAddress("?sorteer=naam", { ...SCHEMA, orders: [] }).unusable[0].reason, "name");
});

test("names of objects are not parameters", () => {
  assert.equal(readAddress("?__proto__=x&constructor=y&toString=z", SCHEMA).unusable.length, 3);
});

test("a choice is removed, and its facet with the last one", () => {
  const { state } = readAddress("?contact=wekelijks&contact=periodiek&leeftijd=2&tekst=a", SCHEMA);
  assert.deepEqual(without(state, [{ name: "contact", value: "wekelijks" }]).choices, { contact: ["periodiek"] });
  assert.deepEqual(without(state, choicesOf(state, SCHEMA)), EMPTY);
});

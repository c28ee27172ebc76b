import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../../overrides/facets/address.js";
import { FacetIndex } from "../../../overrides/facets/facet-index.js";
import { countLeeftijden, countOptions, pick, select } from "../../../overrides/facets/selection.js";
import { shown } from "../../../overrides/facets/shown.js";
import { waysOut } from "../../../overrides/facets/ways-out.js";
import { fold } from "../../../overrides/lib/fold.js";
import { LABELLED, RECORDS, SCHEMA, WITH_LATER } from "./list.js";

const index = new FacetIndex(RECORDS, SCHEMA);
const state = (address) => readAddress(address, SCHEMA).state;
const selection = (address) => select(index, state(address));
const ids = (set) => pick(index.inOrder(""), set).map((number) => RECORDS[number].id);

test("or widens, and narrows", () => {
  assert.deepEqual(ids(selection("?contact=wekelijks&contact=periodiek").matching), ["een", "twee", "drie"]);
  assert.deepEqual(ids(selection("?kenmerk=taal&kenmerk=totaal").matching), ["een"]);
  assert.deepEqual(ids(selection("?intensief=nee").matching), ["twee"]);
});

test("all words must occur, whatever their case and accents", () => {
  assert.deepEqual(ids(selection("?tekst=Taal%20CAF%C3%89").matching), ["een"]);
  assert.deepEqual(ids(selection("?tekst=lezen%20taal").matching), []);
  assert.deepEqual(ids(selection("?tekst=lezen").matching), ["twee", "drie"]);
  assert.equal(fold("’s-Hértogenbosch ‘thema's’"), "s-hertogenbosch themas");
});

test("a record without a stated age is kept apart while an age is asked for", () => {
  const { matching, unknown } = selection("?leeftijd=3&contact=wekelijks");
  assert.deepEqual([ids(matching), ids(unknown)], [["een"], ["drie"]]);
  assert.deepEqual(ids(selection("?leeftijd=3&intensief=ja").unknown), []);
});

test("an option counts with the other facets; where all must hold, with its own too", () => {
  const counts = (address, name) => Object.fromEntries([...countOptions(index, selection(address)).get(name)].map(([value, { matching }]) => [value, matching]));
  assert.deepEqual(counts("?contact=wekelijks", "contact"), { "": 3, wekelijks: 2, periodiek: 1, eenmalig: 0 });
  assert.deepEqual(counts("?contact=wekelijks", "kenmerk"), { "": 2, taal: 1, totaal: 1 });
  assert.deepEqual(counts("?kenmerk=totaal", "kenmerk"), { "": 1, taal: 1, totaal: 1 });
  assert.deepEqual(counts("?leeftijd=3", "contact"), { "": 1, wekelijks: 1, periodiek: 0, eenmalig: 0 });
  assert.deepEqual(countOptions(index, selection("?leeftijd=1")).get("contact").get("wekelijks"), { matching: 0, unknown: 1, later: 0 });
});

test("what was found later stays apart while a label of 2013 is asked for, if everything else matches", () => {
  const mixed = new FacetIndex(WITH_LATER, LABELLED);
  const groups = (address) => {
    const { matching, unknown, later } = select(mixed, readAddress(address, LABELLED).state);
    return [matching, later, unknown].map((set) => pick(mixed.inOrder(""), set).map((number) => WITH_LATER[number].id).join(" "));
  };
  assert.deepEqual(groups("?contact=periodiek"), ["twee vier", "", ""]);
  assert.deepEqual(groups("?intensief=ja"), ["een", "vier vijf", ""]);
  assert.deepEqual(groups("?intensief=nee&kenmerk=taal&contact=periodiek"), ["twee", "vier", ""]);
  assert.deepEqual(groups("?kenmerk=totaal&leeftijd=2"), ["een", "vier vijf", ""]);
  assert.deepEqual(groups("?kenmerk=totaal&leeftijd=5"), ["", "vijf", ""]);
  assert.deepEqual(groups("?leeftijd=5"), ["", "", "drie vijf"]);
});

test("an option counts what stays apart, also where nothing matches", () => {
  const mixed = new FacetIndex(WITH_LATER, LABELLED);
  const later = (address, name) => Object.fromEntries([...countOptions(mixed, select(mixed, readAddress(address, LABELLED).state)).get(name)].map(([value, count]) => [value, count.later]));
  assert.deepEqual(later("", "intensief"), { "": 0, ja: 2, nee: 2 });
  assert.deepEqual(later("?contact=periodiek", "kenmerk"), { "": 0, taal: 1, totaal: 1 });
  assert.deepEqual(later("?intensief=ja", "contact"), { "": 2, wekelijks: 1, periodiek: 1, eenmalig: 0 });
  assert.deepEqual(later("?kenmerk=taal&leeftijd=5", "intensief"), { "": 1, ja: 1, nee: 1 });
  assert.deepEqual(later("", "contact"), { "": 0, wekelijks: 0, periodiek: 0, eenmalig: 0 });
});

test("the ages on the buttons count with everything else", () => {
  const counts = countLeeftijden(index, selection("?leeftijd=3&intensief=nee"), ["0-1", "2-4"]);
  assert.deepEqual([...counts].map(([leeftijd, { matching, unknown }]) => [leeftijd, matching, unknown]), [["0-1", 1, 0], ["2-4", 0, 0]]);
});

test("the order is stable and changes nothing", () => {
  assert.deepEqual(index.inOrder("leeftijd"), [1, 0, 2]);
  assert.deepEqual(index.inOrder(""), [0, 1, 2]);
  assert.deepEqual(pick(index.inOrder("leeftijd"), selection("").matching, 2), [1, 0]);
});

test("the way out names each choice with how many it gives, most first", () => {
  const ways = (address) => waysOut(index, state(address)).map(({ dropped, count }) => [dropped.map(({ value }) => value).join("+"), count]);
  assert.deepEqual(ways("?intensief=nee&contact=wekelijks&kenmerk=taal"), [["nee", 1], ["wekelijks", 1]]);
  assert.deepEqual(ways("?intensief=nee&kenmerk=taal&kenmerk=totaal"), [["nee", 1], ["totaal", 1]]);
  assert.deepEqual(ways("?tekst=niets"), [["niets", 3]]);
});

test("where letting go of one choice is not enough, all but one go", () => {
  const [first] = waysOut(index, state("?intensief=nee&contact=eenmalig&tekst=niets"));
  assert.deepEqual([first.dropped.map(({ name }) => name), first.kept, first.count], [["tekst", "contact"], [{ name: "intensief", value: "nee" }], 1]);
});

test("what the list shows is told in its order, with the choices in words", () => {
  assert.deepEqual(shown(index, state("?leeftijd=1-3&sorteer=leeftijd")), { ids: ["twee", "een"], withoutLeeftijd: ["drie"], withoutLabel: [], choices: ["Leeftijd: 1 tot 3 jaar"] });
});

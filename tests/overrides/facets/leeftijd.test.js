import assert from "node:assert/strict";
import { test } from "node:test";

import {
  leeftijdInWords, leeftijdMatches, overlapInWords, readFields, readLeeftijd, writeFields, writeLeeftijd,
} from "../../../overrides/facets/leeftijd.js";

const range = (van, tot, tot_en_met) => ({ van, tot, tot_en_met });

test("an address of a hundred thousand digits is refused at once", () => {
  const begin = performance.now();
  for (const odd of [`${"1".repeat(100_000)}x`, `1${" ".repeat(100_000)}x`]) assert.equal(readLeeftijd(odd), null);
  assert.ok(performance.now() - begin < 500);
});

test("every way to write an age is read and written back", () => {
  for (const [text, written, words] of [
    ["2", "2", "2 jaar"], ["2,5", "2.5", "2,5 jaar"], [" 2.5 ", "2.5", "2,5 jaar"], ["2-4", "2-4", "2 tot 4 jaar"],
    ["2–4", "2-4", "2 tot 4 jaar"], ["2 - 4", "2-4", "2 tot 4 jaar"], ["-4", "-4", "tot 4 jaar"], ["6-", "6-", "vanaf 6 jaar"],
    ["3-3", "3", "3 jaar"], ["0", "0", "0 jaar"], ["0-0", "0", "0 jaar"],
  ]) {
    const query = readLeeftijd(text);
    assert.equal(writeLeeftijd(query), written, text);
    assert.equal(leeftijdInWords(query), words, text);
  }
});

test("what is not an age is refused", () => {
  for (const text of ["", "-", "twee", "4-2", "2-4-6", "--4", "1e3", "2.555", "100", "2-x", "NaN", ",5", "2."]) {
    assert.equal(readLeeftijd(text), null, text);
  }
});

test("a single age matches a half-open range and its end", () => {
  const matches = (year) => leeftijdMatches(range(2, 4), readLeeftijd(year));
  assert.deepEqual(["1.9", "2", "3.9", "4", "4.1"].map(matches), [false, true, true, true, false]);
});

test("tot en met counts the whole year", () => {
  const matches = (query) => leeftijdMatches(range(3, 6, true), readLeeftijd(query));
  assert.deepEqual(["6", "6.9", "7", "6-8", "7-8"].map(matches), [true, true, false, true, false]);
});

test("ranges that only touch do not overlap", () => {
  assert.equal(leeftijdMatches(range(2, 4), readLeeftijd("4-6")), false);
  assert.equal(leeftijdMatches(range(4, 6), readLeeftijd("2-4")), false);
  assert.equal(leeftijdMatches(range(2, 4), readLeeftijd("3-")), true);
  assert.equal(leeftijdMatches(range(2, 4), readLeeftijd("-2")), false);
});

test("an open end of a record reaches as far as possible", () => {
  assert.equal(leeftijdMatches(range(0), readLeeftijd("17")), true);
  assert.equal(leeftijdMatches(range(undefined, 4), readLeeftijd("0")), true);
  assert.equal(leeftijdMatches(range(undefined, 4), readLeeftijd("5")), false);
});

test("the first field alone asks for one age, both ask for a range", () => {
  for (const [van, tot, written] of [
    ["2", "", "2"], ["2,5", "", "2.5"], [" 2.5 ", "", "2.5"], ["2", "4", "2-4"], ["2", "2", "2"], ["", "4", "-4"], ["6+", "", "6-"],
    ["2-4", "", "2-4"], ["6-", "", "6-"],
  ]) {
    const { query, mistake } = readFields(van, tot);
    assert.equal(mistake, null, `${van}|${tot}`);
    assert.equal(writeLeeftijd(query), written);
  }
  assert.deepEqual(readFields(" ", ""), { query: null, mistake: null });
});

test("nonsense is told at its own field, a clash at both", () => {
  for (const [van, tot, fields, sentence] of [
    ["twee", "", ["van"], /‘twee’ is geen leeftijd/], ["2", "x", ["tot"], /‘x’ is geen leeftijd/], ["6", "2", ["van", "tot"], /Draai ze om/],
    ["6+", "8", ["van", "tot"], /en ouder/], ["2-4", "6", ["van"], /‘2-4’/], ["-3", "", ["van"], /‘-3’ is geen leeftijd/],
  ]) {
    const { query, mistake } = readFields(van, tot);
    assert.equal(query, null);
    assert.deepEqual(mistake.fields, fields);
    assert.match(mistake.sentence, sentence);
  }
});

test("what the fields show is read back as the same age", () => {
  for (const written of ["2", "2.5", "2-4", "-4", "6-", "0"]) {
    const { van, tot } = writeFields(readLeeftijd(written));
    assert.equal(writeLeeftijd(readFields(van, tot).query), written, `${van}|${tot}`);
  }
  assert.deepEqual(writeFields(readLeeftijd("6-")), { van: "6+", tot: "" });
  assert.deepEqual(writeFields(null), { van: "", tot: "" });
});

test("the overlap is put in words", () => {
  for (const [one, query, sentence] of [
    [range(2, 4), "2", "2 jaar valt erin"], [range(2, 4), "4", "4 jaar is de bovengrens"], [range(0, 6), "2-4", "2 tot 4 jaar valt er helemaal in"],
    [range(3, 6), "2-4", "overlapt van 3 tot 4 jaar"], [range(2, 8, true), "6-", "overlapt van 6 tot en met 8 jaar"],
    [range(0, 2), "-4", "overlapt van 0 tot 2 jaar"], [range(0), "6-", "vanaf 6 jaar valt er helemaal in"], [range(7), "6-", "overlapt vanaf 7 jaar"],
  ]) assert.equal(overlapInWords(one, readLeeftijd(query)), sentence);
});

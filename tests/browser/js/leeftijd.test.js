import assert from "node:assert/strict";
import { test } from "node:test";

import { leeftijdInWoorden, leeftijdPast, leesLeeftijd, schrijfLeeftijd } from "../../../overrides/components/catalogus/leeftijd.js";

const bereik = (van, tot, tot_en_met = false) => ({ van, tot, tot_en_met });

test("every way to write an age is read and written back", () => {
  for (const [tekst, terug, woorden] of [
    ["2", "2", "2 jaar"], ["2,5", "2.5", "2,5 jaar"], [" 2.5 ", "2.5", "2,5 jaar"], ["2-4", "2-4", "2 tot 4 jaar"],
    ["2–4", "2-4", "2 tot 4 jaar"], ["2 - 4", "2-4", "2 tot 4 jaar"], ["-4", "-4", "tot 4 jaar"], ["6-", "6-", "vanaf 6 jaar"],
    ["3-3", "3", "3 jaar"], ["0", "0", "0 jaar"], ["0-0", "0", "0 jaar"],
  ]) {
    const vraag = leesLeeftijd(tekst);
    assert.equal(schrijfLeeftijd(vraag), terug, tekst);
    assert.equal(leeftijdInWoorden(vraag), woorden, tekst);
  }
});

test("what is no age is refused", () => {
  for (const tekst of ["", "-", "twee", "4-2", "2-4-6", "--4", "1e3", "2.555", "100", "2-x", "NaN", ",5", "2."]) {
    assert.equal(leesLeeftijd(tekst), null, tekst);
  }
});

test("a single age fits a half-open range and its end", () => {
  const past = (jaar) => leeftijdPast(bereik(2, 4), leesLeeftijd(jaar));
  assert.deepEqual(["1.9", "2", "3.9", "4", "4.1"].map(past), [false, true, true, true, false]);
});

test("tot en met counts the whole year", () => {
  const past = (vraag) => leeftijdPast(bereik(3, 6, true), leesLeeftijd(vraag));
  assert.deepEqual(["6", "6.9", "7", "6-8", "7-8"].map(past), [true, true, false, true, false]);
});

test("ranges that only touch do not overlap", () => {
  assert.equal(leeftijdPast(bereik(2, 4), leesLeeftijd("4-6")), false);
  assert.equal(leeftijdPast(bereik(4, 6), leesLeeftijd("2-4")), false);
  assert.equal(leeftijdPast(bereik(2, 4), leesLeeftijd("3-")), true);
  assert.equal(leeftijdPast(bereik(2, 4), leesLeeftijd("-2")), false);
});

test("an open end of a record reaches as far as can be", () => {
  assert.equal(leeftijdPast(bereik(0, null), leesLeeftijd("17")), true);
  assert.equal(leeftijdPast(bereik(null, 4), leesLeeftijd("0")), true);
  assert.equal(leeftijdPast(bereik(null, 4), leesLeeftijd("5")), false);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  leeftijdInWoorden, leeftijdPast, leesLeeftijd, leesVelden, overlapInWoorden, schrijfLeeftijd, schrijfVelden,
} from "../../../overrides/facets/leeftijd.js";

const bereik = (van, tot, tot_en_met) => ({ van, tot, tot_en_met });

test("an address of a hundred thousand digits is refused at once", () => {
  const begin = performance.now();
  for (const vreemd of [`${"1".repeat(100_000)}x`, `1${" ".repeat(100_000)}x`]) assert.equal(leesLeeftijd(vreemd), null);
  assert.ok(performance.now() - begin < 500);
});

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
  assert.equal(leeftijdPast(bereik(0), leesLeeftijd("17")), true);
  assert.equal(leeftijdPast(bereik(undefined, 4), leesLeeftijd("0")), true);
  assert.equal(leeftijdPast(bereik(undefined, 4), leesLeeftijd("5")), false);
});

test("the first field alone asks for one age, both ask for a range", () => {
  for (const [van, tot, adres] of [
    ["2", "", "2"], ["2,5", "", "2.5"], [" 2.5 ", "", "2.5"], ["2", "4", "2-4"], ["2", "2", "2"], ["", "4", "-4"], ["6+", "", "6-"],
    ["2-4", "", "2-4"], ["6-", "", "6-"],
  ]) {
    const { vraag, fout } = leesVelden(van, tot);
    assert.equal(fout, null, `${van}|${tot}`);
    assert.equal(schrijfLeeftijd(vraag), adres);
  }
  assert.deepEqual(leesVelden(" ", ""), { vraag: null, fout: null });
});

test("nonsense in a field is told at that field, what clashes at both", () => {
  for (const [van, tot, velden, zin] of [
    ["twee", "", ["van"], /‘twee’ is geen leeftijd/], ["2", "x", ["tot"], /‘x’ is geen leeftijd/], ["6", "2", ["van", "tot"], /Draai ze om/],
    ["6+", "8", ["van", "tot"], /en ouder/], ["2-4", "6", ["van"], /‘2-4’/], ["-3", "", ["van"], /‘-3’ is geen leeftijd/],
  ]) {
    const { vraag, fout } = leesVelden(van, tot);
    assert.equal(vraag, null);
    assert.deepEqual(fout.velden, velden);
    assert.match(fout.zin, zin);
  }
});

test("what the fields show is read back as the same age", () => {
  for (const adres of ["2", "2.5", "2-4", "-4", "6-", "0"]) {
    const { van, tot } = schrijfVelden(leesLeeftijd(adres));
    assert.equal(schrijfLeeftijd(leesVelden(van, tot).vraag), adres, `${van}|${tot}`);
  }
  assert.deepEqual(schrijfVelden(leesLeeftijd("6-")), { van: "6+", tot: "" });
  assert.deepEqual(schrijfVelden(null), { van: "", tot: "" });
});

test("the overlap is said in words", () => {
  for (const [een, vraag, zin] of [
    [bereik(2, 4), "2", "2 jaar valt erin"], [bereik(2, 4), "4", "4 jaar is de bovengrens"], [bereik(0, 6), "2-4", "2 tot 4 jaar valt er helemaal in"],
    [bereik(3, 6), "2-4", "overlapt van 3 tot 4 jaar"], [bereik(2, 8, true), "6-", "overlapt van 6 tot en met 8 jaar"],
    [bereik(0, 2), "-4", "overlapt van 0 tot 2 jaar"], [bereik(0), "6-", "vanaf 6 jaar valt er helemaal in"], [bereik(7), "6-", "overlapt vanaf 7 jaar"],
  ]) assert.equal(overlapInWoorden(een, leesLeeftijd(vraag)), zin);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { agesIn, overlap } from "../../../../overrides/plan/findings/ages.js";
import { keyOf } from "../../../../overrides/plan/findings/areas.js";
import { kennis } from "../built.js";

const read = (text, how) => {
  const ages = agesIn(text, kennis.fasen, how);
  return ages && [ages.van, ages.tot];
};

test("ages are read as people write them", () => {
  const cases = {
    "0 tot 2 jaar": [0, 2], "0-2": [0, 2], "2,5 – 4 jaar": [2.5, 4], "2 t/m 3 jaar": [2, 4], "tot en met 4 jaar": [0, 5], "tot 4 jaar": [0, 4], "vanaf 3 jaar": [3, null], "4+": [4, null], "6 jaar en ouder": [6, null],
    "18 maanden tot 3 jaar": [1.5, 3], "0 tot 18 maanden": [0, 1.5], "3 jaar": [3, 4], "2- tot 4-jarigen": [2, 4], "Peuters": [2, 4], "PEUTERS en kleuters": [2, 6], "dreumes": [1, 2], "peuters vanaf 3 jaar": [3, 4],
  };
  for (const [text, ages] of Object.entries(cases)) assert.deepEqual(read(text), ages, text);
});

test("what is no age, or cannot be one, is not read", () => {
  for (const text of ["", "alle leeftijden", "4 tot 2 jaar", "2 tot 2 jaar", "80 jaar", "2026", "-", "9".repeat(500), "0-".repeat(300)]) assert.equal(read(text), null, text.slice(0, 20));
});

test("in running text a number is an age only with its unit", () => {
  for (const text of ["20 weken, elke week 1 uur", "6 tot 8 keer", "groep 1-2", "tot 40 ouders"]) assert.equal(read(text, "strict"), null, text);
  assert.deepEqual(read("40 ouders met kinderen van 2 tot 4 jaar, 6 keer", "strict"), [2, 4]);
});

test("ages that only touch do not overlap; an open end has no limit", () => {
  assert.ok(overlap({ van: 0, tot: 4 }, { van: 3, tot: null }) && overlap({ van: 3, tot: null }, { van: 8, tot: 9 }));
  assert.ok(!overlap({ van: 0, tot: 2 }, { van: 2, tot: 4 }));
});

test("a name is the same however it is written, and never the same as nothing", () => {
  assert.equal(new Set(["'s-Hertogenbosch", "‘S HERTOGENBOSCH", "s hertogenbosch ", "'s-Hertogénbosch"].map(keyOf)).size, 1);
  assert.equal(new Set(["🏘️", "???", "Noord", "Noord-Oost", "Oost"].map(keyOf)).size, 5);
  assert.equal(keyOf("  "), "");
});

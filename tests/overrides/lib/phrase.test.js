import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, dayInWords, enumeration, isoDay, straight, withStop, writeCount } from "../../../overrides/lib/phrase.js";

test("words in a row", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => enumeration(words)), ["", "a", "a en b", "a, b en c"]);
  assert.equal(enumeration(["a", "b", "c"], "of"), "a, b of c");
});

test("a day in words and in figures, by the visitor's own clock", () => {
  assert.equal(dayInWords(new Date(2026, 0, 5)), "5 januari 2026");
  assert.equal(isoDay(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("a sentence gets one full stop", () => {
  assert.deepEqual(["Kort", "Kort.", "Voor wie?", "Doe mee!"].map(withStop), ["Kort.", "Kort.", "Voor wie?", "Doe mee!"]);
});

test("thousands have a dot", () => {
  assert.deepEqual([0, 999, 1234, 1234567].map(writeCount), ["0", "999", "1.234", "1.234.567"]);
});

test("a text is cut to one line of so many characters, and no character is broken", () => {
  assert.deepEqual([cut(" a \n b ", 3), cut("abcd", 3), cut("ab cd", 4), cut("🏘️".repeat(2), 4), cut("🏘🏘🏘", 2)], ["a b", "ab…", "ab…", "🏘️🏘️", "🏘…"]);
  assert.equal(cut("x".repeat(61)).length, 60);
});

test("no mark turns the words after a name around", () => {
  assert.equal(straight("Plan van \u202eNoord\u202c, \u2067Zuid\u2069 en \u202aOost"), "Plan van Noord, Zuid en Oost");
  assert.equal(straight("مرحبا — ’s-Hertogenbosch"), "مرحبا — ’s-Hertogenbosch");
});

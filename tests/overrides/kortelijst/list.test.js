import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST, cleaned, withId, without } from "../../../overrides/kortelijst/list.js";

test("what was kept is cleaned: only ids, each once, not endless", () => {
  assert.deepEqual(cleaned(["opstapje", "opstapje", "vve-thuis", 3, null, "", "<b>", "../x", "x".repeat(90)]), ["opstapje", "vve-thuis"]);
  assert.equal(cleaned(Array.from({ length: 500 }, (_, number) => `p${number}`)).length, MOST);
  for (const odd of [null, undefined, "opstapje", 3, { ids: [] }]) assert.deepEqual(cleaned(odd), []);
});

test("on and off the list", () => {
  assert.deepEqual(withId(["a"], "b"), ["a", "b"]);
  assert.deepEqual(withId(["a"], "a"), ["a"]);
  assert.deepEqual(without(["a", "b", "c"], ["a", "c"]), ["b"]);
});

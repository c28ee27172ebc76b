import assert from "node:assert/strict";
import { test } from "node:test";

import { MEEST, met, schoon, zonder } from "../../../overrides/components/kortelijst/lijst.js";

test("what was kept is cleaned: only ids, each once, not endless", () => {
  assert.deepEqual(schoon(["opstapje", "opstapje", "vve-thuis", 3, null, "", "<b>", "../x", "x".repeat(90)]), ["opstapje", "vve-thuis"]);
  assert.equal(schoon(Array.from({ length: 500 }, (_, plaats) => `p${plaats}`)).length, MEEST);
  for (const vreemd of [null, undefined, "opstapje", 3, { ids: [] }]) assert.deepEqual(schoon(vreemd), []);
});

test("on and off the list", () => {
  assert.deepEqual(met(["a"], "b"), ["a", "b"]);
  assert.deepEqual(met(["a"], "a"), ["a"]);
  assert.deepEqual(zonder(["a", "b"], "a"), ["b"]);
});

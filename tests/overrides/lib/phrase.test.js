import assert from "node:assert/strict";
import { test } from "node:test";

import { enumeration } from "../../../overrides/lib/phrase.js";

test("words in a row", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => enumeration(words)), ["", "a", "a en b", "a, b en c"]);
  assert.equal(enumeration(["a", "b", "c"], "of"), "a, b of c");
});

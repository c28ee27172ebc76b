import assert from "node:assert/strict";
import { test } from "node:test";

import { distance, similarity } from "../../../overrides/search/distance.js";

test("distance counts a swap as one slip, and stops where it is too far", () => {
  assert.equal(distance("betrokkenhied", "betrokkenheid", 2), 1);
  assert.equal(distance("taal", "taal", 2), 0);
  assert.equal(distance("taal", "school", 2), Infinity);
  assert.ok(similarity("kosteloos", "kosten") > similarity("kosteloos", "ouders"));
});

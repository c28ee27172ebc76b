import assert from "node:assert/strict";
import { test } from "node:test";

import { bits, count, countShared, has, intersection, union } from "../../../overrides/facets/bits.js";

test("sets of bits share, join and count", () => {
  const [threes, twos] = [3, 2].map((divisor) => bits(100, (number) => number % divisor === 0));
  assert.equal(count(threes), 34);
  assert.equal(countShared(threes, twos), 17);
  assert.equal(count(intersection([threes, twos])), 17);
  assert.equal(count(union([threes, twos])), 34 + 50 - 17);
  assert.deepEqual([31, 32, 33, 63, 64, 99].map((number) => has(threes, number)), [false, false, true, true, false, true]);
  assert.equal(count(bits(64, () => true)), 64);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { nearness, spread } from "../../../overrides/search/ranking.js";

test("words that stand together weigh more than words apart", () => {
  assert.equal(nearness(["drie", "gesprekken", "per", "jaar"], [["drie"], ["gesprekken"]]), 1);
  assert.equal(nearness(["drie", "a", "b", "c", "gesprekken"], [["drie"], ["gesprekken"]]), 0);
  assert.equal(nearness(["drie"], [["drie"]]), 0);
});

test("of one page, at most as many places as it may have", () => {
  assert.deepEqual(spread([1, 2, 3, 4].map((id) => ({ id, score: 1 })), (id) => id % 2, () => 1).map(({ id }) => id), [1, 2]);
});

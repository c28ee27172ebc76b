import assert from "node:assert/strict";
import { test } from "node:test";

import { byPage, nearness, onPages, weightOf } from "../../../overrides/search/ranking.js";

test("words that stand together weigh more than words apart", () => {
  assert.equal(nearness([[0], [1]]), 1);
  assert.equal(nearness([[0], [4]]), 0);
  assert.equal(nearness([[0]]), 0);
});

const PLACES = { page: (id) => Math.floor(id / 10), isLoose: (id) => id >= 90, isOpening: (id) => id % 10 === 0 };
const candidates = (scores) => Object.entries(scores).map(([id, score]) => ({ id: Number(id), score, whole: true })).sort((one, other) => other.score - one.score);
const results = (scores) => byPage(candidates(scores), PLACES).map(({ id, more }) => [id, more]);

test("a page is one result, with the other places on it; its opening goes first where it answers nearly as well", () => {
  assert.deepEqual(results({ 11: 10, 10: 7, 12: 3, 21: 9 }), [[10, [11, 12]], [21, []]]);
  assert.deepEqual(results({ 11: 10, 10: 2 }), [[11, [10]]]);
});

test("records of a list are results of their own", () => {
  assert.deepEqual(results({ 91: 5, 92: 4 }), [[91, []], [92, []]]);
});

test("a word in very many places counts on all pages that have it, also where only its best places are there", () => {
  const [rare, common] = [{ at: new Map([[11, {}]]), count: 1, pages: [] }, { at: new Map([[21, {}]]), count: 900, pages: [1, 2, 3] }];
  assert.deepEqual([...onPages([rare, common], PLACES.page)], [[1, new Set([0, 1])], [2, new Set([1])]]);
  assert.ok(weightOf(rare, 1000) > weightOf(common, 1000));
});

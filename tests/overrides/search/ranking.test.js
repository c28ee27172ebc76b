import assert from "node:assert/strict";
import { test } from "node:test";

import { byPage, nearness } from "../../../overrides/search/ranking.js";

test("words that stand together weigh more than words apart", () => {
  assert.equal(nearness(["drie", "gesprekken", "per", "jaar"], [["drie"], ["gesprekken"]]), 1);
  assert.equal(nearness(["drie", "a", "b", "c", "gesprekken"], [["drie"], ["gesprekken"]]), 0);
  assert.equal(nearness(["drie"], [["drie"]]), 0);
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

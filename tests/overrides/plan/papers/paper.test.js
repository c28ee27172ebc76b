import assert from "node:assert/strict";
import { test } from "node:test";

import { paperNamed } from "../../../../overrides/plan/papers/definition.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { definitie, stukken, uitgewerkt, voorbeeldplan } from "../built.js";
import { told } from "./papers.js";

for (const stuk of stukken.lijst) {
  test(`the worked plan gives the worked paper: ${stuk.titel}`, () => {
    const paper = paperOf(stuk, voorbeeldplan, definitie);
    assert.deepEqual(told(paper), uitgewerkt[stuk.id]);
    assert.deepEqual([...paper.kopregels, ...paper.onderdelen].flatMap(({ open }) => open), []);
  });
}

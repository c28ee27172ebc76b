import assert from "node:assert/strict";
import { test } from "node:test";

import { stems } from "../../../overrides/search/stems.js";

test("forms of one word have a stem in common", () => {
  for (const [one, other] of [["zalen", "zaal"], ["klassen", "klas"], ["brieven", "brief"], ["bereikt", "bereiken"], ["doelen", "doel"]]) {
    assert.ok([...stems(one)].some((stem) => stems(other).has(stem)), `${one} ${other}`);
  }
  assert.deepEqual([...stems("lea")], ["lea"]);
});

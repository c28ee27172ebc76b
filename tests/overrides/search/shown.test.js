import assert from "node:assert/strict";
import { test } from "node:test";

import { joinedTitle } from "../../../overrides/search/shown.js";

test("title and heading read as one line", () => {
  assert.equal(joinedTitle("Intake", "Tips"), "Intake: tips");
  assert.equal(joinedTitle("Stap 5: Wat?", "Valkuilen"), "Stap 5: Wat? Valkuilen");
  assert.equal(joinedTitle("Besluit 5: sleutels", "Gevolg"), "Besluit 5: sleutels – gevolg");
  assert.equal(joinedTitle("Breda", "VVE thuis"), "Breda: VVE thuis");
});

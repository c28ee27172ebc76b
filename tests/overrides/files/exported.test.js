import assert from "node:assert/strict";
import { test } from "node:test";

import { fileName } from "../../../overrides/files/exported.js";

const DAY = new Date(2026, 10, 3);

test("the name of a file has its parts and the day, and is never too long", () => {
  assert.equal(fileName(["mijn-lijst", "4"], DAY), "mijn-lijst-4-2026-11-03");
  assert.equal(fileName(["x".repeat(300)], DAY), `${"x".repeat(100)}-2026-11-03`);
});

test("a character that a file system refuses becomes a dash", () => {
  assert.equal(fileName(["../a:b", 'c\\d*e?"f"<g>|h\u0000'], DAY), "..-a-b-c-d-e-f-g-h--2026-11-03");
});

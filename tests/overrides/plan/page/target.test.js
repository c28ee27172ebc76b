import assert from "node:assert/strict";
import { test } from "node:test";

import { OVERVIEW, targetOf } from "../../../../overrides/plan/page/target.js";
import { definitie } from "../built.js";

const target = (hash) => targetOf(hash, definitie, ["analyse", "stuk"]);

test("no address is the overview", () => {
  for (const hash of ["", "#"]) assert.equal(target(hash), OVERVIEW);
});

test("a sheet and a field on it have an address", () => {
  const { sheet, field } = target("#doelen.gemeente") ?? {};
  assert.equal(sheet?.id, "doelen");
  assert.equal(field, "gemeente");
  assert.equal(target("#doelen")?.sheet?.id, "doelen");
  assert.equal(target("#doelen")?.field, undefined);
});

test("a column in the form of one row has an address", () => {
  const { sheet, field, row } = target("#doelen.doel.3f2a9c0d1e4b") ?? {};
  assert.deepEqual([sheet?.id, field, row], ["doelen", "doel", "3f2a9c0d1e4b"]);
});

test("another view has its own name, or begins with it", () => {
  assert.equal(target("#analyse")?.name, "analyse");
  assert.equal(target("#stuk-beleidsnota")?.name, "stuk-beleidsnota");
});

test("anything else is no place of a plan, however it is written", () => {
  for (const hash of ["#pagina--inhoud", "#constructor", "#%E0%A4%A", "#Doelen", "#analyses"]) assert.equal(target(hash), null);
});

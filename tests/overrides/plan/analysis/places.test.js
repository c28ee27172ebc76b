import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, wordsOf } from "../../../../overrides/plan/analysis/places.js";
import { factsWith } from "../findings/made.js";

const facts = factsWith({ inventarisatie: [{ id: "a1", activiteit: "Thema-avonden" }, { id: "b2" }, { id: "c3", activiteit: `Lang ${"en breed ".repeat(20)}` }] });
const row = (id, more = {}) => ({ sheet: "inventarisatie", table: "activiteiten", row: id, ...more });

test("a row is opened at its first question, or at the one that is named; a field and a sheet have their own address", () => {
  assert.equal(addressOf(facts, row("a1")), "inventarisatie.activiteit.a1");
  assert.equal(addressOf(facts, row("a1", { field: "wijk" })), "inventarisatie.wijk.a1");
  assert.equal(addressOf(facts, { sheet: "inventarisatie", row: "a1", field: "wijk" }), "inventarisatie.wijk.a1");
  assert.equal(addressOf(facts, { sheet: "inventarisatie", field: "gebied" }), "inventarisatie.gebied");
  assert.equal(addressOf(facts, { sheet: "inventarisatie" }), "inventarisatie");
});

test("a column that is computed leads to what it is computed from", () => {
  const begroting = (field) => addressOf(facts, { sheet: "begroting-en-dekking", table: "begroting", row: "r1", field });
  assert.equal(begroting("nog-te-dekken"), "begroting-en-dekking.kosten.r1");
});

test("a link has the name of its row and of its question, with the code of the sheet", () => {
  assert.equal(wordsOf(facts, row("a1")), "Thema-avonden (2a)");
  assert.equal(wordsOf(facts, row("a1", { field: "wijk" })), "Thema-avonden: Wijk (2a)");
  assert.equal(wordsOf(facts, { sheet: "inventarisatie", field: "gebied" }), "Gebied (2a)");
  assert.match(wordsOf(facts, { sheet: "inventarisatie" }), /^2a /);
});

test("a row without words has its number, a long name is cut, and a row that is gone is called so", () => {
  assert.equal(wordsOf(facts, row("b2")), "rij 2 (2a)");
  assert.ok(wordsOf(facts, row("c3")).length < 80);
  assert.equal(wordsOf(facts, row("weg")), "een rij die er niet meer is (2a)");
});

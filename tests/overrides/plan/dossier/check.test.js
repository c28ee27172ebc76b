import assert from "node:assert/strict";
import { test } from "node:test";

import { LIMITS, MEMBERS, misfit } from "../../../../overrides/plan/dossier/check.js";
import schema from "../../../../overrides/plan/dossier/schema.json";

const UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const KEYWORDS = ["$ref", "$defs", "type", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "maxItems", "items", "properties", "required", "additionalProperties",
  "maxProperties", "propertyNames", "not", "enum"];

/** @param {object} [change] */
function plan(change = {}) {
  return {
    schema: "ouderbeleid-dossier", versie: 1, id: UUID, naam: "Plan", gemeente: "", gemaakt: "2026-11-30T09:15:00Z", gewijzigd: "2026-11-30T09:15:00Z", revisie: 0,
    handboek: { naam: "Handboek", bijgewerkt: "2026-11-29" }, kortelijst: [], antwoorden: {}, ...change,
  };
}

/** @param {object} sheet */
const withSheet = (sheet) => plan({ antwoorden: { doelen: sheet } });

test("an empty plan fits, and so does one with answers", () => {
  assert.equal(misfit(plan()), null);
  assert.equal(misfit(withSheet({ velden: { visie: "x" }, tabellen: { doelenlijst: [{ id: "start-b1", cellen: {} }] } })), null);
});

test("what is no plan at all is told apart", () => {
  for (const value of [null, 1, "tekst", [], undefined]) assert.deepEqual(misfit(value), { path: [], rule: "type", limit: "object" });
  assert.deepEqual(misfit({}), { path: ["schema"], rule: "required", limit: "schema" });
  assert.deepEqual(misfit(plan({ schema: "iets-anders" })), { path: ["schema"], rule: "const", limit: "ouderbeleid-dossier" });
  assert.deepEqual(misfit(plan({ versie: 2 })), { path: ["versie"], rule: "const", limit: 1 });
});

test("the place of a fault is the way to it", () => {
  const rows = [{ id: "a", cellen: {} }, { id: "b", cellen: { doel: 5 } }];
  assert.deepEqual(misfit(withSheet({ tabellen: { doelenlijst: rows } })), { path: ["antwoorden", "doelen", "tabellen", "doelenlijst", 1, "cellen", "doel"], rule: "type", limit: "string" });
});

test("a name that means something to a program is refused, wherever it is a key", () => {
  const hostile = JSON.parse(`{"__proto__": {"velden": {}}}`);
  assert.equal(misfit(plan({ antwoorden: hostile }))?.rule, "key");
  assert.equal(misfit(plan({ antwoorden: { constructor: { velden: {} } } }))?.rule, "key");
  assert.equal(misfit(withSheet({ velden: { prototype: "x" } }))?.rule, "key");
  assert.equal(misfit(plan({ onbekend: JSON.parse(`{"__proto__": 1}`) }))?.rule, "key");
  assert.equal(misfit(plan(JSON.parse(`{"naam": "x", "antwoorden": {"doelen": {"herkomst": {"__proto__": {"van": "a.b", "tekst": ""}}}}}`)))?.rule, "key");
});

test("a member that has no place is named", () => {
  assert.deepEqual(misfit(plan({ extra: 1 })), { path: ["extra"], rule: "unknown", limit: "extra" });
  assert.ok(MEMBERS.includes("antwoorden") && MEMBERS.includes("afkomst") && !MEMBERS.includes("extra"));
});

test("too much is seen before it is looked at", () => {
  const list = new Proxy(Array(1_000_000), { get: (target, key) => (/^[0-9]+$/.test(String(key)) ? assert.fail("a row was read") : Reflect.get(target, key)) });
  assert.deepEqual(misfit(withSheet({ tabellen: { doelenlijst: list } }))?.rule, "maxItems");
});

test("a text may be as long as the limit, counted in characters as people see them", () => {
  assert.equal(misfit(withSheet({ velden: { visie: "👪".repeat(LIMITS.text) } })), null);
  assert.equal(misfit(withSheet({ velden: { visie: "x".repeat(LIMITS.text + 1) } }))?.rule, "maxLength");
  assert.equal(misfit(plan({ naam: "x".repeat(LIMITS.name + 1) }))?.rule, "maxLength");
  assert.ok(LIMITS.rows >= 1_000);
});

test("every keyword of the schema is one that the check reads", () => {
  /** @param {unknown} rule @param {boolean} names whether the keys are names rather than keywords @returns {string[]} */
  const keywords = (rule, names) => (typeof rule !== "object" || rule === null || Array.isArray(rule) ? []
    : Object.entries(rule).flatMap(([key, value]) => [...(names ? [] : [key]), ...keywords(value, !names && ["properties", "$defs"].includes(key))]));
  assert.deepEqual([...new Set(keywords(schema, false))].filter((keyword) => !KEYWORDS.includes(keyword)), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { EMPTY, RUNS, edits, plans } from "./plans.js";

const cell = { kind: "cell", sheet: "doelen", table: "lijst", row: "a1", column: "doel" };
const insert = (...ids) => ({ kind: "insert", sheet: "doelen", table: "lijst", rows: ids.map((id) => ({ id, cellen: { doel: id } })), before: null });
const order = (plan) => plan.antwoorden.doelen.tabellen.lijst.map(({ id }) => id).join(" ");
const made = (...changes) => changes.reduce(apply, EMPTY);

test("every edit is undone by its inverse, and the plan it started from is untouched", () => {
  fc.assert(fc.property(plans, edits, (plan, edit) => {
    const copy = structuredClone(plan);
    assert.deepEqual(apply(apply(plan, edit), inverse(plan, edit)), copy);
    assert.deepEqual(plan, copy);
  }), { ...RUNS, numRuns: RUNS.numRuns * 5 });
});

test("undo can itself be undone", () => {
  fc.assert(fc.property(plans, edits, (plan, edit) => {
    const after = apply(plan, edit);
    const back = inverse(plan, edit);
    assert.deepEqual(apply(apply(after, back), inverse(after, back)), after);
  }), RUNS);
});

test("doing an edit a second time changes nothing", () => {
  fc.assert(fc.property(plans, edits.filter(({ kind }) => kind !== "all"), (plan, edit) => {
    const after = apply(plan, edit);
    assert.deepEqual(apply(after, edit), after);
  }), RUNS);
});

test("edits done together do the same as one by one", () => {
  fc.assert(fc.property(plans, fc.array(edits, { maxLength: 8 }), (plan, several) => {
    assert.deepEqual(apply(plan, { kind: "all", edits: several }), several.reduce(apply, plan));
  }), RUNS);
});

test("a long table is taken over at once: time grows with its rows, not with their square", () => {
  const ids = Array.from({ length: 1000 }, (_, number) => `rij${number}`);
  const origins = ids.flatMap((id) => ["doel", "wie", "wat", "wanneer"].map((column) =>
    ({ kind: "origin", sheet: "doelen", key: `${id}.${column}`, origin: { van: "tijdpad.wat", rij: id, tekst: column } })));
  const taken = { kind: "all", edits: [insert(...ids), ...origins] };
  const began = process.cpuUsage().user;
  const after = apply(EMPTY, taken);
  assert.deepEqual(apply(after, inverse(EMPTY, taken)), EMPTY);
  assert.equal(Object.keys(after.antwoorden.doelen.herkomst).length, origins.length);
  // One by one this takes ten seconds and more.
  assert.ok(process.cpuUsage().user - began < 2_000_000);
});

test("what another worksheet said already is no change", () => {
  const origin = { kind: "origin", sheet: "doelen", key: "lessen", origin: { van: "tijdpad.wat", tekst: "X" } };
  const plan = made({ kind: "field", sheet: "doelen", field: "lessen", text: "X" }, origin);
  assert.equal(apply(plan, origin), plan);
});

test("an answer stands there until it is emptied, and an empty sheet leaves nothing behind", () => {
  const plan = made({ kind: "field", sheet: "doelen", field: "lessen", text: "Hooguit drie" });
  assert.deepEqual(plan.antwoorden, { doelen: { velden: { lessen: "Hooguit drie" }, tabellen: {} } });
  assert.deepEqual(apply(plan, { kind: "field", sheet: "doelen", field: "lessen", text: "" }), EMPTY);
});

test("what does not change is the same object", () => {
  const plan = made(insert("a1", "b2"), { kind: "field", sheet: "tijdpad", field: "gemeente", text: "X" });
  const after = apply(plan, { ...cell, text: "Meer" });
  assert.equal(after.antwoorden.tijdpad, plan.antwoorden.tijdpad);
  assert.equal(after.antwoorden.doelen.tabellen.lijst[1], plan.antwoorden.doelen.tabellen.lijst[1]);
  assert.equal(apply(after, { ...cell, text: "Meer" }), after);
});

test("rows are put in, moved and taken out where they were asked", () => {
  const plan = made(insert("a1", "b2", "c3"));
  assert.equal(order(apply(plan, { ...insert("d4", "a1"), before: "b2" })), "a1 d4 b2 c3");
  assert.equal(order(apply(plan, { kind: "move", sheet: "doelen", table: "lijst", row: "c3", before: "a1" })), "c3 a1 b2");
  const without = apply(plan, { kind: "remove", sheet: "doelen", table: "lijst", rows: ["a1", "c3"] });
  assert.equal(order(without), "b2");
  assert.equal(order(apply(without, { ...insert("d4"), before: "gone" })), "b2 d4");
});

test("a text for a row that another tab removed is kept apart, once", () => {
  const late = apply(made(insert("b2")), { ...cell, text: "Meer ouders" });
  assert.deepEqual(late.vervallen, [{ werkblad: "doelen", tabel: "lijst", rij: "a1", veld: "doel", tekst: "Meer ouders" }]);
  assert.equal(apply(late, { ...cell, text: "Meer ouders" }), late);
  assert.equal(apply(late, { ...cell, text: "" }), late);
});

test("where an answer came from goes with its row and comes back with it", () => {
  const taken = { kind: "origin", sheet: "doelen", key: "a1.doel", origin: { van: "ouderkaart.wijk", rij: "z9", tekst: "a1" } };
  const plan = made(insert("a1", "b2"), taken);
  const removed = apply(plan, { kind: "remove", sheet: "doelen", table: "lijst", rows: ["a1"] });
  assert.equal(removed.antwoorden.doelen.herkomst, undefined);
  assert.equal(apply(removed, taken), removed);
});

test("a table of which the last row goes is empty, or shows its start rows again where that is asked", () => {
  const plan = made(insert("a1"));
  const remove = { kind: "remove", sheet: "doelen", table: "lijst", rows: ["a1"] };
  assert.deepEqual(apply(plan, remove).antwoorden.doelen.tabellen, { lijst: [] });
  assert.deepEqual(apply(plan, { ...remove, clear: true }), EMPTY);
});

test("a name that means something to JavaScript is a name like any other", () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    const plan = made({ kind: "field", sheet: name, field: name, text: "x" }, { ...insert("a1"), sheet: name, table: name });
    assert.deepEqual(JSON.stringify(plan.antwoorden), `{"${name}":{"velden":{"${name}":"x"},"tabellen":{"${name}":[{"id":"a1","cellen":{"doel":"a1"}}]}}}`);
    assert.deepEqual(apply(plan, { kind: "sheet", sheet: name, answers: null }), EMPTY);
  }
});

test("an edit of a kind that does not exist is a mistake of ours", () => {
  for (const kind of ["sort", "toString", "__proto__"]) assert.throws(() => apply(EMPTY, { kind }), /bestaat niet/);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldOf, filled, isEmpty, partOf, rowsOf, withStartRows } from "../../../../overrides/plan/dossier/answers.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { EMPTY } from "./plans.js";
import { DEFINITION } from "./sheets.js";

const [DOELEN, TIJDPAD, EVALUATIE] = DEFINITION.bladen;
const lijst = ({ delen }) => delen[0].tabel;
const insert = (sheet, ...rows) => ({ kind: "insert", sheet, table: "lijst", rows, before: null });
const made = (...changes) => changes.reduce(apply, EMPTY);

test("a sheet shows the municipality of the plan until somebody answers it", () => {
  assert.equal(fieldOf(EMPTY, "doelen", "gemeente"), "Voorbeeldstad");
  assert.equal(fieldOf(EMPTY, "doelen", "titel"), "");
  assert.equal(fieldOf(made({ kind: "field", sheet: "doelen", field: "gemeente", text: "Elders" }), "doelen", "gemeente"), "Elders");
  assert.deepEqual(partOf(EMPTY, DOELEN, DOELEN.delen[0]), { gemeente: "Voorbeeldstad" });
});

test("a row shows what is computed and what is repeated, whatever is stored there", () => {
  const plan = made(insert("doelen", { id: "a1", cellen: { doel: "Meer ouders", deel: "40", geheel: "100", rest: "1", plaats: "x" } }));
  assert.deepEqual(rowsOf(plan, DOELEN, lijst(DOELEN)), [
    { id: "a1", cellen: { doel: "Meer ouders", deel: "40", geheel: "100", rest: "60", plaats: "Voorbeeldstad" } }]);
});

test("a table shows the rows it starts with until the first edit, which stores them all", () => {
  assert.deepEqual(rowsOf(EMPTY, TIJDPAD, lijst(TIJDPAD)).map(({ cellen }) => cellen.wat), ["Nota", "Raad"]);
  const edit = { kind: "cell", sheet: "tijdpad", table: "lijst", row: "start-raad", column: "wie", text: "Griffie" };
  const plan = made(withStartRows(EMPTY, lijst(TIJDPAD), edit));
  assert.deepEqual(plan.antwoorden.tijdpad.tabellen.lijst, [
    { id: "start-nota", cellen: { wat: "Nota" } }, { id: "start-raad", cellen: { wat: "Raad", wie: "Griffie" } }]);
  assert.equal(withStartRows(plan, lijst(TIJDPAD), edit), edit);
});

test("two tabs that both start a table store each start row once, with both answers", () => {
  const edit = (row, text) => ({ kind: "cell", sheet: "tijdpad", table: "lijst", row, column: "wie", text });
  const plan = made(withStartRows(EMPTY, lijst(TIJDPAD), edit("start-nota", "Ik")), withStartRows(EMPTY, lijst(TIJDPAD), edit("start-raad", "Griffie")));
  assert.deepEqual(plan.antwoorden.tijdpad.tabellen.lijst.map(({ cellen }) => cellen.wie), ["Ik", "Griffie"]);
});

test("a table with fixed rows has all of them in order, and their given cells are not stored", () => {
  const table = lijst(EVALUATIE);
  const edit = { kind: "cell", sheet: "zelfevaluatie", table: "lijst", row: "start-b2", column: "oordeel", text: "ja" };
  const plan = made(withStartRows(EMPTY, table, edit));
  assert.deepEqual(plan.antwoorden.zelfevaluatie.tabellen.lijst, [{ id: "start-b1", cellen: {} }, { id: "start-b2", cellen: { oordeel: "ja" } }]);
  const scattered = made(insert("zelfevaluatie", { id: "start-b2", cellen: { oordeel: "ja" } }));
  for (const some of [plan, scattered]) {
    assert.deepEqual(rowsOf(some, EVALUATIE, table).map(({ cellen }) => cellen), [{ indicator: "B1" }, { indicator: "B2", oordeel: "ja" }]);
  }
});

test("how far a sheet is counts questions, and a table as one that needs more than its start rows", () => {
  assert.deepEqual(filled(EMPTY, DOELEN), { filled: 0, asked: 4 });
  const plan = made({ kind: "field", sheet: "doelen", field: "titel", text: "Plan" }, insert("doelen", { id: "a1", cellen: { doel: "x" } }));
  assert.deepEqual(filled(plan, DOELEN), { filled: 2, asked: 4 });
  const started = made(insert("tijdpad", { id: "start-nota", cellen: { wat: "Nota" } }));
  assert.deepEqual(filled(started, TIJDPAD), { filled: 0, asked: 2 });
  assert.deepEqual([isEmpty(EMPTY, "tijdpad"), isEmpty(started, "tijdpad")], [true, false]);
});

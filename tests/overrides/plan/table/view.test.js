import assert from "node:assert/strict";
import { test } from "node:test";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { cellEdit, copyEdit, insertEdit, moveEdit, removeEdit, restoreEdit } from "../../../../overrides/plan/table/acts.js";
import { matches, sorted } from "../../../../overrides/plan/table/view.js";
import { inSight, rowsAre, rowsWord } from "../../../../overrides/plan/table/words.js";
import { TABEL } from "./tabel.js";

const tabel = /** @type {import("../../../../overrides/plan/definition.js").Tabel} */ (/** @type {unknown} */ (TABEL));
const kolommen = tabel.groepen.flatMap((groep) => groep.kolommen);
const kolom = (/** @type {string} */ id) => /** @type {import("../../../../overrides/plan/definition.js").Veld} */ (kolommen.find((veld) => veld.id === id));
const rows = (/** @type {string} */ id, /** @type {string[]} */ texts) => texts.map((text, place) => ({ id: String(place), cellen: text ? { [id]: text } : {} }));
const order = (/** @type {string} */ id, /** @type {string[]} */ texts, isNumber = false, direction = /** @type {1 | -1} */ (1)) =>
  sorted(rows(id, texts), kolom(id), isNumber, direction).map((place) => texts[Number(place)]);

test("numbers by size with words after them, days by date, words by the alphabet; empty ones last either way", () => {
  assert.deepEqual(order("kosten-per-jaar", ["900", "", "veel", "-5", "10000"], true), ["-5", "900", "10000", "veel", ""]);
  assert.deepEqual(order("kosten-per-jaar", ["900", "", "10000"], true, -1), ["10000", "900", ""]);
  assert.deepEqual(order("bereikt", ["20", "<10", "0"], true), ["0", "<10", "20"]);
  assert.deepEqual(order("loopt-tot", ["2027-01-01", "2026-12-31"]), ["2026-12-31", "2027-01-01"]);
  assert.deepEqual(order("activiteit", ["zang", "Éénmalig", "activiteit 10", "activiteit 9"]), ["activiteit 9", "activiteit 10", "Éénmalig", "zang"]);
});

test("a search finds each of its words anywhere in the row, as people read it", () => {
  const row = { id: "a", cellen: { activiteit: "Opvoedcafé", "loopt-tot": "2026-12-31", "kosten-per-jaar": "1250" } };
  for (const words of ["opvoedcafe", "31-12 CAFÉ", "1.250", ""]) assert.equal(matches(row, kolommen, words), true, words);
  for (const words of ["cafe zang", "2026-12"]) assert.equal(matches(row, kolommen, words), false, words);
});

const empty = newPlan({ naam: "x" }, { naam: "h", bijgewerkt: "2026-11-29" });
const startTabel = { ...tabel, startrijen: [{ id: "start-1", cellen: { activiteit: "Begin" } }] };
const at = (/** @type {import("../../../../overrides/plan/dossier/dossier.js").Dossier} */ dossier, /** @type {any} */ table = tabel) => ({ dossier, sheet: "blad", tabel: table });
const names = (/** @type {import("../../../../overrides/plan/dossier/dossier.js").Dossier} */ dossier) => dossier.antwoorden.blad?.tabellen.activiteiten?.map(({ cellen }) => cellen.activiteit ?? "");

test("rows are added, copied, moved, filled in and taken away, and each act can be undone", () => {
  const first = insertEdit(at(empty), [{ activiteit: "a" }, { activiteit: "b" }], null);
  const plan = apply(empty, first.edit);
  assert.deepEqual(names(plan), ["a", "b"]);
  const [a, b] = first.ids;
  assert.deepEqual(names(apply(plan, insertEdit(at(plan), [{ activiteit: "c" }], a).edit)), ["a", "c", "b"]);
  assert.deepEqual(names(apply(plan, copyEdit(at(plan), a).edit)), ["a", "a", "b"]);
  assert.deepEqual(names(apply(plan, /** @type {any} */ (moveEdit(at(plan), b, -1)))), ["b", "a"]);
  assert.deepEqual(names(apply(plan, /** @type {any} */ (moveEdit(at(plan), a, 1)))), ["b", "a"]);
  assert.equal(moveEdit(at(plan), a, -1), null);
  assert.equal(moveEdit(at(plan), b, 1), null);
  const without = removeEdit(at(plan), [a]);
  assert.deepEqual(names(apply(plan, without)), ["b"]);
  assert.deepEqual(apply(apply(plan, without), inverse(plan, without)), plan);
  assert.deepEqual(names(apply(plan, cellEdit(at(plan), a, "activiteit", "z"))), ["z", "b"]);
});

test("the first act keeps the rows that the table starts with, and undoing it leaves none behind", () => {
  const { edit } = insertEdit(at(empty, startTabel), [{ activiteit: "a" }], null);
  const plan = apply(empty, edit);
  assert.deepEqual(names(plan), ["Begin", "a"]);
  assert.deepEqual(apply(plan, inverse(empty, edit)), empty);
  assert.deepEqual(names(apply(empty, removeEdit(at(empty, startTabel), ["start-1"]))), []);
  assert.deepEqual(names(apply(empty, insertEdit(at(empty, startTabel), [{ activiteit: "a" }], "start-1").edit)), ["Begin", "a"]);
});

test("a row that another tab took away comes back with its id and what people filled in", () => {
  const plan = apply(empty, restoreEdit(at(empty), { id: "abc", cellen: { gemeente: "X", activiteit: "a", samen: "4" } }));
  assert.deepEqual(plan.antwoorden.blad.tabellen.activiteiten, [{ id: "abc", cellen: { activiteit: "a" } }]);
});

test("one row and more rows in a sentence", () => {
  assert.deepEqual([rowsWord(1), rowsWord(1200), rowsAre(1), rowsAre(2)], ["1 rij", "1.200 rijen", "1 rij is", "2 rijen zijn"]);
});

test("how many rows a search found, and what to do where that is none", () => {
  assert.deepEqual([inSight(3, 3), inSight(1, 3), inSight(0, 3)], ["3 rijen", "1 van 3 rijen", "0 van 3 rijen. Zoek op een ander woord, of maak het zoekveld leeg"]);
});

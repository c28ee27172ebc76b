import assert from "node:assert/strict";
import { test } from "node:test";

import { leftOut, madeOf } from "../../../../overrides/plan/table/pasted.js";
import { propose, withColumn, withHead, withRow } from "../../../../overrides/plan/table/proposal.js";
import { TABEL } from "./tabel.js";

const tabel = /** @type {import("../../../../overrides/plan/definition.js").Tabel} */ (/** @type {unknown} */ (TABEL));
const targets = (/** @type {import("../../../../overrides/plan/table/proposal.js").Proposal} */ { columns }) => columns.map(({ to }) => to);
const kinds = (/** @type {import("../../../../overrides/plan/table/proposal.js").Proposal} */ { rows }) => rows.map(({ kind }) => kind);

test("a head is known by its names, in any order, in capitals, with a unit in brackets", () => {
  const found = propose([["LOOPT TOT", "activiteit", "Kosten per jaar (€)", "Opmerking"], ["31-12-2026", "Cursus", "5", "x"]], tabel);
  assert.equal(found.hasHead, true);
  assert.deepEqual(targets(found), ["loopt-tot", "activiteit", "kosten-per-jaar", null]);
  assert.deepEqual(kinds(found), ["kop", "rij"]);
});

test("a name that only begins the same counts once the head is known, if it can be only one", () => {
  assert.deepEqual(targets(propose([["Activiteit", "Doelgroep", "Kosten", "Helpt ouders thuis ja/nee"], ["a", "b", "1", "ja"]], tabel)), ["activiteit", "doelgroep", "kosten-per-jaar", "thuis"]);
});

test("what the handbook fills in is known and not taken over", () => {
  const { columns } = propose([["Gemeente", "Activiteit", "Samen"], ["X", "Cursus", "9"]], tabel);
  assert.deepEqual(columns.map(({ to, own }) => [to, own]), [[null, true], ["activiteit", false], [null, true]]);
});

test("a title above the head, and the head again on a next page, are not taken", () => {
  const found = propose([["Ons aanbod", ""], ["Activiteit", "Bereikt"], ["Cursus", "20"], ["Activiteit", "bereikt"], ["Inloop", "30"]], tabel);
  assert.deepEqual(found.rows.map(({ kind, take }) => [kind, take]), [["kop", false], ["kop", false], ["rij", true], ["kop", false], ["rij", true]]);
});

test("empty rows and rows with a total are shown and not ticked; a name that begins so is a row", () => {
  const found = propose([["Activiteit", "Bereikt"], ["", ""], ["Totaal", "50"], ["", "Subtotaal: 3"], ["Totaalaanpak ouders", "20"], ["EINDTOTAAL", ""]], tabel);
  assert.deepEqual(kinds(found), ["kop", "leeg", "totaal", "totaal", "rij", "totaal"]);
});

test("without a head the columns go in order from the open column, past what the handbook fills in", () => {
  const block = [["Cursus", "Ouders"], ["Inloop", "Opa's"]];
  assert.deepEqual(targets(propose(block, tabel)), ["activiteit", "doelgroep"]);
  assert.deepEqual(targets(propose([["a", "b", "c"]], tabel, "loopt-tot")), ["loopt-tot", "thuis", null]);
  assert.equal(propose(block, tabel).hasHead, false);
});

test("one word that is also a heading does not make a head of a wide row", () => {
  assert.equal(propose([["Activiteit", "voor ouders"], ["b", "c"]], tabel).hasHead, false);
  assert.equal(propose([["Activiteit"], ["Cursus"]], tabel).hasHead, true);
});

test("the visitor changes whether there is a head, where a column goes and which rows are taken", () => {
  const block = [["Wat doet u?", "Voor wie?"], ["Cursus", "Ouders"]];
  const head = withHead(block, tabel, true);
  assert.deepEqual(kinds(head), ["kop", "rij"]);
  assert.deepEqual(targets(head), [null, null]);
  const first = withColumn(head, 0, "doelgroep");
  assert.deepEqual(targets(withColumn(first, 1, "doelgroep")), [null, "doelgroep"]);
  assert.deepEqual(withRow(head, 0, true).rows.map(({ take }) => take), [true, true]);
  assert.deepEqual(withHead([["Activiteit", "Bereikt"], ["a", "20"]], tabel, false).rows.map(({ take }) => take), [true, true]);
});

test("Dutch numbers, dates and choices become what the plan keeps; what does not fit stays and is told", () => {
  const block = [["Activiteit", "Kosten per jaar", "Loopt tot", "Helpt ouders thuis", "Bereikt"], ["Cursus", "€ 1.250,00", "31-12-2026", "JA", "minder dan 10"], ["Inloop", "veel", "najaar", "misschien", "7"]];
  const { rows, misfits } = madeOf(block, propose(block, tabel), tabel);
  assert.deepEqual(rows[0].cellen, { activiteit: "Cursus", "kosten-per-jaar": "1250", "loopt-tot": "2026-12-31", thuis: "ja", bereikt: "<10" });
  assert.deepEqual(rows[1].cellen, { activiteit: "Inloop", "kosten-per-jaar": "veel", "loopt-tot": "najaar", thuis: "misschien", bereikt: "7" });
  assert.deepEqual(misfits.map(({ place, kolom, text }) => [place, kolom.id, text]), [[2, "kosten-per-jaar", "veel"], [2, "loopt-tot", "najaar"], [2, "thuis", "misschien"], [2, "bereikt", "7"]]);
  assert.ok(misfits.every(({ objection }) => objection));
});

test("columns with text that go nowhere are named, and rows with nothing left are no rows", () => {
  const block = [["Activiteit", "Bereikt", "Opmerking", ""], ["Cursus", "20", "mooi", ""], ["", "", "los", "x"]];
  const proposal = propose(block, tabel);
  assert.deepEqual(leftOut(block, proposal), ["Opmerking", "kolom 4"]);
  assert.equal(madeOf(block, proposal, tabel).rows.length, 1);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { asideEdit, divided, reasonOf } from "../../../../overrides/plan/analysis/aside.js";
import { grouped, withoutEmptyColumns } from "../../../../overrides/plan/findings/picture.js";
import { stepsOf, waitingFor } from "../../../../overrides/plan/analysis/steps.js";
import { countOf } from "../../../../overrides/plan/analysis/told.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { undoneSentence } from "../../../../overrides/plan/overview/undone.js";
import { definitie } from "../built.js";
import { planWith } from "../findings/made.js";

const one = { kind: "dubbel", key: "dubbel:a b", sentence: "Twee keer hetzelfde.", where: [] };
const other = { ...one, key: "dubbel:a c" };

test("what was put aside is apart, also without a reason, until it is taken back", () => {
  const without = planWith({});
  const aside = apply(without, asideEdit(one.key, ""));
  assert.deepEqual(divided(aside, [one, other]), { open: [other], aside: [one] });
  assert.equal(reasonOf(apply(aside, asideEdit(one.key, "Hoort zo")), one), "Hoort zo");
  assert.deepEqual(apply(aside, asideEdit(one.key, null)), without);
});

test("other things that were put aside are no findings", () => {
  assert.equal(reasonOf(planWith({}, { weggelegd: { [one.key]: "van een stroom" } }), one), null);
});

test("taking back is told in words", () => {
  assert.equal(undoneSentence(definitie, asideEdit(one.key, null)), "Ongedaan gemaakt: de bevinding staat er weer.");
  assert.equal(undoneSentence(definitie, asideEdit(one.key, "Hoort")), "Ongedaan gemaakt: de reden waarom een bevinding weg ligt.");
});

test("steps stand in order with their names, and what belongs to none stands last", () => {
  const rules = [null, 5, 2].map((step) => ({ kind: "k", step, title: "", words: "", basis: "" }));
  const steps = stepsOf(definitie, rules, [6]);
  assert.deepEqual(steps.map(({ name }) => name), ["stap-2", "stap-5", "stap-6", "heel-plan"]);
  assert.match(steps[0].title, /^Stap 2/);
  assert.equal(steps[3].title, "Over het hele plan");
});

test("an empty step names the sheets to begin with; one answer is enough to look", () => {
  assert.deepEqual(waitingFor(definitie, planWith({}), 2).map(({ id }) => id), ["inventarisatie"]);
  assert.deepEqual(waitingFor(definitie, planWith({ inventarisatie: [{ activiteit: "A" }] }), 2), []);
  assert.ok(waitingFor(definitie, planWith({}), 4).every(({ stap }) => stap?.nummer === 4));
  assert.deepEqual([waitingFor(definitie, planWith({}), null).length, waitingFor(definitie, planWith({ inventarisatie: [{ activiteit: "A" }] }), null)], [1, []]);
});

test("counts are said in words", () => {
  assert.deepEqual([countOf(0, 0), countOf(1, 0), countOf(7, 2)], ["geen bevindingen", "1 bevinding", "7 bevindingen, 2 weggelegd"]);
});

test("a picture leaves out columns without words and puts rows of one group together", () => {
  const cells = (...words) => words.map((word) => ({ words: word }));
  const picture = { title: "", columns: ["a", "b"], rows: [{ titel: "1", groep: "x", cells: cells("", "2") }, { titel: "2", groep: "y", cells: cells("", "") }, { titel: "3", groep: "x", cells: cells("", "") }] };
  const { columns, rows } = withoutEmptyColumns(picture);
  assert.deepEqual([columns, rows[0].cells], [["b"], cells("2")]);
  assert.deepEqual(grouped(rows).map(({ groep, rows: found }) => [groep, found.length]), [["x", 2], ["y", 1]]);
});

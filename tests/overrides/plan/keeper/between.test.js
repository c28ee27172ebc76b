import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { between, filesBetween } from "../../../../overrides/plan/keeper/between.js";
import { EMPTY, RUNS, plans } from "../dossier/plans.js";

const all = (before, after) => ({ kind: "all", edits: [...between(before, after), ...filesBetween(before, after)] });

test("the edits between two plans make one of the other, and nothing where they are the same", () => {
  fc.assert(fc.property(plans, plans, (before, after) => {
    const made = between(before, after).reduce(apply, before);
    const order = ({ vervallen = [], afkomst, ...plan }) => ({ ...plan, vervallen: vervallen.map((entry) => JSON.stringify(entry)).sort() });
    assert.deepEqual(order(made), order(after));
    assert.deepEqual(between(after, structuredClone(after)), []);
  }), { ...RUNS, numRuns: RUNS.numRuns * 3 });
});

test("what was typed elsewhere on the sheet since stays when a merge is taken back", () => {
  const row = (id, doel) => ({ id, cellen: { doel } });
  const rows = (...found) => ({ kind: "insert", sheet: "doelen", table: "lijst", rows: found, before: null });
  const field = (name, text) => ({ kind: "field", sheet: "doelen", field: name, text });
  const mine = [field("titel", "Oud"), rows(row("a1", "Een"), row("b2", "Twee"))].reduce(apply, EMPTY);
  const merged = [field("titel", "Van de ander"), rows(row("c3", "Drie"))].reduce(apply, mine);
  const later = [field("lessen", "Later getypt"), { kind: "cell", sheet: "doelen", table: "lijst", row: "a1", column: "deel", text: "5" }].reduce(apply, merged);
  const back = apply(later, inverse(mine, all(mine, merged)));
  assert.deepEqual(back.antwoorden.doelen, { velden: { titel: "Oud", lessen: "Later getypt" }, tabellen: { lijst: [{ id: "a1", cellen: { doel: "Een", deel: "5" } }, row("b2", "Twee")] } });
});

test("a plan that is taken back no longer comes from the file that was merged", () => {
  const [a, b] = ["a", "b"].map((sign) => `${sign.repeat(8)}-1111-4111-8111-111111111111`);
  const mine = { ...EMPTY, afkomst: [a] };
  const edit = all(mine, { ...mine, afkomst: [a, b], naam: "Samen" });
  assert.deepEqual(apply(mine, edit).afkomst, [a, b]);
  assert.deepEqual(apply(apply(mine, edit), inverse(mine, edit)), mine);
});

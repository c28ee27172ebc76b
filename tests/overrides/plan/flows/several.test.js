import assert from "node:assert/strict";
import { test } from "node:test";

import { sheetOf } from "../../../../overrides/plan/definition.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { answersOf } from "../../../../overrides/plan/dossier/sheets.js";
import { changed } from "../../../../overrides/plan/flows/changed.js";
import { missingChoices, rowsFor } from "../../../../overrides/plan/flows/several.js";
import { definitie } from "../built.js";

const SHEET = "risicos-en-alternatieven";
const tabel = sheetOf(definitie, SHEET).delen.find((deel) => deel.tabel).tabel;
const risks = (...texts) => texts.map((risico, place) => ({ id: `p${place}`, cellen: { risico } }));
const PLAN = {
  gemeente: "", kortelijst: [],
  antwoorden: {
    activiteitenplan: { velden: {}, tabellen: { plan: risks("Te weinig geld", "Ziekte", " ziekte", "Geen ruimte") } },
    [SHEET]: { velden: {}, tabellen: { [tabel.id]: [{ id: "r1", cellen: { risico: "te weinig GELD" } }] } },
  },
};
const missing = (plan) => missingChoices(plan, definitie, SHEET, tabel);

test("what a row here says already is no choice any more, and the same text elsewhere is one choice", () => {
  assert.deepEqual(missing(PLAN).map(({ tekst, rij }) => [tekst, rij]), [["Ziekte", "p1"], ["Geen ruimte", "p3"]]);
});

test("those that are chosen come at the end in one act, and a change of their source is told", () => {
  const { edit, ids } = rowsFor(PLAN, SHEET, tabel, missing(PLAN));
  const plan = apply(PLAN, edit);
  const { tabellen, herkomst } = answersOf(plan, SHEET);
  assert.deepEqual(tabellen[tabel.id].map(({ id, cellen }) => [id, cellen.risico]), [["r1", "te weinig GELD"], [ids[0], "Ziekte"], [ids[1], "Geen ruimte"]]);
  assert.deepEqual(herkomst[`${ids[1]}.risico`], { van: "activiteitenplan.risico", rij: "p3", tekst: "Geen ruimte" });
  assert.deepEqual(missing(plan), []);
  const later = apply(plan, { kind: "cell", sheet: "activiteitenplan", table: "plan", row: "p3", column: "risico", text: "Geen zaal" });
  assert.deepEqual(changed(later, definitie, sheetOf(definitie, SHEET)).map(({ now }) => now), ["Geen zaal"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { sheetOf } from "../../../../overrides/plan/definition.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { answersOf } from "../../../../overrides/plan/dossier/sheets.js";
import { arriving } from "../../../../overrides/plan/flows/arriving.js";
import { changed } from "../../../../overrides/plan/flows/changed.js";
import { choices, withOrigin } from "../../../../overrides/plan/flows/choices.js";
import { usesOf } from "../../../../overrides/plan/flows/uses.js";
import keuzes from "../../../cases/stroom/keuzes.json";
import rijen from "../../../cases/stroom/rijen.json";
import velden from "../../../cases/stroom/velden.json";
import { definitie } from "../built.js";

const CASES = [...keuzes, ...rijen, ...velden];
const sheet = (id) => sheetOf(definitie, id);
const planOf = (members) => ({ gemeente: "", kortelijst: [], antwoorden: {}, ...members });
const offers = (plan, id) => arriving(plan, definitie, sheet(id));
/** The plan after everything that is offered on a sheet was taken, or left. */
const after = (plan, id, way) => offers(plan, id).reduce((made, offer) => apply(made, offer[way]), plan);

for (const geval of CASES) {
  test(geval.geval, () => {
    const plan = planOf(geval.plan);
    const found = offers(plan, geval.werkblad).map(({ neem, laat, ...said }) => said);
    assert.deepEqual(found, geval.aangeboden ?? []);
    assert.deepEqual(Object.fromEntries(changed(plan, definitie, sheet(geval.werkblad)).map(({ key, now }) => [key, now])), geval.gewijzigd ?? {});
    if (geval.na) assert.deepEqual(answersOf(after(plan, geval.werkblad, "neem"), geval.werkblad), geval.na);
    for (const [adres, expected] of Object.entries(geval.keuzes ?? {})) assert.deepEqual(choices(plan, definitie, adres), expected, adres);
  });
}

test("each case has a name of its own", () => {
  assert.equal(new Set(CASES.map(({ geval }) => geval)).size, CASES.length);
});

test("an offer that was taken, or left, is not made again, and taking it again changes nothing", () => {
  for (const { geval, werkblad, plan: members } of CASES) {
    const plan = planOf(members);
    for (const offer of offers(plan, werkblad)) {
      const taken = apply(plan, offer.neem);
      assert.deepEqual(apply(taken, offer.neem), taken, geval);
    }
    for (const way of ["neem", "laat"]) assert.deepEqual(offers(after(plan, werkblad, way), werkblad), [], `${geval} (${way})`);
    assert.deepEqual(answersOf(after(plan, werkblad, "laat"), werkblad).tabellen, answersOf(plan, werkblad).tabellen, geval);
  }
});

test("a change that is followed or kept is no longer told, and only following changes a text", () => {
  for (const { geval, werkblad, plan: members } of CASES) {
    const plan = planOf(members);
    for (const change of changed(plan, definitie, sheet(werkblad))) {
      const told = (after) => changed(after, definitie, sheet(werkblad)).some(({ key }) => key === change.key);
      const kept = apply(plan, change.houd);
      assert.ok(!told(kept), geval);
      assert.equal(changed(kept, definitie, sheet(werkblad)).length, changed(plan, definitie, sheet(werkblad)).length - 1, geval);
      assert.deepEqual(answersOf(kept, werkblad).tabellen, answersOf(plan, werkblad).tabellen);
      if (change.neem) assert.ok(!told(apply(plan, change.neem)), geval);
    }
  }
});

test("what people wrote around a text that they took stays when its source is followed", () => {
  const { plan } = CASES.find(({ gewijzigd }) => gewijzigd?.wensen);
  const [change] = changed(planOf(plan), definitie, sheet("activiteitenplan"));
  const followed = apply(planOf(plan), change.neem);
  assert.equal(followed.antwoorden.activiteitenplan.velden.wensen, "Eigen wens.\nMeer avonden.\nMeer tijd.");
});

test("a chosen answer remembers where it came from, and a typed one does not", () => {
  const plan = planOf(CASES[0].plan);
  const answered = (before, text) => {
    const answer = { sheet: "programmakeuze", field: "voor-doel", text };
    return apply(before, withOrigin(before, definitie, answer, { kind: "field", ...answer }));
  };
  const chosen = answered(plan, "Meer contact");
  assert.deepEqual(chosen.antwoorden.programmakeuze.herkomst, { "voor-doel": { van: "doelen.doel", rij: "d3", tekst: "Meer contact" } });
  assert.deepEqual(usesOf(chosen, "doelen"), new Map([["d3.doel", [{ werkblad: "programmakeuze", key: "voor-doel" }]]]));
  for (const text of ["Meer contact met ouders", ""]) assert.equal(answered(chosen, text).antwoorden.programmakeuze?.herkomst, undefined);
  assert.equal(answered(plan, "Iets anders").antwoorden.programmakeuze.herkomst, undefined);
});

test("whatever stands in a plan, taking everything drops no word that was there", () => {
  const word = fc.constantFrom("Inloop", "Voorlezen", "inloop ", "120", "<10", "");
  const row = (columns) => fc.record({ id: fc.constantFrom("r1", "r2", "r3", "r4"), cellen: fc.record(Object.fromEntries(columns.map((name) => [name, word]))) });
  const rows = (columns) => fc.uniqueArray(row(columns), { selector: ({ id }) => id, maxLength: 4 });
  const plans = fc.record({
    activiteiten: rows(["activiteit", "bereikt", "werving", "besluit"]), bereik: rows(["activiteit", "bereik", "hoe-bereikt"]), schema: rows(["activiteit", "besluit"]),
  });
  fc.assert(fc.property(plans, ({ activiteiten, bereik, schema }) => {
    const plan = planOf({ antwoorden: {
      inventarisatie: { velden: {}, tabellen: { activiteiten } }, analyse: { velden: {}, tabellen: { "bereik-per-activiteit": bereik } },
      "doelen-activiteiten": { velden: {}, tabellen: { schema } },
    } });
    for (const [id, table, before] of [["analyse", "bereik-per-activiteit", bereik], ["doelen-activiteiten", "schema", schema]]) {
      const taken = after(plan, id, "neem");
      const found = new Map(answersOf(taken, id).tabellen[table].map((made) => [made.id, made.cellen]));
      for (const { id: name, cellen } of before) {
        for (const [column, text] of Object.entries(cellen)) assert.ok(!text || found.get(name)[column] === text);
      }
      assert.deepEqual(offers(taken, id), []);
      assert.equal(taken.antwoorden.inventarisatie, plan.antwoorden.inventarisatie);
    }
  }), { numRuns: 500 });
});

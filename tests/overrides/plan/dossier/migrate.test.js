import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { VERSION } from "../../../../overrides/plan/dossier/dossier.js";
import { migrated } from "../../../../overrides/plan/dossier/migrate.js";
import { readDossier } from "../../../../overrides/plan/dossier/read.js";
import first from "../../../cases/dossier/versie-1.json";
import { RUNS, fittingPlans } from "./plans.js";
import { DEFINITION, changed } from "./sheets.js";

/** The kept example of each version. A new version adds one, and changes none. */
const EXAMPLES = { 1: first };

test("there is an example of every version, and each opens with all that is in it", () => {
  assert.deepEqual(Object.keys(EXAMPLES).map(Number), Array.from({ length: VERSION }, (_, index) => index + 1));
  for (const [version, example] of Object.entries(EXAMPLES)) {
    assert.equal(example.versie, Number(version));
    const { ok, dossier, told } = readDossier(JSON.stringify(example), DEFINITION);
    assert.equal(ok, true);
    assert.deepEqual(told, []);
    assert.equal(dossier.antwoorden.doelen.velden.titel, "Meer ouders doen mee");
    assert.deepEqual(dossier.antwoorden.doelen.tabellen.lijst.map(({ id }) => id), ["0a1b2c3d4e5f", "a0b1c2d3e4f5"]);
  }
});

test("the example of this version is kept as it is written", () => {
  assert.deepEqual(readDossier(JSON.stringify(EXAMPLES[VERSION]), DEFINITION).dossier, EXAMPLES[VERSION]);
});

test("a plan of a made-up older version goes through every step in turn", () => {
  const steps = {
    1: ({ titel, ...plan }) => ({ ...plan, naam: titel }),
    2: (plan) => ({ ...plan, gemeente: plan.naam.split(" ").at(-1) }),
  };
  assert.deepEqual(migrated({ versie: 1, titel: "Plan Voorbeeldstad" }, steps, 3), { versie: 3, naam: "Plan Voorbeeldstad", gemeente: "Voorbeeldstad" });
  assert.deepEqual(migrated({ versie: 2, naam: "Plan Elders" }, steps, 3), { versie: 3, naam: "Plan Elders", gemeente: "Elders" });
  assert.throws(() => migrated({ versie: 2 }, steps, 3));
});

test("every old plan is a plan of this version after its steps", () => {
  const steps = { [VERSION]: ({ titel, ...plan }) => ({ ...plan, naam: titel }) };
  fc.assert(fc.property(fittingPlans, ({ naam, ...plan }) => {
    const made = migrated({ ...plan, titel: naam }, steps, VERSION + 1);
    assert.deepEqual(readDossier(JSON.stringify({ ...made, versie: VERSION }), DEFINITION), { ok: true, dossier: { ...plan, naam }, told: [] });
  }), RUNS);
});

test("an answer whose sheet, field, table or column is gone is kept apart, and comes back by itself", () => {
  const [{ delen: [deel] }] = DEFINITION.bladen;
  const { tabel } = deel;
  const without = (id) => [{ ...deel, velden: deel.velden.filter((veld) => veld.id !== id), tabel: { ...tabel,
    groepen: tabel.groepen.map((groep) => ({ ...groep, kolommen: groep.kolommen.filter((kolom) => kolom.id !== id) })) } }];
  const renamed = [{ ...deel, tabel: { ...tabel, id: "anders" } }];
  const lost = { sheet: [changed("doelen"), 8], field: [changed("doelen", without("titel")), 1], column: [changed("doelen", without("doel")), 2],
    table: [changed("doelen", renamed), 5] };
  for (const [what, [definitie, count]] of Object.entries(lost)) {
    const then = readDossier(JSON.stringify(first), definitie);
    assert.equal(then.dossier.vervallen.length, count, what);
    assert.match(then.told[0], new RegExp(`^${count} antwoord`));
    const now = readDossier(JSON.stringify(then.dossier), DEFINITION);
    assert.match(now.told[0], /weer op een werkblad/);
    assert.deepEqual(withoutOrigins(now.dossier), withoutOrigins(first), what);
  }
});

test("an answer that was given anew stays, and the old one stays apart", () => {
  const then = readDossier(JSON.stringify(first), changed("doelen")).dossier;
  const anew = { ...then, antwoorden: { ...then.antwoorden, doelen: { velden: { titel: "Nieuw" }, tabellen: { lijst: [] } } } };
  const now = readDossier(JSON.stringify(anew), DEFINITION).dossier;
  assert.equal(now.antwoorden.doelen.velden.titel, "Nieuw");
  assert.deepEqual(now.antwoorden.doelen.tabellen.lijst, []);
  assert.deepEqual(now.vervallen.map(({ veld }) => veld), ["titel", "doel", "deel", "geheel", "doel", "deel"]);
});

function withoutOrigins({ antwoorden, ...plan }) {
  return { ...plan, antwoorden: Object.fromEntries(Object.entries(antwoorden).map(([sheet, { velden, tabellen }]) => [sheet, { velden, tabellen }])) };
}

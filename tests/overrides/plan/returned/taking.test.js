import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { planIn } from "../../../../overrides/plan/dossier/read.js";
import { differences } from "../../../../overrides/plan/returned/differences.js";
import { rowId } from "../../../../overrides/plan/returned/row-id.js";
import { changeOf, editsFor, keptApart } from "../../../../overrides/plan/returned/taking.js";
import { definitie as DEFINITION } from "../built.js";
import { EMPTY, SHEET, file, inventory, locations, taken } from "./round.js";

const LINDE = { locatie: "De Linde", instelling: "Peuterhuis", wijk: "Noord", peildatum: "2026-10-01", nodig: "Een tolk" };

test("a row gets the single answers of its file, and goes to the columns of the inventory", () => {
  const [row] = inventory(taken(EMPTY, file("a", LINDE, { activiteit: "Koffie", bereikt: "14" })));
  assert.deepEqual(row.cellen, { instelling: "Peuterhuis", locatie: "De Linde", wijk: "Noord", peildatum: "2026-10-01", activiteit: "Koffie", bereikt: "14" });
  assert.match(row.id, /^[0-9a-f]{12}$/);
});

test("ids differ by location, activity and turn, and never by spelling", () => {
  const ids = [["a|", "x", 0], ["b|", "x", 0], ["a|", "y", 0], ["a|", "x", 1]].map((parts) => rowId(...parts));
  assert.equal(new Set(ids).size, 4);
  const again = { ...LINDE, locatie: "de  LINDE " };
  assert.deepEqual(inventory(taken(EMPTY, file("a", LINDE, { activiteit: "Koffie" }))).map(({ id }) => id),
    inventory(taken(EMPTY, file("a", again, { activiteit: "KOFFIE" }))).map(({ id }) => id));
});

test("one file may be of several locations, and two institutions may have one of the same name", () => {
  const found = locations(file("a", { instelling: "Peuterhuis" }, { activiteit: "Koffie", "rij-locatie": "De Linde" }, { activiteit: "Thee", "rij-locatie": "De Eik" }),
    file("b", { locatie: "De Eik", instelling: "Zon" }, { activiteit: "Soep" }), file("c", { locatie: "de linde" }, { activiteit: "Taart" }));
  assert.deepEqual(found.map(({ name, instelling, versions }) => [name, instelling, versions.length]), [["De Linde", "Peuterhuis", 2], ["De Eik", "Peuterhuis", 1], ["De Eik", "Zon", 1]]);
});

test("identical files count once, a corrected one replaces, one with other activities adds", () => {
  const one = file("een", LINDE, { activiteit: "Koffie", bereikt: "14" });
  assert.deepEqual(locations(one, { ...one, name: "kopie" })[0].versions.map(({ copies }) => copies), [["kopie"]]);
  const corrected = file("twee", LINDE, { activiteit: "Koffie", bereikt: "20" }, { activiteit: "Thee" });
  assert.deepEqual(locations(one, corrected)[0].chosen, [1]);
  assert.deepEqual(differences(locations(one, corrected)[0].versions, SHEET), ["Koffie, Bereikt: '14' in een, '20' in twee.", "'Thee' staat alleen in twee."]);
  assert.deepEqual(locations(one, file("meer", LINDE, { activiteit: "Taalcursus" }))[0].chosen, [0, 1]);
});

test("a file as long as may be is compared within seconds", () => {
  const long = file("a", LINDE, ...Array.from({ length: 10_000 }, (_, number) => ({ activiteit: `Activiteit ${number}` })));
  const began = process.cpuUsage().user;
  const plan = taken(EMPTY, long);
  assert.equal(inventory(plan).length, 10_000);
  assert.deepEqual(taken(plan, long), plan);
  // Each activity beside all others takes minutes.
  assert.ok(process.cpuUsage().user - began < 5_000_000);
});

test("what a location leaves empty, and what people added in the plan, stay", () => {
  const first = taken(EMPTY, file("a", LINDE, { activiteit: "Koffie", bereikt: "14" }));
  const [{ id }] = inventory(first);
  const edited = apply(first, { kind: "cell", sheet: "inventarisatie", table: "activiteiten", row: id, column: "besluit", text: "houden" });
  assert.deepEqual(inventory(taken(edited, file("b", LINDE, { activiteit: "Koffie" })))[0].cellen, inventory(edited)[0].cellen);
});

test("a row of an earlier file is offered to be removed; one that people made is left alone", () => {
  const first = taken(EMPTY, file("a", LINDE, { activiteit: "Koffie" }));
  const own = { kind: "insert", sheet: "inventarisatie", table: "activiteiten", rows: [{ id: "000000000001", cellen: { activiteit: "Eigen", locatie: "De Linde" } }], before: null };
  const [found] = locations(file("b", LINDE, { activiteit: "Thee" }));
  const { gone } = changeOf(apply(first, own), DEFINITION, found, found.chosen);
  assert.deepEqual(gone.map(({ cellen }) => cellen.activiteit), ["Koffie"]);
});

test("a row that stood there by hand is changed, not doubled", () => {
  const own = { kind: "insert", sheet: "inventarisatie", table: "activiteiten", rows: [{ id: "000000000001", cellen: { activiteit: "koffie", locatie: "De Linde" } }], before: null };
  const plan = taken(apply(EMPTY, own), file("a", LINDE, { activiteit: "Koffie", bereikt: "14" }));
  assert.deepEqual(inventory(plan).map(({ id, cellen }) => [id, cellen.bereikt]), [["000000000001", "14"]]);
});

test("texts without a place are kept with where they stood", () => {
  const odd = { ...file("a.xlsx", LINDE, { activiteit: "Koffie" }), unknown: [{ sheet: "Blad3", cell: "B2", label: "", text: "Bel mij" }] };
  const plan = apply(EMPTY, { kind: "all", edits: keptApart(locations(odd)[0].versions[0]) });
  assert.deepEqual(plan.vervallen, [{ werkblad: "locatie-uitvraag", veld: "teruggestuurd-blad", tekst: "De Linde, Blad3, B2: Bel mij" }]);
  const again = planIn({ ...newPlan({ naam: "a" }, DEFINITION), vervallen: plan.vervallen }, DEFINITION);
  assert.deepEqual(again.ok && again.dossier.vervallen, plan.vervallen, "the plan opens again with them");
});

test("reading the same again changes nothing, and what was taken over can be taken back", () => {
  const word = fc.stringMatching(/^[A-Za-z é]{1,8}$/);
  const files = fc.array(fc.record({ locatie: word, rows: fc.array(fc.record({ activiteit: word, bereikt: fc.constantFrom("", "14", "<10") }), { maxLength: 4 }) }), { maxLength: 4 });
  fc.assert(fc.property(files, (given) => {
    const made = given.map(({ locatie, rows }, place) => file(String(place), { locatie }, ...rows));
    const plan = taken(EMPTY, ...made);
    assert.equal(taken(plan, ...made), plan);
    const ids = inventory(plan).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const edits = locations(...made).flatMap((found) => editsFor(DEFINITION, changeOf(EMPTY, DEFINITION, found, found.chosen).taken, []));
    const all = { kind: "all", edits };
    assert.deepEqual(apply(apply(EMPTY, all), inverse(EMPTY, all)), EMPTY);
  }), { numRuns: 60 });
});

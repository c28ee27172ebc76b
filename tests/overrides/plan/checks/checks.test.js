/** What somebody looks at before a paper leaves, and how far it is. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { checksOf, findingChecks, privacyChecks, WATCHED } from "../../../../overrides/plan/checks/checks.js";
import { fieldAt } from "../../../../overrides/plan/definition.js";
import { FINDING } from "../../../../overrides/plan/dossier/dossier.js";
import { allFindings } from "../../../../overrides/plan/findings/all.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { openOf, standingOf } from "../../../../overrides/plan/papers/standing.js";
import { definitie } from "../built.js";

/** A plan with these rows in one table. */
const plan = (sheet, table, rows) => /** @type {any} */ ({ gemeente: "", antwoorden: { [sheet]: { velden: {}, tabellen: { [table]: rows.map((cellen, at) => ({ id: `r${at}`, cellen })) } } } });
const words = (text) => /** @type {const} */ ({ kind: "alinea", delen: [[text]] });
/** A paper of one section, out of this sheet. */
const paper = (sheet, more = {}) => /** @type {any} */ ({
  id: "nota", titel: "Nota", kopregels: [], plaatsen: [], nietVerwerkt: [],
  onderdelen: [{ id: "deel", titel: "Deel", herkomst: [{ sheet, code: "", titel: "" }], delen: [words("Er is een plan.")], open: [], eigen: "", sleutel: "nota.deel", ...more }],
});
const found = (about, dossier) => checksOf(about, dossier, definitie).map((check) => [check.kind, check.words, check.address]);

test("every column that is watched is in the definition, and in a table", () => {
  assert.deepEqual(Object.values(WATCHED).flat().filter((address) => !fieldAt(definitie, address)?.tabel), []);
});

test("a row without a date is named, with the way to its column", () => {
  const dossier = plan("doelen", "doelenlijst", [{ "doel-concreet": "Meer voorlezen", doel: "Taal" }, { doel: "Spel", einddatum: "2029-12-31" }]);
  assert.deepEqual(found(paper("doelen"), dossier), [["datum", "Geen ‘Klaar op’ bij ‘Taal’ (werkblad 1a)", "doelen.einddatum.r0"]]);
});

test("a paper that takes nothing from a sheet says nothing about it, nor about a sheet that nobody began", () => {
  const dossier = plan("doelen", "doelenlijst", [{ doel: "Taal" }]);
  assert.deepEqual(found(paper("ouderkaart"), dossier), []);
});

test("an activity without costs and without cover, and one with both", () => {
  const dossier = plan("activiteitenplan", "plan", [{ activiteit: "Voorlezen", uitvoerder: "bieb" }, { activiteit: "Spel", uitvoerder: "bieb", kosten: "10", dekking: "eigen geld" }]);
  assert.deepEqual(found(paper("activiteitenplan"), dossier).map(([kind, , address]) => [kind, address]), [["geld", "activiteitenplan.kosten.r0"], ["geld", "activiteitenplan.dekking.r0"]]);
});

test("a finding about money on a sheet of the paper is told, unless it was put aside; on another sheet it is not", () => {
  const dossier = plan("begroting-en-dekking", "begroting", [{ post: "Voorlezen", kosten: "100", "dekking-spuk": "90" }]);
  const facts = (more = {}) => factsOf({ ...dossier, kortelijst: [], ...more }, definitie, /** @type {any} */ ({}), "2026-11-30");
  const { key, sentence } = allFindings(facts()).find(({ kind }) => kind === "zonder-dekking") ?? assert.fail();
  const told = (more = {}) => findingChecks(paper("begroting-en-dekking"), facts(more)).filter(({ words: said }) => said === sentence);
  assert.deepEqual(told().map(({ kind, address }) => [kind, address.split(".")[0]]), [["analyse", "begroting-en-dekking"]]);
  assert.deepEqual(told({ weggelegd: { [FINDING + key]: "komt later" } }), []);
  assert.deepEqual(findingChecks(paper("doelen"), facts()), []);
});

test("of many rows three are named, and a long name is cut", () => {
  const dossier = plan("taakverdeling", "taken", ["a".repeat(80), "b", "c", "d", "e"].map((taak) => ({ taak })));
  const [[kind, sentence]] = found(paper("taakverdeling"), dossier);
  assert.equal(kind, "eigenaar");
  assert.equal(sentence, `Geen ‘Eigenaar’ bij ‘${"a".repeat(59)}…’, ‘b’, ‘c’ en nog 2 rijen (werkblad 4b)`);
});

test("what is open comes first and once, also what several sentences wait for; a section without words and questions is told too", () => {
  const open = [{ words: "gemeente", sheet: "doelen", field: "gemeente", sentence: "één" }, { words: "gemeente", sheet: "doelen", field: "gemeente", sentence: "twee" }];
  const about = paper("doelen", { open });
  about.onderdelen.push({ ...about.onderdelen[0], id: "leeg", titel: "Leeg", delen: [], open: [] });
  assert.deepEqual(found(about, plan("x", "y", [])), [["leeg", "Gemeente (werkblad 1a)", "doelen.gemeente"], ["leeg", "Leeg: hier staat nog niets", "stuk-nota.leeg"]]);
  assert.deepEqual(standingOf(about), { filled: 1, sections: 2, open: 1, sheets: ["doelen"] });
  assert.equal(openOf(about)[0].sentence, "één");
});

test("what could lead to a person leads to its field or to the box of own text, with what to do once per kind", () => {
  const remark = { kind: /** @type {const} */ ("naam"), words: "Werkblad 5b", sheet: "activiteitenplan", field: "uitvoerder", found: "Jan de Vries" };
  const checks = privacyChecks([remark, { ...remark, sheet: "", field: "nota.[portefeuille]", words: "Uw eigen tekst in een stuk" }, { ...remark, sheet: "", field: "naam", words: "De naam van het plan" }],
    { eigenTekst: { "nota.[portefeuille]": "Jan de Vries" } }, definitie);
  assert.deepEqual(checks.map(({ words, address, note }) => [words, address, Boolean(note)]), [
    ["Naam van een persoon: Jan de Vries (Werkblad 5b)", "activiteitenplan.uitvoerder", true],
    ["Naam van een persoon: Jan de Vries (Uw eigen tekst in een stuk)", "stuk-nota.plaats-portefeuille", false],
    ["Naam van een persoon: Jan de Vries (De naam van het plan)", "", false],
  ]);
});

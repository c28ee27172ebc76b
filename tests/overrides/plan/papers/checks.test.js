/** What somebody looks at before a paper leaves, how far it is, and a section as plain words. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldAt } from "../../../../overrides/plan/definition.js";
import { addressOf } from "../../../../overrides/plan/papers/addresses.js";
import { checksOf, privacyChecks, UNCOVERED, WATCHED } from "../../../../overrides/plan/papers/checks.js";
import { plainSection } from "../../../../overrides/plan/papers/plain.js";
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
  const addresses = [...Object.values(WATCHED).flat(), ...UNCOVERED];
  assert.deepEqual(addresses.filter((address) => !fieldAt(definitie, address)?.tabel), []);
});

test("a row without a date is named, with the way to its column", () => {
  const dossier = plan("doelen", "doelenlijst", [{ "doel-concreet": "Meer voorlezen", doel: "Taal" }, { doel: "Spel", einddatum: "2029-12-31" }]);
  assert.deepEqual(found(paper("doelen"), dossier), [["datum", "Geen ‘Klaar op’ bij ‘Taal’ (werkblad 1a)", "doelen.einddatum"]]);
});

test("a paper that takes nothing from a sheet says nothing about it, nor about a sheet that nobody began", () => {
  const dossier = plan("doelen", "doelenlijst", [{ doel: "Taal" }]);
  assert.deepEqual(found(paper("ouderkaart"), dossier), []);
});

test("an activity without costs and without cover, and one with both", () => {
  const dossier = plan("activiteitenplan", "plan", [{ activiteit: "Voorlezen", uitvoerder: "bieb" }, { activiteit: "Spel", uitvoerder: "bieb", kosten: "10", dekking: "eigen geld" }]);
  assert.deepEqual(found(paper("activiteitenplan"), dossier).map(([kind, , address]) => [kind, address]), [["geld", "activiteitenplan.kosten"], ["geld", "activiteitenplan.dekking"]]);
});

test("an amount that is not covered is told, one that is just covered is not", () => {
  const rows = (spuk) => plan("begroting-en-dekking", "begroting", [{ post: "Voorlezen", kosten: "100", "dekking-spuk": spuk }]);
  assert.deepEqual(found(paper("begroting-en-dekking"), rows("90")).map(([, , address]) => address), ["begroting-en-dekking.nog-te-dekken"]);
  assert.deepEqual(found(paper("begroting-en-dekking"), rows("100")), []);
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

test("what is open leads to its field, its sheet, the box of a section, or that of a place without a sheet", () => {
  const open = [{ sheet: "doelen", field: "visie" }, { sheet: "doelen" }, { own: "nota.deel" }, { own: "nota.[nieuwe periode]" }, {}];
  assert.deepEqual(open.map((one) => addressOf(/** @type {any} */ (one), "nota")), ["doelen.visie", "doelen", "stuk-nota.deel", "stuk-nota.plaats-nieuwe-periode", ""]);
});

test("a section as plain words: paragraphs apart, points below each other, a table with tabs", () => {
  const delen = [words("Een."), { kind: "punt", delen: [["a"]] }, { kind: "punt", delen: [["b", "vet"]] }, { kind: "nummer", delen: [["x"]] }, { kind: "nummer", delen: [["y"]] },
    { kind: "tabel", nummer: 2, bijschrift: "Doelen", koppen: ["Doel", "Kosten"], rijen: [["Taal\nthuis", "€ 1"]], rechts: [1], totaal: false }];
  const section = /** @type {any} */ ({ ...paper("doelen").onderdelen[0], delen });
  assert.equal(plainSection(section), "Deel\n\nEen.\n\n- a\n- b\n\n1. x\n2. y\n\nTabel 2: Doelen\nDoel\tKosten\nTaal thuis\t€ 1");
});

test("what could lead to a person leads to its field or to the box of own text, with what to do once per kind", () => {
  const remark = { kind: /** @type {const} */ ("naam"), words: "Werkblad 5b", sheet: "activiteitenplan", field: "uitvoerder", found: "Jan de Vries" };
  const checks = privacyChecks([remark, { ...remark, sheet: "", field: "nota.[portefeuille]", words: "Uw eigen tekst in een stuk" }]);
  assert.deepEqual(checks.map(({ words, address, note }) => [words, address, Boolean(note)]), [
    ["Naam van een persoon: Jan de Vries (Werkblad 5b)", "activiteitenplan.uitvoerder", true],
    ["Naam van een persoon: Jan de Vries (Uw eigen tekst in een stuk)", "stuk-nota.plaats-portefeuille", false],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { find as findHandover, handover } from "../../../../overrides/plan/findings/handover.js";
import { find, instruments } from "../../../../overrides/plan/findings/securing.js";
import { facts, kinds } from "./filled.js";

const READY = { id: "start-kennis", stand: "aanwezig", "vastgelegd-in": "Monitorplan", "budget-tot-en-met": "2029-12-31", "herzien-op": "2029-10-01", eigenaar: "Onderzoeker" };
const secured = (change, fields = { "borgingsplan.map": "Zaaksysteem" }) => kinds(find, { rows: { "borgingsplan.instrumenten": [{ ...READY, ...change }] }, fields });
const TASK = { taak: "Visie", wijze: "samen", eigenaar: "Voorzitter", vervanger: "Vicevoorzitter" };
const task = (change) => kinds(findHandover, { rows: { "taakverdeling.taken": [{ ...TASK, ...change }] } });
const AGREED = { onderwerp: "Intake", afspraak: "Zelfde formulier", "bewaakt-door": "Voorzitter", "vastgelegd-in": "Werkafspraak", "herzien-op": "2029-10-01" };
const agreed = (change) => kinds(findHandover, { rows: { "afstemmingsafspraken.afspraken": [{ ...AGREED, ...change }] } });
const conditions = (row, jurist) => kinds(findHandover, { rows: { "subsidievoorwaarden.bouwstenen": [{ onderwerp: "Intake", opnemen: "ja", bewijs: "Telling", ...row }] }, fields: { "subsidievoorwaarden.jurist": jurist } });

test("an instrument that is there, recorded, paid for, owned and not yet due gives nothing", () => {
  assert.deepEqual(secured({}), []);
  assert.deepEqual(kinds(find, {}), []);
});

test("what is missing, late, out of money, not recorded or without an owner is told", () => {
  assert.deepEqual(secured({ stand: "ontbreekt" }), ["borging-ontbreekt"]);
  assert.deepEqual(secured({ "herzien-op": "2029-03-09" }), ["borging-te-laat"]);
  assert.deepEqual(secured({ "budget-tot-en-met": "2028-12-31" }), ["borging-zonder-geld"]);
  assert.deepEqual(secured({ "vastgelegd-in": "" }), ["borging-niet-vastgelegd"]);
  assert.deepEqual(secured({ eigenaar: "" }), ["borging-zonder-eigenaar"]);
  assert.deepEqual(secured({}, {}), ["geen-map"]);
});

test("on the day itself nothing is late, and what is planned need not be recorded", () => {
  assert.deepEqual(secured({ "herzien-op": "2029-03-10", "budget-tot-en-met": "2029-03-10" }), []);
  assert.deepEqual(secured({ stand: "gepland", "vastgelegd-in": "" }), []);
  assert.deepEqual(secured({ stand: "ontbreekt", "budget-tot-en-met": "2028-12-31" }), ["borging-ontbreekt"]);
  assert.deepEqual(secured({ stand: "", eigenaar: "" }), []);
});

test("an owner without a deputy, or who is the deputy too, is told; a task that nobody began is not", () => {
  assert.deepEqual(task({}), []);
  assert.deepEqual(task({ vervanger: "" }), ["zonder-vervanger"]);
  assert.deepEqual(task({ vervanger: "voorzitter" }), ["zonder-vervanger"]);
  assert.deepEqual(task({ eigenaar: "" }), ["taak-zonder-eigenaar"]);
  assert.deepEqual(task({ wijze: "", eigenaar: "", vervanger: "" }), []);
});

test("an agreement that nobody guards, that is nowhere recorded or that is due is told; a topic without one is not", () => {
  assert.deepEqual(agreed({}), []);
  assert.deepEqual(agreed({ "bewaakt-door": "", "vastgelegd-in": "" }), ["afspraak-zonder-bewaker", "afspraak-niet-vastgelegd"]);
  assert.deepEqual(agreed({ "herzien-op": "2029-03-09" }), ["afspraak-te-laat"]);
  assert.deepEqual(agreed({ afspraak: "", "bewaakt-door": "" }), []);
});

test("a condition without proof, and conditions that no lawyer looked at, are told only where they are taken", () => {
  assert.deepEqual(conditions({}, "ja"), []);
  assert.deepEqual(conditions({ bewijs: "" }, "ja"), ["voorwaarde-zonder-bewijs"]);
  assert.deepEqual(conditions({}, "nog niet"), ["voorwaarden-zonder-jurist"]);
  assert.deepEqual(conditions({ opnemen: "nee", bewijs: "" }, ""), []);
});

test("the tables show each instrument with its state, and for each owner what goes to whom", () => {
  const plan = facts({ rows: { "borgingsplan.instrumenten": [READY], "taakverdeling.taken": [TASK, { ...TASK, taak: "Doelen" }], "afstemmingsafspraken.afspraken": [AGREED] } });
  const [first, ...others] = instruments(plan).rows;
  assert.deepEqual([first.cells[0], others.length, others[0].cells[0].words], [{ words: "aanwezig", level: 4 }, 5, "niet ingevuld"]);
  assert.deepEqual(handover(plan).rows.map(({ titel, cells }) => [titel, ...cells.map(({ words }) => words)]),
    [["Voorzitter", "Visie; Doelen", "Intake", "", "Vicevoorzitter"], ["Onderzoeker", "", "", "Kennis, onderzoek en analyse", "niet ingevuld"]]);
  assert.deepEqual([instruments(facts({})), handover(facts({}))], [null, null]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { find as findModel, modelsCompared } from "../../../../overrides/plan/findings/organisation.js";
import { find as findPrevious } from "../../../../overrides/plan/findings/previous-period.js";
import { find as findEvaluation, locationsByIndicator } from "../../../../overrides/plan/findings/self-evaluation.js";
import { facts, kinds } from "./filled.js";

const OLD = { "doel-vorig": "Alle locaties voeren een intakegesprek", uitkomst: "12 van 12", gehaald: "ja", besluit: "houden" };
const previous = (change, ...goals) => kinds(findPrevious, { rows: { "evaluatie-vorige-periode.evaluatie": [{ ...OLD, ...change }], ...(goals.length && { "doelen.doelenlijst": goals.map((doel) => ({ doel })) }) } });

test("a goal of last period without outcome, cause or decision is told", () => {
  assert.deepEqual(previous({}), []);
  assert.deepEqual(previous({ uitkomst: "", gehaald: "", besluit: "" }), ["vorig-zonder-uitkomst"]);
  assert.deepEqual(previous({ gehaald: "deels" }), ["vorig-zonder-oorzaak"]);
  assert.deepEqual(previous({ gehaald: "deels", waardoor: "Nieuwe mensen" }), []);
  assert.deepEqual(previous({ besluit: "" }), ["vorig-zonder-besluit"]);
});

test("a goal that one keeps has to be in the new plan, in words that are alike; without new goals there is nothing to compare", () => {
  assert.deepEqual(previous({}, "Meer peuters bereiken"), ["vorig-zonder-vervolg"]);
  assert.deepEqual(previous({}, "Elke locaties voeren intakegesprek"), []);
  assert.deepEqual(previous({ besluit: "stoppen" }, "Meer peuters bereiken"), []);
  assert.deepEqual(previous({ besluit: "stoppen" }, "Alle locaties voeren een intakegesprek"), ["gestopt-maar-terug"]);
});

const MARKS = { bestuur: "4", werkwijze: "4", uren: "4", kennis: "4", steun: "4" };
const model = (chosen, group = {}, own = {}, more = {}) => ({
  rows: { "keuze-organisatiemodel.modellen": [{ id: "start-gemeente-zelf", ...MARKS, ...own }, { id: "start-werkgroep", ...MARKS, ...group }], ...more.rows },
  fields: { "keuze-organisatiemodel.gekozen-model": chosen, ...more.fields },
});

test("a chosen model with a lower outcome is told with what makes the difference; the highest is not", () => {
  assert.deepEqual(kinds(findModel, model("gemeente-zelf")), []);
  assert.deepEqual(kinds(findModel, model("gemeente-zelf", { steun: "5" })), ["model-lager"]);
  assert.match(findModel(facts(model("gemeente-zelf", { steun: "5" })))[0].sentence, /\(uitkomst 20\).* heeft 21\. Het verschil zit in ‘Instellingen steunen dit’\./);
  assert.deepEqual(kinds(findModel, model("werkgroep", { steun: "5" })), []);
});

test("equal outcomes are told only while nothing is chosen; a form of one's own is a choice", () => {
  assert.deepEqual(kinds(findModel, model("")), ["model-gelijk"]);
  assert.deepEqual(kinds(findModel, model("Een tussenvorm")), []);
  assert.deepEqual(kinds(findModel, model("", { steun: "5" })), []);
});

test("a low mark of the chosen model is told where no answer to it is written", () => {
  assert.deepEqual(kinds(findModel, model("gemeente-zelf", { uren: "1" }, { uren: "2" })), ["model-zwak-punt"]);
  assert.deepEqual(kinds(findModel, model("gemeente-zelf", { uren: "1" }, { uren: "2", nadeel: "Meer uren gevraagd" })), []);
  assert.deepEqual(kinds(findModel, model("gemeente-zelf", { uren: "1" }, { uren: "3" })), []);
});

test("tasks that are all done in another way than the model are told; one that fits is enough", () => {
  const tasks = (...ways) => ({ rows: { "taakverdeling.taken": ways.map((wijze, place) => ({ taak: `Taak ${place}`, wijze })) } });
  assert.deepEqual(kinds(findModel, model("werkgroep", {}, {}, tasks("zelf", "uitbesteed"))), ["model-andere-taken"]);
  assert.deepEqual(kinds(findModel, model("werkgroep", {}, {}, tasks("zelf", "samen"))), []);
  assert.deepEqual(kinds(findModel, model("werkgroep", {}, {}, tasks("zelf"))), []);
});

test("the models stand side by side with the reasons of the handbook, and what the plan says about who works together", () => {
  const plan = facts(model("werkgroep", {}, {}, { rows: { "partners-en-belangen.partnerlijst": [{ partner: "Bibliotheek", invloed: "beslist mee" }] } }));
  const { rows, columns, told } = modelsCompared(plan);
  assert.deepEqual([columns.at(-1), rows.length], ["Kies dit als (handboek)", 3]);
  assert.ok(rows.every(({ cells }) => cells.at(-1).words));
  assert.match(told[0], /één partner beslist mee/);
  assert.equal(modelsCompared(facts({})), null);
});

const YES = Object.fromEntries(["b1", "b2", "b3", "b4", "b5", "b6"].map((id) => [`locatie-${id}`, "ja"]));
const B4 = { id: "start-b4", oordeel: "ja", teller: "110", noemer: "170", "ondergrens-2013": "60", vindplaats: "Telling", "kader-nagekeken-op": "2029-01-01" };
const evaluated = (locations, change = {}) => kinds(findEvaluation, { rows: { "zelfevaluatie.locaties": locations.map((cells, place) => ({ locatie: `Locatie ${place}`, ...cells })), "zelfevaluatie.indicatoren": [{ ...B4, ...change }] } });

test("locations that do not meet the norm of 2013 are told per indicator, by name and in number", () => {
  assert.deepEqual(evaluated([YES, { ...YES, "locatie-b1": "nee" }, { ...YES, "locatie-b1": "deels" }]), ["norm-2013-locaties"]);
  const [found] = findEvaluation(facts({ rows: { "zelfevaluatie.locaties": [{ locatie: "De Linde", ...YES, "locatie-b1": "nee" }, { locatie: "De Wilg", ...YES, "locatie-b1": "deels" }] } }));
  assert.equal(found.sentence, "B1: 1 van de 2 beoordeelde locaties voldoet niet aan de norm van 2013: De Linde. Eén locatie voldoet deels.");
  assert.deepEqual(evaluated([YES, { ...YES, "locatie-b1": "deels" }]), []);
});

test("a judgement that its locations contradict, below the least of 2013, without proof or not looked up is told", () => {
  assert.deepEqual(evaluated([YES]), []);
  assert.deepEqual(evaluated([{ ...YES, "locatie-b4": "nee" }]), ["norm-2013-locaties", "norm-2013-verschilt"]);
  assert.deepEqual(evaluated([YES], { oordeel: "nee" }), ["norm-2013-verschilt"]);
  assert.deepEqual(evaluated([YES, { ...YES, "locatie-b4": "deels" }], { oordeel: "nee" }), []);
  assert.deepEqual(evaluated([YES], { oordeel: "deels", teller: "101", vindplaats: "" }), []);
  assert.deepEqual(evaluated([YES], { teller: "101" }), ["norm-2013-ondergrens"]);
  assert.deepEqual(evaluated([YES], { vindplaats: "", "kader-nagekeken-op": "" }), ["norm-2013-zonder-bewijs", "norm-2013-niet-nagekeken"]);
});

test("a location that is not judged on B1 to B6 is told; B7 was optional", () => {
  assert.deepEqual(evaluated([{ ...YES, "locatie-b2": "" }]), ["locatie-niet-beoordeeld"]);
  assert.deepEqual(evaluated([{ ...YES, "locatie-b7": "" }]), []);
});

test("the overview has each location with its seven indicators", () => {
  const picture = locationsByIndicator(facts({ rows: { "zelfevaluatie.locaties": [{ locatie: "De Linde", ...YES }] } }));
  assert.deepEqual([picture.columns, picture.rows[0].cells.at(-1).words, picture.rows[0].cells[0].level], [["B1", "B2", "B3", "B4", "B5", "B6", "B7"], "–", 4]);
  assert.equal(locationsByIndicator(facts({})), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { find as findGoals } from "../../../../overrides/plan/findings/goals.js";
import { find as findProgrammes } from "../../../../overrides/plan/findings/programmes.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";
import { TODAY, factsWith, planWith } from "./made.js";

const goals = (sheets) => findGoals(factsWith(sheets)).map(({ kind, where }) => [kind, where[0].row ?? where[0].field]);
const GOAL = { doel: "Ouders doen thuis mee" };
const ACTIVITY = { activiteit: "Voorlezen aan huis", doel: "ouders doen  thuis mee" };

/** What is found when the handbook knows this of one programme. */
function programmes(known, plan, weighed = {}, more = {}) {
  const mine = { ...kennis, programmas: { opstapje: { naam: "Opstapje", adres: "programmas/opstapje/", contact: "wekelijks", gezien: "twee-jaar", ...known } } };
  const sheets = { activiteitenplan: [{ activiteit: "Stap", programma: "opstapje", ...plan }], programmakeuze: [{ programma: "opstapje", ...weighed }], ...more };
  return findProgrammes(factsOf(planWith(sheets), definitie, mine, TODAY));
}
const kinds = (...given) => programmes(...given).map(({ kind }) => kind);

test("an activity without a goal and a goal without an activity are told; with each other they are not", () => {
  assert.deepEqual(goals({ doelen: [GOAL], activiteitenplan: [{ activiteit: "Cursus" }] }), [["activiteit-zonder-doel", "a16-0"], ["doel-zonder-activiteit", "d6-0"]]);
  assert.deepEqual(goals({ doelen: [GOAL], activiteitenplan: [ACTIVITY] }), []);
});

test("an empty sheet misses nothing: no goal waits for a plan that nobody began, and a row without a name is no activity", () => {
  assert.deepEqual(goals({ doelen: [GOAL] }), []);
  assert.deepEqual(goals({ doelen: [GOAL], activiteitenplan: [{ uitvoerder: "Bibliotheek" }] }), []);
});

test("without a plan the goals are held beside 5a, where what stops and what nobody filled in does not count", () => {
  const row = { activiteit: "Voorlezen", doel: "Ouders doen thuis mee" };
  assert.deepEqual(goals({ doelen: [GOAL], "doelen-activiteiten": [row] }), []);
  assert.deepEqual(goals({ doelen: [GOAL], "doelen-activiteiten": [{ ...row, besluit: "stoppen" }, { activiteit: "Cursus", doel: "Taal" }] }), [["doel-zonder-activiteit", "d6-0"]]);
  assert.deepEqual(goals({ "doelen-activiteiten": [{ activiteit: "Cursus" }, { activiteit: "Café", "samen-doen": "ook" }] }), [["activiteit-zonder-doel", "d19-0"]]);
});

test("a goal that is called otherwise in 1a is told once 1a has goals; several goals in one cell are several", () => {
  assert.deepEqual(goals({ activiteitenplan: [ACTIVITY] }), []);
  assert.deepEqual(goals({ doelen: [{ doel: "Taal" }], activiteitenplan: [ACTIVITY] }), [["doel-zonder-activiteit", "d6-0"], ["ander-doel", "a16-0"]]);
  assert.deepEqual(goals({ doelen: [GOAL, { doel: "Taal" }], activiteitenplan: [{ activiteit: "A", doel: "Taal; Ouders doen thuis mee" }] }), []);
});

test("a goal of parental involvement that is nowhere the first is told once there is a first one", () => {
  const rows = goals({ "doelen-activiteiten": [{ activiteit: "Café", "band-opbouwen": "hoofddoel", informeren: "ook" }] });
  assert.deepEqual(rows.map(([kind]) => kind), Array(5).fill("doel-zonder-hoofddoel"));
  assert.ok(rows.some(([, field]) => field === "informeren") && !rows.some(([, field]) => field === "band-opbouwen"));
});

test("a programme that was not seen on offer lately is told, unless somebody confirmed it", () => {
  assert.deepEqual(kinds({}, {}), []);
  for (const gezien of ["ouder", "stopt", "onbekend"]) {
    assert.deepEqual(kinds({ gezien }, {}), ["niet-meer-gezien"]);
    assert.deepEqual(kinds({ gezien }, {}, { "aanbod-nu": "bevestigd" }), []);
  }
});

test("it is told with its source and the way to its page, also if it is only chosen in 5c", () => {
  const [only] = programmes({ gezien: "ouder", gezienOp: "1 mei 2019", bronNaam: "Bibliotheeknetwerk" }, { programma: "" }, { keuze: "kiezen", "aanbod-nu": "onbekend" });
  assert.match(only.sentence, /Opstapje’\. Geen bron van de laatste twee jaar .*\. De laatste is Bibliotheeknetwerk \(1 mei 2019\)\./);
  assert.equal(only.link.address, "programmas/opstapje/");
  assert.deepEqual(kinds({ gezien: "ouder" }, { programma: "" }, { keuze: "reserve" }), []);
});

test("what people type themselves is not known, and what is known to have stopped may not be chosen", () => {
  assert.deepEqual(kinds({ gezien: "stopt" }, { programma: "Eigen cursus" }), []);
  assert.deepEqual(kinds({ gezien: "stopt" }, { programma: "constructor" }), []);
  assert.deepEqual(kinds({}, {}, { "aanbod-nu": "gestopt" }), ["gestopt-gekozen"]);
  assert.deepEqual(kinds({}, { programma: "" }, { "aanbod-nu": "gestopt" }), []);
});

test("children younger or older than those of the programme are told; those within are not, nor what is not known", () => {
  const ages = (doelgroep, leeftijd = { van: 3, tot: 6 }) => programmes({ leeftijd }, { doelgroep }).map(({ sentence }) => sentence.split(". ")[1]);
  assert.deepEqual(ages("Ouders van kinderen van 2 tot 4 jaar"), ["Een deel van de kinderen valt daarbuiten."]);
  assert.deepEqual(ages("Ouders van baby's tot 18 maanden"), ["Geen van de kinderen valt daarbinnen."]);
  for (const fits of ["Ouders van peuters vanaf 3 jaar", "kinderen van 3 t/m 5 jaar", "Kleuters", "20 weken, elke week", "Alle ouders", ""]) assert.deepEqual(ages(fits), []);
  assert.deepEqual([ages("Kinderen vanaf 4 jaar"), ages("4 tot 12 jaar", { van: 3 })], [[], []]);
  assert.deepEqual(ages("Kinderen vanaf 6 jaar"), ["Geen van de kinderen valt daarbinnen."]);
  assert.deepEqual(ages("2 tot 4 jaar"), ["Een deel van de kinderen valt daarbuiten."]);
  assert.deepEqual(programmes({ leeftijd: undefined }, { doelgroep: "2 tot 4 jaar" }), []);
});

test("where the group of parents says no age, it is that of the same activity in 2a", () => {
  const [only] = programmes({ leeftijd: { van: 4, tot: 6 } }, { doelgroep: "Alle ouders" }, {}, { inventarisatie: [{ activiteit: "stap", leeftijd: "0 tot 2 jaar" }] });
  assert.match(only.sentence, /‘Stap’ is voor kinderen van 0 tot 2 jaar \(leeftijd uit werkblad 2a\); Opstapje is voor kinderen van 4 tot 6 jaar\./);
});

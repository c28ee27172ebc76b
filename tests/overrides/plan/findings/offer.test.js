import assert from "node:assert/strict";
import { test } from "node:test";

import * as analysis from "../../../../overrides/plan/findings/analysis.js";
import * as home from "../../../../overrides/plan/findings/home.js";
import * as reach from "../../../../overrides/plan/findings/reach.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";
import { TODAY, factsWith, planWith } from "./made.js";

const EVENING = { activiteit: "Thema-avond", instelling: "Peuterhuis", wijk: "Noord", thuis: "nee", "omvang-doelgroep": "32", bereikt: "14" };
const offer = (...rows) => factsWith({ inventarisatie: rows });
const cells = (row) => row.cells.map(({ words }) => words);
const part = (row) => row.cells[2].part;
/** A plan with this finding in 2b beside these activities. */
const analysed = (cellen, ...rows) => factsOf(apply(planWith({ inventarisatie: rows }), { kind: "insert", sheet: "analyse", table: "bevindingen", before: null, rows: [{ id: "b1", cellen }] }), definitie, kennis, TODAY);

test("the share of an activity is computed from the numbers that are there, under its area", () => {
  const { rows } = reach.reach(offer(EVENING));
  assert.deepEqual([rows[0].groep, cells(rows[0]), part(rows[0])], ["Noord", ["14", "32", "43,7%", "nee"], 437]);
});

test("a blank, fewer than ten and what is no number make the share unknown; a small number is never shown", () => {
  for (const [bereikt, shown] of [["", "onbekend"], ["<10", "<10"], ["7", "<10"], ["veel", "onbekend"], ["-3", "onbekend"]]) {
    const [row] = reach.reach(offer({ ...EVENING, bereikt })).rows;
    assert.deepEqual([cells(row).slice(0, 3), part(row)], [[shown, "32", "onbekend"], undefined]);
  }
  assert.equal(reach.reach(offer({ ...EVENING, bereikt: "0" })).rows[0].cells[2].words, "0%");
});

test("an area has the lowest and highest share, and is never a sum", () => {
  const [row] = reach.reachByArea(offer(EVENING, { ...EVENING, activiteit: "Cursus", wijk: "NOORD", bereikt: "24", thuis: "ja" }, { ...EVENING, bereikt: "", thuis: "" })).rows;
  assert.deepEqual([row.titel, cells(row)], ["Noord", ["3", "2 van 3", "43,7% tot 75%", "1 van 2 (1 niet ingevuld)"]]);
});

test("what 2a does not say about reach comes from the same activity in 2b", () => {
  const facts = factsWith({ inventarisatie: [{ ...EVENING, bereikt: "", "omvang-doelgroep": "" }], analyse: [{ activiteit: "thema-avond", omvang: "40", bereik: "10" }] });
  assert.deepEqual(cells(reach.reach(facts).rows[0]).slice(0, 3), ["10", "40", "25%"]);
});

test("more parents than there are is a mistake; as many is not, nor what is too small to compare", () => {
  const count = (change) => reach.find(offer({ ...EVENING, ...change })).length;
  assert.equal(count({ bereikt: "33" }), 1);
  assert.equal(count({ "omvang-doelgroep": "0" }), 1);
  for (const change of [{ bereikt: "32" }, { bereikt: "33", "omvang-doelgroep": "<10" }, { bereikt: "33", "omvang-doelgroep": "" }]) assert.equal(count(change), 0);
});

test("an area where nothing helps parents at home is told, unless something does, or an answer is missing", () => {
  const count = (...rows) => home.find(offer(...rows)).length;
  assert.equal(count(EVENING, { ...EVENING, thuis: "deels" }), 1);
  assert.match(home.find(offer(EVENING, EVENING, { ...EVENING, thuis: "deels" }))[0].sentence, /Bij 1 is het antwoord ‘deels’\.$/);
  for (const other of [{ ...EVENING, thuis: "ja" }, { ...EVENING, thuis: "" }, { ...EVENING, thuis: "ja", wijk: "Hele gemeente" }]) assert.equal(count(EVENING, other), 0);
  assert.equal(count(EVENING, { ...EVENING, thuis: "ja", besluit: "stoppen" }), 1);
});

test("the share that helps at home is of the answers that are there, and who offers what is one row for each organisation", () => {
  const facts = offer({ ...EVENING, effect: "Niet gemeten" }, { ...EVENING, activiteit: "Café", instelling: "peuterhúis", thuis: "ja", effect: "Meer voorlezen" }, { activiteit: "Cursus", effect: "15 rondden af" });
  assert.deepEqual(home.homeByOrganisation(facts).rows.map((row) => [row.titel, ...cells(row)]), [
    ["Alle activiteiten", "1 van 2 (1 niet ingevuld)"], ["Peuterhuis", "1 van 2"], ["Instelling niet ingevuld", "onbekend"],
  ]);
  assert.deepEqual(cells(home.whoOffers(facts).rows[0]), ["Thema-avond en Café", "Noord", "Toerusten voor thuis", "1 van 2", "1 van 2"]);
  assert.deepEqual([home.whoOffers(offer()), home.homeByOrganisation(offer()), reach.reach(offer()), reach.reachByArea(offer())], [null, null, null, null]);
});

test("a finding in 2b needs an action and somebody who decides", () => {
  const count = (cellen) => analysis.find(analysed(cellen)).map(({ sentence }) => sentence);
  assert.deepEqual(count({ bevinding: "Twee reeksen", "wat-doen": "Samenvoegen" }), ["Bij ‘Twee reeksen’ staat nog niet wie dat beslist."]);
  assert.deepEqual(count({ bevinding: "Twee reeksen", "wat-doen": "Samenvoegen", "wie-beslist": "Regiegroep" }), []);
});

test("what 2b calls the wrong organisation and 2a keeps is told; with another decision it is not", () => {
  const said = { bevinding: "Anderen kennen de gezinnen", "soort-bevinding": "juiste organisatie", "welke-activiteiten": "Café; thema-avond", "wat-doen": "Ruilen", "wie-beslist": "Regiegroep" };
  const count = (besluit, more) => analysis.find(analysed({ ...said, ...more }, { ...EVENING, besluit })).length;
  assert.deepEqual(["houden", "", "aanpassen", "stoppen"].map((besluit) => count(besluit)), [1, 1, 0, 0]);
  assert.equal(count("houden", { "soort-bevinding": "spreiding" }), 0);
});

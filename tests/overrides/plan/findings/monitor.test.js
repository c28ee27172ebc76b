import assert from "node:assert/strict";
import { test } from "node:test";

import { directionOf, measureIn, yearIn } from "../../../../overrides/plan/findings/measure.js";
import { find, measured } from "../../../../overrides/plan/findings/monitor.js";
import { facts, kinds } from "./filled.js";

const FULL = { indicator: "Ouders die thuis meedoen", doel: "Thuis", nulmeting: "42,3 procent (72 van 170)", streefwaarde: "60 procent, eind 2028", "bron-gegevens": "Telling", "wie-levert": "Locatiemanagers", frequentie: "elke twee jaar" };
const plan = (change, fields = { "monitorplan.eerste-jaar": "2027" }) => ({ rows: { "monitorplan.indicatorenlijst": [{ ...FULL, ...change }] }, fields });
const found = (change, fields, today) => kinds(find, plan(change, fields), today);
const said = (text) => { const measure = measureIn(text); return measure && [String(measure.value), measure.isShare]; };

test("a measure is the first number of a text, as a share where it says so; a year is none, and <10 is not computed with", () => {
  const cases = [["25,8 procent (62 van 240)", ["25.8", true]], ["8 van 12", ["66.6", true]], ["60%", ["60", true]], ["38 ouders per jaar", ["38", false]], ["eind 2029: 1.250 ouders", ["1250", false]],
    ["<10", null], ["Niet gemeten", null], ["in 2028", null], ["3 van 0", null]];
  for (const [text, measure] of cases) assert.deepEqual(said(text), measure, text);
  assert.deepEqual([yearIn("12 van 12, eind 2027"), yearIn("60 procent")], [2027, 0]);
});

test("the way to go is read from the baseline or from words, and is unknown without either", () => {
  const way = (target, baseline) => directionOf(target, measureIn(baseline));
  assert.deepEqual([way("60 procent", "40 procent"), way("15 procent", "25,8 procent"), way("hoogstens 5", ""), way("minstens 5", ""), way("5", ""), way("5", "40 procent")], [1, -1, -1, 1, 0, 0]);
});

test("a target is reached by the last measure only, in the way that the target goes", () => {
  assert.deepEqual(found({ "gemeten-jaar-1": "55 procent", "gemeten-jaar-2": "61 procent" }), ["streefwaarde-gehaald"]);
  assert.deepEqual(found({ nulmeting: "30 procent", streefwaarde: "15 procent", "gemeten-jaar-1": "14 procent" }), ["streefwaarde-gehaald"]);
  assert.deepEqual(found({ streefwaarde: "60 procent, eind 2030", "gemeten-jaar-1": "59,9 procent" }), []);
  assert.deepEqual(found({ "gemeten-jaar-1": "61 ouders" }), [], "a share and a number");
  assert.deepEqual(found({ nulmeting: "", "gemeten-jaar-1": "61 procent" }), [], "which way is unknown");
});

test("a target whose year is past and that the last measure does not reach is missed", () => {
  assert.deepEqual(found({ "gemeten-jaar-1": "50 procent" }), ["streefwaarde-niet-gehaald"]);
  assert.deepEqual(found({ "gemeten-jaar-1": "50 procent" }, {}, "2028-12-31"), []);
});

test("a measure that moves away from the target goes the wrong way; one that stays or comes nearer does not", () => {
  const later = { streefwaarde: "60 procent, eind 2030" };
  assert.deepEqual(found({ ...later, "gemeten-jaar-1": "50 procent", "gemeten-jaar-2": "48 procent" }), ["verkeerde-kant"]);
  assert.deepEqual(found({ ...later, "gemeten-jaar-1": "50 procent", "gemeten-jaar-2": "50 procent" }), []);
  assert.deepEqual(found({ ...later, "gemeten-jaar-1": "48 procent", "gemeten-jaar-2": "50 procent" }), []);
});

test("a year that is past without a measure is told where one measures every year and the first year is known", () => {
  const yearly = { streefwaarde: "60 procent", frequentie: "elk jaar" };
  assert.deepEqual(found({ ...yearly, "gemeten-jaar-1": "50 procent" }), ["niet-gemeten"]);
  assert.match(find(facts(plan({ ...yearly })))[0].sentence, /geen meting over 2027 en 2028\.$/);
  assert.deepEqual(found({ ...yearly, "gemeten-jaar-1": "50 procent", "gemeten-jaar-2": "<10" }), []);
  assert.deepEqual(found(yearly, {}), []);
});

test("an indicator without source, supplier or target is told; with all three it is not", () => {
  assert.deepEqual(found({ "bron-gegevens": "", "wie-levert": "", streefwaarde: "" }), ["indicator-zonder-bron", "indicator-zonder-eigenaar", "indicator-zonder-streefwaarde"]);
  assert.deepEqual(found({}), []);
});

test("a goal that no indicator names is told, once there are indicators", () => {
  const goals = { "doelen.doelenlijst": [{ doel: "thuis" }, { doel: "Bereik" }] };
  const both = plan({});
  assert.deepEqual(kinds(find, { ...both, rows: { ...both.rows, ...goals } }), ["doel-zonder-indicator"]);
  const named = (doel) => kinds(find, { rows: { ...plan({ doel }).rows, ...goals } });
  assert.deepEqual([named("Thuis.; bereik"), named("Thuisbereik")], [[], ["doel-zonder-indicator", "doel-zonder-indicator"]]);
  assert.deepEqual(kinds(find, { rows: goals }), []);
});

test("the table has every indicator with its years by name and how it stands", () => {
  const { columns, rows } = measured(facts(plan({ "gemeten-jaar-1": "61 procent" })));
  assert.deepEqual(columns.slice(0, 3), ["Nulmeting", "2027", "2028"]);
  assert.deepEqual(rows[0].cells.at(-1).words, "gehaald");
  assert.equal(measured(facts({})), null);
});

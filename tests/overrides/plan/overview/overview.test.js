import assert from "node:assert/strict";
import { test } from "node:test";

import { onlineSheets, sheetOf } from "../../../../overrides/plan/definition.js";
import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { due } from "../../../../overrides/plan/overview/due.js";
import { byStep, isShort, neighbours, route } from "../../../../overrides/plan/overview/order.js";
import { undoneSentence } from "../../../../overrides/plan/overview/undone.js";
import { definitie } from "../built.js";

const TODAY = "2027-03-10";
const empty = newPlan({ naam: "Plan" }, definitie);
const short = apply(empty, { kind: "set", key: "instellingen", name: "route", value: "kort" });
const codes = (sheets) => sheets.map(({ code }) => code);
/** A plan whose timetable has one row for each of these cells. */
const planned = (...rows) => apply(empty, { kind: "insert", sheet: "tijdpad", table: "stappen", before: null, rows: rows.map((cellen, place) => ({ id: `rij-${place}`, cellen })) });
const days = (...rows) => due(definitie, planned(...rows), TODAY).map(({ dag, kolom, isPast }) => [dag, kolom, isPast]);

test("what is past and what comes within a month is due, the first day first", () => {
  assert.deepEqual(days({ stap: "stap-1", gereed: "2027-04-10", "raad-datum": "2027-02-01" }, { gereed: "2027-03-10" }, { gereed: "2027-04-11" }), [
    ["2027-02-01", "Datum raad", true], ["2027-03-10", "Gereed", false], ["2027-04-10", "Gereed", false],
  ]);
});

test("nothing is due in a row that is finished, nor the start of one that began, nor what is no day", () => {
  assert.deepEqual(days({ gereed: "2027-03-01", status: "klaar" }), []);
  assert.deepEqual(days({ start: "2027-03-01", status: "bezig" }), []);
  assert.deepEqual(days({ start: "2027-03-01" }), [["2027-03-01", "Start", true]]);
  assert.deepEqual(days({ gereed: "eind maart" }, { gereed: "2027-02-30" }), []);
});

test("a day is named by its row, as people read it", () => {
  const [{ wat }] = due(definitie, planned({ stap: "stap-1", gereed: TODAY }), TODAY);
  assert.equal(wat, definitie.lijsten.stappen["stap-1"]);
});

test("an empty plan has nothing due, whatever the definition", () => {
  assert.deepEqual(due(definitie, empty, TODAY), []);
  assert.deepEqual(due({ ...definitie, bladen: [] }, empty, TODAY), []);
});

test("the short route has only its own sheets, in order, and is a choice of the plan", () => {
  assert.ok(!isShort(empty) && isShort(short));
  assert.deepEqual(route(definitie, empty), definitie.bladen);
  assert.deepEqual(codes(route(definitie, short)), ["1a", "2a", "5b", "5d", "6", "7"]);
});

test("the sheets before and after are those of the route; a sheet outside it has those of all", () => {
  const around = (plan, id) => Object.fromEntries(Object.entries(neighbours(definitie, plan, sheetOf(definitie, id))).map(([side, sheet]) => [side, sheet?.code]));
  assert.deepEqual(around(short, "inventarisatie"), { before: "1a", after: "5b" });
  assert.deepEqual(around(empty, "inventarisatie"), { before: "1b", after: "2b" });
  assert.deepEqual(around(short, "analyse"), { before: "2a", after: "2c" });
  assert.equal(around(empty, definitie.bladen[0].id).before, undefined);
  assert.equal(around(empty, onlineSheets(definitie).at(-1).id).after, undefined);
});

test("the groups have every sheet once, in order, each with a heading", () => {
  const groups = byStep(definitie.bladen);
  assert.deepEqual(groups.flatMap(({ bladen }) => bladen), definitie.bladen);
  assert.equal(new Set(groups.map(({ titel }) => titel)).size, groups.length);
});

test("what was undone is told in words, for every kind of change", () => {
  const rows = [{ id: "r1", cellen: { doel: "Taal" } }, { id: "r2", cellen: {} }];
  const filled = apply(empty, { kind: "insert", sheet: "doelen", table: "doelen", rows, before: null });
  const told = (plan, edit) => undoneSentence(definitie, inverse(plan, edit));
  assert.equal(told(empty, { kind: "field", sheet: "doelen", field: "gemeente", text: "A" }), "Ongedaan gemaakt: uw antwoord bij ‘Gemeente’ op werkblad 1a Doelen van het ouderbeleid.");
  assert.match(told(filled, { kind: "cell", sheet: "doelen", table: "doelen", row: "r1", column: "doel", text: "B" }), /^Ongedaan gemaakt: ‘.+’ in ‘.+’ op werkblad 1a/);
  assert.match(told(filled, { kind: "remove", sheet: "doelen", table: "doelen", rows: ["r1", "r2"] }), /: 2 rijen weer in ‘/);
  assert.match(told(empty, { kind: "insert", sheet: "doelen", table: "doelen", rows, before: null }), /: 2 rijen weer uit ‘/);
  assert.match(told(filled, { kind: "move", sheet: "doelen", table: "doelen", row: "r2", before: "r1" }), /een rij weer op haar plek/);
  assert.match(told(filled, { kind: "sheet", sheet: "doelen", answers: null }), /de antwoorden op werkblad 1a .* staan er weer\.$/);
  assert.match(told(empty, { kind: "about", naam: "Nieuw" }), /de naam van het plan/);
  assert.match(told(empty, { kind: "shortlist", ids: ["opstapje"] }), /de programma's in het plan/);
  assert.match(told(empty, { kind: "set", key: "instellingen", name: "route", value: "kort" }), /uw laatste wijziging/);
  assert.match(told(empty, { kind: "set", key: "instellingen", name: "variant/a1/naam", value: "Min 20" }), /wat u invulde bij de bevindingen/);
  assert.match(told(empty, { kind: "field", sheet: "weg", field: "weg", text: "A" }), /uw antwoord bij ‘weg’\.$/);
  assert.match(undoneSentence(definitie, { kind: "all", edits: [] }), /uw laatste wijziging/);
  const ofFile = [{ kind: "remove", sheet: "doelen", table: "lijst", rows: ["a1"] }, { kind: "files", add: [], drop: ["x"] }];
  assert.match(undoneSentence(definitie, { kind: "all", edits: ofFile }), /wat uit het bestand kwam/);
});

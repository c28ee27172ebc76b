import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { rowsOf } from "../../../../overrides/plan/dossier/answers.js";
import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { fieldAt, sheetOf } from "../../../../overrides/plan/definition.js";
import { countBack } from "../../../../overrides/plan/planning/count-back.js";
import { changesOf, rowFor, takingOver, timetable } from "../../../../overrides/plan/planning/into-timetable.js";
import { MOMENTS, adding, forRow, isNothing, periodObjection, removing, typedIn, typing } from "../../../../overrides/plan/planning/typed.js";
import { definitie } from "../built.js";

const TODAY = "2026-11-30";
const [STEP, FREE] = ["aaaaaaaaaaaa", "bbbbbbbbbbbb"];
const empty = newPlan({ naam: "Plan" }, definitie);
/** A plan in which these texts were typed: `[kind, id, name, text]`. */
const plan = (...texts) => texts.reduce((dossier, [kind, id, name, text]) => apply(dossier, typing(kind, id, name, text)), empty);
const moments = (...texts) => texts.map(([id, name, text]) => ["moment", id, name, text]);
const counted = (dossier, today = TODAY) => countBack(typedIn(dossier), today);
const days = (dossier) => counted(dossier).moments.map(({ datum }) => datum);
const rows = (dossier) => rowsOf(dossier, sheetOf(definitie, "tijdpad"), timetable(definitie));

const WORKED = plan(...moments(["raad-datum", "datum", "2027-07-01"], ["raad-inleveren", "dagen", "15"], ["college-datum", "datum", "2027-06-08"],
  ["inleverdatum", "dagen", "15"], ["lea-inleveren", "dagen", "20"]),
["stap", STEP, "naam", "Tekst schrijven"], ["stap", STEP, "dagen", "10"], ["vrij", FREE, "naam", "Meivakantie"], ["vrij", FREE, "van", "2027-04-24"], ["vrij", FREE, "tot", "2027-05-09"]);

test("the moments are columns with a day of the timetable", () => {
  for (const kolom of MOMENTS) assert.equal(fieldAt(definitie, `tijdpad.${kolom}`)?.veld.soort, "datum");
});

test("from the council through the college and the LEA to the first day of one's own step; a moment without days takes no part", () => {
  assert.deepEqual(days(WORKED), ["2027-07-01", "2027-06-10", "2027-06-08", "2027-05-18", "", "2027-04-06"]);
  const { steps, begin } = counted(WORKED);
  assert.deepEqual(steps, [{ id: STEP, datum: "2027-03-23", gereed: "2027-04-06", told: [] }]);
  assert.equal(begin, "2027-03-23");
});

test("a form in which nothing is typed is nothing to print, also with an empty step in it", () => {
  const nothing = (dossier) => isNothing(typedIn(dossier));
  assert.deepEqual([empty, apply(empty, adding("stap", STEP)), WORKED, plan(["vrij", FREE, "naam", "Zomer"]), plan(["moment", "lea-datum", "dagen", "5"])].map(nothing), [true, true, false, false, false]);
});

test("a fixed day that is later than the count allows is told with the latest day; the day before it is not", () => {
  const fixed = (datum) => counted(plan(...moments(["raad-datum", "datum", "2027-07-01"], ["raad-inleveren", "dagen", "15"], ["raad-inleveren", "datum", datum]))).moments[1].told;
  assert.deepEqual(fixed("2027-06-11"), ["Dat is te laat: het kan uiterlijk op 10-06-2027."]);
  assert.deepEqual(fixed("2027-06-10"), []);
  const after = plan(...moments(["raad-datum", "datum", "2027-07-01"], ["college-datum", "datum", "2027-07-02"]));
  assert.deepEqual(counted(after).moments[2].told, ["Dat is te laat: het kan uiterlijk op 01-07-2027."]);
});

test("a typed day in a weekend, in a holiday or in the past is told; a counted one never is on a day off", () => {
  const one = (datum, today) => counted(plan(...moments(["raad-datum", "datum", datum]), ["vrij", FREE, "naam", "Zomer"], ["vrij", FREE, "van", "2027-07-12"]), today).moments[0].told;
  assert.deepEqual(one("2027-07-10"), ["Deze dag valt in een weekend."]);
  assert.deepEqual(one("2027-07-12"), ["Deze dag valt in een vrije periode: Zomer."]);
  assert.deepEqual(one("2027-07-13"), []);
  assert.deepEqual(one("2027-07-13", "2027-07-14"), ["Deze dag is al voorbij."]);
});

test("what cannot be counted with says what to do, and stops nothing else", () => {
  const told = (...texts) => counted(plan(...moments(...texts))).moments.map((moment) => moment.told);
  assert.deepEqual(told(["raad-inleveren", "dagen", "15"])[1], ["Vul eerst een datum in bij een later moment."]);
  assert.deepEqual(told(["raad-datum", "datum", "zomer"])[0], ["Deze datum bestaat niet. Schrijf bijvoorbeeld 31-12-2026."]);
  for (const dagen of ["tien", "-3", "2,5", "99999", "1e3"]) {
    const [, deadline, college] = counted(plan(...moments(["raad-datum", "datum", "2027-07-01"], ["raad-inleveren", "dagen", dagen], ["college-datum", "dagen", "1"]))).moments;
    assert.deepEqual([deadline.datum, deadline.told, college.datum], ["", ["Schrijf een heel aantal werkdagen, zoals 10."], "2027-06-30"]);
  }
});

test("a period that is not ready does not count and says why", () => {
  const period = (van, tot, naam = "Vrij") => periodObjection({ id: FREE, naam, van, tot });
  assert.match(period("", ""), /vul de eerste dag in/);
  assert.match(period("2027-05-09", "2027-05-01"), /de laatste dag is vóór de eerste/);
  assert.match(period("2027-05-09", "mei"), /geen dag/);
  for (const fine of [period("2027-05-09", ""), period("2027-05-09", "2027-05-09"), period("", "", "")]) assert.equal(fine, "");
});

test("every moment is on or before the one above it, whatever people type", () => {
  const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const count = fc.oneof(fc.nat(60).map(String), fc.constantFrom("", "x", "-1"));
  const period = fc.tuple(day, day).map(([van, tot]) => ({ id: "x", naam: "", van, tot }));
  fc.assert(fc.property(day, fc.array(count, { minLength: 6, maxLength: 6 }), fc.array(period, { maxLength: 4 }), (council, counts, periods) => {
    const lines = MOMENTS.map((kolom, place) => ({ id: kolom, kolom, dagen: counts[place], datum: place ? "" : council }));
    const known = countBack({ moments: lines, steps: [], periods, rij: "" }, TODAY).moments.flatMap(({ datum }) => datum || []);
    assert.deepEqual(known, [...known].sort().reverse());
  }), { numRuns: 100 });
});

test("steps and periods come and go with all that was typed there, and can be put back", () => {
  const added = apply(empty, adding("vrij", FREE));
  assert.deepEqual(typedIn(added).periods, [{ id: FREE, naam: "", van: "", tot: "" }]);
  const edit = removing(WORKED, "vrij", FREE);
  assert.deepEqual(typedIn(apply(WORKED, edit)).periods, []);
  assert.deepEqual(apply(apply(WORKED, edit), inverse(WORKED, edit)).instellingen, WORKED.instellingen);
});

test("the days go into the row of the decision and into a row for each own step, in one change that can be taken back", () => {
  const changes = changesOf(WORKED, definitie, typedIn(WORKED), counted(WORKED));
  const edit = takingOver(WORKED, definitie, changes);
  const after = apply(WORKED, edit);
  const decision = rows(after).find(({ id }) => id === rowFor(rows(after), ""));
  assert.equal(decision.cellen.stap, "stap-6");
  assert.deepEqual(MOMENTS.map((kolom) => decision.cellen[kolom] ?? ""), days(WORKED));
  assert.deepEqual(rows(after).at(-1), { id: STEP, cellen: { stap: "Tekst schrijven", start: "2027-03-23", gereed: "2027-04-06" } });
  assert.equal(rows(after).length, 9);
  assert.deepEqual(apply(after, inverse(WORKED, edit)), WORKED);
  assert.deepEqual(changesOf(after, definitie, typedIn(after), counted(after)), []);
});

test("another row can be chosen; other days in it stay, and those that differ are told with what stands there", () => {
  const [, second] = rows(WORKED);
  const chosen = apply(WORKED, { kind: "all", edits: [forRow(second.id)] });
  const before = apply(chosen, takingOver(chosen, definitie, [{ row: second.id, column: "raad-datum", now: "", next: "2027-06-30" }, { row: second.id, column: "lea-datum", now: "", next: "2027-04-01" }]));
  const changes = changesOf(before, definitie, typedIn(before), counted(before));
  assert.deepEqual(changes[0], { row: second.id, column: "raad-datum", now: "2027-06-30", next: "2027-07-01" });
  const after = apply(before, takingOver(before, definitie, changes));
  assert.equal(rows(after)[1].cellen["lea-datum"], "2027-04-01");
  assert.equal(takingOver(after, definitie, []), null);
});

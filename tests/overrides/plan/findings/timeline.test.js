import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { timeline } from "../../../../overrides/plan/findings/timeline.js";
import { facts } from "./planned.js";

const made = (steps, today) => timeline(facts({ tijdpad: steps }, {}, today));

test("a row has its bar from start to end, a mark for each other day, and its words for the table", () => {
  const line = made([{ stap: "stap-6", verantwoordelijk: "Beleid", start: "2027-03-01", gereed: "2027-03-31", "raad-datum": "2027-05-01", status: "bezig" }], "2027-04-01");
  const [row] = line.rows;
  assert.deepEqual([row.titel, row.bar, row.marks.map(({ at, words }) => [at, words])],
    ["6. Wanneer?", { at: 0, width: 326 }, [[326, "Gereed: 31-03-2027"], [663, "Datum raad: 01-05-2027"]]]);
  assert.deepEqual(row.cells.map(({ words }) => words), line.columns.map((column) => ({ Verantwoordelijk: "Beleid", Start: "01-03-2027", Gereed: "31-03-2027", "Datum raad": "01-05-2027", Status: "bezig" })[column] ?? ""));
  assert.equal(line.time.today, 336);
  assert.deepEqual(line.time.ticks.map(({ words }) => words), ["mrt 2027", "apr 2027", "mei 2027"]);
});

test("without an end there is no bar, without a day no row, without rows no picture, and today outside it is not drawn", () => {
  const line = made([{ stap: "A", start: "2027-01-05" }, { stap: "B", status: "bezig" }, { stap: "C", start: "2027-01-09", gereed: "2027-01-02" }], "2028-01-01");
  assert.deepEqual(line.rows.map(({ titel, bar }) => [titel, bar]), [["A", null], ["C", null]]);
  assert.equal(line.time.today, null);
  assert.equal(made([{ stap: "B", status: "bezig" }]), null);
});

test("a long plan is divided in quarters or years, never in more than a person can read", () => {
  assert.deepEqual(made([{ start: "2026-11-01", gereed: "2029-12-31" }]).time.ticks.slice(0, 3).map(({ words }) => words), ["nov 2026", "jan 2027", "apr 2027"]);
  assert.deepEqual(made([{ start: "2026-11-01", gereed: "2036-12-31" }]).time.ticks.length, 11);
});

test("everything stands inside the picture, in the order of the days", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2049-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(fc.array(fc.record({ start: day, gereed: day, "raad-datum": day }, { noNullPrototype: true }), { minLength: 1, maxLength: 5 }), day, (steps, today) => {
    const line = made(steps, today);
    const spans = [...line.time.ticks, ...line.rows.flatMap(({ bar }) => bar ?? [])];
    assert.ok(spans.every(({ at, width }) => at >= 0 && width > 0 && at + width <= 1000), JSON.stringify(spans));
    assert.equal(line.time.ticks.reduce((sum, { width }) => sum + width, 0), 1000);
    for (const { marks } of line.rows) {
      const dayIn = ({ words }) => words.slice(-10).split("-").reverse().join("-");
      const byDay = [...marks].sort((one, other) => dayIn(one).localeCompare(dayIn(other))).map(({ at }) => at);
      assert.deepEqual(byDay, [...byDay].sort((one, other) => one - other));
      assert.ok(byDay.every((at) => at >= 0 && at < 1000));
    }
  }), { numRuns: 60 });
});

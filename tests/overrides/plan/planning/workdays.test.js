import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { MOST_DAYS, daysBetween, freeAt, isWeekend, weekday, workdaysBefore } from "../../../../overrides/plan/planning/workdays.js";

/** The day so many days later, or earlier for a negative number. */
const daysAfter = (from, count) => new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);
const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, fc.nat(40)).map(([van, length]) => ({ van, tot: daysAfter(van, length) }));
const free = fc.array(period, { maxLength: 6 });
const isWorking = (one, off) => !isWeekend(one) && !freeAt(one, off);
/** Counted one day at a time, from the first up to and without the second. */
function workingDays(first, second, off) {
  let count = 0;
  for (let at = first; at < second; at = daysAfter(at, 1)) count += Number(isWorking(at, off));
  return count;
}

test("a week has five working days, and a council on Thursday is counted back over the weekend", () => {
  assert.equal(workdaysBefore("2027-07-01", 1, []), "2027-06-30");
  assert.equal(workdaysBefore("2027-07-01", 3, []), "2027-06-28");
  assert.equal(workdaysBefore("2027-07-01", 4, []), "2027-06-25");
  assert.equal(workdaysBefore("2027-07-01", 5, []), "2027-06-24");
});

test("a day has the name that the calendar of the browser gives it", () => {
  assert.deepEqual(["2027-07-01", "2027-07-04", "1969-12-31"].map(weekday), ["donderdag", "zondag", "woensdag"]);
  fc.assert(fc.property(day, (one) => assert.equal(isWeekend(one), [0, 6].includes(new Date(`${one}T00:00Z`).getUTCDay()))));
});

test("days off are skipped, and one that begins in a weekend too", () => {
  const may = [{ van: "2027-04-24", tot: "2027-05-09" }];
  assert.equal(workdaysBefore("2027-05-11", 1, may), "2027-05-10");
  assert.equal(workdaysBefore("2027-05-11", 2, may), "2027-04-23");
  assert.equal(workdaysBefore("2027-05-10", 1, [...may, { van: "2027-04-23", tot: "2027-04-23" }]), "2027-04-22");
});

test("with no days between it is the day itself, or the working day before it", () => {
  assert.equal(workdaysBefore("2027-07-01", 0, []), "2027-07-01");
  assert.equal(workdaysBefore("2027-07-04", 0, []), "2027-07-02");
  assert.equal(workdaysBefore("2027-07-01", 0, [{ van: "2027-06-30", tot: "2027-07-02" }]), "2027-06-29");
});

test("the outcome is a working day with exactly so many working days from it to the end", () => {
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), free, (end, count, off) => {
    const begin = workdaysBefore(end, count, off);
    assert.ok(begin < end && isWorking(begin, off));
    assert.equal(workingDays(begin, end, off), count);
  }), { numRuns: 200 });
});

test("more days or more days off never give a later day, and two steps are as far as one", () => {
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), free, period, (end, one, two, off, more) => {
    const begin = workdaysBefore(end, one, off);
    assert.ok(workdaysBefore(end, one + 1, off) <= begin);
    assert.ok(workdaysBefore(end, one, [...off, more]) <= begin);
    assert.equal(workdaysBefore(begin, two, off), workdaysBefore(end, one + two, off));
  }), { numRuns: 200 });
});

test("the days between two days are counted, back as well, and over the 29th of February", () => {
  assert.equal(daysBetween("2028-02-28", "2028-03-01"), 2);
  fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => assert.equal(daysBetween(from, daysAfter(from, count)), count)));
});

test("too many days, and a free period without end, have no outcome", () => {
  assert.equal(workdaysBefore("2027-07-01", MOST_DAYS + 1, []), "");
  assert.equal(workdaysBefore("2027-07-01", 1, [{ van: "0001-01-01", tot: "9999-12-31" }]), "");
  assert.equal(workdaysBefore("0001-01-03", 20, []), "");
});

/**
 * Working days: every day but Saturday, Sunday and the days that somebody typed as free. Days are written as the data does,
 * `2027-07-01`. Nothing is known here of real holidays. Pure.
 */

/** Days off, the first and the last one included. @typedef {{van: string, tot: string}} Free */

const MILLISECONDS = 86_400_000;
/** The earliest day that the data can write. */
const FIRST = numberOf("0001-01-01");
/** More working days than this, ten years, are a mistake in typing. */
export const MOST_DAYS = 2600;
const WEEK = 7;
/** Day 0 was a Thursday. */
const SINCE_SUNDAY = 4;
const SATURDAY = 6;
const WEEKDAYS = "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" ");

/** Whether it is a Saturday or a Sunday. @param {string} day */
export function isWeekend(day) {
  return isAtWeekend(numberOf(day));
}

/** The name of the day of the week: "donderdag". @param {string} day */
export function weekday(day) {
  return WEEKDAYS[placeInWeek(numberOf(day))];
}

/** The days off that a day is in, undefined for none. @template {Free} T @param {string} day @param {readonly T[]} free @returns {T | undefined} */
export function freeAt(day, free) {
  return free.find(({ van, tot }) => van <= day && day <= tot);
}

/** How many days from the first to the second. @param {string} first @param {string} second */
export function daysBetween(first, second) {
  return numberOf(second) - numberOf(first);
}

/**
 * The last working day that leaves so many working days before `day`: itself counts as one of them, `day` does not. With 0 it is `day`,
 * or the last working day before it.
 * @param {string} day
 * @param {number} count
 * @param {readonly Free[]} free
 * @returns {string} "" where that is more than ten years, or before the calendar begins
 */
export function workdaysBefore(day, count, free) {
  if (count > MOST_DAYS) return "";
  const off = free.map(({ van, tot }) => ({ van: numberOf(van), tot: numberOf(tot) }));
  let left = count;
  let found = workingOn(count ? numberOf(day) - 1 : numberOf(day), off);
  for (; left > 1 && found >= FIRST; left -= 1) found = workingOn(found - 1, off);
  return found < FIRST ? "" : dayOf(found);
}

/** This day, or the last working day before it. @param {number} day @param {readonly {van: number, tot: number}[]} off */
function workingOn(day, off) {
  let found = day;
  while (found >= FIRST) {
    const here = found;
    const inside = off.find(({ van, tot }) => van <= here && here <= tot);
    if (inside) found = inside.van - 1;
    else if (isAtWeekend(found)) found -= 1;
    else return found;
  }
  return found;
}

/** @param {number} day */
function isAtWeekend(day) {
  return [0, SATURDAY].includes(placeInWeek(day));
}

/** 0 for a Sunday. @param {number} day */
function placeInWeek(day) {
  return (((day + SINCE_SUNDAY) % WEEK) + WEEK) % WEEK;
}

/** @param {string} day */
function numberOf(day) {
  return Date.parse(`${day}T00:00Z`) / MILLISECONDS;
}

/** @param {number} number */
function dayOf(number) {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Counting back from a decision: when everything before it must be ready at the latest. Days of the week and the days off that people typed
 * are skipped. A moment without days and without a date takes no part. Pure.
 */

import { isDay, shownDay } from "../sums/days.js";
import { asNumber } from "../sums/numbers.js";
import { freeOf } from "./typed.js";
import { MOST_DAYS, freeAt, isWeekend, workdaysBefore } from "./workdays.js";

/** @typedef {import("./typed.js").Moment} Moment */
/** @typedef {import("./typed.js").Period} Period */
/** @typedef {import("./typed.js").Step} Step */
/** @typedef {import("./typed.js").Typed} Typed */
/** @typedef {import("./workdays.js").Free} Free */

/**
 * What came out for one moment or step: the day, "" for none; `gereed` is the day by which a step must be ready. `told` says what is wrong with it
 * or what people should know, in whole sentences.
 * @typedef {{id: string, datum: string, gereed?: string, told: string[]}} Outcome
 */

/** Where the counting is: the last day that is known, and how that moment is called. @typedef {{datum: string, free: readonly (Period & Free)[], today: string}} At */

/**
 * The day of each moment and of each step of one's own, in the order of the page: the last one first.
 * @param {Typed} typed
 * @param {string} today
 * @returns {{moments: Outcome[], steps: Outcome[], begin: string}} `begin` is the earliest of all days, "" where nothing could be counted
 */
export function countBack({ moments, steps, periods }, today) {
  /** @type {At} */
  let at = { datum: "", free: freeOf(periods), today };
  const follow = (/** @type {Outcome} */ outcome) => {
    if (outcome.datum) at = { ...at, datum: outcome.datum };
    return outcome;
  };
  const found = moments.map((moment) => follow(ofMoment(moment, at)));
  const own = steps.map((step) => follow(ofStep(step, at)));
  return { moments: found, steps: own, begin: at.datum };
}

/** @param {Moment} moment @param {At} at @returns {Outcome} */
function ofMoment({ id, dagen, datum }, at) {
  const wrong = [wrongCount(dagen), datum && !isDay(datum) ? "Deze datum bestaat niet. Schrijf bijvoorbeeld 31-12-2026." : ""].filter(Boolean);
  const latest = at.datum ? latestDay(dagen, at) : "";
  if (isDay(datum)) return { id, datum, told: [...wrong, ...tooLate(datum, latest || at.datum), ...onThatDay(datum, at)] };
  const day = dagen.trim() ? latest : "";
  return { id, datum: day, told: [...wrong, ...without(dagen, day, at), ...pastDay(day, at)] };
}

/** @param {Step} step @param {At} at @returns {Outcome} */
function ofStep({ id, dagen }, at) {
  const day = at.datum && dagen.trim() ? latestDay(dagen, at) : "";
  return { id, datum: day, gereed: day && at.datum, told: [wrongCount(dagen), ...without(dagen, day, at), ...pastDay(day, at)].filter(Boolean) };
}

/** The last day that leaves so many working days; "" where `dagen` is no number to count with. @param {string} dagen @param {At} at */
function latestDay(dagen, { datum, free }) {
  return wrongCount(dagen) || !dagen.trim() ? "" : workdaysBefore(datum, Number(dagen), free);
}

/** What is wrong with a number of days; "" for nothing. @param {string} dagen */
function wrongCount(dagen) {
  const number = asNumber(dagen);
  if (!dagen.trim() || (number && /^[0-9]+$/.test(dagen.trim()) && number.compare(MOST_DAYS) <= 0)) return "";
  return "Schrijf een heel aantal werkdagen, zoals 10.";
}

/** @param {string} dagen @param {string} day @param {At} at */
function without(dagen, day, { datum }) {
  if (!dagen.trim() || day || wrongCount(dagen)) return [];
  return [datum ? "Er zijn niet genoeg werkdagen. Kijk de vrije perioden na." : "Vul eerst een datum in bij een later moment."];
}

/** @param {string} datum @param {string} latest "" where nothing is known of later moments */
function tooLate(datum, latest) {
  return latest && datum > latest ? [`Dat is te laat: het kan uiterlijk op ${shownDay(latest)}.`] : [];
}

/** What is odd about a day that people typed. @param {string} datum @param {At} at */
function onThatDay(datum, at) {
  const free = freeAt(datum, at.free);
  return [
    ...(isWeekend(datum) ? ["Deze dag valt in een weekend."] : []),
    ...(free ? [`Deze dag valt in een vrije periode${free.naam && `: ${free.naam}`}.`] : []),
    ...pastDay(datum, at),
  ];
}

/** @param {string} day @param {At} at */
function pastDay(day, { today }) {
  return day && day < today ? ["Deze dag is al voorbij."] : [];
}

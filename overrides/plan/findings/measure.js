/**
 * What people measured, as they write it: "25,8 procent (62 van 240)", "8 van 12", "38 ouders per jaar". Pure.
 *
 * Limits: the first number of a text counts, as a share if it says procent, % or "van" another number. "<10" is no number to compare with. Two measures
 * are compared only if both are shares, or neither is. Four digits that begin with 20 are a year.
 */

import { Decimal } from "../sums/decimal.js";

/** `value` is a percentage where `isShare`. @typedef {{value: Decimal, isShare: boolean, words: string}} Measure */

const NUMBER = "\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?";
const FIRST = new RegExp(`(?<![\\d.,<])(${NUMBER})(?:\\s*(%|procent)|\\s+van\\s+(?:de\\s+)?(${NUMBER}))?`, "i");
const YEAR = /(?<![\d.])20\d\d(?![\d.]*\d)/;
const YEARS = new RegExp(YEAR, "g");
const LESS = /(?<!\p{L})(?:hoogstens|hooguit|maximaal|ten hoogste|minder dan|lager dan|onder)(?!\p{L})/iu;
const MORE = /(?<!\p{L})(?:minstens|ten minste|tenminste|minimaal|meer dan|hoger dan|boven)(?!\p{L})/iu;
/** Decimals of a share that is worked out. */
const TENTH = 1;

/** @param {string} text @returns {Measure | null} null if there is no number to compare with */
export function measureIn(text) {
  if (/<\s*\d/.test(text)) return null;
  const found = FIRST.exec(text.replaceAll(YEARS, ""));
  if (!found) return null;
  const [, first, percent, whole] = found;
  const number = numberOf(first);
  if (!whole) return { value: number, isShare: Boolean(percent), words: percent ? `${first} procent` : first };
  const all = numberOf(whole);
  if (all.compare(0) <= 0) return null;
  return { value: new Decimal(number.perMille(all), TENTH), isShare: true, words: `${first} van ${whole}` };
}

/** The year that a text names, 0 for none. @param {string} text */
export function yearIn(text) {
  return Number(YEAR.exec(text)?.[0] ?? 0);
}

/** @param {string} text */
function numberOf(text) {
  return Decimal.of(text.replaceAll(".", "").replace(",", "."));
}

/**
 * Which way a measure should go: 1 for up, -1 for down, 0 where the plan does not say.
 * @param {string} target as people wrote it
 * @param {Measure | null} baseline
 */
export function directionOf(target, baseline) {
  if (LESS.test(target)) return -1;
  if (MORE.test(target)) return 1;
  const goal = measureIn(target);
  if (!goal || !baseline || goal.isShare !== baseline.isShare) return 0;
  return goal.value.compare(baseline.value);
}

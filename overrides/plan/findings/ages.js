/** Ages of children in what people write: "2 tot 4 jaar", "0-2", "vanaf 2,5 jaar", "18 maanden tot 3 jaar", "peuters". Years; null is an open end. */

import { fold } from "../../lib/fold.js";

/** @typedef {{van: number, tot: number | null}} Ages half open: `tot` itself is not in it */

/** Later words say nothing about the age. */
const MOST_READ = 400;
const OLDEST = 18;
const MONTHS_IN_YEAR = 12;
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const UNIT = String.raw`[\s-]*(jaar|jaren|jarigen?|jr|maanden|maand|mnd)\b\.?`;
const UPTO = String.raw`(tot en met|t/m|tot|[-–])`;
// A number in running text is an age only with its unit; in a cell for ages it may stand alone.
const FORMS = { loose: forms(`(?:${UNIT})?`), strict: forms(UNIT) };

/**
 * @param {string} text
 * @param {Readonly<Record<string, readonly [number, number]>>} stages the years of each stage of childhood, such as `peuters`
 * @param {"loose" | "strict"} how `strict` for running text
 * @returns {Ages | null} null where it names no age, or none that can be
 */
export function agesIn(text, stages, how = "loose") {
  const words = fold(text.slice(0, MOST_READ));
  const numbers = inNumbers(words, FORMS[how]);
  const named = inStages(words, stages);
  if (!numbers || !named) return numbers ?? named;
  // "Peuters vanaf 3 jaar": the stage closes the end that the number leaves open.
  if (numbers.tot !== null || named.tot === null || named.tot <= numbers.van) return numbers;
  return { van: Math.max(numbers.van, named.van), tot: named.tot };
}

/** Whether they have an age in common. @param {Ages} one @param {Ages} other */
export function overlap(one, other) {
  return one.van < (other.tot ?? Infinity) && other.van < (one.tot ?? Infinity);
}

/** "kinderen van 2 tot 4 jaar", "kinderen vanaf 3 jaar". @param {Ages} ages */
export function childrenOf({ van, tot }) {
  return tot === null ? `kinderen vanaf ${written(van)} jaar` : `kinderen van ${written(van)} tot ${written(tot)} jaar`;
}

/** @param {number} years */
function written(years) {
  return String(years).replace(".", ",");
}

/** @param {string} unit as a pattern */
function forms(unit) {
  return {
    range: new RegExp(`${NUMBER}(?:${UNIT})?(?:\\s|-(?=\\s))*${UPTO}\\s*${NUMBER}${unit}`),
    from: new RegExp(`(?:vanaf|ouder dan)\\s*${NUMBER}${unit}|${NUMBER}(?:${UNIT})?\\s*(?:\\+|en ouder|of ouder)`),
    upto: new RegExp(`(tot en met|t/m|tot|jonger dan)\\s*${NUMBER}${unit}`),
    one: new RegExp(`${NUMBER}${unit}`),
  };
}

/** @param {string} words @param {ReturnType<typeof forms>} forms @returns {Ages | null} */
function inNumbers(words, { range, from, upto, one }) {
  const between = range.exec(words);
  if (between) {
    const [, low, lowUnit, link, high, unit] = between;
    const whole = isWhole(link) ? yearOf("1", unit) : 0;
    return possible(yearsOf(low, lowUnit ?? unit), yearsOf(high, unit) + whole);
  }
  const start = from.exec(words);
  if (start) return possible(start[1] ? yearsOf(start[1], start[2]) : yearsOf(start[3], start[4]), null);
  const end = upto.exec(words);
  if (end) return possible(0, yearsOf(end[2], end[3]) + (isWhole(end[1]) ? yearOf("1", end[3]) : 0));
  const only = one.exec(words);
  return only && possible(yearsOf(only[1], only[2]), yearsOf(only[1], only[2]) + yearOf("1", only[2]));
}

/** @param {string} words @param {Readonly<Record<string, readonly [number, number]>>} stages @returns {Ages | null} */
function inStages(words, stages) {
  const found = Object.entries(stages).filter(([name]) => words.includes(name.replace(/(?:en|s)$/, ""))).map(([, years]) => years);
  return found.length ? { van: Math.min(...found.map(([low]) => low)), tot: Math.max(...found.map(([, high]) => high)) } : null;
}

/** @param {string} link */
function isWhole(link) {
  return link === "tot en met" || link === "t/m";
}

/** @param {string} number @param {string | undefined} unit */
function yearsOf(number, unit) {
  return yearOf(number.replace(",", "."), unit);
}

/** @param {string} number @param {string | undefined} unit */
function yearOf(number, unit) {
  return unit?.startsWith("m") ? Math.round((Number(number) / MONTHS_IN_YEAR) * 100) / 100 : Number(number);
}

/** @param {number} van @param {number | null} tot @returns {Ages | null} */
function possible(van, tot) {
  return van <= OLDEST && (tot === null || (van < tot && tot <= OLDEST + 1)) ? { van, tot } : null;
}

/** A list with its filter set, where a question asks for that: "programma voor baby's" is the list of programmes at 0–1. Pure. */

import { isDoing, isForm, isStopword, otherNumber } from "./stems.js";
import { fold, wordsOf } from "../lib/fold.js";

/**
 * One answer of a facet: the parameter in the address, its value, how the reader knows it, the words that ask for it, and whether a
 * question may have one of them ("een") or more.
 * @typedef {readonly [string, string, string, string, string]} Option
 */
/**
 * Address, title, kind of what it holds, the words that name the list, those that say nothing beside them, and the answers.
 * @typedef {readonly [string, string, string, string, string, readonly Option[]]} List
 */
/** `whole` tells that every word of the question is in the filter. @typedef {{address: string, title: string, sort: string, whole: boolean}} FilteredList */
/** Years. @typedef {{from: string, to: string}} Ages */

const NUMBER = String.raw`\b(\d{1,2}(?:[.,]\d)?(?!\d)|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)`;
const TO = String.raw`\s*(?:-|–|—|/|tot en met|t/m|tm|tot|en)\s*`;
const YEARS = String.raw`[\s-]*(?:jarigen?|jaar|jr)\b`;
const YOUNGEST = ["0", "1"];
const MONTHS = 12;
/** What the ages of children are called, in years. @type {readonly [RegExp, string, string][]} */
const NAMED_AGES = [
  [/\b(?:bab(?:ies|ys?)|zuigelingen?|pasgeboren(?:en)?)(?=\b|[a-z])/g, "0", "1"], [/\bdreumes(?:en)?\b/g, "1", "2"],
  [/\bpeuters?(?=\b|programma|interventie)/g, "2", "4"], [/\bkleuters?(?=\b|programma|interventie)/g, "4", "6"],
];
/** Ages in figures or in words, the longest first. @type {readonly [RegExp, (...found: string[]) => Ages][]} */
const AGES = [
  [new RegExp(String.raw`${NUMBER}${TO}${NUMBER}\s*maanden`, "g"), (from, to) => inYears(from, to)],
  [new RegExp(String.raw`${NUMBER}\s*(?:maanden|maand)\b`, "g"), (one) => inYears(one, one)],
  [new RegExp(String.raw`${NUMBER}(?:\s*jaar)?${TO}${NUMBER}(?:${YEARS})?`, "g"), (from, to) => ({ from, to })],
  [new RegExp(String.raw`(?:vanaf|ouder dan|boven de)\s+${NUMBER}(?:${YEARS})?`, "g"), (from) => ({ from, to: "" })],
  [new RegExp(String.raw`${NUMBER}(?:\s*\+|\s+jaar en ouder|\s+jaar of ouder)`, "g"), (from) => ({ from, to: "" })],
  [new RegExp(String.raw`(?:tot|onder de|jonger dan)\s+${NUMBER}(?:${YEARS})?`, "g"), (to) => ({ from: "", to })],
  [new RegExp(String.raw`${NUMBER}${YEARS}`, "g"), (one) => ({ from: one, to: one })],
];

/**
 * The lists that a question asks for by their name and by at least one answer. Ages in figures with nothing else ("0-4") ask for the first list.
 * @param {string} text
 * @param {readonly List[]} lists
 * @returns {FilteredList[]}
 */
export function filteredLists(text, lists) {
  const { ages, rest } = agesIn(fold(text));
  const words = wordsOf(rest);
  const named = lists.flatMap((list) => found(list, ages, words));
  const [first] = lists;
  if (named.length || !first || !/\d/.test(text)) return named;
  return found(first, ages, [...words, first[2]]).filter(({ whole }) => whole);
}

/**
 * @param {List} list
 * @param {Ages | null} ages
 * @param {readonly string[]} words without those about ages
 * @returns {FilteredList[]}
 */
function found([address, title, sort, names, beside, options], ages, words) {
  const apart = words.flatMap((word) => withoutName(word, names.split(" ")));
  if (apart.length === words.length && !words.some((word) => isOneOf(word, names))) return [];
  const chosen = atMost(options.filter(([, , , asked]) => wordsOf(asked).every((one) => apart.some((word) => isForm(one, word)))));
  if (!ages && !chosen.length) return [];
  const used = chosen.flatMap(([, , , asked]) => wordsOf(asked));
  const left = apart.filter((word) => !isStopword(word) && !isDoing(word) && ![names, beside, used.join(" ")].some((known) => isOneOf(word, known)));
  return [{ address: `${address}?${query(ages, chosen)}`, title: `${title}: ${inWords(ages, chosen)}`, sort, whole: !left.length }];
}

/** Of a facet with one answer the first. @param {readonly Option[]} chosen */
function atMost(chosen) {
  return chosen.filter(([name, , , , rule], place) => rule !== "een" || chosen.findIndex((one) => one[0] === name) === place);
}

/**
 * "Taalprogramma" names the list of programmes, and "taal" besides.
 * @param {string} word
 * @param {readonly string[]} names
 */
function withoutName(word, names) {
  const name = names.find((one) => word.length > one.length && [one, `${one}s`].some((end) => word.endsWith(end)));
  return name ? [word.slice(0, word.lastIndexOf(name)), name].filter(Boolean) : [word];
}

/** @param {Ages | null} ages @param {readonly Option[]} chosen */
function query(ages, chosen) {
  const parameters = chosen.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return [...(ages ? [`leeftijd=${inAddress(ages)}`] : []), ...parameters].join("&");
}

/** @param {Ages} ages */
function inAddress({ from, to }) {
  return from === to ? from : `${from}-${to}`;
}

/** @param {Ages | null} ages @param {readonly Option[]} chosen */
function inWords(ages, chosen) {
  return [...(ages ? [ageInWords(ages)] : []), ...chosen.map(([, , label]) => label)].join(", ");
}

/** @param {Ages} ages */
function ageInWords({ from, to }) {
  const [low, high] = [from, to].map((years) => years.replace(".", ","));
  if (!to) return `${low} jaar en ouder`;
  if (!from) return `tot ${high} jaar`;
  return from === to ? `${low} jaar` : `${low} tot ${high} jaar`;
}

/**
 * The ages that a text asks for, all of them in one stretch, and the text without them.
 * @param {string} text folded
 * @returns {{ages: Ages | null, rest: string}}
 */
function agesIn(text) {
  /** @type {Ages[]} */
  const all = [];
  let rest = text;
  for (const [pattern, from, to] of NAMED_AGES) {
    rest = rest.replace(pattern, () => {
      all.push({ from, to });
      return " ";
    });
  }
  for (const [pattern, read] of AGES) {
    rest = rest.replace(pattern, (_, ...groups) => {
      all.push(read(...groups.slice(0, -2).map(figures)));
      return " ";
    });
  }
  return { ages: all.length ? together(all) : null, rest };
}

/** @param {readonly Ages[]} all @returns {Ages} */
function together(all) {
  const from = all.some((one) => !one.from) ? "" : String(Math.min(...all.map((one) => Number(one.from))));
  const to = all.some((one) => !one.to) ? "" : String(Math.max(...all.map((one) => Number(one.to))));
  return Number(from) > Number(to) && to ? { from: to, to: from } : { from, to };
}

/** @param {string} from @param {string} to months @returns {Ages} */
function inYears(from, to) {
  const [low, high] = [Math.floor(Number(from) / MONTHS), Math.ceil(Number(to) / MONTHS)];
  return low === high ? { from: YOUNGEST[0], to: String(high || YOUNGEST[1]) } : { from: String(low), to: String(high) };
}

/** @param {string} number */
function figures(number) {
  if (/\d/.test(number)) return number.replace(",", ".");
  return number === "een" ? "1" : number === "elf" ? "11" : otherNumber(number) ?? number;
}

/** @param {string} word @param {string} known words with spaces */
function isOneOf(word, known) {
  return wordsOf(known).some((one) => isForm(one, word));
}

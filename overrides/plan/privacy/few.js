/**
 * Small groups of people that can be read: a number from 1 to 9 in a column that counts people, or such a number before "ouders" or "kinderen" in a
 * text. Pure.
 *
 * Limits: of a text only numbers right before such a word count. A norm ("minstens 3 ouders"), a ratio ("1 op de 5 ouders") and a size ("groepen van 8
 * kinderen") are not meant.
 */

import { rulesOf } from "../definition.js";
import { asNumber, isSmallGroup } from "../sums/numbers.js";

/** @typedef {import("../definition.js").Veld} Veld */

const WORDS = "twee|drie|vier|vijf|zes|zeven|acht|negen";
const PEOPLE = "(?:[\\p{L}-]*(?:ouders|ouderparen|kinderen|peuters|kleuters|baby['’]s|gezinnen|moeders|vaders|leerlingen|dreumesen))";
const BEFORE = "(?<!\\p{L})(?:(?:minstens|minimaal|maximaal|hooguit|hoogstens|ten minste|tenminste|ten hoogste|op de|op|per|met|van|elke|om de|tot|groep|stap|of)\\s+)?";
/** Of these words the number is a rule or a size. */
const RULE = /^(?:minstens|minimaal|maximaal|hooguit|hoogstens|ten minste|tenminste|ten hoogste|op de|op|per|met|elke|om de|tot|groep|stap|of|(?:groep\p{L}*|duo\p{L}*)\s+van)\s/iu;
const COUNTED = new RegExp(`(?:(?<!\\p{L})groep\\p{L}*\\s+van\\s+)?${BEFORE}(?<![\\p{L}\\d.,€/-])(?:[1-9]|${WORDS})\\s+(?:[\\p{Ll}-]+e\\s+)?${PEOPLE}(?!\\p{L})`, "giu");
/** Columns of words in which people write a measured number, and the columns that say of what. A share is no number of people. */
const MEASURED = [
  { sheet: "monitorplan", columns: ["nulmeting", "gemeten-jaar-1", "gemeten-jaar-2", "gemeten-jaar-3", "gemeten-jaar-4"], about: ["teller", "indicator"] },
  { sheet: "evaluatie-vorige-periode", columns: ["uitkomst"], about: ["indicator-vorig"] },
];
const OF_PEOPLE = new RegExp(`^(?:het\\s+)?(?:aantal\\s+|alle\\s+)?(?:[\\p{Ll}-]+e\\s+)?${PEOPLE}(?!\\p{L})`, "iu");
const BARE = /^[1-9](?=$|\s*\(|\s+van\s)/;

/** Whether a number of people can be read in an answer. @param {Veld} veld @param {string} text */
export function isFew(veld, text) {
  if (!rulesOf(veld).verbergtWeinig) return false;
  const number = asNumber(text);
  return Boolean(number && isSmallGroup(number));
}

/** Small groups in words of people: "7 ouders". @param {string} text @returns {string[]} */
export function fewIn(text) {
  return [...text.matchAll(COUNTED)].map(([found]) => found.trim()).filter((found) => !RULE.test(found));
}

/** A bare small number in a column of measured numbers, where the row is about people. @param {string} sheet @param {string} column @param {Readonly<Record<string, string>>} cells @returns {string} "" for none */
export function fewMeasured(sheet, column, cells) {
  const about = MEASURED.find((one) => one.sheet === sheet && one.columns.includes(column))?.about.map((name) => cells[name]).find(Boolean);
  return about && OF_PEOPLE.test(about) ? BARE.exec((cells[column] ?? "").trim())?.[0] ?? "" : "";
}

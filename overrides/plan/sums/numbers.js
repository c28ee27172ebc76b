/** Numbers as people write them, as the data writes them and to compute with: `€ 2.500`, `2500` and 2500. */
import { Decimal } from "./decimal.js";

/** What stands for a number of people from 1 to 9, so that nobody can be recognised. */
export const FEW = "<10";
const SMALLEST = 10;
// A record of the handbook may have a decimal point in a number.
const NUMBER = /^-?[0-9]+([.,][0-9]+)?$/;
const SMALL = /^(<\s*10|(minder dan|onder de) (10|tien))$/i;
const GROUPED = /^-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?$/;
const POINT = /^-?[0-9]+\.[0-9]{1,2}$/;
const UNITS = { "€": /^€|^euro|,-+$|euro$|€$/i, "%": /(%|procent)$/i };

/** An answer as a number to compute with; null when it is not a number. @param {string} text */
export function asNumber(text) {
  const bare = text.trim();
  return NUMBER.test(bare) ? Decimal.of(bare.replace(",", ".")) : null;
}

/** Whether so many people are so few that somebody could be recognised: from 1 to 9. @param {Decimal} number */
export function isSmallGroup(number) {
  return number.compare(0) > 0 && number.compare(SMALLEST) < 0;
}

/** A number of people to compute with; null for a small group and for what is no number of people. @param {string} text */
export function peopleIn(text) {
  const number = asNumber(text);
  return number && number.compare(0) >= 0 && !isSmallGroup(number) ? number : null;
}

/** A number as the data writes it, with a decimal comma. @param {Decimal} value */
export function written(value) {
  return String(value).replace(".", ",");
}

/** The number that people wrote, without sign, unit and dots between thousands. @param {string} words @param {{eenheid?: string, geheel?: boolean}} rules */
export function bareNumber(words, { eenheid, geheel }) {
  const bare = withoutUnit(words.trim().replace(/^[\u2212\u2013]\s*/, "-"), eenheid);
  if (GROUPED.test(bare)) return decimals(bare.replaceAll(".", ""), geheel);
  return POINT.test(bare) && !geheel ? bare.replace(".", ",") : decimals(bare, geheel);
}

/** `<10` for the ways in which people write that; else "". @param {string} words */
export function fewOf(words) {
  return SMALL.test(words.trim()) ? FEW : "";
}

/** A number as people read it: `€ 2.500`, `€ 2,50`, `62,5%`; at most two decimals. @param {Decimal} value @param {string} [unit] */
export function withUnit(value, unit) {
  const [whole, part] = thousands(value);
  if (unit === "€") return `€\u00a0${whole}${part && `,${part.padEnd(2, "0")}`}`;
  return `${whole}${part && `,${part}`}${unit ?? ""}`;
}

/** The whole number, with dots between thousands, and the decimals. @param {Decimal} value */
function thousands(value) {
  const [whole, part = ""] = String(value.rounded(2)).split(".");
  return [whole.replace(/\B(?=([0-9]{3})+$)/g, "."), part];
}

/** @param {string} words @param {string} [unit] @returns {string} */
function withoutUnit(words, unit) {
  const sign = unit === "€" || unit === "%" ? UNITS[unit] : null;
  if (!sign) return words;
  const shorter = words.replace(sign, "").trim();
  return shorter === words ? words : withoutUnit(shorter, unit);
}

/** Without decimals that are nothing. @param {string} bare @param {boolean} [whole] */
function decimals(bare, whole) {
  return whole ? bare.replace(/,0{1,2}$/, "") : bare;
}

/**
 * What in a text leads to one person: an e-mail address, a telephone number, a burgerservicenummer, the day on which somebody was born. Pure.
 *
 * Limits: telephone numbers are Dutch ones (also with +31), of ten digits; numbers of services (0800, 0900, 14 010) are left alone. A number of
 * nine digits counts as a burgerservicenummer only if it passes the elfproef, which one in eleven other numbers does too.
 */

/** @typedef {"e-mail" | "telefoon" | "bsn" | "geboortedatum"} PersonalKind */
/** @typedef {{kind: PersonalKind, found: string}} Personal */

const MAIL = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu;
/** Digits with what people put between them, not within a longer number or that of a bank account. */
const PHONE = /(?<![\d,.+]|\p{Lu}{4}\s?)(?:(?:\+|00)31[\s.\/\-]{0,2}(?:\(0\)[\s.\/\-]{0,2})?|\(?0)[1-9](?:[\s.\/)\-]{0,3}\d){8}(?![\d,.]*\d)/gu;
const SERVICE = /^0[89]00/;
const BSN = /(?<![\d,.+-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\d,]*\d|[.]\d)/g;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const MONTH = "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const BORN = new RegExp(`\\bgeb(?:oren|oortedatum|oortedag|\\.)?[\\s:]*(?:is\\s+)?(?:op\\s+)?(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:${MONTH})\\.?(?:\\s+\\d{4})?)`, "giu");

/** @param {string} text @returns {Personal[]} in the order of the kinds */
export function personalIn(text) {
  const phones = all(text, PHONE).filter((found) => !SERVICE.test(digitsOf(found)));
  return [
    ...all(text, MAIL).map((found) => /** @type {Personal} */ ({ kind: "e-mail", found })),
    ...phones.map((found) => /** @type {Personal} */ ({ kind: "telefoon", found })),
    ...all(text, BSN).filter(passesElfproef).map((found) => /** @type {Personal} */ ({ kind: "bsn", found })),
    ...all(text, BORN).map((found) => /** @type {Personal} */ ({ kind: "geboortedatum", found })),
  ];
}

/** @param {string} number of nine digits */
export function passesElfproef(number) {
  const digits = digitsOf(number);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return /[1-9]/.test(digits) && sum % 11 === 0;
}

/** @param {string} text */
function digitsOf(text) {
  return text.replace(/\D/g, "");
}

/** @param {string} text @param {RegExp} pattern */
function all(text, pattern) {
  return [...text.matchAll(pattern)].map(([found]) => found.trim());
}

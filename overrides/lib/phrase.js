/** Parts of a Dutch sentence: words in a row, numbers, days, stops. Pure. */

/**
 * "a", "a en b", "a, b en c".
 * @param {readonly string[]} words
 * @param {"en" | "of"} conjunction
 */
export function enumeration(words, conjunction = "en") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/**
 * "23 november 2026"
 * @param {Date} moment
 */
export function dayInWords(moment) {
  return moment.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}

/** "2026-11-23", by the visitor's own clock. @param {Date} moment */
export function isoDay(moment) {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
}

/** The text with a full stop, unless it already ends a sentence. @param {string} text */
export function withStop(text) {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** 1234 → "1.234". @param {number} number */
export function writeCount(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** With a capital at the start. @param {string} words */
export function capitalised(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A text on one line; of one that is too long the beginning, with an ellipsis.
 * @param {string} text
 * @param {number} [longest] characters, the ellipsis included
 */
export function cut(text, longest = 60) {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= longest) return line;
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("").trimEnd()}…` : line;
}

/** The text without the marks that turn what follows around, which a name can bring along from elsewhere. @param {string} text */
export function straight(text) {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}

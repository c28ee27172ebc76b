/** Text as the search and the filters compare it, and as names of files have it. Pure. */

/** Apostrophes, and what nobody sees: soft hyphens, joiners, marks of direction. */
const LEFT_OUT = /['‘’\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/**
 * Lower case without accents, apostrophes and ligatures, so that "programmas" finds "programma's". `macros/dutch/text.py` does the same to what
 * the pages and the index hold (`searchable`).
 * @param {string} text
 */
export function fold(text) {
  return text.replace(LEFT_OUT, "").toLowerCase().replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "");
}

/**
 * The folded words of a text: quotes, commas and hyphens of every kind only part them. "60%" is "60 procent".
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return fold(text).replaceAll("%", " procent ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The longest part of a name of a file that comes from what people typed. */
const LONGEST = 60;

/** Words as a part of the name of a file, in letters that every system takes; "" where none is left. @param {string} words */
export function inFileName(words) {
  return fold(words).replace(/[^a-z\d]+/g, "-").slice(0, LONGEST).replace(/^-+|-+$/g, "");
}

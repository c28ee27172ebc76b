/** Parts of a Dutch sentence: words in a row, a day in words. Pure. */

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

/** Parts of a Dutch sentence: words in a row, a day in words. Pure. */

/**
 * "a", "a en b", "a, b en c".
 * @param {readonly string[]} woorden
 * @param {"en" | "of"} voegwoord
 */
export function opsomming(woorden, voegwoord = "en") {
  return woorden.length < 2 ? woorden.join("") : `${woorden.slice(0, -1).join(", ")} ${voegwoord} ${woorden.at(-1)}`;
}

/**
 * "23 november 2026"
 * @param {Date} moment
 */
export function dag(moment) {
  return moment.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}

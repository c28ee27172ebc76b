/** Sentences about rows. Pure. */

/** @param {number} count */
export function rowsWord(count) {
  return count === 1 ? "1 rij" : `${count.toLocaleString("nl-NL")} rijen`;
}

/** How many rows in a sentence that goes on: "1 rij is", "12 rijen zijn". @param {number} count */
export function rowsAre(count) {
  return `${rowsWord(count)} ${count === 1 ? "is" : "zijn"}`;
}

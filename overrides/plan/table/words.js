/** Sentences about rows. Pure. */

/** @param {number} count */
export function rowsWord(count) {
  return count === 1 ? "1 rij" : `${count.toLocaleString("nl-NL")} rijen`;
}

/** How many rows in a sentence that goes on: "1 rij is", "12 rijen zijn". @param {number} count */
export function rowsAre(count) {
  return `${rowsWord(count)} ${count === 1 ? "is" : "zijn"}`;
}

/** How many rows a search found, and what to do where that is none. @param {number} found @param {number} all */
export function inSight(found, all) {
  if (found === all) return rowsWord(all);
  const words = `${found.toLocaleString("nl-NL")} van ${rowsWord(all)}`;
  return found ? words : `${words}. Zoek op een ander woord, of maak het zoekveld leeg`;
}

/** How many findings there are, in words. Pure. */

/** "7 bevindingen, 2 weggelegd" @param {number} open @param {number} aside */
export function countOf(open, aside) {
  return `${findingsOf(open)}${aside ? `, ${aside} weggelegd` : ""}`;
}

/** @param {number} count */
function findingsOf(count) {
  if (!count) return "geen bevindingen";
  return count === 1 ? "1 bevinding" : `${count} bevindingen`;
}

/** How far two words are apart. Pure. */

/**
 * The number of letters to add, drop, change or swap with the next, up to `most`; Infinity for more than that.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  /** @type {number[]} */
  let beforePrevious = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      current[column] = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) current[column] = Math.min(current[column], beforePrevious[column - 2] + 1);
    }
    if (Math.min(...current) > most) return Infinity;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[other.length] > most ? Infinity : previous[other.length];
}

/**
 * From 0 (nothing alike) to 1 (the same): the share of groups of three letters that both have.
 * @param {string} one
 * @param {string} other
 */
export function similarity(one, other) {
  const [left, right] = [trigrams(one), trigrams(other)];
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  return (2 * shared) / (left.size + right.size);
}

/** @param {string} word */
function trigrams(word) {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}

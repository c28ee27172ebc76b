/** Sets of records with one bit per record, so that thousands are compared in a few steps. */

/** @typedef {Uint32Array<ArrayBuffer>} Bits */

const WORD_SIZE = 32;

/**
 * The set of the numbers below `size` for which `holds` is true.
 * @param {number} size
 * @param {(number: number) => boolean} holds
 * @returns {Bits}
 */
export function bits(size, holds) {
  const set = new Uint32Array(Math.ceil(size / WORD_SIZE));
  for (let number = 0; number < size; number += 1) {
    if (holds(number)) set[number >>> 5] |= 1 << (number & 31);
  }
  return set;
}

/**
 * What all of the sets share.
 * @param {readonly Bits[]} sets at least one
 * @returns {Bits}
 */
export function intersection([first, ...rest]) {
  const shared = first.slice();
  for (const set of rest) {
    for (let at = 0; at < shared.length; at += 1) shared[at] &= set[at];
  }
  return shared;
}

/**
 * What any of the sets holds.
 * @param {readonly Bits[]} sets at least one
 * @returns {Bits}
 */
export function union([first, ...rest]) {
  const joined = first.slice();
  for (const set of rest) {
    for (let at = 0; at < joined.length; at += 1) joined[at] |= set[at];
  }
  return joined;
}

/**
 * How many records two sets share.
 * @param {Bits} one
 * @param {Bits} other
 */
export function countShared(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += countOnes(one[at] & other[at]);
  return sum;
}

/** How many records a set holds. @param {Bits} set */
export function count(set) {
  return countShared(set, set);
}

/**
 * Whether a set holds the record with this number.
 * @param {Bits} set
 * @param {number} number
 */
export function has(set, number) {
  return (set[number >>> 5] >>> (number & 31) & 1) === 1;
}

/** The ones in 32 bits, counted side by side in pairs, fours and bytes. @param {number} word */
function countOnes(word) {
  const pairs = word - (word >>> 1 & 0x55555555);
  const fours = (pairs & 0x33333333) + (pairs >>> 2 & 0x33333333);
  return Math.imul(fours + (fours >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

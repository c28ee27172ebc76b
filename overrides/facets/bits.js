/** Sets of records as bits, a record a bit: thousands are compared in a few steps. Pure. */

/** @typedef {Uint32Array<ArrayBuffer>} Bits */

const WOORD = 32;

/**
 * The set of those numbers below `aantal` for which `past` holds.
 * @param {number} aantal
 * @param {(nummer: number) => boolean} past
 * @returns {Bits}
 */
export function bits(aantal, past) {
  const uit = new Uint32Array(Math.ceil(aantal / WOORD));
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    if (past(nummer)) uit[nummer >>> 5] |= 1 << (nummer & 31);
  }
  return uit;
}

/**
 * What all of them share; at least one.
 * @param {readonly Bits[]} delen
 * @returns {Bits}
 */
export function doorsnede([eerste, ...rest]) {
  const uit = eerste.slice();
  for (const deel of rest) {
    for (let plek = 0; plek < uit.length; plek += 1) uit[plek] &= deel[plek];
  }
  return uit;
}

/**
 * What any of them holds; at least one.
 * @param {readonly Bits[]} delen
 * @returns {Bits}
 */
export function vereniging([eerste, ...rest]) {
  const uit = eerste.slice();
  for (const deel of rest) {
    for (let plek = 0; plek < uit.length; plek += 1) uit[plek] |= deel[plek];
  }
  return uit;
}

/**
 * How many the two share.
 * @param {Bits} een
 * @param {Bits} ander
 */
export function telSamen(een, ander) {
  let som = 0;
  for (let plek = 0; plek < een.length; plek += 1) som += telWoord(een[plek] & ander[plek]);
  return som;
}

/** @param {Bits} deel */
export function tel(deel) {
  return telSamen(deel, deel);
}

/**
 * @param {Bits} deel
 * @param {number} nummer
 */
export function heeft(deel, nummer) {
  return (deel[nummer >>> 5] >>> (nummer & 31) & 1) === 1;
}

/** Ones in 32 bits, counted side by side in pairs, fours and bytes. @param {number} woord */
function telWoord(woord) {
  const paren = woord - (woord >>> 1 & 0x55555555);
  const vieren = (paren & 0x33333333) + (paren >>> 2 & 0x33333333);
  return Math.imul(vieren + (vieren >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

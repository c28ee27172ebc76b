/** The id of a row that was read: 12 hexadecimal digits that are the same for the same location and activity. Pure. */

const [MASK, PRIME, START] = [(1n << 64n) - 1n, 0x100000001b3n, 0xcbf29ce484222325n]; // FNV-1a, 64 bits

/** @param {string} place the key of its location @param {string} activity @param {number} nth for a location that names an activity more than once, from 0 */
export function rowId(place, activity, nth) {
  let hash = START;
  for (const byte of new TextEncoder().encode(JSON.stringify([place, activity, nth]))) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return (hash >> 16n).toString(16).padStart(12, "0");
}

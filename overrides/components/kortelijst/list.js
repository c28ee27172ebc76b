/** The short list as a value: ids in the order in which they were kept. Pure: knows no page and no storage. */

export const MEEST = 100;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * What was kept, without anything that cannot be an id: the visitor, or another page of this host, may have written it.
 * @param {unknown} bewaard
 * @returns {string[]}
 */
export function schoon(bewaard) {
  if (!Array.isArray(bewaard)) return [];
  return [...new Set(bewaard.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, MEEST);
}

/** @param {readonly string[]} ids @param {string} id */
export function met(ids, id) {
  return ids.includes(id) || ids.length >= MEEST ? [...ids] : [...ids, id];
}

/** @param {readonly string[]} ids @param {string} id */
export function zonder(ids, id) {
  return ids.filter((een) => een !== id);
}

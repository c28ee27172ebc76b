/** The short list as a value: ids, first kept first. Pure: knows no page and no storage. */

/** This many programmes fit on the list. */
export const MOST = 100;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * What was kept, without anything that cannot be an id: the visitor, or another page of this host, may have written it.
 * @param {unknown} stored
 * @returns {string[]}
 */
export function cleaned(stored) {
  if (!Array.isArray(stored)) return [];
  return [...new Set(stored.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, MOST);
}

/** The list with this id at its end; a full list stays as it is. @param {readonly string[]} ids @param {string} id */
export function withId(ids, id) {
  return ids.includes(id) || ids.length >= MOST ? [...ids] : [...ids, id];
}

/** The list without these ids. @param {readonly string[]} ids @param {readonly string[]} gone */
export function without(ids, gone) {
  return ids.filter((id) => !gone.includes(id));
}

/** What the address of the page asks for. Pure. */

import { sheetOf } from "../definition.js";

/** @typedef {import("./context.js").Target} Target */

/** The overview, which has no name. @type {Target} */
export const OVERVIEW = Object.freeze({ name: "" });

/**
 * The place that an address names; null for one that is not ours, such as the target of the skip link.
 * @param {string} hash as `location.hash` gives it
 * @param {import("../definition.js").Definitie} definitie
 * @param {readonly string[]} views the names of other views
 * @returns {Target | null}
 */
export function targetOf(hash, definitie, views) {
  const [name, field, row] = decoded(hash.replace(/^#/, "")).split(".", 3);
  if (!name) return OVERVIEW;
  const sheet = sheetOf(definitie, name);
  if (sheet) return { name, sheet, ...(field && { field }), ...(row && { row }) };
  return views.some((view) => name === view || name.startsWith(`${view}-`)) ? { name, ...(field && { field }) } : null;
}

/** A wrong escape stays as it is. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The buttons that put a programme on the short list, and what it is called there. */

import { findAll } from "../lib/element.js";

/**
 * Looked up when the script loads: a long list takes most of its rows out of the page as soon as it starts, and later puts the same
 * rows back.
 * @type {readonly HTMLElement[]}
 */
export const BUTTONS = findAll(document, "[data-bewaar]", HTMLElement);

/**
 * The programme of a button: its id and its name.
 * @param {HTMLElement} button
 * @returns {{id: string, name: string}}
 */
export function programmaOf({ dataset: { bewaar: id = "", naam: name = id } }) {
  return { id, name };
}

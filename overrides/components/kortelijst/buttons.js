/** The buttons that put a programme on the short list, and what it is called there. */

/**
 * Looked up as the script comes in: a long list takes most of its rows out of the page as soon as it starts, and puts them back
 * later as they are.
 * @type {readonly HTMLElement[]}
 */
export const KNOPPEN = [...document.querySelectorAll("[data-bewaar]")].filter((knop) => knop instanceof HTMLElement);

/**
 * Of which programme, by its id and its name.
 * @param {HTMLElement} knop
 * @returns {{id: string, naam: string}}
 */
export function programmaBij({ dataset: { bewaar: id = "", naam = id } }) {
  return { id, naam };
}

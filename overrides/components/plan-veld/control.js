/** What every kind of control of a question can do. */

/** @typedef {import("../../plan/definition.js").Veld} Veld */

/**
 * What a control is made for.
 * @typedef {object} Asked
 * @property {Veld} veld
 * @property {string} id of the control, or of the group of them
 * @property {readonly string[]} suggestions answers given elsewhere that would do here
 */

/**
 * A control, or a group of them. `element` goes in the page, `main` gets the name and the focus, `read` gives what it says now, `show` makes
 * it say an answer. `marks` are the elements that say that an answer does not fit. `isGroup`: its frame is a fieldset.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} main
 * @property {() => readonly HTMLElement[]} marks
 * @property {boolean} isGroup
 * @property {() => string} read
 * @property {(text: string) => void} show
 */

/** Set the text of an input only where it differs: it moves the caret. @param {HTMLInputElement | HTMLTextAreaElement} input @param {string} text */
export function put(input, text) {
  if (input.value !== text) input.value = text;
}

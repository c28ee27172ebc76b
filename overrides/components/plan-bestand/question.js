/** A question in a dialog, with a button for each answer and what that does. */

import { ask } from "../../lib/dialog.js";
import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";

/** One answer to a question: what the button says, and what that does. @typedef {{value: string, words: string, explained: string}} Choice */

/**
 * A question with a button for each choice; the first is the most fitting.
 * @param {string} title
 * @param {readonly string[]} explained
 * @param {readonly Choice[]} choices
 * @returns {Promise<string>} the value of the choice, "" for none
 */
export function question(title, explained, choices) {
  const dialog = /** @type {HTMLDialogElement} */ (copyOf("bestand-vraag"));
  say(find(dialog, "h2", HTMLElement), title);
  find(dialog, "[data-uitleg]", HTMLElement).append(...explained.map((sentence) => make("p", "", sentence)));
  find(dialog, "[data-keuzes]", HTMLElement).append(...choices.map(({ value, words, explained: meaning }, place) => {
    const element = copyOf("vraag-keuze");
    const button = find(element, "button", HTMLButtonElement);
    button.value = value;
    button.dataset.keuze = value;
    say(button, words);
    button.classList.toggle("knop--hoofd", place === 0);
    const why = find(element, "p", HTMLElement);
    say(why, meaning);
    why.id = `vraag--${value}`;
    button.setAttribute("aria-describedby", why.id);
    return element;
  }));
  return ask(dialog);
}

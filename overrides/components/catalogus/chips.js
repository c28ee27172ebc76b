/** What is chosen, as chips that remove it. Only draws. */

import { arrange, follow } from "../../lib/arrange.js";
import { find, make } from "../../lib/element.js";
import { choiceInWords } from "../../facets/choice-words.js";

/** @typedef {import("../../facets/state.js").Choice} Choice */
/** @typedef {import("../../facets/state.js").Schema} Schema */

export class Chips {
  /**
   * @param {HTMLElement} element
   * @param {Schema} schema
   * @param {(choice: Choice) => void} remove
   * @param {() => void} clear
   */
  constructor(element, schema, remove, clear) {
    this.schema = schema;
    this.box = find(element, "[data-keuzes]", HTMLElement);
    this.list = find(element, "[data-chips]", HTMLElement);
    this.remove = remove;
    /** @type {Map<string, {element: HTMLElement, update: () => void}>} */
    this.items = new Map();
    find(element, "[data-wis]", HTMLButtonElement).addEventListener("click", clear);
  }

  /** @param {readonly Choice[]} choices */
  show(choices) {
    this.box.hidden = choices.length === 0;
    // A chip says all of its choice, so it never has to change.
    const items = follow(this.items, choices, ({ name, value }) => `${name}=${value}`, (choice) => ({ element: make("li", "", this.chip(choice)), update() {} }));
    arrange(this.list, items.map(({ element }) => element));
  }

  /** @param {Choice} choice */
  chip(choice) {
    const chip = make("button", "chip", make("span", "alleen-lezer", "Verwijder: "), choiceInWords(choice, this.schema));
    chip.type = "button";
    chip.addEventListener("click", () => this.remove(choice));
    return chip;
  }

  /**
   * The chip at this place, else the last one, else null.
   * @param {number} place
   */
  at(place) {
    const chips = this.list.querySelectorAll("button");
    return chips[Math.min(place, chips.length - 1)] ?? null;
  }
}

/** Tells which parts of the address could not be used, and why. Only draws. */

import { find, make } from "../../lib/element.js";
import { refusal } from "../../facets/choice-words.js";

/** @typedef {import("../../facets/address.js").Unusable} Unusable */

/** How many parts are told one by one. */
const MAX_TOLD = 5;

export class Notices {
  /**
   * @param {HTMLElement} element
   * @param {(unusable: Unusable) => string} inWords why a part could not be used
   */
  constructor(element, inWords = refusal) {
    this.box = find(element, "[data-meldingen]", HTMLElement);
    this.inWords = inWords;
  }

  /** @param {readonly Unusable[]} unusable */
  show(unusable) {
    if (unusable.length === 0) return this.clear();
    const lines = unusable.slice(0, MAX_TOLD).map(this.inWords);
    if (unusable.length > MAX_TOLD) lines.push(`En nog ${unusable.length - MAX_TOLD}.`);
    this.box.replaceChildren(make(
      "div", "toestand",
      make("p", "toestand__kop", "Een deel van het adres is niet gebruikt"),
      make("ul", "", ...lines.map((line) => make("li", "", line))),
    ));
  }

  clear() {
    this.box.replaceChildren();
  }
}

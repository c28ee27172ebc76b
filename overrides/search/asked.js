/** A question as it was typed, and the names that it holds. Pure. */

import { isForm, isStopword, otherNumber, stems } from "./stems.js";

/** Compared with the names of all places, so whatever needs no name is worked out once. */
export class Asked {
  /** @param {string} typed folded words with spaces */
  constructor(typed) {
    this.typed = typed;
    this.words = typed.split(" ");
    /** All that a word of a name can have in common with the question. */
    this.stems = new Set(this.words.flatMap((word) => [word, otherNumber(word) ?? word, ...stems(word)]));
    /** Word of a name → whether the question may hold it, once it was asked. @type {Map<string, boolean>} */
    this.known = new Map();
  }

  /**
   * "Hebben wij eigenlijk ouderbeleid" holds "hebben wij ouderbeleid": empty words may stand in between, and a word may have another form.
   * @param {string} name folded words with spaces
   */
  holds(name) {
    const parts = name.split(" ");
    if (parts.length > this.words.length || !parts.every((part) => this.mayHold(part))) return false;
    const counted = this.words.filter((word) => !isStopword(word) || parts.some((part) => isForm(part, word)));
    return counted.some((_, start) => parts.every((part, number) => isForm(part, counted[start + number] ?? "")));
  }

  /** @param {string} part */
  mayHold(part) {
    const known = this.known.get(part) ?? [part, ...stems(part)].some((stem) => this.stems.has(stem));
    this.known.set(part, known);
    return known;
  }
}

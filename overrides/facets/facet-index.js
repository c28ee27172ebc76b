/** The records of a list as sets of bits, made once, so that a choice costs the same however long the list is. */

import { wordsOf } from "../lib/fold.js";
import { bits } from "./bits.js";
import { isUnknown, leeftijdMatches, readLeeftijd } from "./leeftijd.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./state.js").Facet} Facet */

/**
 * What one record answers, as the page hands it over: `values` by facet, folded `text`, keys to sort by, and for some facets the
 * fact behind the answer. `later`: found after 2013, so without the labels of that year. Anything left out is not stated.
 * @typedef {import("./leeftijd.js").LeeftijdRange & {readonly id: string, readonly text: string, readonly later?: boolean,
 *   readonly values?: Readonly<Record<string, readonly string[]>>, readonly order?: Readonly<Record<string, number>>,
 *   readonly facts?: Readonly<Record<string, string>>}} Answer
 */

export class FacetIndex {
  /**
   * @param {readonly Answer[]} answers
   * @param {import("./state.js").Schema} schema
   */
  constructor(answers, schema) {
    this.answers = answers;
    this.schema = schema;
    this.all = this.where(() => true);
    this.none = this.where(() => false);
    this.withoutLeeftijd = this.where(isUnknown);
    /** The facets that ask for a label of 2013. */
    this.labels = new Set(schema.facets.filter(({ isLabel }) => isLabel).map(({ name }) => name));
    this.later = this.where(({ later }) => later === true);
    /** For every facet, the records behind each of its options; `""` stands for no choice. */
    this.options = new Map(schema.facets.map((facet) => [facet.name, this.optionsOf(facet)]));
    /** @type {Map<string, readonly number[]>} */
    this.orders = new Map();
    /** @type {Map<string, Bits>} */
    this.leeftijden = new Map();
    // Mostly the facets change while a text stays the same, so the last one is kept.
    this.lastText = { words: "", found: this.all };
  }

  /** @param {(answer: Answer) => boolean} holds */
  where(holds) {
    return bits(this.answers.length, (number) => holds(this.answers[number]));
  }

  /** @param {Facet} facet @returns {ReadonlyMap<string, Bits>} */
  optionsOf({ name, options }) {
    const found = new Map([["", this.all]]);
    for (const value of options.keys()) found.set(value, this.where(({ values }) => values?.[name]?.includes(value) ?? false));
    return found;
  }

  /**
   * The records that answer a facet with this value.
   * @param {string} name
   * @param {string} value
   * @returns {Bits}
   */
  withOption(name, value) {
    return this.options.get(name)?.get(value) ?? this.none;
  }

  /**
   * The records that hold every word of a text.
   * @param {string} text
   */
  withText(text) {
    const words = wordsOf(text);
    const key = words.join(" ");
    if (this.lastText.words !== key) {
      this.lastText = { words: key, found: this.where((answer) => words.every((word) => answer.text.includes(word))) };
    }
    return this.lastText.found;
  }

  /**
   * The records whose stated age overlaps the one asked for.
   * @param {import("./leeftijd.js").LeeftijdQuery} query
   */
  withLeeftijd(query) {
    return this.where((answer) => !isUnknown(answer) && leeftijdMatches(answer, query));
  }

  /**
   * The same for an age that is asked for again after every choice.
   * @param {string} written as the address writes it
   */
  withRepeatedLeeftijd(written) {
    const known = this.leeftijden.get(written);
    if (known) return known;
    const query = readLeeftijd(written);
    const found = query ? this.withLeeftijd(query) : this.none;
    this.leeftijden.set(written, found);
    return found;
  }

  /**
   * The numbers of all records in the order asked for; equal ones keep the page's own order.
   * @param {string} order "" for the page's own
   * @returns {readonly number[]}
   */
  inOrder(order) {
    const known = this.orders.get(order);
    if (known) return known;
    const key = (/** @type {number} */ number) => this.answers[number].order?.[order] ?? 0;
    const numbers = this.answers.map((_, number) => number);
    if (order) numbers.sort((one, other) => key(one) - key(other));
    this.orders.set(order, numbers);
    return numbers;
  }
}

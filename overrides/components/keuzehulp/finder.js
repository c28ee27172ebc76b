/** Which programmes match the answers given, by the catalogue's own rules. Knows no page. */

import { readAddress } from "../../facets/address.js";
import { FacetIndex } from "../../facets/facet-index.js";
import { countLeeftijden, countOptions, pick, select } from "../../facets/selection.js";
import { waysOut } from "../../facets/ways-out.js";

/** @typedef {import("../../facets/state.js").Choice} Choice */
/** @typedef {import("../../facets/state.js").Facet} Facet */
/**
 * What a programme answers, its name, when it was last seen, and its address.
 * @typedef {import("../../facets/facet-index.js").Answer & {readonly naam: string, readonly gezien: string, readonly adres: string}} Programma
 */
/** The rule of each facet, by its parameter. @typedef {Readonly<Record<string, string>>} Rules */

export class Finder {
  /**
   * @param {readonly Programma[]} programmas
   * @param {Rules} rules
   * @param {readonly Choice[]} answers all that can be given
   * @param {readonly string[]} labels the parameters that ask for a label of 2013
   */
  constructor(programmas, rules, answers, labels = []) {
    const facets = Object.entries(rules).map(([name, rule]) => ({ ...facet(name, rule, answers), isLabel: labels.includes(name) }));
    this.programmas = programmas;
    // In the catalogue the age is a question of its own; here it has answers to choose from, like all others.
    this.leeftijd = facet("leeftijd", "een", answers);
    this.schema = { facets, orders: [], others: [] };
    this.index = new FacetIndex(programmas, this.schema);
  }

  /**
   * `matching` answers everything; `unknown` answers the rest while an age is asked for and theirs is not stated; `later` answers
   * the rest while a label of 2013 is asked for, and is newer.
   * @param {string} query the answers as the catalogue's address
   * @returns {{matching: Programma[], unknown: Programma[], later: Programma[]}}
   */
  select(query) {
    const { matching, unknown, later } = select(this.index, this.state(query));
    const programmasIn = (/** @type {typeof matching} */ set) => pick(this.index.inOrder(""), set).map((number) => this.programmas[number]);
    return { matching: programmasIn(matching), unknown: programmasIn(unknown), later: programmasIn(later) };
  }

  /**
   * How many each answer would give with the others as they are, by parameter and value.
   * @param {string} query
   */
  counts(query) {
    const selection = select(this.index, this.state(query));
    const { name, options } = this.leeftijd;
    return new Map([...countOptions(this.index, selection), [name, countLeeftijden(this.index, selection, [...options.keys()])]]);
  }

  /** What to let go of when nothing matches, most programmes first. @param {string} query */
  waysOut(query) {
    return waysOut(this.index, this.state(query));
  }

  /**
   * The answers that an address gives, by parameter, and what in it this page cannot use.
   * @param {string} address from the question mark
   */
  readAnswers(address) {
    const { state, unusable } = readAddress(address, { ...this.schema, facets: [this.leeftijd, ...this.schema.facets] });
    return { answers: state.choices, unusable };
  }

  /** @param {string} query */
  state(query) {
    return readAddress(query, this.schema).state;
  }
}

/**
 * @param {string} name
 * @param {string} rule
 * @param {readonly Choice[]} answers
 * @returns {Facet}
 */
function facet(name, rule, answers) {
  const own = answers.filter((answer) => answer.name === name && answer.value);
  return { name, short: name, rule, options: new Map(own.map(({ value }) => [value, value])) };
}

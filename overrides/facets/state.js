/** What a visitor chose in a filtered list. The state knows no page and no history; `address.js` reads and writes it. */

import { writeLeeftijd } from "./leeftijd.js";

/** @typedef {import("./leeftijd.js").LeeftijdQuery} LeeftijdQuery */

/**
 * A question of the filter. `rule`: "een" takes one value, "of" any of several, "en" all of several. `options` maps each value
 * to its label. With `isLabel` it asks for a label of 2013, which no record found later has.
 * @typedef {{name: string, short: string, rule: string, options: ReadonlyMap<string, string>, isLabel?: boolean}} Facet
 */

/**
 * What can be asked of a list: its facets, and its orders, the page's own first. `others` are parameters of other parts of the
 * page, to be left alone.
 * @typedef {{facets: readonly Facet[], orders: readonly string[], others: readonly string[]}} Schema
 */

/**
 * `choices` holds only facets with a choice; `order` is "" for the page's own order.
 * @typedef {object} State
 * @property {Readonly<Record<string, readonly string[]>>} choices
 * @property {LeeftijdQuery | null} leeftijd
 * @property {string} text
 * @property {string} order
 */

/**
 * One thing that was chosen: a value of a facet, or the age or text as a whole. `name` is that of its parameter.
 * @typedef {{name: string, value: string}} Choice
 */

/** @type {State} */
export const EMPTY = Object.freeze({ choices: Object.freeze({}), leeftijd: null, text: "", order: "" });

/**
 * The order as a state holds it.
 * @param {string} order one of those in `schema`, or ""
 * @param {Schema} schema
 */
export function stateOrder(order, { orders }) {
  return order === orders[0] ? "" : order;
}

/**
 * Everything that narrows the list, in the order of the filter. The order of the list is not a choice.
 * @param {State} state
 * @param {Schema} schema
 * @returns {Choice[]}
 */
export function choicesOf(state, schema) {
  const single = [
    ...(state.text ? [{ name: "tekst", value: state.text }] : []),
    ...(state.leeftijd ? [{ name: "leeftijd", value: writeLeeftijd(state.leeftijd) }] : []),
  ];
  return [...single, ...schema.facets.flatMap(({ name }) => (state.choices[name] ?? []).map((value) => ({ name, value })))];
}

/**
 * The choices of each question together, in the order in which they came.
 * @param {readonly Choice[]} choices
 */
export function byQuestion(choices) {
  const names = [...new Set(choices.map(({ name }) => name))];
  return names.map((name) => choices.filter((choice) => choice.name === name));
}

/**
 * The state without these choices.
 * @param {State} state
 * @param {readonly Choice[]} choices
 * @returns {State}
 */
export function without(state, choices) {
  return choices.reduce(withoutOne, state);
}

/** @param {State} state @param {Choice} choice @returns {State} */
function withoutOne(state, { name, value }) {
  if (name === "tekst") return { ...state, text: "" };
  if (name === "leeftijd") return { ...state, leeftijd: null };
  const { [name]: values = [], ...others } = state.choices;
  const left = values.filter((one) => one !== value);
  return { ...state, choices: left.length ? { ...state.choices, [name]: left } : others };
}

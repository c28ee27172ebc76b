/** What to let go of when nothing matches, and how many records that gives. */

import { count } from "./bits.js";
import { select } from "./selection.js";
import { byQuestion, choicesOf, without } from "./state.js";

/** @typedef {import("./state.js").Choice} Choice */
/** @typedef {import("./state.js").State} State */

/**
 * How many records there are without `dropped`, with `kept` still in force.
 * @typedef {{dropped: readonly Choice[], kept: readonly Choice[], count: number}} WayOut
 */

/**
 * The smallest step that helps, most records first: one choice; else a whole question; else all questions but one.
 * @param {import("./facet-index.js").FacetIndex} index
 * @param {State} state
 * @returns {WayOut[]} empty where nothing helps
 */
export function waysOut(index, state) {
  const choices = choicesOf(state, index.schema);
  const questions = byQuestion(choices);
  const allMustHold = new Set(index.schema.facets.filter(({ rule }) => rule === "en").map(({ name }) => name));
  const oneChoice = questions.flatMap((question) => allMustHold.has(question[0].name) ? question.map((choice) => [choice]) : [question]);
  const allButOne = questions.map((question) => choices.filter((choice) => !question.includes(choice)));
  for (const attempts of [oneChoice, questions, allButOne]) {
    const ways = attempts.map((dropped) => wayOut(index, state, choices, dropped)).filter((way) => way.count > 0);
    if (ways.length) return ways.sort((one, other) => other.count - one.count);
  }
  return [];
}

/**
 * @param {import("./facet-index.js").FacetIndex} index
 * @param {State} state
 * @param {readonly Choice[]} choices everything chosen in `state`
 * @param {readonly Choice[]} dropped
 * @returns {WayOut}
 */
function wayOut(index, state, choices, dropped) {
  const kept = choices.filter((choice) => !dropped.includes(choice));
  return { dropped, kept, count: count(select(index, without(state, dropped)).matching) };
}

/** Whether it lets go of more than one question. @param {WayOut} way */
export function dropsSeveral({ dropped }) {
  return byQuestion(dropped).length > 1;
}

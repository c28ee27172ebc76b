/** What a list shows: every record that matches, in order, also those not drawn yet, and apart from them those without a stated age or a label of 2013. */

import { choiceInWords } from "./choice-words.js";
import { pick, select } from "./selection.js";
import { choicesOf } from "./state.js";

/**
 * Ids in order; apart from them those that match but for an age that is not stated, or for a label that later ones cannot have;
 * and the choices in words.
 * @typedef {{ids: readonly string[], withoutLeeftijd: readonly string[], withoutLabel: readonly string[], choices: readonly string[]}} ShownList
 */

/**
 * @param {import("./facet-index.js").FacetIndex} index
 * @param {import("./state.js").State} state
 * @returns {ShownList}
 */
export function shown(index, state) {
  const { matching, unknown, later } = select(index, state);
  const ids = (/** @type {import("./bits.js").Bits} */ set) => pick(index.inOrder(state.order), set).map((number) => index.answers[number].id);
  const choices = choicesOf(state, index.schema).map((choice) => choiceInWords(choice, index.schema));
  return { ids: ids(matching), withoutLeeftijd: ids(unknown), withoutLabel: ids(later), choices };
}

/** Draws a state: the results, the numbers behind the options, the chips and the count. Decides nothing and listens to nothing. */

import { find, say } from "../../lib/element.js";
import { LIST_CHANGED } from "../../lib/events.js";
import { count } from "../../facets/bits.js";
import { countLeeftijden, countOptions, select } from "../../facets/selection.js";
import { countSentence, toListButton } from "../../facets/sentences.js";
import { choicesOf } from "../../facets/state.js";
import { waysOut } from "../../facets/ways-out.js";
import { Chips } from "./chips.js";
import { Empty } from "./empty.js";
import { Result } from "./result.js";

/** @typedef {import("../../facets/facet-index.js").FacetIndex} FacetIndex */
/** @typedef {import("../../facets/selection.js").Count} Count */
/** @typedef {import("../../facets/state.js").Choice} Choice */
/** @typedef {import("../../facets/state.js").State} State */

/**
 * What the drawn buttons do.
 * @typedef {{remove: (choice: Choice) => void, letGo: (choices: readonly Choice[]) => void, clear: () => void}} Actions
 */

export class Display {
  /**
   * @param {HTMLElement} element
   * @param {FacetIndex} index
   * @param {import("./filter.js").Filter} filter
   * @param {import("../../facets/sentences.js").Words} words
   * @param {Actions} actions
   */
  constructor(element, index, filter, words, { remove, letGo, clear }) {
    this.element = element;
    this.index = index;
    this.filter = filter;
    this.words = words;
    this.count = find(element, "[data-telling]", HTMLElement);
    this.result = new Result(element, index, words);
    this.chips = new Chips(element, index.schema, remove, clear);
    this.empty = new Empty(element, index.schema, words, ({ dropped }) => letGo(dropped));
  }

  /**
   * @param {State} state
   * @param {boolean} isOpened whether the visitor asked for every row of a long list
   */
  draw(state, isOpened) {
    const { index, filter } = this;
    const selection = select(index, state);
    const [matching, unknown, later] = [count(selection.matching), count(selection.unknown), count(selection.later)];
    this.result.show(selection, state, isOpened);
    this.result.showMore(matching + unknown + later);
    filter.showCounts({ perFacet: countOptions(index, selection), perLeeftijd: countLeeftijden(index, selection, filter.leeftijd.quick) });
    this.drawChoices(state, { matching, unknown, later });
    this.element.dispatchEvent(new CustomEvent(LIST_CHANGED, { detail: matching + unknown + later }));
  }

  /** @param {State} state @param {Count} found */
  drawChoices(state, found) {
    const choices = choicesOf(state, this.index.schema);
    this.chips.show(choices);
    this.filter.showNumberChosen(choices.length);
    this.filter.nameButton(toListButton(found, this.words));
    if (found.matching) this.empty.hide();
    else this.empty.show(waysOut(this.index, state), state.text, found);
    say(this.count, countSentence({ ...found, all: this.index.answers.length, isFiltered: choices.length > 0 }, this.words));
  }
}

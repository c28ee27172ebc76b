/**
 * The filter of the notes since 2013: three lists to choose from, and fewer notes on the page. Every choice has an address and is a
 * step in the history. The notes stay in their groups, and a group without notes is hidden. Without it the page shows all.
 */

import { find, findAll, say } from "../../lib/element.js";
import { keepShown } from "../../lib/restored.js";
import { count, has } from "../../facets/bits.js";
import { readAddress, writeAddress } from "../../facets/address.js";
import { FacetIndex } from "../../facets/facet-index.js";
import { countOptions, select } from "../../facets/selection.js";
import { countSentence, nothingFound } from "../../facets/sentences.js";
import { choicesOf, EMPTY } from "../../facets/state.js";
import { setCount } from "../catalogus/count.js";
import { Notices } from "../catalogus/notices.js";

/** A note has no age and no label of 2013. */
const NOTHING_APART = { unknown: 0, later: 0 };

/** @typedef {import("../../facets/state.js").State} State */

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new NoteFilter(element).start();
}

class NoteFilter {
  /** @param {HTMLElement} element */
  constructor(element) {
    const { records, woorden: words } = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    this.words = words;
    this.form = find(element, "[data-filter]", HTMLFormElement);
    this.selects = findAll(this.form, "select", HTMLSelectElement);
    /** @type {import("../../facets/state.js").Schema} */
    this.schema = { facets: this.selects.map(facetOf), orders: [], others: [] };
    this.index = new FacetIndex(records, this.schema);
    this.numbers = new Map(this.index.answers.map(({ id }, number) => [id, number]));
    this.notes = findAll(element, "[data-van]", HTMLElement);
    this.groups = findAll(element, "[data-groep]", HTMLElement);
    this.count = find(element, "[data-telling]", HTMLElement);
    this.clear = find(element, "[data-wis]", HTMLButtonElement);
    this.notices = new Notices(element);
    /** @type {State} */
    this.state = EMPTY;
  }

  start() {
    this.form.hidden = false;
    this.followAddress();
    this.form.addEventListener("change", () => this.become(this.readControls()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.clear.addEventListener("click", () => this.onClear());
    addEventListener("popstate", () => this.followAddress());
    keepShown(() => this.showControls());
  }

  followAddress() {
    const { state, unusable } = readAddress(location.search, this.schema);
    this.notices.show(unusable);
    // This page asks for no age and no text.
    this.show({ ...EMPTY, choices: state.choices });
  }

  onClear() {
    this.become(EMPTY);
    this.selects[0].focus();
  }

  /** @param {State} state */
  become(state) {
    const address = location.pathname + writeAddress(state, this.schema, location.search);
    try {
      history.pushState(null, "", address);
    } catch {
      // A page opened from a folder where the browser forbids it: the list works all the same.
    }
    this.notices.clear();
    this.show(state);
  }

  /** @returns {State} */
  readControls() {
    const chosen = this.selects.filter(({ value }) => value).map(({ name, value }) => [name, [value]]);
    return { ...EMPTY, choices: Object.fromEntries(chosen) };
  }

  /** @param {State} state */
  show(state) {
    this.state = state;
    this.showControls();
    const selection = select(this.index, state);
    for (const note of this.notes) note.hidden = !has(selection.matching, this.numbers.get(note.dataset.van ?? "") ?? -1);
    for (const group of this.groups) group.hidden = group.querySelector("[data-van]:not([hidden])") === null;
    this.showCounts(selection);
  }

  showControls() {
    for (const list of this.selects) list.value = this.state.choices[list.name]?.[0] ?? "";
  }

  /** @param {import("../../facets/selection.js").Selection} selection */
  showCounts(selection) {
    const counts = countOptions(this.index, selection);
    for (const list of this.selects) {
      for (const option of list.options) {
        const found = option.value && counts.get(list.name)?.get(option.value);
        if (found) setCount(option, found, option.selected);
      }
    }
    const [matching, isFiltered] = [count(selection.matching), choicesOf(this.state, this.schema).length > 0];
    const found = countSentence({ matching, ...NOTHING_APART, all: this.index.answers.length, isFiltered }, this.words);
    say(this.count, matching ? found : nothingFound(NOTHING_APART, this.words));
    this.clear.hidden = !isFiltered;
  }
}

/** @param {HTMLSelectElement} list @returns {import("../../facets/state.js").Facet} */
function facetOf(list) {
  const options = [...list.options].filter(({ value }) => value);
  for (const option of options) option.dataset.opschrift = option.text;
  return { name: list.name, short: list.name, rule: "een", options: new Map(options.map(({ value, text }) => [value, text])) };
}

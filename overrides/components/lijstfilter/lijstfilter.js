/**
 * The filter of a long list that stands on the page whole: a text, lists to choose from, and fewer records in sight. Every choice has
 * an address and is a step in the history; a text is one step, however many letters it takes. The records stay in their groups, and
 * a group without records is hidden. Without it the page shows all.
 */

import { find, findAll, say } from "../../lib/element.js";
import { keepShown } from "../../lib/restored.js";
import { count, has } from "../../facets/bits.js";
import { readAddress, writeAddress } from "../../facets/address.js";
import { choicesInWords } from "../../facets/choice-words.js";
import { fromColumns } from "../../facets/columns.js";
import { FacetIndex } from "../../facets/facet-index.js";
import { countOptions, select } from "../../facets/selection.js";
import { countSentence } from "../../facets/sentences.js";
import { choicesOf, EMPTY, without } from "../../facets/state.js";
import { waysOut } from "../../facets/ways-out.js";
import { setCount } from "../catalogus/count.js";
import { Empty } from "../catalogus/empty.js";
import { Notices } from "../catalogus/notices.js";
import { Rows } from "./rows.js";

/** No record of these lists has an age or a label of 2013. */
const NOTHING_APART = { unknown: 0, later: 0 };

/** @typedef {import("../../facets/selection.js").Selection} Selection */
/** @typedef {import("../../facets/state.js").State} State */

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new ListFilter(element).start();
}

class ListFilter {
  /** @param {HTMLElement} element */
  constructor(element) {
    const { kolommen: columns, woorden: words } = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    this.element = element;
    this.words = words;
    this.form = find(element, "[data-filter]", HTMLFormElement);
    this.text = find(this.form, "[name=tekst]", HTMLInputElement);
    this.selects = findAll(this.form, "select", HTMLSelectElement);
    /** @type {import("../../facets/state.js").Schema} */
    this.schema = { facets: this.selects.map(facetOf), orders: [], others: [] };
    this.rows = new Rows(element, fromColumns(columns));
    this.index = new FacetIndex(this.rows.all, this.schema);
    this.count = find(element, "[data-telling]", HTMLElement);
    this.onPaper = find(element, "[data-afdruk]", HTMLElement);
    this.clear = find(element, "[data-wis]", HTMLButtonElement);
    this.notices = new Notices(element);
    this.empty = new Empty(element, this.schema, words, ({ dropped }) => this.letGo(without(this.state, dropped)));
    /** @type {State} */
    this.state = EMPTY;
    this.isTyping = false;
  }

  start() {
    this.form.hidden = false;
    this.followAddress();
    this.form.addEventListener("input", ({ target }) => { if (target === this.text) this.onType(); });
    this.form.addEventListener("change", () => this.onChange());
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    this.clear.addEventListener("click", () => this.onClear());
    addEventListener("popstate", () => this.followAddress());
    addEventListener("hashchange", () => this.revealTarget());
    keepShown(this.element, () => this.showControls());
  }

  /** The address decides: on load, on Back and on Forward. */
  followAddress() {
    const { state, unusable } = readAddress(location.search, this.schema);
    this.isTyping = false;
    this.notices.show(unusable);
    // These pages ask for no age.
    this.show({ ...EMPTY, choices: state.choices, text: state.text });
    this.showControls();
    this.revealTarget();
  }

  /** What the anchor of the address names is never hidden: the filter lets go of it. */
  revealTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]") || !this.element.contains(target)) return;
    this.show(EMPTY);
    this.showControls();
    this.address("replaceState", writeAddress(EMPTY, this.schema, location.search) + location.hash);
    target.scrollIntoView();
  }

  onType() {
    this.become(this.readControls(), this.isTyping ? "replaceState" : "pushState");
    this.isTyping = true;
  }

  onChange() {
    this.isTyping = false;
    this.become(this.readControls());
  }

  /** Reading goes on at what is left. @param {Event} event */
  onSubmit(event) {
    event.preventDefault();
    this.onChange();
    this.count.focus();
  }

  onClear() {
    this.become(EMPTY);
    this.showControls();
    this.text.focus();
  }

  /** @param {State} state */
  letGo(state) {
    this.become(state);
    this.showControls();
    this.count.focus();
  }

  /**
   * @param {State} state
   * @param {"pushState" | "replaceState"} step whether this is a step in the history, or the same one under another address
   */
  become(state, step = "pushState") {
    const query = writeAddress(state, this.schema, location.search);
    if (query === writeAddress(this.state, this.schema, location.search)) return;
    this.address(step, query);
    this.notices.clear();
    this.show(state);
  }

  /** @param {"pushState" | "replaceState"} step @param {string} tail what follows the path */
  address(step, tail) {
    try {
      history[step](null, "", location.pathname + tail);
    } catch {
      // A page opened from a folder where the browser forbids it: the list works all the same.
    }
  }

  /** @returns {State} */
  readControls() {
    const chosen = this.selects.filter(({ value }) => value).map(({ name, value }) => [name, [value]]);
    return { ...EMPTY, choices: Object.fromEntries(chosen), text: this.text.value.trim() };
  }

  showControls() {
    if (this.text.value.trim() !== this.state.text) this.text.value = this.state.text;
    for (const list of this.selects) list.value = this.state.choices[list.name]?.[0] ?? "";
  }

  /** @param {State} state */
  show(state) {
    this.state = state;
    const selection = select(this.index, state);
    this.rows.show((number) => has(selection.matching, number));
    this.showNumbers(selection);
    this.showFound(count(selection.matching), choicesOf(state, this.schema));
  }

  /** @param {Selection} selection */
  showNumbers(selection) {
    const counts = countOptions(this.index, selection);
    for (const list of this.selects) {
      for (const option of list.options) {
        const found = option.value && counts.get(list.name)?.get(option.value);
        if (found) setCount(option, found, this.state.choices[list.name]?.includes(option.value) ?? false);
      }
    }
  }

  /** @param {number} matching @param {readonly import("../../facets/state.js").Choice[]} choices */
  showFound(matching, choices) {
    const isFiltered = choices.length > 0;
    const found = countSentence({ matching, ...NOTHING_APART, all: this.index.answers.length, isFiltered }, this.words);
    say(this.count, found);
    say(this.onPaper, isFiltered ? `${found}. ‘${choicesInWords(choices, this.schema)}’` : "");
    if (matching) this.empty.hide();
    else this.empty.show(waysOut(this.index, this.state), this.state.text, NOTHING_APART);
    this.clear.hidden = !isFiltered;
  }
}

/** @param {HTMLSelectElement} list @returns {import("../../facets/state.js").Facet} */
function facetOf(list) {
  const options = [...list.options].filter(({ value }) => value);
  for (const option of options) option.dataset.opschrift = option.text;
  const short = list.closest("[data-facet]")?.getAttribute("data-kort") ?? list.name;
  return { name: list.name, short, rule: "een", options: new Map(options.map(({ value, text }) => [value, text])) };
}

/** The results in every view of the page: list, age map, table. Knows no form and no address. */

import { find, findAll, say } from "../../lib/element.js";
import { has } from "../../facets/bits.js";
import { reasonInWords } from "../../facets/choice-words.js";
import { isUnknown } from "../../facets/leeftijd.js";
import { pick } from "../../facets/selection.js";
import { howMany } from "../../facets/sentences.js";
import { writeCount } from "../../lib/phrase.js";
import { makeAhead } from "./ahead.js";
import { markLeeftijd } from "./leeftijd-mark.js";
import { PageRows, Rows } from "./rows.js";
import { WrittenRows } from "./written-rows.js";

/** @typedef {import("../../facets/facet-index.js").FacetIndex} FacetIndex */
/** @typedef {import("../../facets/selection.js").Selection} Selection */
/** @typedef {import("../../facets/state.js").State} State */

/** A long list starts with this many rows: drawing fewer is what keeps a choice within a frame. */
const FIRST_ROWS = 30;
/** Of each group apart at least this many, so that nobody thinks that there is none. */
const FIRST_APART = 10;

export class Result {
  /**
   * @param {HTMLElement} element
   * @param {FacetIndex} index
   * @param {import("../../facets/sentences.js").Words} words
   */
  constructor(element, index, words) {
    this.element = element;
    this.index = index;
    this.words = words;
    this.isLong = element.hasAttribute("data-groot");
    this.years = Number(element.dataset.jaren);
    this.more = find(element, "[data-meer]", HTMLElement);
    this.moreWords = find(this.more, "span", HTMLElement);
    this.moreButton = find(this.more, "button", HTMLButtonElement);
    this.mapGroups = findAll(element, "[data-kaart-groep]", HTMLElement);
    this.markNotes = findAll(element, "[data-vraaguitleg]", HTMLElement);
    this.unknown = find(element, "[data-onbekend]", HTMLElement);
    this.withoutLabel = find(element, "[data-zonder-label]", HTMLElement);
    this.unknownNow = index.none;
    this.laterNow = index.none;
    /** What was last asked for: the numbers to draw, in order, and the age. @type {{numbers: readonly number[], leeftijd: State["leeftijd"]}} */
    this.asked = { numbers: [], leeftijd: null };
    /** The line of a row that says why it is there, by the number of its record; looked up once. @type {Map<number, HTMLElement>} */
    this.reasons = new Map();
    const written = element.querySelector("[data-rijen]");
    this.written = written instanceof HTMLScriptElement ? new WrittenRows(JSON.parse(written.text)) : null;
    this.list = this.asList();
    this.views = [this.list, ...this.asMap(), ...this.asTable()];
    /** The views that do not show it yet. @type {Set<Rows>} */
    this.waiting = new Set();
    this.willLighten = false;
    if (this.isLong) makeAhead(index, this.years, FIRST_ROWS, (number) => this.list.row(number));
  }

  /** @param {HTMLElement} element @param {string} key @returns {() => PageRows} */
  read(element, key) {
    return () => new PageRows(element, key, this.index.answers, this.written);
  }

  asList() {
    const holders = ["[data-lijst]", "[data-lijst-zonder-label]", "[data-lijst-onbekend]"].map((selector) => find(this.element, selector, HTMLElement));
    const [list, later, unknown] = holders;
    const holderOf = (/** @type {number} */ number) => has(this.laterNow, number) ? later : has(this.unknownNow, number) ? unknown : list;
    return new Rows(this.read(this.element, "id"), holders, holderOf, this.isLong);
  }

  /** @returns {Rows[]} empty on a page without an age map */
  asMap() {
    const holders = findAll(this.element, "[data-kaart-lijst], [data-kaart-onbekend]", HTMLElement);
    if (holders.length < 2) return [];
    const isWithout = this.index.answers.map(isUnknown);
    return [new Rows(this.read(this.element, "kaart"), holders, (number) => holders[isWithout[number] ? 1 : 0], this.isLong)];
  }

  /** @returns {Rows[]} empty on a page without a table */
  asTable() {
    const table = this.element.querySelector("tbody:has([data-rij])");
    return table instanceof HTMLElement ? [new Rows(this.read(table, "rij"), [table], () => table, this.isLong)] : [];
  }

  /**
   * @param {Selection} selection
   * @param {State} state
   * @param {boolean} isOpened whether the visitor asked for every row of a long list
   */
  show({ matching, unknown, later }, state, isOpened) {
    const focused = document.activeElement;
    const numbers = this.index.inOrder(state.order);
    const limit = this.isLong && !isOpened ? FIRST_ROWS : Infinity;
    const first = pick(numbers, matching, limit);
    const newer = pick(numbers, later, Math.max(limit - first.length, FIRST_APART));
    const last = pick(numbers, unknown, Math.max(limit - first.length - newer.length, FIRST_APART));
    [this.laterNow, this.unknownNow] = [later, unknown];
    this.asked = { numbers: [...first, ...newer, ...last], leeftijd: state.leeftijd };
    this.giveReasons(state);
    this.unknown.hidden = last.length === 0;
    this.withoutLabel.hidden = newer.length === 0;
    for (const note of this.markNotes) note.hidden = state.leeftijd === null;
    this.waiting = new Set(this.views);
    this.refresh();
    // A row that moves loses the focus.
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
  }

  /** Draw what was last asked for in the view that is visible; the others wait until the visitor goes there. */
  refresh() {
    for (const view of this.waiting) if (!view.canWait) this.draw(view);
    for (const group of this.mapGroups) group.hidden = find(group, "ul", HTMLElement).hidden;
    this.lightenSoon();
  }

  /** @param {Rows} view */
  draw(view) {
    const { numbers, leeftijd } = this.asked;
    view.show(numbers);
    markLeeftijd(numbers.map((number) => view.row(number)), leeftijd, this.years);
    this.waiting.delete(view);
  }

  /** As soon as the visitor sees the view in sight, those out of sight lose what makes them heavy. */
  lightenSoon() {
    if (this.willLighten || ![...this.waiting].some(({ isHeavy }) => isHeavy)) return;
    this.willLighten = true;
    requestAnimationFrame(() => setTimeout(() => {
      this.willLighten = false;
      for (const view of this.waiting) if (view.isHeavy) this.draw(view);
    }));
  }

  /** @param {State} state */
  giveReasons(state) {
    for (const number of this.asked.numbers) {
      const [place, reason] = [this.reasonOf(number), reasonInWords(this.index.answers[number], state, this.index.schema)];
      if (place.textContent === reason) continue;
      place.textContent = reason;
      place.hidden = reason === "";
    }
  }

  /** The row of a record in the list, if it has one. @param {string} id */
  rowOf(id) {
    const number = this.index.answers.findIndex((answer) => answer.id === id);
    return number < 0 ? undefined : this.list.row(number);
  }

  /** @param {number} number */
  reasonOf(number) {
    const place = this.reasons.get(number) ?? find(this.list.row(number), "[data-reden]", HTMLElement);
    this.reasons.set(number, place);
    return place;
  }

  /** Say that a long list shows only its first rows. @param {number} number of rows that it could show */
  showMore(number) {
    const drawn = this.asked.numbers.length;
    this.more.hidden = drawn >= number;
    if (this.more.hidden) return;
    say(this.moreWords, `Hier staan er ${writeCount(drawn)}.`);
    say(this.moreButton, `Toon alle ${howMany(number, this.words)}`);
  }
}

/**
 * The filter of a list: choices in, the same page with fewer rows out, and an address for every state. Works on what the page
 * already holds and fetches nothing. Without it the page shows the whole list, its map and its table.
 */

import { find } from "../../lib/element.js";
import { LIST_ASKED, OVERLAY_DRAWN, ROW_ASKED } from "../../lib/events.js";
import { keepShown } from "../../lib/restored.js";
import { readAddress, writeAddress } from "../../facets/address.js";
import { fromColumns } from "../../facets/columns.js";
import { FacetIndex } from "../../facets/facet-index.js";
import { readLeeftijd } from "../../facets/leeftijd.js";
import { shown } from "../../facets/shown.js";
import { choicesOf, EMPTY, stateOrder, without } from "../../facets/state.js";
import { CopyLink } from "./copy-link.js";
import { Display } from "./display.js";
import { Filter } from "./filter.js";
import { isPressed } from "./leeftijd-fields.js";
import { Notices } from "./notices.js";
import { Place } from "./place.js";
import { startPrintLine } from "./print.js";
import { Sorting } from "./sorting.js";
import { Views } from "./views.js";

/** @typedef {import("../../facets/state.js").Choice} Choice */
/** @typedef {import("../../facets/state.js").State} State */

/** From this width on the style sheet puts the filter beside the list. */
const WIDE = matchMedia("(min-width: 60em)");

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const catalogus = new Catalogus(element);
  catalogus.start();
  startPrintLine(element);
  // A component inside may ask what the list shows, to make a file of it.
  element.addEventListener(LIST_ASKED, (event) => {
    if (event instanceof CustomEvent) event.detail(shown(catalogus.index, catalogus.state));
  });
  element.addEventListener(ROW_ASKED, (event) => {
    if (event instanceof CustomEvent) event.detail.give(catalogus.display.result.rowOf(event.detail.id));
  });
  // What another component draws later may be where the visitor was at this step.
  element.addEventListener(OVERLAY_DRAWN, () => catalogus.place.restore());
}

class Catalogus {
  /** @param {HTMLElement} element */
  constructor(element) {
    const { kolommen: columns, woorden: words, anderen: others } = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    this.filter = new Filter(find(element, "[data-filter]", HTMLFormElement));
    this.sorting = new Sorting(element);
    /** @type {import("../../facets/state.js").Schema} */
    this.schema = { facets: this.filter.facets, orders: this.sorting.orders, others };
    this.index = new FacetIndex(fromColumns(columns), this.schema);
    this.display = new Display(element, this.index, this.filter, words, {
      remove: (choice) => this.remove(choice),
      letGo: (choices) => this.goTo(without(this.state, choices)),
      clear: () => this.goTo({ ...EMPTY, order: this.state.order }),
    });
    this.element = element;
    this.notices = new Notices(element);
    this.views = new Views(element, (id) => this.onView(id));
    this.copyLink = new CopyLink(element);
    this.place = new Place(element);
    /** @type {State} */
    this.state = EMPTY;
    // Typing makes one step in the history, however many letters it takes.
    this.isTyping = false;
  }

  start() {
    this.filter.details.open = WIDE.matches;
    this.filter.form.hidden = false;
    this.sorting.reveal();
    this.followAddress();
    this.listen();
  }

  listen() {
    const { form, details } = this.filter;
    form.addEventListener("input", (event) => this.onInput(event.target));
    form.addEventListener("change", () => this.onChange());
    form.addEventListener("click", (event) => this.onQuickLeeftijd(event.target));
    form.addEventListener("focusout", () => this.filter.refreshCounts());
    form.addEventListener("submit", (event) => this.onSubmit(event));
    find(form, ".sla-over", HTMLElement).addEventListener("click", (event) => this.onSkip(event));
    this.sorting.onChange(() => this.onChange());
    this.display.result.moreButton.addEventListener("click", () => this.onMore());
    WIDE.addEventListener("change", () => { details.open = WIDE.matches || details.open; });
    addEventListener("popstate", () => this.followAddress());
    keepShown(this.element, () => this.showControls());
  }

  /** The address decides: on load, on Back and on Forward. */
  followAddress() {
    const { state, unusable } = readAddress(location.search, this.schema);
    this.isTyping = false;
    this.state = state;
    this.views.follow(location.hash);
    this.notices.show(unusable);
    this.showControls();
    this.draw();
    this.place.restore();
  }

  /** @param {EventTarget | null} target */
  onInput(target) {
    const isText = target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
    if (!isText) return;
    // A mistake is told when the visitor leaves the field; that it is corrected shows at once.
    this.filter.leeftijd.tellCorrected();
    this.become(this.readControls(), this.isTyping ? "replace" : "next");
    this.isTyping = true;
  }

  onChange() {
    this.isTyping = false;
    this.filter.leeftijd.tellMistake(this.state.leeftijd);
    this.become(this.readControls());
    if (!this.filter.leeftijd.tellsMistake) this.showControls();
  }

  /** The button of an age asks for it; pressed again it takes that back. @param {EventTarget | null} target */
  onQuickLeeftijd(target) {
    const button = target instanceof Element ? target.closest(".snelkeuze") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    this.become({ ...this.readControls(), leeftijd: isPressed(button) ? null : readLeeftijd(button.value) });
    this.showControls();
  }

  /** @param {Event} event */
  onSubmit(event) {
    event.preventDefault();
    this.filter.leeftijd.tellMistake(this.state.leeftijd);
    if (this.filter.leeftijd.tellsMistake) return this.filter.leeftijd.focusMistake();
    if (WIDE.matches) return;
    this.filter.details.open = false;
    this.focusCount();
  }

  /** Past all filters at once, without another step in the history. @param {Event} event */
  onSkip(event) {
    event.preventDefault();
    this.focusCount();
  }

  /** Reading goes on at the first of the new rows. */
  onMore() {
    const before = new Set(this.views.currentLinks);
    this.place.keepOpened();
    this.draw();
    const firstNew = this.views.currentLinks.find((link) => !before.has(link));
    (firstNew ?? this.display.count).focus();
  }

  /** @param {string} id */
  onView(id) {
    if (id === this.views.chosen) return;
    const losesFocus = this.views.hasFocus;
    this.views.show(id);
    this.display.result.refresh();
    this.place.nextView(this.address(location.search));
    if (losesFocus) this.views.focusHeading();
  }

  /** @param {Choice} choice */
  remove(choice) {
    const at = choicesOf(this.state, this.schema).findIndex(({ name, value }) => name === choice.name && value === choice.value);
    this.become(without(this.state, [choice]));
    this.showControls();
    (this.display.chips.at(at) ?? this.display.count).focus();
  }

  /** To a state that the controls do not say yet. @param {State} state */
  goTo(state) {
    this.become(state);
    this.showControls();
    this.focusCount();
  }

  /**
   * @param {State} state
   * @param {"next" | "replace"} step whether this is a step in the history, or the same one under another address
   */
  become(state, step = "next") {
    const query = writeAddress(state, this.schema, location.search);
    if (query === writeAddress(this.state, this.schema, location.search)) return;
    this.state = state;
    this.place[step](this.address(query));
    this.notices.clear();
    this.copyLink.forget();
    this.filter.leeftijd.press(state.leeftijd);
    this.draw();
  }

  /** @param {string} query the part from the question mark */
  address(query) {
    return location.pathname + query + this.views.anchor;
  }

  /** @returns {State} */
  readControls() {
    return { ...this.filter.read(this.state), order: stateOrder(this.sorting.value, this.schema) };
  }

  showControls() {
    this.filter.show(this.state);
    this.sorting.show(this.state.order);
  }

  draw() {
    this.display.draw(this.state, this.place.isOpened);
  }

  focusCount() {
    this.display.count.focus();
  }
}

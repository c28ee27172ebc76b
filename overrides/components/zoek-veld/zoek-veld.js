/**
 * Search on every page: the field, its keys, and the question in the address. Without this script the field is a plain form that
 * opens the start page, where the script answers `?q=…`.
 */

import { pageAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { isPlain } from "../../lib/events.js";
import { keepShown } from "../../lib/restored.js";
import { fromScript } from "../../lib/script.js";
import { ENGINE, loadSearcher } from "../../search/load.js";
import { ResultsPage } from "./page.js";
import { asHandedOver, askedQuestion, setQuestion, takeOver } from "./question.js";
import { Results } from "./results.js";

const WAIT = 120; // ms after the last letter
const SHORTEST = 2;

/**
 * Start the search field.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new SearchField(element).begin();
}

class SearchField {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.base = element.dataset.basis ?? "./";
    this.form = find(element, "form", HTMLFormElement);
    this.input = find(element, "input", HTMLInputElement);
    this.box = find(element, ".zoek__uitkomst", HTMLElement);
    this.results = new Results(this.box, this.base);
    // On the start page; from elsewhere Enter leads there.
    this.page = this.isFirst ? ResultsPage.on(this.base) : null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    // Rises with every question, so that a late answer to an old one is dropped.
    this.turn = 0;
  }

  begin() {
    this.listen();
    if (this.page) takeOver();
    this.followAddress();
  }

  listen() {
    // Loading starts before the first letter; if it fails, the visitor hears so once there is a question.
    this.input.addEventListener("focus", () => loadSearcher(this.base).catch(() => {}), { once: true });
    this.input.addEventListener("input", () => this.searchSoon());
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    document.addEventListener("keydown", (event) => this.onKey(event));
    this.element.addEventListener("focusout", (event) => this.onFocusOut(event.relatedTarget));
    this.box.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.leave();
    });
    addEventListener("popstate", () => this.followAddress());
    keepShown(this.element, () => this.showQuestion());
  }

  /** With two fields on a page, the first one answers the address. */
  get isFirst() {
    return document.querySelector('[data-component="zoek"]') === this.element;
  }

  get question() {
    return this.input.value.trim();
  }

  /** Where results are shown now. */
  get shown() {
    return this.page?.isOpen ? this.page : this.results;
  }

  followAddress() {
    if (!this.isFirst) return;
    this.close();
    if (!askedQuestion()) return this.page?.close();
    this.page?.open();
    this.showQuestion();
    this.search();
  }

  showQuestion() {
    if (this.isFirst && askedQuestion()) this.input.value = askedQuestion();
  }

  searchSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), WAIT);
  }

  async search() {
    clearTimeout(this.timer);
    const { question } = this;
    const turn = ++this.turn;
    if (question.length < SHORTEST) return this.close();
    if (this.page?.isOpen) setQuestion(question, "replace");
    this.shown.open();
    try {
      const [searcher, drawing] = await Promise.all([loadSearcher(this.base), fromScript(this.base + ENGINE, "handboekZoekbeeld")]);
      const answer = await searcher.search(question);
      if (turn === this.turn) await this.shown.show(question, answer, drawing);
    } catch (error) {
      if (turn === this.turn) this.onFailure(error);
    }
  }

  /** @param {unknown} error */
  onFailure(error) {
    console.warn(error);
    this.shown.showFailure();
  }

  close() {
    clearTimeout(this.timer);
    this.turn += 1;
    this.results.close();
  }

  /** Close, and let the address no longer ask. */
  leave() {
    if (!this.results.isOpen) return;
    this.close();
    setQuestion("", "replace");
  }

  /** @param {Event} event */
  onSubmit(event) {
    event.preventDefault();
    if (this.question.length >= SHORTEST) this.toPage();
  }

  /** All results on a page of their own, which is the start page. */
  toPage() {
    const { question, page } = this;
    this.close();
    if (!page) return location.assign(pageAddress(this.base, asHandedOver(question)));
    if (askedQuestion() !== question) setQuestion(question, "push");
    page.open();
    this.search();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key === "Escape" && this.results.isOpen) this.onEscape(event);
    if (!this.shown.isOpen || !this.isNear(document.activeElement)) return;
    if (event.key === "ArrowDown") this.moveFocus(event, 1);
    if (event.key === "ArrowUp") this.moveFocus(event, -1);
  }

  /** The first Escape closes the results; what was typed stays. @param {KeyboardEvent} event */
  onEscape(event) {
    event.preventDefault();
    this.input.focus();
    this.leave();
  }

  /** Whether it is the field or among the results. @param {Element | null} element */
  isNear(element) {
    return this.element.contains(element) || this.shown.box.contains(element);
  }

  /** Between the field and the results. @param {KeyboardEvent} event @param {1 | -1} by */
  moveFocus(event, by) {
    const stops = [this.input, ...this.shown.stops];
    const current = stops.findIndex((stop) => stop === document.activeElement);
    const next = current < 0 ? undefined : stops[current + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** @param {EventTarget | null} to */
  onFocusOut(to) {
    if (to instanceof Node && !this.element.contains(to)) this.leave();
  }

  /**
   * A word to search for instead is searched for here. Before the visitor leaves for a result, the history keeps the question, so that
   * Back opens the results again.
   * @param {MouseEvent} event
   */
  onClick(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    if (link.matches(".zoek__alle") && isPlain(event)) {
      event.preventDefault();
      return this.toPage();
    }
    const { vraag: question } = link.dataset;
    if (question === undefined) return setQuestion(this.question, "replace");
    event.preventDefault();
    this.input.value = question;
    this.input.focus();
    setQuestion(question, "push");
    this.search();
  }
}

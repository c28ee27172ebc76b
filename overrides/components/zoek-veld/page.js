/** The page of results, in the place that the start page keeps for it: what `?q=…` asks, by kind. The field tells what to show. */

import { find, make } from "../../lib/element.js";
import { isPlain } from "../../lib/events.js";
import { kindsOf, ofKind } from "./kinds.js";
import { moreButton, nothingFound, resultLists } from "./list.js";
import { asAddress, askedKind, setKind } from "./question.js";
import { Results } from "./results.js";
import { AT_A_TIME, readingSentences, statusSentence } from "./sentences.js";

/** @typedef {import("../../search/search.js").Answer} Answer */

/** Results on a page of their own, instead of what is there otherwise. */
export class ResultsPage extends Results {
  /**
   * The place for it, null on other pages.
   * @param {string} base the way to the site's root
   */
  static on(base) {
    const place = document.querySelector("[data-zoekuitkomst]");
    return place instanceof HTMLElement ? new ResultsPage(place, base) : null;
  }

  /**
   * @param {HTMLElement} place
   * @param {string} base
   */
  constructor(place, base) {
    const box = make("div", "zoek__pagina");
    place.append(make("h1", "", "Zoekresultaten"), box);
    super(box, base);
    this.place = place;
    this.kind = "";
    this.kinds = make("ul", "zoek__soorten");
    this.nav = make("nav", "niet-afdrukken", this.kinds);
    this.nav.setAttribute("aria-label", "Soort resultaat");
    this.status.after(this.nav);
    this.title = document.title;
  }

  get isOpen() {
    return !this.place.hidden;
  }

  open() {
    this.swap(true);
    this.kind = askedKind();
    super.open();
  }

  close() {
    super.close();
    this.swap(false);
    document.title = this.title;
  }

  /** Show the results, or else what the page is for without a question. @param {boolean} isAsked */
  swap(isAsked) {
    for (const part of this.place.parentElement?.children ?? []) if (part instanceof HTMLElement) part.hidden = part === this.place ? !isAsked : isAsked;
  }

  /** @param {string} question @param {Answer} answer */
  show(question, answer) {
    document.title = `Zoeken: ${question} · ${this.title}`;
    this.draw(question, answer, AT_A_TIME);
  }

  /** @param {string} question @param {Answer} answer @param {number} upTo */
  draw(question, answer, upTo) {
    const kinds = kindsOf(answer);
    const kind = kinds.find(({ id }) => id === this.kind);
    const shown = kind ? ofKind(answer, kind.id) : answer;
    const notes = readingSentences(answer);
    this.kinds.replaceChildren(...(kinds.length > 1 ? [this.choice(question, answer, "", "Alles", answer.findings.length), ...kinds.map(({ id, words, count }) => this.choice(question, answer, id, words, count))] : []));
    this.nav.hidden = !this.kinds.hasChildNodes();
    this.say(statusSentence(question, shown, upTo, kind?.words), ...notes);
    const found = shown.findings.length ? [...resultLists(this.base, shown, upTo, true), ...moreButton(shown.findings.length - upTo)] : nothingFound(this.base, answer);
    this.fill(notes, found);
    this.content.querySelector("button")?.addEventListener("click", () => this.showMore(question, answer, upTo));
  }

  /** Reading goes on at the first of the new results. @param {string} question @param {Answer} answer @param {number} upTo */
  showMore(question, answer, upTo) {
    this.draw(question, answer, upTo + AT_A_TIME);
    [...this.content.querySelectorAll("a.zoek__titel")].filter((link) => link instanceof HTMLAnchorElement)[upTo]?.focus();
  }

  /**
   * A link that shows one kind; the focus stays on it.
   * @param {string} question
   * @param {Answer} answer
   * @param {string} id "" for every kind
   * @param {string} words
   * @param {number} count
   */
  choice(question, answer, id, words, count) {
    const link = make("a", "zoek__soortkeuze", `${words} `, make("span", "zoek__aantal", `(${count})`));
    link.href = asAddress(question, id);
    if (id === this.kind) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      this.kind = id;
      setKind(question, id);
      this.draw(question, answer, AT_A_TIME);
      find(this.kinds, "[aria-current]", HTMLElement).focus();
    });
    return make("li", "", link);
  }
}

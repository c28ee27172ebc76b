/** The page of results, in the place that the start page keeps for it: what `?q=…` asks, by kind. The field tells what to show. */

import { find, make } from "../../lib/element.js";
import { isPlain } from "../../lib/events.js";
import { asAddress, askedKind, setKind } from "./question.js";
import { Results } from "./results.js";

/** @typedef {import("../../search/search.js").Answer} Answer */
/** What was asked, what was found, and what draws it. @typedef {{question: string, answer: Answer, drawing: import("./results.js").Drawing}} Asked */

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

  /** @param {string} question @param {Answer} answer @param {import("./results.js").Drawing} drawing */
  async show(question, answer, drawing) {
    document.title = `Zoeken: ${question} · ${this.title}`;
    await this.draw({ question, answer, drawing });
  }

  /** @param {Asked} asked @param {number} [steps] how many times as many results as the page starts with */
  async draw(asked, steps = 1) {
    const { question, answer, drawing } = asked;
    const drawn = await this.fillOnce(drawing.onPage(this.base, question, answer, steps, this.kind));
    if (!drawn) return undefined;
    const all = { id: "", words: "Alles", count: answer.findings.length };
    this.kinds.replaceChildren(...(drawn.kinds.length > 1 ? [all, ...drawn.kinds].map((kind) => this.choice(asked, kind)) : []));
    this.nav.hidden = !this.kinds.hasChildNodes();
    this.content.querySelector("button")?.addEventListener("click", () => this.showMore(asked, steps + 1));
    return drawn;
  }

  /** Reading goes on at the first of the new results. @param {Asked} asked @param {number} steps */
  async showMore(asked, steps) {
    const first = (await this.tried(this.draw(asked, steps)))?.first ?? -1;
    [...this.content.querySelectorAll("a.zoek__titel")].filter((link) => link instanceof HTMLAnchorElement)[first]?.focus();
  }

  /** A link that shows one kind; the focus stays on it. @param {Asked} asked @param {import("./kinds.js").Kind} kind */
  choice(asked, { id, words, count }) {
    const link = make("a", "zoek__soortkeuze", `${words} `, make("span", "zoek__aantal", `(${count})`));
    link.href = asAddress(asked.question, id);
    if (id === this.kind) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      this.kind = id;
      setKind(asked.question, id);
      this.showKind(asked);
    });
    return make("li", "", link);
  }

  /** @param {Asked} asked */
  async showKind(asked) {
    if (await this.tried(this.draw(asked))) find(this.kinds, "[aria-current]", HTMLElement).focus();
  }

  /**
   * A text that does not load is said, as when the search itself fails.
   * @template T
   * @param {Promise<T>} drawing
   */
  async tried(drawing) {
    try {
      return await drawing;
    } catch (error) {
      console.warn(error);
      this.showFailure();
      return undefined;
    }
  }
}

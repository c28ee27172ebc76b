/**
 * The choosing help while it is filled in: how many programmes match, which, and why, in words. Without it the form leads to the
 * catalogue all the same. The answers are in the address, so that they can be shared and survive Back.
 */

import { pageAddress } from "../../lib/address.js";
import { find, findAll, make, sayIn } from "../../lib/element.js";
import { enumeration } from "../../lib/phrase.js";
import { keepShown } from "../../lib/restored.js";
import { setCount } from "../catalogus/count.js";
import { Notices } from "../catalogus/notices.js";
import { Finder } from "./finder.js";
import { advice, answerRefusal, countSentence, laterSentence, toListButton, unknownSentence, whySentence } from "./sentences.js";

/** @typedef {import("../../facets/state.js").Choice} Choice */
/** @typedef {import("./finder.js").Programma} Programma */

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new Keuzehulp(element).start();
}

class Keuzehulp {
  /** @param {HTMLElement} element */
  constructor(element) {
    const { records, regels: rules, labels } = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    /** @type {import("./finder.js").Rules} */
    this.rules = rules;
    this.element = element;
    this.base = element.dataset.basis ?? "./";
    this.form = find(element, "form", HTMLFormElement);
    this.fields = findAll(this.form, "input", HTMLInputElement);
    this.finder = new Finder(records, rules, this.fields, labels);
    this.button = find(this.form, "[type=submit]", HTMLButtonElement);
    this.result = find(element, "[data-uitkomst]", HTMLElement);
    this.notices = new Notices(element, answerRefusal);
  }

  start() {
    this.followAddress();
    this.form.addEventListener("change", () => this.onChange());
    find(this.form, "[type=reset]", HTMLElement).addEventListener("click", (event) => this.onReset(event));
    this.form.addEventListener("focusout", () => this.showCounts());
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    keepShown(this.element, () => this.followAddress());
    this.result.hidden = false;
  }

  followAddress() {
    const { answers, unusable } = this.finder.readAnswers(location.search);
    for (const field of this.fields) {
      const chosen = answers[field.name] ?? [];
      field.checked = field.value ? chosen.includes(field.value) : chosen.length === 0;
    }
    this.notices.show(unusable);
    this.show();
  }

  onChange() {
    this.notices.clear();
    try {
      history.replaceState(null, "", location.pathname + this.query());
    } catch {
      // A page opened from a folder, where the browser forbids it: choosing works all the same.
    }
    this.show();
  }

  /** Not left to the form itself: WebKit also empties a form when a visitor comes Back. @param {Event} event */
  onReset(event) {
    event.preventDefault();
    for (const field of this.fields) field.checked = !field.value;
    this.onChange();
  }

  /** Leaves out the answers that say nothing. @param {Event} event */
  onSubmit(event) {
    event.preventDefault();
    location.assign(pageAddress(this.base, `programmas/${this.query()}`));
  }

  /** "?leeftijd=2-4&kenmerk=taal", "" where nothing is chosen. */
  query() {
    const parameters = new URLSearchParams(this.chosen().map(({ name, value }) => [name, value]));
    return parameters.size ? `?${parameters}` : "";
  }

  chosen() {
    return this.fields.filter((field) => field.checked && field.value);
  }

  show() {
    const { matching, unknown, later } = this.finder.select(this.query());
    const isFiltered = this.chosen().length > 0;
    sayIn(this.element, "[data-telling]", countSentence(matching.length, this.finder.programmas.length, isFiltered));
    this.button.textContent = toListButton(matching.length, isFiltered);
    this.showReasons(matching.length);
    this.showNames("[data-namen]", isFiltered ? matching : []);
    sayIn(this.element, "[data-raad]", matching.length ? "" : this.advice());
    this.showNames("[data-namen-zonder-label]", later);
    sayIn(this.element, "[data-zonder-label-kop]", laterSentence(later.length));
    find(this.element, "[data-zonder-label]", HTMLElement).hidden = !later.length;
    this.showNames("[data-onbekende-namen]", unknown);
    sayIn(this.element, "[data-verder]", unknownSentence(unknown.length));
    find(this.element, "[data-onbekend]", HTMLElement).hidden = !unknown.length;
    this.showCounts();
  }

  /** Behind each answer, how many it gives with the others as they are; one that gives nothing cannot be chosen. */
  showCounts() {
    const counts = this.finder.counts(this.query());
    for (const field of this.fields) {
      const count = field.value ? counts.get(field.name)?.get(field.value) : undefined;
      if (count) setCount(field, count, field.checked);
    }
  }

  /** @param {number} matching */
  showReasons(matching) {
    const reasons = findAll(this.form, "[data-punt]", HTMLElement).map((point) => this.reasonsOf(point)).filter(Boolean);
    find(this.element, "[data-redenen]", HTMLElement).hidden = !matching || !reasons.length;
    find(this.element, "[data-redenenlijst]", HTMLElement).replaceChildren(...reasons.map((reason) => make("li", "", reason)));
    sayIn(this.element, "[data-waarom]", whySentence(matching));
  }

  /** The chosen answers of a point as one line, "" where nothing is chosen. @param {HTMLElement} point */
  reasonsOf(point) {
    const reasons = findAll(point, "fieldset", HTMLFieldSetElement).map((question) => this.reason(question)).filter(Boolean);
    return reasons.length ? `${point.dataset.punt}: ${reasons.join(", ")}.` : "";
  }

  /** "wekelijks of periodiek contact met ouders", "" where nothing is chosen. @param {HTMLFieldSetElement} question */
  reason(question) {
    const chosen = this.chosen().filter((field) => question.contains(field));
    const conjunction = this.rules[chosen[0]?.name] === "en" ? "en" : "of";
    const words = enumeration(chosen.map((field) => field.dataset.reden ?? ""), conjunction);
    return words && (question.dataset.zin ?? "…").replace("…", words);
  }

  advice() {
    return advice(this.finder.waysOut(this.query())[0], (choices) => this.inWords(choices));
  }

  /** "‘wekelijks’ en ‘periodiek’", as the page shows the answers. @param {readonly Choice[]} choices */
  inWords(choices) {
    const isOneOf = (/** @type {HTMLInputElement} */ field) => choices.some(({ name, value }) => name === field.name && value === field.value);
    return enumeration(this.chosen().filter(isOneOf).map((field) => `‘${field.closest("label")?.querySelector("[data-opschrift]")?.textContent}’`));
  }

  /** @param {string} selector @param {readonly Programma[]} programmas */
  showNames(selector, programmas) {
    find(this.element, selector, HTMLElement).replaceChildren(...programmas.map((programma) => this.nameLine(programma)));
  }

  /** @param {Programma} programma */
  nameLine({ naam, adres, gezien }) {
    const link = make("a", "", naam);
    link.href = pageAddress(this.base, adres);
    return make("li", "", link, make("span", "keuzehulp__gezien", ` laatst gezien: ${gezien}`));
  }
}

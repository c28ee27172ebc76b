/** The filter form: from its controls to a state and back. Decides nothing about the list. */

import { find, findAll, say } from "../../lib/element.js";
import { LeeftijdFields } from "./leeftijd-fields.js";
import { setCount } from "./count.js";

/** @typedef {import("../../facets/selection.js").Count} Count */
/** @typedef {import("../../facets/state.js").Facet} Facet */
/** @typedef {import("../../facets/state.js").State} State */

/** An option of a facet: a checkbox, a radio button, or a line of a select. @typedef {HTMLInputElement | HTMLOptionElement} Option */
/**
 * How many each option and each age would give.
 * @typedef {{perFacet: ReadonlyMap<string, ReadonlyMap<string, Count>>, perLeeftijd: ReadonlyMap<string, Count>}} Counts
 */

export class Filter {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.details = find(form, "details", HTMLDetailsElement);
    this.chosen = find(form, "[data-aantal-keuzes]", HTMLElement);
    this.text = find(form, "[name=tekst]", HTMLInputElement);
    this.button = find(form, "[type=submit]", HTMLButtonElement);
    this.leeftijd = new LeeftijdFields(form);
    const questions = findAll(form, "[data-facet]", HTMLElement);
    /** @type {ReadonlyMap<string, readonly Option[]>} */
    this.options = new Map(questions.map((question) => [question.dataset.facet ?? "", optionsIn(question)]));
    /** @type {readonly Facet[]} */
    this.facets = questions.map((question) => readFacet(question, this.options));
    /** @type {Counts | null} */
    this.counts = null;
  }

  /**
   * What the controls say. An age that makes no sense leaves the previous one in force.
   * @param {State} previous
   * @returns {State}
   */
  read(previous) {
    /** @type {Record<string, string[]>} */
    const choices = {};
    for (const [name, options] of this.options) {
      const values = options.filter(isChosen).map(({ value }) => value).filter(Boolean);
      if (values.length) choices[name] = values;
    }
    const { query, mistake } = this.leeftijd.read();
    return { ...previous, choices, text: this.text.value.trim(), leeftijd: mistake ? previous.leeftijd : query };
  }

  /**
   * Let the controls say what the state says.
   * @param {State} state
   */
  show(state) {
    if (this.text.value.trim() !== state.text) this.text.value = state.text;
    this.leeftijd.show(state.leeftijd);
    for (const [name, options] of this.options) {
      const chosen = state.choices[name] ?? [];
      for (const option of options) choose(option, option.value ? chosen.includes(option.value) : chosen.length === 0);
    }
  }

  /**
   * Show how many each option would give.
   * @param {Counts} counts
   */
  showCounts(counts) {
    this.counts = counts;
    for (const [name, options] of this.options) {
      for (const option of options) {
        const count = counts.perFacet.get(name)?.get(option.value);
        if (count) setCount(option, count, isChosen(option) || !option.value);
      }
    }
    this.leeftijd.showCounts(counts.perLeeftijd);
  }

  /** Once the focus has gone, the option that had it may be disabled. */
  refreshCounts() {
    if (this.counts) this.showCounts(this.counts);
  }

  /** What the button to the list leads to. It is not a live region: the count is already read out. @param {string} sentence */
  nameButton(sentence) {
    say(this.button, sentence);
  }

  /** @param {number} number */
  showNumberChosen(number) {
    say(this.chosen, `${number} gekozen`);
    this.chosen.hidden = number === 0;
  }
}

/** @param {HTMLElement} question @returns {Option[]} */
function optionsIn(question) {
  const isOption = (/** @type {Element} */ element) => element instanceof HTMLInputElement || element instanceof HTMLOptionElement;
  const options = [...question.querySelectorAll("input, option")].filter(isOption);
  // In a select the number follows the label in the same text, so the label is kept apart.
  for (const option of options) option.dataset.opschrift ??= readLabel(option);
  return options;
}

/** @param {Option} option */
function isChosen(option) {
  return option instanceof HTMLInputElement ? option.checked : option.selected;
}

/** @param {Option} option @param {boolean} chosen */
function choose(option, chosen) {
  if (option instanceof HTMLInputElement) option.checked = chosen;
  else if (option.selected !== chosen) option.selected = chosen;
}

/**
 * The markup holds everything about a facet; nothing is repeated here.
 * @param {HTMLElement} question
 * @param {ReadonlyMap<string, readonly Option[]>} options
 * @returns {Facet}
 */
function readFacet({ dataset }, options) {
  const { facet: name = "", regel: rule = "", kort: short = name } = dataset;
  const isLabel = dataset.isLabel !== undefined;
  const withValue = (options.get(name) ?? []).filter(({ value }) => value);
  return { name, short, rule, isLabel, options: new Map(withValue.map((option) => [option.value, option.dataset.opschrift ?? option.value])) };
}

/** @param {Option} option */
function readLabel(option) {
  const source = option instanceof HTMLInputElement ? option.closest("label")?.querySelector("[data-opschrift]") : option;
  return source?.textContent?.trim() ?? option.value;
}

/** What differs on one sheet: the choices to make, and folded away what goes by itself. */

import { find, findAll, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { choiceOf } from "../../plan/dossier/effects.js";
import { Batches } from "./batches.js";
import { NOTHING, automaticSummary, sheetTitle, titleOf } from "./sentences.js";

/**
 * @typedef {import("../../plan/dossier/differences.js").Difference} Difference
 * @typedef {import("../../plan/dossier/merge-sentences.js").Option} Option
 * @typedef {import("../../plan/dossier/three-way.js").Choice} Choice
 */

/** A text of more characters or lines than these is folded. */
const LONG = 280;
const LINES = 5;
const FOLDED = "verschil__tekst--kort";

/** The radio buttons of each difference have a name of their own. */
let groups = 0;

export class SheetDifferences {
  /**
   * @param {string} blad the name of the sheet
   * @param {readonly Difference[]} differences
   * @param {Record<string, Choice>} choices changed by what is chosen here
   * @param {() => void} changed
   */
  constructor(blad, differences, choices, changed) {
    this.blad = blad;
    this.choices = choices;
    this.changed = changed;
    this.asked = differences.filter(({ auto }) => !auto);
    this.askedIds = new Set(this.asked.map(({ id }) => id));
    this.automatic = differences.filter(({ auto }) => auto);
    this.element = copyOf("samen-blad");
    this.place = find(this.element, "[data-keuzes]", HTMLElement);
    this.questions = this.batches(this.place, find(this.element, "[data-meer]", HTMLButtonElement), this.asked);
    this.questions.begin();
    this.offerAll();
    this.fold();
    this.title();
  }

  /** @param {HTMLElement} place @param {HTMLButtonElement} more @param {readonly Difference[]} differences */
  batches(place, more, differences) {
    return new Batches(place, more, differences, (difference) => this.question(difference));
  }

  /** Two buttons make every choice on the sheet. */
  offerAll() {
    const line = find(this.element, "[data-alles]", HTMLElement);
    line.hidden = this.asked.length < 2;
    for (const button of findAll(line, "[data-kies]", HTMLButtonElement)) {
      button.addEventListener("click", () => {
        const choice = /** @type {Choice} */ (button.dataset.kies);
        for (const { id } of this.asked) this.choices[id] = choice;
        for (const radio of findAll(this.place, "input", HTMLInputElement)) radio.checked = radio.value === choice;
        for (const element of findAll(this.place, "[data-verschil]", HTMLElement)) this.mark(element);
        this.title();
        this.changed();
      });
    }
  }

  /** Drawn when it is opened: there can be thousands. */
  fold() {
    const fold = find(this.element, "[data-vanzelf]", HTMLDetailsElement);
    fold.hidden = !this.automatic.length;
    say(find(fold, "summary", HTMLElement), automaticSummary(this.automatic.length));
    const list = this.batches(find(fold, "div", HTMLElement), find(fold, "[data-meer]", HTMLButtonElement), this.automatic);
    fold.addEventListener("toggle", () => { if (fold.open) list.begin(); });
    // Whoever chose otherwise before sees that at once.
    fold.open = this.automatic.some(({ id, auto }) => this.choices[id] && this.choices[id] !== auto);
  }

  /** @param {Difference} difference */
  question(difference) {
    const element = copyOf("samen-verschil");
    element.dataset.verschil = difference.id;
    say(find(element, "legend", HTMLElement), titleOf(difference));
    say(find(element, ".verschil__wat span", HTMLElement), difference.wat);
    const before = find(element, "[data-eerst]", HTMLElement);
    before.hidden = Boolean(difference.auto) || !difference.base;
    say(before, `Eerst stond hier: ${difference.base}`);
    groups += 1;
    const name = `verschil-${groups}`;
    find(element, ".verschil__keuzes", HTMLElement).append(...difference.options.map((option) => this.option(difference, option, name)));
    this.mark(element);
    return element;
  }

  /** @param {Difference} difference @param {Option} option @param {string} name */
  option(difference, { choice, label }, name) {
    const element = copyOf("samen-keuze");
    const radio = find(element, "input", HTMLInputElement);
    const text = find(element, "p", HTMLElement);
    radio.name = name;
    radio.value = choice;
    radio.checked = choiceOf(difference, this.choices) === choice;
    say(find(element, "label span", HTMLElement), label);
    text.id = `${name}-${choice}`;
    if (choice === "both") text.remove();
    else {
      radio.setAttribute("aria-describedby", text.id);
      showText(element, text, difference, difference[choice]);
    }
    radio.addEventListener("change", () => {
      this.choices[difference.id] = choice;
      const question = radio.closest("[data-verschil]");
      if (question instanceof HTMLElement) this.mark(question);
      this.title();
      this.changed();
    });
    return element;
  }

  /** The name of the sheet, with how many choices are left. */
  title() {
    say(find(this.element, "h3", HTMLElement), sheetTitle(this.blad, this.asked.filter(({ id }) => !this.choices[id]).length));
  }

  /** Whether there is still to choose here, in words and with a line beside it. @param {HTMLElement} element */
  mark(element) {
    const { verschil: id = "" } = element.dataset;
    const isOpen = !this.choices[id] && this.askedIds.has(id);
    element.toggleAttribute("data-nog-kiezen", isOpen);
    find(element, "[data-open]", HTMLElement).hidden = !isOpen;
  }

  /** What is chosen for this difference gets the focus, or its first choice. @param {string} id @returns {boolean} whether it stands here */
  focus(id) {
    this.questions.drawTo(this.asked.findIndex((difference) => difference.id === id) + 1);
    const element = findAll(this.element, "[data-verschil]", HTMLElement).find(({ dataset }) => dataset.verschil === id);
    const radio = element?.querySelector("input:checked") ?? element?.querySelector("input");
    if (radio instanceof HTMLElement) radio.focus();
    return Boolean(element);
  }
}

/** A long text is cut, with a button that shows all of it. @param {HTMLElement} element @param {HTMLElement} text @param {Difference} difference @param {string} words */
function showText(element, text, { kind }, words) {
  say(text, words || (kind === "row" || kind === "programme" ? NOTHING[kind] : NOTHING.text));
  text.classList.toggle("verschil__tekst--leeg", !words);
  if (words.length <= LONG && words.split("\n").length <= LINES) return;
  const button = find(element, "[data-heel]", HTMLButtonElement);
  button.hidden = false;
  text.classList.add(FOLDED);
  button.addEventListener("click", () => {
    const isFolded = text.classList.toggle(FOLDED);
    button.ariaExpanded = String(!isFolded);
    button.textContent = isFolded ? "Toon de hele tekst" : "Toon minder";
  });
}

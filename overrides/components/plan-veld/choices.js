/**
 * A few choices, all in sight: one of them or several, with an answer of one's own where the field allows it. What is kept and is no
 * choice has a place too, so that it is never lost.
 */

import { find, findAll } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { rulesOf } from "../../plan/definition.js";
import { answersIn, choicesOf, SEPARATOR } from "../../plan/sums/choices.js";

/** @typedef {import("./control.js").Asked} Asked */
/** @typedef {import("../../plan/sums/choices.js").Choice} Choice */

/** Choices with no more letters than this in all stand on one line. */
const ONE_LINE = 24;

/** @param {Asked} asked @returns {import("./control.js").Control} */
export function choices(asked) {
  const group = new Choices(asked);
  return {
    element: group.element, main: group.element, isGroup: true,
    marks: () => (group.takesSeveral ? group.inputs : []),
    read: () => group.read(), show: (text) => group.show(text),
  };
}

class Choices {
  /** @param {Asked} asked */
  constructor(asked) {
    this.asked = asked;
    this.takesSeveral = Boolean(rulesOf(asked.veld).meer);
    this.element = copyOf("keuzes");
    this.rows = find(this.element, "[data-keuzes]", HTMLElement);
    this.clear = find(this.element, "[data-actie=keuze-weg]", HTMLButtonElement);
    find(this.clear, "[data-waarvan]", HTMLElement).textContent = ` bij ${asked.veld.label}`;
    this.offered = offered(asked.veld);
    const letters = this.offered.reduce((sum, { naam }) => sum + naam.length, 0);
    const isShort = letters <= ONE_LINE || Boolean(rulesOf(asked.veld).schaal);
    this.rows.classList.toggle("planveld__rij--naast", isShort && !asked.veld.vrij);
    this.rows.append(...this.offered.map((choice) => this.row(choice)));
    this.own = asked.veld.vrij ? this.ownAnswer() : null;
    this.clear.addEventListener("click", () => this.onClear());
    this.element.addEventListener("change", () => this.offerClear());
  }

  /** The boxes of the choices, without that of one's own answer. */
  get inputs() {
    return findAll(this.rows, "input[data-keuze]", HTMLInputElement);
  }

  /** @param {Choice} choice */
  row({ id, naam }) {
    const label = copyOf("keuze");
    find(label, "[data-naam]", HTMLElement).textContent = naam;
    this.box(label, id).dataset.keuze = id;
    return label;
  }

  /** @param {HTMLElement} row @param {string} value */
  box(row, value) {
    const input = find(row, "input", HTMLInputElement);
    input.type = this.takesSeveral ? "checkbox" : "radio";
    input.name = this.asked.id;
    input.value = value;
    return input;
  }

  ownAnswer() {
    const row = copyOf("anders");
    const box = this.box(row, "");
    const input = find(row, "input[type=text]", HTMLInputElement);
    input.setAttribute("aria-label", `${this.asked.veld.label}: eigen antwoord`);
    input.addEventListener("input", () => { box.checked = true; });
    this.rows.append(row);
    return { box, input };
  }

  read() {
    const chosen = this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
    const own = this.own?.box.checked ? this.own.input.value.trim() : "";
    return [...chosen, ...(own ? [own] : [])].join(SEPARATOR);
  }

  /** @param {string} text */
  show(text) {
    const parts = answersIn(this.asked.veld, text).filter(Boolean);
    const others = parts.filter((part) => !this.offered.some(({ id }) => id === part));
    if (this.own) this.showOwn(others.join(SEPARATOR));
    else this.showStrange(others);
    for (const input of this.inputs) input.checked = parts.includes(input.value);
    this.offerClear();
  }

  /** While somebody is about to type an answer of their own, its box stays chosen. @param {string} text */
  showOwn(text) {
    if (!this.own) return;
    const { box, input } = this.own;
    const isTyping = document.activeElement === input;
    if (!isTyping && input.value !== text) input.value = text;
    box.checked = Boolean(text) || (isTyping && box.checked);
  }

  /** @param {readonly string[]} others */
  showStrange(others) {
    const shown = this.inputs.map(({ value }) => value);
    for (const text of others) if (!shown.includes(text)) this.rows.append(this.row({ id: text, naam: text }));
  }

  /** One of several round boxes cannot be emptied by itself. */
  offerClear() {
    this.clear.hidden = this.takesSeveral || !findAll(this.rows, "input[type=radio]", HTMLInputElement).some(({ checked }) => checked);
  }

  onClear() {
    for (const input of findAll(this.rows, "input", HTMLInputElement)) {
      if (input.type === "text") input.value = "";
      else input.checked = false;
    }
    const first = find(this.rows, "input", HTMLInputElement);
    first.focus();
    first.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** The choices as people read them: the ends of a scale with their word. @param {import("../../plan/definition.js").Veld} veld @returns {Choice[]} */
function offered(veld) {
  const found = choicesOf(veld);
  const [least, most] = veld.uiteinden ?? [];
  if (!least) return found;
  return found.map(({ id, naam }, place) => ({ id, naam: place === 0 ? `${naam} (${least})` : place === found.length - 1 ? `${naam} (${most})` : naam }));
}

/**
 * One question of the plan with its control: its name, its help, what does not fit, and what paper shows. Says what was typed at each key
 * and knows nothing of plans. Also for the row of a table that is open.
 */

import { find, say, sayIn } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { objection, shown, typed } from "../../plan/sums/kinds.js";
import { rulesOf } from "../../plan/definition.js";
import { controlFor } from "./kinds.js";
import { helpOf } from "./sentences.js";

/** @typedef {import("../../plan/definition.js").Veld} Veld */

/**
 * What a question is about, and who hears of it.
 * @typedef {object} Question
 * @property {Veld} veld of a linked definition
 * @property {string} address `<werkblad>.<veld>`
 * @property {readonly string[]} [suggestions] answers given elsewhere that would do here
 * @property {(text: string) => string} write takes the answer at each change, in the form of the data where it fits; gives why it is refused
 * @property {(sentence: string) => void} tell says a sentence to who cannot see it
 */

/** A question on the page. */
export class Field {
  /** @param {Question} question */
  constructor(question) {
    const { veld, address } = question;
    this.question = question;
    this.id = `plan--${address}`;
    this.text = "";
    this.told = "";
    this.isDrawn = false;
    /** Whether something was typed since the control got the focus. */
    this.isTouched = false;
    /** Why the plan has no room for what is in the control, which stays there. */
    this.refused = "";
    /** What was in the control when it was read or drawn last. */
    this.seen = "";
    this.control = controlFor({ veld, id: this.id, suggestions: question.suggestions ?? [] });
    this.element = copyOf(this.control.isGroup ? "groep" : "veld");
    find(this.element, "[data-bediening]", HTMLElement).append(this.control.element);
    this.name();
    this.element.addEventListener("input", () => this.onInput());
    this.element.addEventListener("change", () => this.onInput());
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.onLeave();
    });
  }

  /** Gives the control its name, its help and its address. */
  name() {
    const { veld, address } = this.question;
    find(this.element, "[data-label]", HTMLElement).textContent = veld.label;
    find(this.element, "[data-plus]", HTMLElement).hidden = !veld.eigen;
    sayIn(this.element, "[data-hulp]", helpOf(veld));
    find(this.element, "[data-hulp]", HTMLElement).id = `${this.id}--hulp`;
    find(this.element, "[data-bezwaar]", HTMLElement).id = `${this.id}--bezwaar`;
    const main = this.main;
    main.dataset.veld = address;
    main.id = this.id;
    if (this.element instanceof HTMLFieldSetElement && !rulesOf(veld).meer) this.element.setAttribute("role", "radiogroup");
    const name = find(this.element, "label, legend", HTMLElement);
    name.id = `${this.id}--naam`;
    if (name instanceof HTMLLabelElement) name.htmlFor = this.id;
    else main.setAttribute("aria-labelledby", name.id);
    this.describe();
  }

  /** What carries the address and the marks: the control, or the group of them. */
  get main() {
    return this.control.isGroup ? this.element : this.control.main;
  }

  /** Whether somebody is typing in it, or what they typed is kept nowhere else: what others change must not move their words. */
  get isTyping() {
    if (this.refused) return true;
    const { activeElement } = document;
    return this.isTouched && activeElement instanceof HTMLElement && this.element.contains(activeElement) && isTextControl(activeElement);
  }

  /** Show a stored answer, unless somebody is typing another one here. @param {string} text */
  show(text) {
    if (text === this.text && this.isDrawn) return;
    this.isDrawn = true;
    this.text = text;
    if (!this.isTyping) this.draw();
  }

  /** Put the stored answer in the control, as people read it. */
  draw() {
    this.control.show(this.text);
    this.seen = this.control.read();
    this.onPaper();
    this.mark(objection(this.question.veld, this.text));
  }

  focus() {
    const target = this.control.isGroup ? this.element.querySelector("input:checked, input") : this.control.main;
    if (target instanceof HTMLElement) target.focus();
  }

  onInput() {
    const input = this.control.read();
    // Leaving a field tells once more what was typed; another tab may have changed the answer since.
    if (input === this.seen) return;
    this.seen = input;
    const text = typed(this.question.veld, input);
    if (text === this.text && !this.refused) return;
    this.isTouched = true;
    this.text = text;
    this.onPaper();
    this.refused = this.question.write(text);
    if (this.refused) return this.mark(this.refused);
    // While typing a fault goes as soon as it is mended; a new one waits until the field is left.
    if (!this.isTyping || !objection(this.question.veld, text)) this.mark(objection(this.question.veld, text));
  }

  onLeave() {
    this.isTouched = false;
    if (this.refused) return;
    this.draw();
    const fault = objection(this.question.veld, this.text);
    if (fault && fault !== this.told) this.question.tell(`${this.question.veld.label}: ${fault}`);
    this.told = fault;
  }

  /** @param {string} fault "" for none */
  mark(fault) {
    sayIn(this.element, "[data-bezwaar]", fault);
    const marked = this.element.getAttribute("role") === "radiogroup" ? [this.element] : this.control.marks();
    for (const element of marked) {
      if (fault) element.setAttribute("aria-invalid", "true");
      else element.removeAttribute("aria-invalid");
    }
    this.describe();
  }

  describe() {
    const described = ["[data-hulp]", "[data-bezwaar]"].map((part) => find(this.element, part, HTMLElement)).filter(({ hidden }) => !hidden);
    if (described.length) this.main.setAttribute("aria-describedby", described.map(({ id }) => id).join(" "));
    else this.main.removeAttribute("aria-describedby");
  }

  onPaper() {
    say(find(this.element, "[data-antwoord]", HTMLElement), shown(this.question.veld, this.text));
  }
}

/** Whether the browser has its own undo in this element. @param {Element} element */
export function isTextControl(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}

/** The two fields of the age, and the buttons for ages that people ask for most. Decides nothing about the list. */

import { find, findAll, say } from "../../lib/element.js";
import { readFields, writeFields, writeLeeftijd } from "../../facets/leeftijd.js";
import { leeftijdMistake } from "../../facets/sentences.js";
import { setCount } from "./count.js";

/** @typedef {import("../../facets/leeftijd.js").LeeftijdQuery} LeeftijdQuery */
/** @typedef {import("../../facets/selection.js").Count} Count */

export class LeeftijdFields {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.fields = { van: find(form, "[name=leeftijd-van]", HTMLInputElement), tot: find(form, "[name=leeftijd-tot]", HTMLInputElement) };
    this.message = find(form, "[data-leeftijd-fout]", HTMLElement);
    this.buttons = findAll(form, ".snelkeuze", HTMLButtonElement);
  }

  /** The ages on the buttons, as the address writes them. */
  get quick() {
    return this.buttons.map(({ value }) => value);
  }

  read() {
    return readFields(this.fields.van.value, this.fields.tot.value);
  }

  /**
   * Say at the fields what is wrong with the age and which one is in force meanwhile, or take that back.
   * @param {LeeftijdQuery | null} inForce
   */
  tellMistake(inForce) {
    const { mistake } = this.read();
    say(this.message, mistake ? leeftijdMistake(mistake.sentence, inForce) : "");
    for (const name of /** @type {const} */ (["van", "tot"])) {
      if (mistake?.fields.includes(name)) this.fields[name].setAttribute("aria-invalid", "true");
      else this.fields[name].removeAttribute("aria-invalid");
    }
  }

  /** While typing: take back what is corrected, and say nothing new. */
  tellCorrected() {
    if (this.tellsMistake && !this.read().mistake) this.tellMistake(null);
  }

  /** Whether the fields say that something is wrong. */
  get tellsMistake() {
    return this.message.textContent !== "";
  }

  /** To the first field with something wrong. */
  focusMistake() {
    Object.values(this.fields).find((field) => field.hasAttribute("aria-invalid"))?.focus();
  }

  /** @param {LeeftijdQuery | null} query */
  show(query) {
    const { van, tot } = writeFields(query);
    this.fields.van.value = van;
    this.fields.tot.value = tot;
    this.tellMistake(query);
    this.press(query);
  }

  /** Press the button of the age that is asked for. @param {LeeftijdQuery | null} query */
  press(query) {
    const asked = query && writeLeeftijd(query);
    for (const button of this.buttons) {
      const pressed = button.value === asked;
      if (isPressed(button) !== pressed) button.setAttribute("aria-pressed", String(pressed));
    }
  }

  /** @param {ReadonlyMap<string, Count>} counts */
  showCounts(counts) {
    for (const button of this.buttons) {
      const count = counts.get(button.value);
      if (count) setCount(button, count, isPressed(button));
    }
  }
}

/** Whether this button stands for the age that is asked for. @param {HTMLButtonElement} button */
export function isPressed(button) {
  return button.getAttribute("aria-pressed") === "true";
}

/** The choice of one step or all. */

import { find, findAll, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";

/** @typedef {import("../../plan/analysis/steps.js").Step} Step */

export class StepFilter {
  /** @param {readonly Step[]} steps @param {(name: string) => void} onChoice hears the name of a step, "" for all */
  constructor(steps, onChoice) {
    this.steps = steps;
    const options = [{ name: "", title: "Alle stappen" }, ...steps].map(({ name, title }) => option(name, title));
    this.element = make("fieldset", "groep niet-afdrukken", make("legend", "", "Welke stap wilt u zien?"), make("div", "planveld__rij--naast", ...options));
    this.element.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) onChoice(target.value);
    });
    this.choose("");
  }

  get chosen() {
    return findAll(this.element, "input", HTMLInputElement).find(({ checked }) => checked)?.value ?? "";
  }

  /** @param {string} name */
  choose(name) {
    for (const input of findAll(this.element, "input", HTMLInputElement)) input.checked = input.value === name;
  }

  /** How many findings each step has. @param {readonly number[]} counts */
  update(counts) {
    for (const [place, { name, title }] of this.steps.entries()) {
      const label = find(this.element, `[value="${name}"] + [data-naam]`, HTMLElement);
      say(label, `${title} (${counts[place]})`);
    }
  }
}

/** @param {string} name @param {string} title */
function option(name, title) {
  const label = copyOf("keuze");
  find(label, "[data-naam]", HTMLElement).textContent = title;
  Object.assign(find(label, "input", HTMLInputElement), { name: "plan--analysestap", value: name });
  return label;
}

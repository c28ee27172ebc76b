/** The form of the row that is open: its questions in the groups of the table, and what people do with the whole row. Outside the table, so that a key redraws one cell and no form. */

import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { shown } from "../../plan/sums/kinds.js";
import { Field } from "../plan-veld/plan-veld.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Veld} Veld
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 */

/** A question, or a text that the handbook gives. @typedef {{element: HTMLElement, show: (text: string) => void, focus: () => void}} Part */

/**
 * What a form is about and who hears of it.
 * @typedef {object} FormOptions
 * @property {string} sheet id of the worksheet
 * @property {Tabel} tabel
 * @property {(veld: Veld) => readonly string[]} suggest answers given elsewhere that would do here
 * @property {(row: string, column: string, text: string) => string} write gives why it is refused
 * @property {(place: HTMLElement, veld: Veld, row: string) => readonly (() => void)[]} beside puts what else there is to say at a question, and ends it
 * @property {(sentence: string) => void} say
 */

export class RowForm {
  /**
   * @param {HTMLElement} place
   * @param {FormOptions} options
   */
  constructor(place, options) {
    this.place = place;
    this.options = options;
    /** The row that is open, as it is or was last. @type {Rij | null} */
    this.row = null;
    this.isOrphan = false;
    /** @type {Map<string, Part>} */
    this.parts = new Map();
    /** @type {(() => void)[]} */
    this.closing = [];
  }

  /**
   * @param {Rij} row as people see it
   * @param {{number: number, count: number}} place
   */
  open(row, place) {
    const element = copyOf("plantabel-formulier");
    this.row = row;
    this.isOrphan = false;
    this.end();
    find(element, "[data-velden]", HTMLElement).append(...this.groups(row.id));
    for (const part of element.querySelectorAll("[data-niet-vast]")) if (this.options.tabel.vast) part.remove();
    this.place.replaceChildren(element);
    this.place.hidden = false;
    this.place.scrollTop = 0;
    this.update(row, place);
    find(element, "[data-uitleg]", HTMLElement).textContent = this.options.tabel.vast
      ? "Met Enter gaat u naar de volgende rij, met Escape terug naar de tabel."
      : "Met Enter gaat u naar de volgende rij; onderaan komt er een rij bij. In een tekstvak is dat Ctrl en Enter. Met Escape gaat u terug naar de tabel.";
  }

  /** @param {string} row @returns {HTMLElement[]} */
  groups(row) {
    const { tabel } = this.options;
    return tabel.groepen.map(({ titel, kolommen }) => {
      const group = copyOf("plantabel-groep");
      find(group, "legend", HTMLElement).textContent = titel;
      if (tabel.groepen.length === 1) find(group, "legend", HTMLElement).classList.add("alleen-lezer");
      for (const veld of kolommen) {
        const part = veld.gegeven || veld.uitVeld ? given(veld) : this.field(veld, row);
        this.parts.set(veld.id, part);
        group.append(part.element);
      }
      return group;
    });
  }

  /** @param {Veld} veld @param {string} row */
  field(veld, row) {
    const { sheet, suggest, write, say: tell } = this.options;
    const field = new Field({ veld, address: `${sheet}.${veld.id}`, suggestions: suggest(veld), write: (text) => write(row, veld.id, text), tell });
    this.closing.push(...this.options.beside(find(field.element, "[data-plek=bij-veld]", HTMLElement), veld, row));
    return field;
  }

  /** Show the row as it is now. @param {Rij} row @param {{number: number, count: number}} place from 1, in the plan */
  update(row, { number, count }) {
    this.row = row;
    this.setOrphan(false);
    const heading = find(this.place, "[data-kop]", HTMLElement);
    const { tabel } = this.options;
    const first = tabel.groepen[0].kolommen[0];
    const name = shown(first, row.cellen[first.id] ?? "");
    const words = `Rij ${number} van ${count}${name ? `: ${name}` : ""}`;
    say(heading, words);
    this.place.setAttribute("aria-label", words);
    for (const [id, part] of this.parts) part.show(row.cellen[id] ?? "");
  }

  /** The row is gone from the plan; what is in the form stays. @param {boolean} isOrphan */
  setOrphan(isOrphan) {
    this.isOrphan = isOrphan;
    find(this.place, "[data-verweesd]", HTMLElement).hidden = !isOrphan;
  }

  /** @param {string} [column] the first question if it is not given */
  focus(column) {
    const asked = [...this.parts].find(([id, part]) => (column ? id === column : part instanceof Field && !part.question.veld.formule));
    if (asked?.[1] instanceof Field) asked[1].focus();
    else find(this.place, "[data-kop]", HTMLElement).focus();
  }

  /** The column whose question has the focus. */
  get column() {
    return [...this.parts].find(([, { element }]) => element.contains(document.activeElement))?.[0];
  }

  /** Say what else could be done; the visitor chooses. @param {string} words @param {() => void} accept */
  offer(words, accept) {
    const box = find(this.place, "[data-aanbod]", HTMLElement);
    say(find(box, "[data-tekst]", HTMLElement), words);
    box.hidden = false;
    const done = (/** @type {() => void} */ act) => () => {
      box.hidden = true;
      act();
    };
    find(box, "[data-actie=blok-rijen]", HTMLElement).onclick = done(accept);
    find(box, "[data-actie=blok-tekst]", HTMLElement).onclick = done(() => this.focus());
    this.options.say(words);
  }

  /** The questions go. */
  end() {
    for (const close of this.closing.splice(0)) close();
    this.parts.clear();
  }

  close() {
    this.row = null;
    this.end();
    this.place.replaceChildren();
    this.place.hidden = true;
  }
}

/** A text that nobody types here. @param {Veld} veld @returns {Part} */
function given(veld) {
  const element = copyOf("plantabel-gegeven");
  find(element, "[data-naam]", HTMLElement).textContent = veld.label;
  const text = find(element, "[data-tekst]", HTMLElement);
  if (veld.uitVeld) element.append(make("p", "veld__uitleg", "Komt uit het veld boven de tabel."));
  return { element, show: (words) => say(text, shown(veld, words) || "nog niet ingevuld"), focus: () => {} };
}

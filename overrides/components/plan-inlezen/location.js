/** One location of the review: which of its files count, what it changes in the plan, and what does not fit. */

import { find, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { sheetOf } from "../../plan/definition.js";
import { differences } from "../../plan/returned/differences.js";
import { RETURNED } from "../../plan/returned/read.js";
import { editsFor, changeOf, keptApart } from "../../plan/returned/taking.js";
import { plain } from "../../plan/returned/words.js";
import { goneRow, takenRow } from "./row.js";
import { asideWords, counted, faultWords, standing, unknownWords } from "./sentences.js";

/** @typedef {import("../../plan/definition.js").Definitie} Definitie */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */
/** @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../../plan/dossier/dossier.js").Edit} Edit */
/** @typedef {import("../../plan/returned/locations.js").Locatie} Locatie */
/** @typedef {import("../../plan/returned/taking.js").Change} Change */

/** What was chosen for a location: of how many `versions` which count, and which rows are not wanted. @typedef {{versions: number, chosen: readonly number[], declined: Set<string>, isTaken: boolean}} Choices */

const UNNAMED = "Onbekende locatie";

export class LocationReview {
  /**
   * @param {Locatie} location
   * @param {Definitie} definitie
   * @param {() => Dossier} dossier
   * @param {(name: string) => void} rename called with the name of a location that did not say its own
   * @param {Choices} [before] of the same location before more files came: what was chosen stays chosen
   */
  constructor(location, definitie, dossier, rename, before) {
    this.location = location;
    this.definitie = definitie;
    this.werkblad = /** @type {Werkblad} */ (sheetOf(definitie, RETURNED));
    this.dossier = dossier;
    /** @type {readonly number[]} */
    this.chosen = before?.versions === location.versions.length ? before.chosen : location.chosen;
    /** The rows that the visitor does not want, by id. */
    this.declined = before?.declined ?? new Set();
    this.element = copyOf("inleeslocatie");
    this.title = location.name || `${UNNAMED} (${location.versions[0].file.name})`;
    find(this.element, "[data-naam]", HTMLElement).textContent = [this.title, location.instelling].filter(Boolean).join(", ");
    this.element.setAttribute("aria-label", this.title);
    find(this.element, "[data-neem] span", HTMLElement).append(make("span", "alleen-lezer", `: ${this.title}`));
    /** @type {Change} */
    this.change = { taken: [], gone: [] };
    if (before) find(this.element, "[data-neem] input", HTMLInputElement).checked = before.isTaken;
    this.askName(rename);
    this.askVersion();
    this.showFaults();
    this.update();
  }

  /** What the visitor chose so far. @returns {Choices} */
  get choices() {
    return { versions: this.location.versions.length, chosen: this.chosen, declined: this.declined, isTaken: this.isTaken };
  }

  get isTaken() {
    return find(this.element, "[data-neem] input", HTMLInputElement).checked;
  }

  /** The files of which the visitor takes what they say. */
  get versions() {
    return this.chosen.map((place) => this.location.versions[place]);
  }

  /** What taking over changes, as far as it is ticked. @returns {{fresh: number, changed: number, gone: number, edits: Edit[]}} */
  taking() {
    const taken = this.change.taken.filter(({ id }) => !this.declined.has(id));
    const gone = this.change.gone.filter(({ id }) => !this.declined.has(id));
    const keeps = find(this.element, "[data-onbekend] input", HTMLInputElement).checked;
    return {
      fresh: taken.filter(({ stands }) => !stands).length,
      changed: taken.filter(({ changed }) => changed.length > 0).length,
      gone: gone.length,
      edits: [...editsFor(this.definitie, taken, gone), ...(keeps ? this.versions.flatMap(keptApart) : [])],
    };
  }

  /** Show what it changes in the plan as it is now. */
  update() {
    this.change = changeOf(this.dossier(), this.definitie, this.location, this.chosen);
    const { taken, gone } = this.change;
    const rows = [...taken.map((row) => takenRow(row, this.definitie, this.title)), ...gone.map(goneRow)];
    [...taken, ...gone].forEach(({ id }, place) => this.followTick(rows[place], id));
    find(this.element, "[data-stand]", HTMLElement).textContent = standing(this.change);
    const fold = find(this.element, "[data-activiteiten]", HTMLDetailsElement);
    fold.hidden = taken.length + gone.length === 0;
    find(fold, "summary", HTMLElement).textContent = `Activiteiten van ${this.title}`;
    find(fold, "div", HTMLElement).replaceChildren(...rows);
    // What replaces or removes something is in sight.
    fold.open = gone.length > 0 || taken.some(({ changed }) => changed.length > 0);
  }

  /** @param {HTMLElement} row @param {string} id */
  followTick(row, id) {
    const tick = find(row, "input", HTMLInputElement);
    tick.checked = !this.declined.has(id);
    tick.addEventListener("change", () => {
      if (tick.checked) this.declined.delete(id);
      else this.declined.add(id);
    });
  }

  /** @param {(name: string) => void} rename */
  askName(rename) {
    const ask = find(this.element, "[data-vraagnaam]", HTMLElement);
    ask.hidden = this.location.name !== "";
    find(ask, "input", HTMLInputElement).addEventListener("change", (event) => {
      const name = event.target instanceof HTMLInputElement ? event.target.value.trim() : "";
      if (name) rename(name);
    });
  }

  askVersion() {
    const { versions, key } = this.location;
    const group = find(this.element, "[data-versies]", HTMLElement);
    group.hidden = versions.length < 2;
    if (group.hidden) return;
    const lines = differences(versions, this.werkblad);
    this.list("[data-verschillen]", counted(lines.length, "verschil tussen de bestanden", "verschillen tussen de bestanden"), lines);
    const all = versions.map((_, place) => place);
    const choices = [...versions.map(({ file, rows }, place) => ({ words: `Alleen ${file.name} (${counted(rows.length, "activiteit", "activiteiten")})`, places: [place] })),
      { words: "Alle bestanden samen", places: all }];
    group.append(...choices.map(({ words, places }) => {
      const radio = Object.assign(make("input", ""), { type: "radio", name: `versie--${key}`, checked: String(places) === String(this.chosen) });
      radio.addEventListener("change", () => {
        this.chosen = places;
        this.update();
      });
      return make("label", "keuze", radio, " ", make("span", "", words));
    }));
  }

  showFaults() {
    const files = [...new Set(this.location.versions.map(({ file }) => file))];
    const say = (/** @type {string} */ name, /** @type {string} */ words) => (files.length > 1 ? `${name}: ${words}` : words);
    const remarks = [
      ...this.location.versions.flatMap(({ file, copies }) => copies.map((copy) => `${copy}: hier staat hetzelfde in als in ${file.name}. Het telt één keer mee.`)),
      ...files.flatMap(({ name, told, faults, aside }) => [...told, ...faults.map(faultWords), ...aside.map(asideWords)].map((words) => say(name, words))),
      ...new Set(this.location.versions.flatMap(({ single }) => aboutSheet(single, this.dossier().gemeente))),
    ];
    this.list("[data-opmerkingen]", counted(remarks.length, "opmerking", "opmerkingen"), remarks);
    const unknown = files.flatMap((file) => file.unknown.map((found) => say(file.name, unknownWords(found))));
    this.list("[data-onbekend]", `${counted(unknown.length, "tekst", "teksten")} niet herkend`, unknown);
  }

  /** @param {string} selector @param {string} title @param {string[]} lines */
  list(selector, title, lines) {
    const fold = find(this.element, selector, HTMLDetailsElement);
    fold.hidden = lines.length === 0;
    find(fold, "summary", HTMLElement).textContent = `${title} bij ${this.title}`;
    find(fold, "ul", HTMLElement).replaceChildren(...lines.map((line) => make("li", "", line)));
  }
}

/** What a sheet says that has no column in the inventory. @param {Readonly<Record<string, string>>} single @param {string} gemeente of the plan */
function aboutSheet(single, gemeente) {
  const other = single.gemeente && gemeente && plain(single.gemeente) !== plain(gemeente);
  return [
    other ? `Op dit blad staat gemeente ${single.gemeente}. Uw plan is van ${gemeente}.` : "",
    single["ingevuld-door"] ? `Ingevuld door: ${single["ingevuld-door"]}` : "",
    single.nodig ? `Nodig van de gemeente: ${single.nodig}. Dit komt ook bij de locatie in uw uitvraag te staan.` : "",
  ].filter(Boolean);
}

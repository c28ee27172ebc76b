/** The page of the short list: what was kept, to compare, download or take off. Without script the page says what it needs. */

import { pageAddress } from "../../lib/address.js";
import { find, findAll, sayIn } from "../../lib/element.js";
import { keepShown } from "../../lib/restored.js";
import { FEWEST, MOST, writeComparison } from "../../programmas/comparison.js";
import { knows, loadProgrammas } from "../../programmas/data.js";
import { kortelijst } from "../../kortelijst/keeper.js";
import { offerList } from "../uitvoer/list.js";
import { keepChoices, keptChoices } from "./choices.js";
import { row } from "./row.js";
import { chosenSentence, refusedSentence } from "./sentences.js";

/** @typedef {import("../../programmas/data.js").Data} Data */

const NOT_LOADED = "De gegevens van de programma's laden niet. Herlaad deze pagina.";
// This page has no filter.
const NOTHING_FILTERED = { withoutLeeftijd: [], withoutLabel: [], choices: [] };

/**
 * Fill the page of the list.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  return new MijnLijst(element).begin();
}

class MijnLijst {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.base = element.dataset.basis ?? "./";
    this.list = kortelijst();
    this.form = find(element, "form", HTMLFormElement);
    this.rows = find(element, "[data-rijen]", HTMLElement);
    this.button = find(this.form, "[type=submit]", HTMLButtonElement);
    /** What was taken off last, to put back. @type {readonly string[]} */
    this.previous = [];
    /** Whether the visitor chose to compare it; new ones are chosen while there are few. @type {Map<string, boolean>} */
    this.chosen = new Map(keptChoices());
  }

  async begin() {
    this.element.hidden = false;
    try {
      this.data = await loadProgrammas(this.base);
    } catch (error) {
      console.warn(error);
      return sayIn(this.element, "[data-klacht]", NOT_LOADED);
    }
    this.listen(this.data);
    this.list.subscribe(() => this.show());
    keepShown(this.element, () => this.showTicks());
  }

  showTicks() {
    for (const box of findAll(this.rows, "input", HTMLInputElement)) box.checked = this.chosen.get(box.value) ?? false;
  }

  /** @param {Data} data */
  listen(data) {
    this.form.addEventListener("submit", (event) => this.onCompare(event));
    this.form.addEventListener("change", (event) => this.onChoice(event.target));
    find(this.form, "[data-leegmaken]", HTMLElement).addEventListener("click", () => this.remove([...this.list.ids], "Uw lijst is leeg."));
    find(this.element, "[data-terug] button", HTMLElement).addEventListener("click", () => this.putBack());
    find(this.element, "[data-onbekend] button", HTMLElement).addEventListener("click", () => this.remove(this.unknown(data), "Wat niet in het handboek staat, is van uw lijst."));
    const labels = { title: "Mijn lijst met programma's voor ouders", name: "programmas-mijn-lijst" };
    offerList(this.form, this.base, labels, () => ({ list: { ids: this.known(data), ...NOTHING_FILTERED }, query: "" }));
  }

  /** @param {Data} data */
  known(data) {
    return this.list.ids.filter((id) => knows(data, id));
  }

  /**
   * Only the visitor takes these off: the browser may show older data than the page on which they were put on the list.
   * @param {Data} data
   */
  unknown(data) {
    return this.list.ids.filter((id) => !knows(data, id));
  }

  show() {
    if (!this.data) return;
    const { data } = this;
    const { complaint } = this.list;
    const ids = this.known(data);
    const areFew = ids.length <= MOST;
    for (const id of ids) if (!this.chosen.has(id)) this.chosen.set(id, areFew);
    sayIn(this.element, "[data-telling]", ids.length ? `${ids.length} ${ids.length === 1 ? "programma" : "programma's"} op uw lijst` : "Uw lijst is leeg");
    sayIn(this.element, "[data-klacht]", complaint);
    const unknown = this.unknown(data);
    find(this.element, "[data-onbekende]", HTMLElement).textContent = unknown.map((id) => `‘${id}’`).join(", ");
    find(this.element, "[data-onbekend]", HTMLElement).hidden = unknown.length === 0;
    find(this.element, "[data-leeg]", HTMLElement).hidden = ids.length > 0;
    this.form.hidden = ids.length === 0;
    this.showRows(data, ids);
    this.countChosen();
  }

  /** The focus stays at its programme; if that is gone, it goes to the count. @param {Data} data @param {readonly string[]} ids */
  showRows(data, ids) {
    const focused = this.rows.contains(document.activeElement) ? document.activeElement : null;
    const focusedId = focused?.closest("[data-id]")?.getAttribute("data-id");
    this.rows.replaceChildren(...ids.map((id) => row(this.base, id, data, this.chosen.get(id) ?? false, () => this.onRemove(id))));
    if (!focused) return;
    const target = this.rows.querySelector(`[data-id="${focusedId}"] ${focused.localName}`);
    (target instanceof HTMLElement ? target : find(this.element, "[data-telling]", HTMLElement)).focus();
  }

  /** The visitor reads how many may be compared while choosing, not only afterwards. */
  countChosen() {
    const count = this.toCompare().length;
    sayIn(this.element, "[data-gekozen]", chosenSentence(count));
    if (!find(this.form, "[data-fout]", HTMLElement).hidden) this.tellCount(count);
  }

  /** @param {EventTarget | null} target */
  onChoice(target) {
    if (!(target instanceof HTMLInputElement)) return;
    this.chosen.set(target.value, target.checked);
    keepChoices([...this.chosen]);
    this.countChosen();
  }

  toCompare() {
    return this.list.ids.filter((id) => this.data && knows(this.data, id) && this.chosen.get(id));
  }

  /** @param {Event} event */
  onCompare(event) {
    event.preventDefault();
    const ids = this.toCompare();
    if (this.tellCount(ids.length)) location.assign(pageAddress(this.base, `programmas/${writeComparison(ids)}`));
  }

  /** Beside the button, which keeps the focus; an alert is read out. @param {number} count @returns {boolean} whether that many can be compared */
  tellCount(count) {
    const canCompare = count >= FEWEST && count <= MOST;
    sayIn(this.element, "[data-fout]", canCompare ? "" : refusedSentence(count));
    if (canCompare) this.button.removeAttribute("aria-describedby");
    else this.button.setAttribute("aria-describedby", "mijnlijst--fout");
    return canCompare;
  }

  /** @param {string} id */
  onRemove(id) {
    this.remove([id], `${this.data?.programmas[id].naam ?? id} is van uw lijst.`);
  }

  /** @param {readonly string[]} ids @param {string} sentence */
  remove(ids, sentence) {
    this.previous = [...this.list.ids];
    this.list.remove(...ids);
    find(this.element, "[data-weg]", HTMLElement).textContent = sentence;
    const target = find(this.element, "[data-terug]", HTMLElement);
    target.hidden = false;
    find(target, "button", HTMLElement).focus();
  }

  putBack() {
    this.list.putBack(this.previous);
    find(this.element, "[data-terug]", HTMLElement).hidden = true;
    this.rows.querySelector("a")?.focus();
  }
}

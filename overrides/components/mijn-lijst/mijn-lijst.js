/** The page of the short list: what was kept, to compare, download or take off. Without script the page says what it needs. */

import { pageAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { offerList } from "../uitvoer/list.js";
import { knows, loadProgrammas } from "../../programmas/data.js";
import { FEWEST, MOST, writeComparison } from "../../programmas/comparison.js";
import { kortelijst } from "../kortelijst/keeper.js";
import { rij } from "./row.js";
import { gekozen, geweigerd } from "./sentences.js";

/** @typedef {import("../../programmas/data.js").Data} Gegevens */

const LAADT_NIET = "De gegevens van de programma's laden niet. Herlaad deze pagina.";
/** Here nothing is filtered. */
const NIETS_GEKOZEN = { withoutLeeftijd: [], choices: [] };

/**
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
    this.basis = element.dataset.basis ?? "./";
    this.lijst = kortelijst();
    this.form = find(element, "form", HTMLFormElement);
    this.rijen = find(element, "[data-rijen]", HTMLElement);
    this.knop = find(this.form, "[type=submit]", HTMLButtonElement);
    /** What was taken off last, to put back. @type {readonly string[]} */
    this.vorige = [];
    /** What the visitor chose to compare, or not; new ones are chosen while there are few. @type {Map<string, boolean>} */
    this.gekozen = new Map();
  }

  async begin() {
    this.element.hidden = false;
    try {
      this.gegevens = await loadProgrammas(this.basis);
    } catch (fout) {
      console.warn(fout);
      return this.zeg("[data-klacht]", LAADT_NIET);
    }
    this.luister(this.gegevens);
    this.lijst.bij(() => this.toon());
  }

  /** @param {Gegevens} gegevens */
  luister(gegevens) {
    this.form.addEventListener("submit", (event) => this.bijVergelijk(event));
    this.form.addEventListener("change", (event) => this.bijKeuze(event.target));
    find(this.form, "[data-leegmaken]", HTMLElement).addEventListener("click", () => this.haalEraf([...this.lijst.ids], "Uw lijst is leeg."));
    find(this.element, "[data-terug] button", HTMLElement).addEventListener("click", () => this.zetTerug());
    find(this.element, "[data-onbekend] button", HTMLElement).addEventListener("click", () => this.haalEraf(this.onbekende(gegevens), "Wat niet in het handboek staat, is van uw lijst."));
    const labels = { title: "Mijn lijst met programma's voor ouders", name: "programmas-mijn-lijst" };
    offerList(this.form, this.basis, labels, () => ({ list: { ids: this.bekende(gegevens), ...NIETS_GEKOZEN }, query: "" }));
  }

  /** @param {Gegevens} gegevens */
  bekende(gegevens) {
    return this.lijst.ids.filter((id) => knows(gegevens, id));
  }

  /**
   * Taken off by the visitor only: the browser may have kept older data than the page on which it was put on the list.
   * @param {Gegevens} gegevens
   */
  onbekende(gegevens) {
    return this.lijst.ids.filter((id) => !knows(gegevens, id));
  }

  toon() {
    if (!this.gegevens) return;
    const { gegevens } = this;
    const { klacht } = this.lijst;
    const ids = this.bekende(gegevens);
    const weinig = ids.length <= MOST;
    for (const id of ids) if (!this.gekozen.has(id)) this.gekozen.set(id, weinig);
    this.zeg("[data-telling]", ids.length ? `${ids.length} ${ids.length === 1 ? "programma" : "programma's"} op uw lijst` : "Uw lijst is leeg");
    this.zeg("[data-klacht]", klacht);
    const onbekend = this.onbekende(gegevens);
    find(this.element, "[data-onbekende]", HTMLElement).textContent = onbekend.map((id) => `‘${id}’`).join(", ");
    find(this.element, "[data-onbekend]", HTMLElement).hidden = onbekend.length === 0;
    find(this.element, "[data-leeg]", HTMLElement).hidden = ids.length > 0;
    this.form.hidden = ids.length === 0;
    this.toonRijen(gegevens, ids);
    this.telGekozen();
  }

  /** The focus stays at its programme; where that is gone, it goes to the count. @param {Gegevens} gegevens @param {readonly string[]} ids */
  toonRijen(gegevens, ids) {
    const gefocust = this.rijen.contains(document.activeElement) ? document.activeElement : null;
    const bij = gefocust?.closest("[data-id]")?.getAttribute("data-id");
    this.rijen.replaceChildren(...ids.map((id) => rij(this.basis, id, gegevens, this.gekozen.get(id) ?? false, () => this.bijWeg(id))));
    if (!gefocust) return;
    const terug = this.rijen.querySelector(`[data-id="${bij}"] ${gefocust.localName}`);
    (terug instanceof HTMLElement ? terug : find(this.element, "[data-telling]", HTMLElement)).focus();
  }

  /** How many may be compared is told while they are chosen, not only once it went wrong. */
  telGekozen() {
    const aantal = this.teVergelijken().length;
    this.zeg("[data-gekozen]", gekozen(aantal));
    if (!find(this.form, "[data-fout]", HTMLElement).hidden) this.meldAantal(aantal);
  }

  /** @param {EventTarget | null} doel */
  bijKeuze(doel) {
    if (!(doel instanceof HTMLInputElement)) return;
    this.gekozen.set(doel.value, doel.checked);
    this.telGekozen();
  }

  teVergelijken() {
    return this.lijst.ids.filter((id) => this.gegevens && knows(this.gegevens, id) && this.gekozen.get(id));
  }

  /** @param {Event} event */
  bijVergelijk(event) {
    event.preventDefault();
    const ids = this.teVergelijken();
    if (this.meldAantal(ids.length)) location.assign(pageAddress(this.basis, `programmas/${writeComparison(ids)}`));
  }

  /** Beside the button, which keeps the focus; an alert is read out. @param {number} aantal @returns {boolean} whether that many can be compared */
  meldAantal(aantal) {
    const kan = aantal >= FEWEST && aantal <= MOST;
    this.zeg("[data-fout]", kan ? "" : geweigerd(aantal));
    if (kan) this.knop.removeAttribute("aria-describedby");
    else this.knop.setAttribute("aria-describedby", "mijnlijst--fout");
    return kan;
  }

  /** @param {string} id */
  bijWeg(id) {
    this.haalEraf([id], `${this.gegevens?.programmas[id].naam ?? id} is van uw lijst.`);
  }

  /** @param {readonly string[]} weg @param {string} zin */
  haalEraf(weg, zin) {
    this.vorige = [...this.lijst.ids];
    this.lijst.wordt(this.lijst.ids.filter((id) => !weg.includes(id)));
    find(this.element, "[data-weg]", HTMLElement).textContent = zin;
    const terug = find(this.element, "[data-terug]", HTMLElement);
    terug.hidden = false;
    find(terug, "button", HTMLElement).focus();
  }

  zetTerug() {
    this.lijst.wordt([...this.vorige, ...this.lijst.ids]);
    find(this.element, "[data-terug]", HTMLElement).hidden = true;
    this.rijen.querySelector("a")?.focus();
  }

  /** @param {string} kiezer @param {string} zin */
  zeg(kiezer, zin) {
    const element = find(this.element, kiezer, HTMLElement);
    if (element.textContent !== zin) element.textContent = zin;
    element.hidden = !zin;
  }
}

/** The filter form: from its controls to a state and back. Decides nothing about the list. */

import { vind } from "../element.js";
import { isOmgekeerd, leesGetal, schrijfGetal } from "./leeftijd.js";

/** @typedef {import("./staat.js").Facet} Facet */
/** @typedef {import("./staat.js").Staat} Staat */
/** @typedef {import("./staat.js").Leeftijdsvraag} Leeftijdsvraag */

/** A control that holds a value. @typedef {HTMLInputElement | HTMLSelectElement} Bediening */

export class Filter {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.vouw = vind(form, "details", HTMLDetailsElement);
    this.teller = vind(form, "[data-aantal-keuzes]", HTMLElement);
    this.tekst = vind(form, "[name=tekst]", HTMLInputElement);
    this.van = vind(form, "[name=leeftijd-van]", HTMLInputElement);
    this.tot = vind(form, "[name=leeftijd-tot]", HTMLInputElement);
    this.fout = vind(form, "[data-leeftijd-fout]", HTMLElement);
    /** @type {readonly Facet[]} */
    this.facetten = [...form.querySelectorAll("[data-facet][data-regel]")].map(leesFacet);
  }

  /**
   * What the controls say. An age that makes no sense leaves `vorige` in force.
   * @param {Staat} vorige
   * @returns {Staat}
   */
  lees(vorige) {
    const gegevens = new FormData(this.form);
    const keuzes = this.facetten
      .map(({ naam }) => /** @type {const} */ ([naam, gegevens.getAll(naam).map(String).filter(Boolean)]))
      .filter(([, waarden]) => waarden.length);
    const { leeftijd, fout } = this.leesLeeftijd();
    return {
      ...vorige,
      keuzes: Object.fromEntries(keuzes),
      tekst: this.tekst.value.trim(),
      leeftijd: fout ? vorige.leeftijd : leeftijd,
    };
  }

  /** @returns {{leeftijd: Leeftijdsvraag | null, fout: {veld: HTMLInputElement, zin: string} | null}} */
  leesLeeftijd() {
    for (const veld of [this.van, this.tot]) {
      if (!veld.value.trim() || leesGetal(veld.value) !== null) continue;
      return { leeftijd: null, fout: { veld, zin: `‘${veld.value.trim()}’ is geen leeftijd. Schrijf jaren als 2 of 2,5.` } };
    }
    const leeftijd = { van: leesGetal(this.van.value), tot: leesGetal(this.tot.value) };
    if (isOmgekeerd(leeftijd)) {
      return { leeftijd: null, fout: { veld: this.van, zin: "De eerste leeftijd is hoger dan de tweede. Draai ze om." } };
    }
    return { leeftijd: leeftijd.van === null && leeftijd.tot === null ? null : leeftijd, fout: null };
  }

  /** Say at the field what is wrong with the age, or take that back. */
  meldLeeftijd() {
    const { fout } = this.leesLeeftijd();
    if (this.fout.textContent !== (fout?.zin ?? "")) this.fout.textContent = fout?.zin ?? "";
    this.fout.hidden = !fout;
    for (const veld of [this.van, this.tot]) {
      if (veld === fout?.veld) veld.setAttribute("aria-invalid", "true");
      else veld.removeAttribute("aria-invalid");
    }
  }

  /** Whether the age field says that something is wrong. */
  get heeftFout() {
    return !this.fout.hidden;
  }

  /**
   * Let the controls say what the state says.
   * @param {Staat} staat
   */
  toon(staat) {
    this.tekst.value = staat.tekst;
    this.van.value = schrijfGetal(staat.leeftijd?.van ?? null);
    this.tot.value = schrijfGetal(staat.leeftijd?.tot ?? null);
    this.meldLeeftijd();
    for (const { naam } of this.facetten) {
      const gekozen = staat.keuzes[naam] ?? [];
      for (const bediening of this.bedieningen(naam)) zet(bediening, gekozen);
    }
  }

  /** @param {number} aantal */
  telKeuzes(aantal) {
    this.teller.textContent = `${aantal} gekozen`;
    this.teller.hidden = aantal === 0;
  }

  /** @param {string} naam @returns {Bediening[]} */
  bedieningen(naam) {
    return [...this.form.elements].filter(isBediening).filter((bediening) => bediening.name === naam);
  }
}

/** @param {unknown} element @returns {element is Bediening} */
function isBediening(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

/** @param {Bediening} bediening @param {readonly string[]} gekozen */
function zet(bediening, gekozen) {
  if (bediening instanceof HTMLSelectElement) bediening.value = gekozen[0] ?? "";
  else bediening.checked = bediening.value ? gekozen.includes(bediening.value) : gekozen.length === 0;
}

/**
 * Everything about a facet stands in the markup; nothing is written down again here.
 * @param {Element} element
 * @returns {Facet}
 */
function leesFacet(element) {
  if (!(element instanceof HTMLElement)) throw new Error("Een facet is geen element van de pagina.");
  const { facet: naam = "", regel = "", kort = naam } = element.dataset;
  const keuzes = [...element.querySelectorAll("input, option")]
    .filter((keuze) => keuze instanceof HTMLInputElement || keuze instanceof HTMLOptionElement)
    .filter((keuze) => keuze.value)
    .map((keuze) => /** @type {const} */ ([keuze.value, opschrift(keuze)]));
  return { naam, kort, regel, opties: new Map(keuzes) };
}

/** @param {HTMLInputElement | HTMLOptionElement} keuze */
function opschrift(keuze) {
  const bron = keuze instanceof HTMLInputElement ? keuze.closest("label") : keuze;
  return bron?.textContent?.trim() ?? keuze.value;
}

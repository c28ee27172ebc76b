/** The filter form: from its controls to a state and back. Decides nothing about the list. */

import { find } from "../../lib/element.js";
import { Leeftijdvelden } from "./leeftijd-fields.js";
import { zetAantal } from "./count.js";

/** @typedef {import("../../facets/selection.js").Aantal} Aantal */
/** @typedef {import("../../facets/state.js").Facet} Facet */
/** @typedef {import("../../facets/state.js").Staat} Staat */

/** An option of a facet: a tick box, a round one, or a line of a list. @typedef {HTMLInputElement | HTMLOptionElement} Optie */

export class Filter {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.vouw = find(form, "details", HTMLDetailsElement);
    this.teller = find(form, "[data-aantal-keuzes]", HTMLElement);
    this.tekst = find(form, "[name=tekst]", HTMLInputElement);
    this.knop = find(form, "[type=submit]", HTMLButtonElement);
    this.leeftijd = new Leeftijdvelden(form);
    const delen = [...form.querySelectorAll("[data-facet]")].filter((deel) => deel instanceof HTMLElement);
    /** @type {ReadonlyMap<string, readonly Optie[]>} */
    this.opties = new Map(delen.map((deel) => [deel.dataset.facet ?? "", optiesIn(deel)]));
    /** @type {{perFacet: ReadonlyMap<string, ReadonlyMap<string, Aantal>>, perLeeftijd: ReadonlyMap<string, Aantal>} | null} */
    this.laatste = null;
    /** @type {readonly Facet[]} */
    this.facetten = delen.map((deel) => leesFacet(deel, this.opties));
  }

  /**
   * What the controls say. An age that makes no sense leaves `vorige` in force.
   * @param {Staat} vorige
   * @returns {Staat}
   */
  lees(vorige) {
    const keuzes = [...this.opties]
      .map(([naam, opties]) => /** @type {const} */ ([naam, opties.filter(isGekozen).map(({ value }) => value).filter(Boolean)]))
      .filter(([, waarden]) => waarden.length);
    const { vraag, fout } = this.leeftijd.lees();
    return { ...vorige, keuzes: Object.fromEntries(keuzes), tekst: this.tekst.value.trim(), leeftijd: fout ? vorige.leeftijd : vraag };
  }

  /**
   * Let the controls say what the state says.
   * @param {Staat} staat
   */
  toon(staat) {
    if (this.tekst.value.trim() !== staat.tekst) this.tekst.value = staat.tekst;
    this.leeftijd.toon(staat.leeftijd);
    for (const [naam, opties] of this.opties) {
      const gekozen = staat.keuzes[naam] ?? [];
      for (const optie of opties) kies(optie, optie.value ? gekozen.includes(optie.value) : gekozen.length === 0);
    }
  }

  /**
   * What each option would give.
   * @param {ReadonlyMap<string, ReadonlyMap<string, Aantal>>} perFacet
   * @param {ReadonlyMap<string, Aantal>} perLeeftijd
   */
  tel(perFacet, perLeeftijd) {
    this.laatste = { perFacet, perLeeftijd };
    for (const [naam, opties] of this.opties) {
      for (const optie of opties) {
        const aantal = perFacet.get(naam)?.get(optie.value);
        if (aantal) zetAantal(optie, aantal, isGekozen(optie) || !optie.value);
      }
    }
    this.leeftijd.tel(perLeeftijd);
  }

  /** Once the focus has gone: what kept it may be disabled now. */
  telOpnieuw() {
    if (this.laatste) this.tel(this.laatste.perFacet, this.laatste.perLeeftijd);
  }

  /** What the button to the list leads to. Never in a live region: the count says it aloud. @param {string} zin */
  zegOpKnop(zin) {
    if (this.knop.textContent !== zin) this.knop.textContent = zin;
  }

  /** @param {number} aantal */
  telKeuzes(aantal) {
    this.teller.textContent = `${aantal} gekozen`;
    this.teller.hidden = aantal === 0;
  }
}

/** @param {HTMLElement} deel @returns {Optie[]} */
function optiesIn(deel) {
  const opties = [...deel.querySelectorAll("input, option")].filter((optie) => optie instanceof HTMLInputElement || optie instanceof HTMLOptionElement);
  for (const optie of opties) optie.dataset.opschrift ??= opschrift(optie);
  return opties;
}

/** @param {Optie} optie */
function isGekozen(optie) {
  return optie instanceof HTMLInputElement ? optie.checked : optie.selected;
}

/** @param {Optie} optie @param {boolean} gekozen */
function kies(optie, gekozen) {
  if (optie instanceof HTMLInputElement) optie.checked = gekozen;
  else if (optie.selected !== gekozen) optie.selected = gekozen;
}

/**
 * Everything about a facet stands in the markup; nothing is written down again here.
 * @param {HTMLElement} element
 * @param {ReadonlyMap<string, readonly Optie[]>} opties
 * @returns {Facet}
 */
function leesFacet({ dataset }, opties) {
  const { facet: naam = "", regel = "", kort = naam } = dataset;
  const keuzes = (opties.get(naam) ?? []).filter(({ value }) => value);
  return { naam, kort, regel, opties: new Map(keuzes.map((optie) => [optie.value, optie.dataset.opschrift ?? optie.value])) };
}

/** @param {Optie} optie */
function opschrift(optie) {
  const bron = optie instanceof HTMLInputElement ? optie.closest("label")?.querySelector("[data-opschrift]") : optie;
  return bron?.textContent?.trim() ?? optie.value;
}

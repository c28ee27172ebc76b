/** What is chosen, as chips to remove, and what in the address could not be used. Only draws. */

import { make, find } from "../../lib/element.js";
import { keuzeInWoorden, weigering } from "../../facets/sentences.js";

/** @typedef {import("../../facets/state.js").Keuze} Keuze */
/** @typedef {import("../../facets/state.js").Onbruikbaar} Onbruikbaar */
/** @typedef {import("../../facets/state.js").Vorm} Vorm */

const MEEST = 5;

export class Keuzes {
  /**
   * @param {HTMLElement} element
   * @param {Vorm} vorm
   * @param {(keuze: Keuze) => void} verwijder
   * @param {() => void} wis
   */
  constructor(element, vorm, verwijder, wis) {
    this.vorm = vorm;
    this.vak = find(element, "[data-keuzes]", HTMLElement);
    this.lijst = find(element, "[data-chips]", HTMLElement);
    this.meldingen = find(element, "[data-meldingen]", HTMLElement);
    this.verwijder = verwijder;
    find(element, "[data-wis]", HTMLButtonElement).addEventListener("click", wis);
  }

  /** @param {readonly Keuze[]} keuzes */
  toon(keuzes) {
    this.vak.hidden = keuzes.length === 0;
    this.lijst.replaceChildren(...keuzes.map((keuze) => make("li", "", this.chip(keuze))));
  }

  /** @param {Keuze} keuze */
  chip(keuze) {
    const chip = make("button", "chip", make("span", "alleen-lezer", "Verwijder: "), keuzeInWoorden(keuze, this.vorm));
    chip.type = "button";
    chip.addEventListener("click", () => this.verwijder(keuze));
    return chip;
  }

  /**
   * The chip at this place, else the last one, else nothing.
   * @param {number} plek
   */
  bijPlek(plek) {
    const chips = this.lijst.querySelectorAll("button");
    return chips[Math.min(plek, chips.length - 1)] ?? null;
  }

  /** @param {readonly Onbruikbaar[]} onbruikbaar */
  meld(onbruikbaar) {
    this.meldingen.replaceChildren(...(onbruikbaar.length ? [melding(onbruikbaar)] : []));
  }
}

/**
 * @param {readonly Onbruikbaar[]} onbruikbaar
 * @param {(deel: Onbruikbaar) => string} inWoorden why it could not be used
 */
export function melding(onbruikbaar, inWoorden = weigering) {
  const regels = onbruikbaar.slice(0, MEEST).map((deel) => make("li", "", inWoorden(deel)));
  const rest = onbruikbaar.length - MEEST;
  if (rest > 0) regels.push(make("li", "", `En nog ${rest}.`));
  return make(
    "div", "toestand",
    make("p", "toestand__kop", "Een deel van het adres is niet gebruikt"),
    make("ul", "", ...regels),
  );
}

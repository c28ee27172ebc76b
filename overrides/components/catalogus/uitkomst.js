/** The list itself: which rows stand where, and what is said when none is left. Knows no form and no address. */

import { maak, vind } from "../element.js";
import { hoeveel } from "./zinnen.js";

/** @typedef {import("./selectie.js").Antwoord} Antwoord */
/** @typedef {import("./zinnen.js").Woorden} Woorden */

export class Uitkomst {
  /**
   * @param {HTMLElement} element
   * @param {Woorden} woorden
   */
  constructor(element, woorden) {
    this.woorden = woorden;
    this.lijst = vind(element, "[data-lijst]", HTMLElement);
    this.onbekend = vind(element, "[data-onbekend]", HTMLElement);
    this.lijstOnbekend = vind(element, "[data-lijst-onbekend]", HTMLElement);
    this.leeg = vind(element, "[data-leeg]", HTMLElement);
    this.resultaten = opSleutel(element, "[data-id]", "id");
    this.rijen = opSleutel(element, "[data-rij]", "rij");
    this.tabel = [...this.rijen.values()][0]?.parentElement ?? null;
  }

  /**
   * Show `past` in the list and `onbekend` in its own group, both in the order of `alle`; hide the rest.
   * @param {readonly Antwoord[]} alle every record, sorted
   * @param {ReadonlySet<Antwoord>} past
   * @param {ReadonlySet<Antwoord>} onbekend
   */
  toon(alle, past, onbekend) {
    const gefocust = document.activeElement;
    for (const antwoord of alle) {
      const verborgen = !past.has(antwoord) && !onbekend.has(antwoord);
      for (const deel of [this.resultaten.get(antwoord.id), this.rijen.get(antwoord.id)]) {
        if (deel && deel.hidden !== verborgen) deel.hidden = verborgen;
      }
    }
    orden(this.lijst, delen(this.resultaten, alle.filter((antwoord) => !onbekend.has(antwoord))));
    orden(this.lijstOnbekend, delen(this.resultaten, alle.filter((antwoord) => onbekend.has(antwoord))));
    if (this.tabel) orden(this.tabel, delen(this.rijen, alle));
    this.onbekend.hidden = onbekend.size === 0;
    // A row that moves loses the focus.
    if (gefocust instanceof HTMLElement && gefocust !== document.activeElement) gefocust.focus({ preventScroll: true });
  }

  /**
   * Say that nothing is left and what to relax; without `uitwegen` that message goes.
   * @param {{woorden: string, aantal: number, kies: () => void}[] | null} uitwegen
   */
  toonLeeg(uitwegen) {
    this.leeg.hidden = uitwegen === null;
    this.leeg.replaceChildren(...(uitwegen ? this.leegmelding(uitwegen) : []));
  }

  /** @param {{woorden: string, aantal: number, kies: () => void}[]} uitwegen */
  leegmelding(uitwegen) {
    const knoppen = uitwegen.map(({ woorden, aantal, kies }) => {
      const knop = maak("button", "knop", `Zonder ‘${woorden}’: ${hoeveel(aantal, this.woorden)}`);
      knop.type = "button";
      knop.addEventListener("click", kies);
      return maak("li", "", knop);
    });
    const raad = uitwegen.length > 1 ? "Laat één keuze los, dan vindt u wel iets:" : "Laat deze keuze los, dan vindt u wel iets:";
    return [
      maak("p", "toestand__kop", `Geen ${this.woorden.een} past bij al uw keuzes`),
      maak("p", "", knoppen.length ? raad : "Ook met één keuze minder vindt u niets. Wis alle keuzes en begin opnieuw."),
      ...(knoppen.length ? [maak("ul", "knoppen", ...knoppen)] : []),
    ];
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} kiezer
 * @param {string} sleutel
 * @returns {Map<string, HTMLElement>}
 */
function opSleutel(element, kiezer, sleutel) {
  const gevonden = [...element.querySelectorAll(kiezer)].filter((deel) => deel instanceof HTMLElement);
  return new Map(gevonden.map((deel) => [deel.dataset[sleutel] ?? "", deel]));
}

/**
 * @param {Map<string, HTMLElement>} elementen
 * @param {readonly Antwoord[]} antwoorden
 */
function delen(elementen, antwoorden) {
  return antwoorden.map(({ id }) => elementen.get(id)).filter((deel) => deel !== undefined);
}

/**
 * Put the children in this order; touches nothing when they stand so already.
 * @param {HTMLElement} ouder
 * @param {HTMLElement[]} kinderen
 */
function orden(ouder, kinderen) {
  const staat = ouder.children;
  if (staat.length === kinderen.length && kinderen.every((kind, plek) => kind === staat[plek])) return;
  ouder.replaceChildren(...kinderen);
}

/** The results in every way the page shows them: list, age map, table. Knows no form and no address. */

import { find } from "../../lib/element.js";
import { heeft } from "../../facets/bits.js";
import { isOnbekend } from "../../facets/leeftijd.js";
import { Rijen, rijenVan } from "./rows.js";
import { opVolgorde } from "../../facets/selection.js";
import { hoeveel, reden, schrijfAantal } from "../../facets/sentences.js";

/** @typedef {import("../../facets/leeftijd.js").Leeftijdsvraag} Leeftijdsvraag */
/** @typedef {import("../../facets/selection.js").Antwoord} Antwoord */
/** @typedef {import("../../facets/selection.js").Selectie} Selectie */
/** @typedef {import("../../facets/state.js").Staat} Staat */
/** @typedef {import("../../facets/state.js").Vorm} Vorm */
/** @typedef {import("../../facets/sentences.js").Woorden} Woorden */

/** Of a long list, this many first: drawing fewer rows is what keeps a choice within a frame. */
const EERSTE = 30;
/** A single age is drawn this many years wide. */
const STREEP = 0.1;

export class Uitkomst {
  /**
   * @param {HTMLElement} element
   * @param {readonly Antwoord[]} antwoorden
   * @param {Woorden} woorden
   */
  constructor(element, antwoorden, woorden) {
    this.element = element;
    this.antwoorden = antwoorden;
    this.woorden = woorden;
    this.isGroot = element.hasAttribute("data-groot");
    this.jaren = Number(element.dataset.jaren);
    this.meer = find(element, "[data-meer]", HTMLElement);
    this.meerWoorden = find(this.meer, "span", HTMLElement);
    this.meerKnop = find(this.meer, "button", HTMLButtonElement);
    this.kaartdelen = htmlElementen(element, "[data-kaart-groep]");
    this.vraaguitleg = htmlElementen(element, "[data-vraaguitleg]");
    this.onbekend = find(element, "[data-onbekend]", HTMLElement);
    this.rijen = rijenVan(element, "id", antwoorden);
    this.redenen = this.rijen.map((rij) => find(rij, "[data-reden]", HTMLElement));
    /** @type {import("../../facets/bits.js").Bits | null} */
    this.bitsOnbekend = null;
    /** What was last asked for: the numbers to draw, in order, and the age. @type {{nummers: readonly number[], leeftijd: Leeftijdsvraag | null}} */
    this.gevraagd = { nummers: [], leeftijd: null };
    /** The ways that do not show it yet. @type {Set<Rijen>} */
    this.achter = new Set();
    this.weergaven = [this.alsLijst(), ...this.alsKaart(), ...this.alsTabel()];
  }

  alsLijst() {
    const [lijst, onbekend] = ["[data-lijst]", "[data-lijst-onbekend]"].map((kiezer) => find(this.element, kiezer, HTMLElement));
    return new Rijen(this.rijen, [lijst, onbekend], (nummer) => this.bitsOnbekend && heeft(this.bitsOnbekend, nummer) ? onbekend : lijst, this.isGroot);
  }

  /** @returns {Rijen[]} */
  alsKaart() {
    const bakken = htmlElementen(this.element, "[data-kaart-lijst], [data-kaart-onbekend]");
    if (bakken.length < 2) return [];
    const zonder = this.antwoorden.map(isOnbekend);
    return [new Rijen(rijenVan(this.element, "kaart", this.antwoorden), bakken, (nummer) => bakken[zonder[nummer] ? 1 : 0], this.isGroot)];
  }

  /** @returns {Rijen[]} */
  alsTabel() {
    const tabel = this.element.querySelector("tbody:has([data-rij])");
    return tabel instanceof HTMLElement ? [new Rijen(rijenVan(tabel, "rij", this.antwoorden), [tabel], () => tabel, this.isGroot)] : [];
  }

  /**
   * @param {Selectie} selectie
   * @param {readonly number[]} volgorde
   * @param {Staat} staat
   * @param {Vorm} vorm
   * @param {boolean} alles whether the visitor asked for every row of a long list
   */
  toon(selectie, volgorde, staat, vorm, alles) {
    const gefocust = document.activeElement;
    const meest = this.isGroot && !alles ? EERSTE : Infinity;
    const past = opVolgorde(volgorde, selectie.past, meest);
    const onbekend = opVolgorde(volgorde, selectie.onbekend, meest);
    this.bitsOnbekend = selectie.onbekend;
    this.gevraagd = { nummers: [...past, ...onbekend], leeftijd: staat.leeftijd };
    this.geefReden(this.gevraagd.nummers, staat, vorm);
    this.onbekend.hidden = onbekend.length === 0;
    for (const regel of this.vraaguitleg) regel.hidden = staat.leeftijd === null;
    this.achter = new Set(this.weergaven);
    this.ververs();
    // A row that moves loses the focus.
    if (gefocust instanceof HTMLElement && gefocust !== document.activeElement) gefocust.focus({ preventScroll: true });
  }

  /** Draw what was last asked for in the way that is looked at; another waits until it is called for. */
  ververs() {
    const { nummers, leeftijd } = this.gevraagd;
    for (const weergave of this.achter) {
      if (weergave.kanWachten) continue;
      weergave.toon(nummers);
      markeer(nummers.map((nummer) => weergave.rijen[nummer]), leeftijd, this.jaren);
      this.achter.delete(weergave);
    }
    for (const deel of this.kaartdelen) deel.hidden = find(deel, "ul", HTMLElement).hidden;
  }

  /** @param {readonly number[]} nummers @param {Staat} staat @param {Vorm} vorm */
  geefReden(nummers, staat, vorm) {
    for (const nummer of nummers) {
      const [vak, tekst] = [this.redenen[nummer], reden(this.antwoorden[nummer], staat, vorm)];
      if (vak.textContent === tekst) continue;
      vak.textContent = tekst;
      vak.hidden = tekst === "";
    }
  }

  /**
   * Say that a long list shows its first rows only.
   * @param {number} aantal
   * @param {boolean} alles
   */
  toonMeer(aantal, alles) {
    this.meer.hidden = !this.isGroot || alles || aantal <= EERSTE;
    if (this.meer.hidden) return;
    this.meerWoorden.textContent = `Hier staan de eerste ${schrijfAantal(EERSTE)}.`;
    this.meerKnop.textContent = `Toon alle ${hoeveel(aantal, this.woorden)}`;
  }
}

/** @param {HTMLElement} element @param {string} kiezer */
function htmlElementen(element, kiezer) {
  return [...element.querySelectorAll(kiezer)].filter((deel) => deel instanceof HTMLElement);
}

/**
 * Mark the age that is asked on the bars of these rows.
 * @param {readonly HTMLElement[]} rijen
 * @param {Leeftijdsvraag | null} vraag
 * @param {number} jaren how many years a bar stands for
 */
function markeer(rijen, vraag, jaren) {
  const van = Math.min(vraag?.van ?? 0, jaren - STREEP);
  const tot = Math.min(vraag?.tot ?? jaren, jaren);
  const [x, width] = [van, vraag ? Math.max(tot - van, STREEP) : 0].map((jaar) => `${100 * jaar / jaren}%`);
  for (const rij of rijen) zetMerk(rij, x, width);
}

/** Without a width a bar shows no mark. @param {HTMLElement} rij @param {string} x @param {string} width */
function zetMerk(rij, x, width) {
  const merk = rij.querySelector("[data-gevraagd]");
  if (!merk || merk.getAttribute("width") === width && merk.getAttribute("x") === x) return;
  merk.setAttribute("x", x);
  merk.setAttribute("width", width);
}

/**
 * The filter of a list: choices in, the same page with fewer rows out, every state an address. Works on what the page
 * already holds and fetches nothing. Without it the whole list and its table stand there.
 */

import { vind } from "../element.js";
import { Filter } from "./filter.js";
import { Keuzes } from "./keuzes.js";
import { selecteer, sorteren, versoepelingen } from "./selectie.js";
import { keuzesVan, LEEG, leesAdres, schrijfAdres, zonder } from "./staat.js";
import { naamInWoorden, telling } from "./zinnen.js";
import { Uitkomst } from "./uitkomst.js";

/** @typedef {import("./staat.js").Staat} Staat */
/** @typedef {import("./staat.js").Keuze} Keuze */

/** The same width at which the style sheet puts the filter beside the list. */
const BREED = matchMedia("(min-width: 60em)");

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new Catalogus(element).begin();
}

class Catalogus {
  /** @param {HTMLElement} element */
  constructor(element) {
    const gegevens = JSON.parse(vind(element, "[data-gegevens]", HTMLScriptElement).text);
    /** @type {import("./selectie.js").Antwoord[]} */
    this.antwoorden = gegevens.records;
    /** @type {import("./zinnen.js").Woorden} */
    this.woorden = gegevens.woorden;
    this.filter = new Filter(vind(element, "[data-filter]", HTMLFormElement));
    this.sorteer = element.querySelector("select[name=sorteer]");
    this.telling = vind(element, "[data-telling]", HTMLElement);
    this.uitkomst = new Uitkomst(element, this.woorden);
    /** @type {import("./staat.js").Vorm} */
    this.vorm = { facetten: this.filter.facetten, sorteringen: this.sorteringen() };
    this.keuzes = new Keuzes(element, this.vorm, (keuze) => this.verwijder(keuze));
    /** @type {Staat} */
    this.staat = LEEG;
    // Typing makes one step in the history, however many letters it takes.
    this.typt = false;
  }

  begin() {
    this.volgAdres();
    this.toonBediening();
    this.luister();
    this.hervatBijResultaat();
  }

  sorteringen() {
    return this.sorteer instanceof HTMLSelectElement ? [...this.sorteer.options].map(({ value }) => value) : [];
  }

  toonBediening() {
    this.filter.vouw.open = BREED.matches;
    this.filter.form.hidden = false;
    const vak = this.sorteer?.closest("[data-sorteer]");
    if (vak instanceof HTMLElement) vak.hidden = false;
  }

  luister() {
    const { form, vouw } = this.filter;
    form.addEventListener("input", (event) => this.bijInvoer(event.target));
    form.addEventListener("change", () => this.bijKeuze());
    form.addEventListener("reset", (event) => this.bijWissen(event));
    form.addEventListener("submit", (event) => this.bijToon(event));
    this.sorteer?.addEventListener("change", () => this.bijKeuze());
    BREED.addEventListener("change", () => { vouw.open = BREED.matches || vouw.open; });
    addEventListener("popstate", () => this.volgAdres());
    // Browsers put back what was typed before, after this script ran; the address knows better.
    addEventListener("pageshow", () => this.toonStaat());
    for (const lijst of [this.uitkomst.lijst, this.uitkomst.lijstOnbekend]) {
      lijst.addEventListener("click", (event) => this.bijKlik(event));
    }
  }

  /** The address decides: on load, on Back and on Forward. */
  volgAdres() {
    const { staat, onbruikbaar } = leesAdres(location.search, this.vorm);
    this.typt = false;
    this.staat = staat;
    this.keuzes.meld(onbruikbaar);
    this.toonStaat();
    this.toonUitkomst();
  }

  /** @param {EventTarget | null} doel */
  bijInvoer(doel) {
    const isTekst = doel instanceof HTMLInputElement && doel.type !== "checkbox" && doel.type !== "radio";
    if (!isTekst) return;
    // A fault is told when the field is left; that it is mended shows at once.
    if (this.filter.heeftFout) this.filter.meldLeeftijd();
    this.wordt(this.leesBediening(), this.typt ? "vervang" : "nieuw");
    this.typt = true;
  }

  bijKeuze() {
    this.typt = false;
    this.filter.meldLeeftijd();
    this.wordt(this.leesBediening(), "nieuw");
  }

  /** @param {Event} event */
  bijWissen(event) {
    event.preventDefault();
    this.wordt({ ...LEEG, sorteer: this.staat.sorteer }, "nieuw");
    this.toonStaat();
  }

  /** @param {Event} event */
  bijToon(event) {
    event.preventDefault();
    this.filter.meldLeeftijd();
    if (BREED.matches || this.filter.heeftFout) return;
    this.filter.vouw.open = false;
    this.naarTelling();
  }

  /** Remember in the history where the visitor went, so that Back ends there. @param {Event} event */
  bijKlik(event) {
    const resultaat = event.target instanceof Element && event.target.closest("a") && event.target.closest("[data-id]");
    if (resultaat instanceof HTMLElement) schrijfHistorie("vervang", location.href, { resultaat: resultaat.dataset.id });
  }

  hervatBijResultaat() {
    const [komst] = performance.getEntriesByType("navigation");
    const terug = komst instanceof PerformanceNavigationTiming && komst.type === "back_forward";
    const link = terug && this.uitkomst.resultaten.get(history.state?.resultaat)?.querySelector("a");
    if (link) link.focus({ preventScroll: true });
  }

  /** @param {Keuze} keuze */
  verwijder(keuze) {
    const plek = keuzesVan(this.staat, this.vorm).findIndex(({ naam, waarde }) => naam === keuze.naam && waarde === keuze.waarde);
    this.wordt(zonder(this.staat, keuze.naam, keuze.waarde), "nieuw");
    this.toonStaat();
    const volgende = this.keuzes.bijPlek(plek);
    if (volgende) volgende.focus();
    else this.naarTelling();
  }

  /** @returns {Staat} */
  leesBediening() {
    const sorteer = this.sorteer instanceof HTMLSelectElement ? this.sorteer.value : "";
    return { ...this.filter.lees(this.staat), sorteer: sorteer === this.vorm.sorteringen[0] ? "" : sorteer };
  }

  /**
   * @param {Staat} staat
   * @param {"nieuw" | "vervang"} hoe
   */
  wordt(staat, hoe) {
    const adres = schrijfAdres(staat, this.vorm, location.search);
    if (adres === schrijfAdres(this.staat, this.vorm, location.search)) return;
    this.staat = staat;
    schrijfHistorie(hoe, location.pathname + adres, null);
    this.keuzes.meld([]);
    this.toonUitkomst();
  }

  toonStaat() {
    this.filter.toon(this.staat);
    if (this.sorteer instanceof HTMLSelectElement) this.sorteer.value = this.staat.sorteer || this.vorm.sorteringen[0];
  }

  toonUitkomst() {
    const { past, onbekend } = selecteer(this.antwoorden, this.staat, this.vorm);
    const keuzes = keuzesVan(this.staat, this.vorm);
    this.uitkomst.toon(sorteren(this.antwoorden, this.staat.sorteer), new Set(past), new Set(onbekend));
    this.uitkomst.toonLeeg(past.length ? null : this.uitwegen(keuzes));
    this.keuzes.toon(keuzes);
    this.filter.telKeuzes(keuzes.length);
    this.zeg(telling(
      { past: past.length, onbekend: onbekend.length, alle: this.antwoorden.length, gefilterd: keuzes.length > 0 }, this.woorden,
    ));
  }

  /** @param {readonly Keuze[]} keuzes */
  uitwegen(keuzes) {
    return versoepelingen(this.antwoorden, this.staat, this.vorm).map(({ naam, aantal }) => ({
      woorden: naamInWoorden(naam, keuzes, this.vorm), aantal, kies: () => this.laatLos(naam),
    }));
  }

  /** @param {string} naam */
  laatLos(naam) {
    this.wordt(zonder(this.staat, naam), "nieuw");
    this.toonStaat();
    this.naarTelling();
  }

  /** @param {string} zin */
  zeg(zin) {
    // Setting the same words again would have a screen reader say them again.
    if (this.telling.textContent !== zin) this.telling.textContent = zin;
  }

  naarTelling() {
    this.telling.focus();
  }
}

/**
 * @param {"nieuw" | "vervang"} hoe
 * @param {string} adres
 * @param {unknown} staat
 */
function schrijfHistorie(hoe, adres, staat) {
  try {
    if (hoe === "nieuw") history.pushState(staat, "", adres);
    else history.replaceState(staat, "", adres);
  } catch {
    // Too many in a short time, or a page opened from a folder where the browser forbids it: the list works all the same.
  }
}

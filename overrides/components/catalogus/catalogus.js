/**
 * The filter of a list: choices in, the same page with fewer rows out, every state an address. Works on what the page
 * already holds and fetches nothing. Without it the whole list, its map and its table stand there.
 */

import { find } from "../../lib/element.js";
import { begin as beginAfdruk } from "./print.js";
import { tel } from "../../facets/bits.js";
import { Filter } from "./filter.js";
import { getoond } from "./shown.js";
import { Keuzes } from "./choices.js";
import { Koppeling } from "./binding.js";
import { Leeg } from "./empty.js";
import { leesLeeftijd } from "../../facets/leeftijd.js";
import { Plek } from "./place.js";
import { Register } from "../../facets/selection.js";
import { keuzesVan, LEEG, leesAdres, schrijfAdres, zonder } from "../../facets/state.js";
import { Uitkomst } from "./result.js";
import { Weergave } from "./view.js";
import { naarLijst, telling } from "../../facets/sentences.js";

/** @typedef {import("../../facets/state.js").Staat} Staat */
/** @typedef {import("../../facets/state.js").Keuze} Keuze */

/** The same width at which the style sheet puts the filter beside the list. */
const BREED = matchMedia("(min-width: 60em)");

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const catalogus = new Catalogus(element);
  catalogus.begin();
  beginAfdruk(element);
  // Whoever stands inside may ask what is shown, to make a file of it.
  element.addEventListener("lijst-gevraagd", (event) => {
    if (event instanceof CustomEvent) event.detail(getoond(catalogus.register, catalogus.staat, catalogus.vorm));
  });
  // What is drawn later may be where the visitor was at this step.
  element.addEventListener("getekend", () => catalogus.plek.herstel());
}

class Catalogus {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    const gegevens = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    /** @type {import("../../facets/sentences.js").Woorden} */
    this.woorden = gegevens.woorden;
    this.filter = new Filter(find(element, "[data-filter]", HTMLFormElement));
    this.sorteer = element.querySelector("select[name=sorteer]");
    this.telling = find(element, "[data-telling]", HTMLElement);
    /** @type {import("../../facets/state.js").Vorm} */
    this.vorm = { facetten: this.filter.facetten, sorteringen: this.sorteringen(), anderen: gegevens.anderen };
    this.register = new Register(gegevens.records, this.vorm);
    this.uitkomst = new Uitkomst(element, gegevens.records, this.woorden);
    this.keuzes = new Keuzes(element, this.vorm, (keuze) => this.verwijder(keuze), () => this.wis());
    this.leeg = new Leeg(element, this.vorm, this.woorden, ({ los }) => this.laatLos(los));
    this.weergave = new Weergave(element, (id) => this.bijWeergave(id));
    this.koppeling = new Koppeling(element);
    this.plek = new Plek(element);
    /** @type {Staat} */
    this.staat = LEEG;
    // Typing makes one step in the history, however many letters it takes.
    this.typt = false;
  }

  begin() {
    this.toonBediening();
    this.volgAdres();
    this.luister();
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
    form.addEventListener("click", (event) => this.bijSnelkeuze(event.target));
    form.addEventListener("focusout", () => this.filter.telOpnieuw());
    form.addEventListener("submit", (event) => this.bijToon(event));
    find(form, ".sla-over", HTMLElement).addEventListener("click", (event) => this.bijSlaOver(event));
    this.sorteer?.addEventListener("change", () => this.bijKeuze());
    this.uitkomst.meerKnop.addEventListener("click", () => this.bijMeer());
    BREED.addEventListener("change", () => { vouw.open = BREED.matches || vouw.open; });
    addEventListener("popstate", () => this.volgAdres());
    // Browsers put back what was typed before, after this script ran; the address knows better.
    addEventListener("pageshow", () => this.toonStaat());
  }

  /** The address decides: on load, on Back and on Forward. */
  volgAdres() {
    const { staat, onbruikbaar } = leesAdres(location.search, this.vorm);
    this.typt = false;
    this.staat = staat;
    this.weergave.volg(location.hash);
    this.keuzes.meld(onbruikbaar);
    this.toonStaat();
    this.toonUitkomst();
    this.plek.herstel();
  }

  /** Past all filters at once, without another step in the history. @param {Event} event */
  bijSlaOver(event) {
    event.preventDefault();
    this.naarTelling();
  }

  /** @param {EventTarget | null} doel */
  bijInvoer(doel) {
    const isTekst = doel instanceof HTMLInputElement && doel.type !== "checkbox" && doel.type !== "radio";
    if (!isTekst) return;
    // A fault is told when the field is left; that it is mended shows at once.
    this.filter.leeftijd.meldHersteld();
    this.wordt(this.leesBediening(), this.typt ? "vervang" : "nieuw");
    this.typt = true;
  }

  bijKeuze() {
    this.typt = false;
    this.filter.leeftijd.meld(this.staat.leeftijd);
    this.wordt(this.leesBediening(), "nieuw");
    if (!this.filter.leeftijd.heeftFout) this.toonStaat();
  }

  /** The button of the age that is asked takes it back. @param {EventTarget | null} doel */
  bijSnelkeuze(doel) {
    const knop = doel instanceof Element ? doel.closest(".snelkeuze") : null;
    if (!(knop instanceof HTMLButtonElement)) return;
    const gedrukt = knop.getAttribute("aria-pressed") === "true";
    this.wordt({ ...this.leesBediening(), leeftijd: gedrukt ? null : leesLeeftijd(knop.value) }, "nieuw");
    this.toonStaat();
  }

  /** @param {Event} event */
  bijToon(event) {
    event.preventDefault();
    this.filter.leeftijd.meld(this.staat.leeftijd);
    if (this.filter.leeftijd.heeftFout) return this.filter.leeftijd.naarFout();
    if (BREED.matches) return;
    this.filter.vouw.open = false;
    this.naarTelling();
  }

  /** Reading goes on at the first of the new rows. */
  bijMeer() {
    const stonden = new Set(this.weergave.koppelingen);
    this.plek.onthoudAlles();
    this.toonUitkomst();
    const nieuw = this.weergave.koppelingen.find((link) => !stonden.has(link));
    (nieuw ?? this.telling).focus();
  }

  /** @param {string} id */
  bijWeergave(id) {
    if (id === this.weergave.gekozen) return;
    const verdwijntFocus = this.weergave.heeftFocus;
    this.weergave.toon(id);
    this.uitkomst.ververs();
    this.plek.volgende(location.pathname + location.search + this.weergave.anker, { blijft: true });
    if (verdwijntFocus) this.weergave.naarKop();
  }

  wis() {
    this.wordt({ ...LEEG, sorteer: this.staat.sorteer }, "nieuw");
    this.toonStaat();
    this.naarTelling();
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

  /** @param {readonly Keuze[]} los */
  laatLos(los) {
    this.wordt(los.reduce((staat, { naam, waarde }) => zonder(staat, naam, waarde), this.staat), "nieuw");
    this.toonStaat();
    this.naarTelling();
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
    if (hoe === "nieuw") this.plek.volgende(location.pathname + adres + this.weergave.anker);
    else this.plek.vervang(location.pathname + adres + this.weergave.anker);
    this.keuzes.meld([]);
    this.koppeling.vergeet();
    this.filter.leeftijd.druk(staat.leeftijd);
    this.toonUitkomst();
  }

  toonStaat() {
    this.filter.toon(this.staat);
    if (this.sorteer instanceof HTMLSelectElement) this.sorteer.value = this.staat.sorteer || this.vorm.sorteringen[0];
  }

  toonUitkomst() {
    const { register, staat } = this;
    const selectie = register.selecteer(staat);
    const [past, onbekend] = [tel(selectie.past), tel(selectie.onbekend)];
    const alles = this.plek.staat.alles === true;
    this.uitkomst.toon(selectie, register.volgorde(staat.sorteer), staat, this.vorm, alles);
    this.uitkomst.toonMeer(Math.max(past, onbekend), alles);
    this.filter.tel(register.aantallen(selectie), register.aantallenPerLeeftijd(selectie, this.filter.leeftijd.snelle));
    this.toonKeuzes(past, onbekend);
    this.element.dispatchEvent(new CustomEvent("lijst-veranderd", { detail: past + onbekend }));
  }

  /** @param {number} past @param {number} onbekend */
  toonKeuzes(past, onbekend) {
    const keuzes = keuzesVan(this.staat, this.vorm);
    this.keuzes.toon(keuzes);
    this.filter.telKeuzes(keuzes.length);
    this.filter.zegOpKnop(naarLijst({ past, onbekend }, this.woorden));
    if (past) this.leeg.verberg();
    else this.leeg.toon(this.register.uitwegen(this.staat), { tekst: this.staat.tekst, onbekend });
    this.zeg(telling({ past, onbekend, alle: this.register.antwoorden.length, gefilterd: keuzes.length > 0 }, this.woorden));
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

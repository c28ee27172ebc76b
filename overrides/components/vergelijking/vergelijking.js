/**
 * Two to four programmes side by side, as the address asks: `?vergelijk=opstapje,vve-thuis`. Takes the place of the list while
 * it is open. The address decides; every change of columns is a step in the history.
 */

import { publicAddress, pageAddress } from "../../lib/address.js";
import { make, find } from "../../lib/element.js";
import { copyText } from "../../lib/copy.js";
import { begin as beginUitvoer } from "../uitvoer/uitvoer.js";
import { vergelijkingStuk } from "../../programmas/stuk.js";
import { dayInWords } from "../../lib/phrase.js";
import { alinea } from "../../programmas/paragraph.js";
import { kent, laadProgrammas } from "../../programmas/data.js";
import { rijen } from "../../programmas/rows.js";
import { leesVraag, MEEST, schrijfVraag, vraagtVergelijking, zonderVraag } from "./state.js";
import { hoofd, lijven } from "./table.js";
import { aanwijzing, titel, verschillen, weigeringen } from "../../programmas/sentences.js";

/** @typedef {import("../../programmas/data.js").Gegevens} Gegevens */
/** @typedef {import("../../programmas/rows.js").Rij} Rij */
/** @typedef {import("./state.js").Vraag} Vraag */

const LAADT_NIET = "De gegevens laden niet. Herlaad deze pagina, of open de programma's hieronder een voor een.";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  return new Vergelijking(element).begin();
}

class Vergelijking {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.basis = element.dataset.basis ?? "./";
    this.catalogus = element.parentElement;
    this.kop = find(element, "[data-kop]", HTMLElement);
    this.terug = find(element, "[data-terug]", HTMLAnchorElement);
    this.weigering = find(element, "[data-weigering]", HTMLElement);
    this.aanwijzing = find(element, "[data-aanwijzing]", HTMLElement);
    this.erbij = find(element, "[data-erbij]", HTMLFormElement);
    this.keuze = find(this.erbij, "select", HTMLSelectElement);
    this.inhoud = find(element, "[data-inhoud]", HTMLElement);
    this.vinkje = find(element, "[data-verschillen]", HTMLInputElement);
    this.telling = find(element, "[data-telling-verschillen]", HTMLElement);
    this.tabel = find(element, "table", HTMLTableElement);
    this.tekst = find(element, "[data-alinea]", HTMLElement);
    this.gekopieerd = find(element, "[data-gekopieerd]", HTMLElement);
    this.paginatitel = document.title;
    /** @type {Gegevens | null} */
    this.gegevens = null;
    /** @type {Vraag} */
    this.vraag = leesVraag("", () => false);
    // Where the browser forbids to change the address (a page opened from a folder), this one counts.
    this.zoek = location.search;
  }

  begin() {
    addEventListener("popstate", () => this.bijTerug());
    // Browsers put back what was ticked before, after this script ran; the address knows better.
    addEventListener("pageshow", () => { this.vinkje.checked = this.vraag.alleenVerschillen; });
    document.addEventListener("click", (event) => this.bijLink(event));
    this.erbij.addEventListener("submit", (event) => this.bijErbij(event));
    this.vinkje.addEventListener("change", () => this.bijVinkje());
    find(this.element, "[data-kopieer]", HTMLElement).addEventListener("click", () => this.bijKopieer());
    find(this.element, "[data-afdrukken]", HTMLElement).addEventListener("click", () => print());
    beginUitvoer(this.inhoud, this.basis, async () => this.stuk());
    return this.eerste();
  }

  /** As the address says when the page opens. Then who came back through the history gets the focus where it was. */
  async eerste() {
    await this.volg();
    if (!this.inhoud.hidden && !heeftFocus()) this.element.dispatchEvent(new CustomEvent("getekend", { bubbles: true }));
  }

  /** Back and Forward draw other columns: what had the focus may be gone with them. */
  async bijTerug() {
    const { zoek, vraag: { ids: vorige } } = this;
    this.zoek = location.search;
    await this.volg();
    if (this.zoek === zoek || this.element.hidden || heeftFocus()) return;
    const nieuw = this.vraag.ids.find((id) => !vorige.includes(id));
    (this.knoppen().find((knop) => knop.dataset.weg === nieuw) ?? this.kop).focus();
  }

  /** Open or close, as the address says. */
  async volg() {
    if (!vraagtVergelijking(this.zoek)) return this.sluit();
    this.open();
    try {
      this.gegevens ??= await laadProgrammas(this.basis);
    } catch (fout) {
      console.warn(fout);
      return this.meld([LAADT_NIET]);
    }
    // Whoever went back while they came in sees the list again.
    if (vraagtVergelijking(this.zoek)) this.toon(this.gegevens);
  }

  open() {
    this.element.hidden = false;
    this.catalogus?.setAttribute("data-vergelijkt", "");
    document.documentElement.dataset.vergelijking = "";
    this.terug.href = pageAddress(this.basis, `programmas/${zonderVraag(this.zoek)}`);
  }

  sluit() {
    this.element.hidden = true;
    this.catalogus?.removeAttribute("data-vergelijkt");
    delete document.documentElement.dataset.vergelijking;
    document.title = this.paginatitel;
  }

  /** @param {Gegevens} gegevens */
  toon(gegevens) {
    this.vraag = leesVraag(this.zoek, (id) => kent(gegevens, id));
    this.meld(weigeringen(this.vraag, (id) => gegevens.programmas[id].naam));
    this.aanwijzing.textContent = aanwijzing(this.vraag.ids.length);
    this.aanwijzing.hidden = !this.aanwijzing.textContent;
    this.toonKeuze(gegevens);
    this.inhoud.hidden = this.vraag.ids.length === 0;
    const kop = titel(this.vraag.ids.map((id) => gegevens.programmas[id].naam));
    this.kop.textContent = kop;
    document.title = `${kop} · ${gegevens.naam}`;
    find(this.tabel, "[data-titel]", HTMLElement).textContent = kop;
    find(this.element, "[data-herkomst]", HTMLElement).textContent =
      `${gegevens.naam}, inhoud bijgewerkt op ${gegevens.bijgewerkt}. Bekeken op ${dayInWords(new Date())}: ${this.adres()}`;
    this.toonTabel(gegevens);
  }

  /** @param {Gegevens} gegevens */
  toonTabel(gegevens) {
    const { ids, alleenVerschillen } = this.vraag;
    const alle = rijen(gegevens, ids);
    find(this.tabel, "[data-hoofd]", HTMLElement).replaceChildren(
      hoofd(this.basis, ids.map((id) => /** @type {const} */ ([id, gegevens.programmas[id]])), (id) => this.verwijder(id)),
    );
    for (const oud of [...this.tabel.tBodies]) oud.remove();
    this.tabel.append(...lijven(this.basis, this.getoond(gegevens), ids.map((id) => gegevens.programmas[id].naam)));
    this.vinkje.checked = alleenVerschillen;
    this.vinkje.disabled = ids.length < 2;
    this.telling.textContent = ids.length < 2 ? "" : verschillen(alle.filter(({ verschilt }) => verschilt).length, alle.length);
    this.tekst.hidden = true;
    this.gekopieerd.textContent = "";
  }

  /** @param {Gegevens} gegevens @returns {Rij[]} */
  getoond(gegevens) {
    const { ids, alleenVerschillen } = this.vraag;
    return rijen(gegevens, ids).filter(({ verschilt }) => verschilt || !alleenVerschillen || ids.length < 2);
  }

  /** @param {Gegevens} gegevens */
  toonKeuze({ programmas }) {
    const over = Object.entries(programmas).filter(([id]) => !this.vraag.ids.includes(id));
    this.keuze.replaceChildren(...over.map(([id, { naam }]) => {
      const optie = make("option", "", naam);
      optie.value = id;
      return optie;
    }));
    this.erbij.hidden = this.vraag.ids.length >= MEEST;
  }

  /** @param {readonly string[]} zinnen */
  meld(zinnen) {
    this.weigering.hidden = zinnen.length === 0;
    this.weigering.replaceChildren(...zinnen.map((zin) => make("p", "", zin)));
  }

  /** @param {Event} event */
  bijErbij(event) {
    event.preventDefault();
    const naam = this.keuze.selectedOptions[0]?.textContent ?? "";
    if (!this.keuze.value) return;
    this.wordt([...this.vraag.ids, this.keuze.value]);
    this.zeg(`${naam} staat erbij.`);
    (this.erbij.hidden ? this.kop : this.keuze).focus();
  }

  /** @param {string} id */
  verwijder(id) {
    const plaats = this.vraag.ids.indexOf(id);
    const naam = this.gegevens?.programmas[id].naam ?? id;
    this.wordt(this.vraag.ids.filter((een) => een !== id));
    this.zeg(`${naam} is weg.`);
    const knoppen = this.knoppen();
    (knoppen[Math.min(plaats, knoppen.length - 1)] ?? this.kop).focus();
  }

  knoppen() {
    return [...this.tabel.querySelectorAll("[data-weg]")].filter((knop) => knop instanceof HTMLElement);
  }

  bijVinkje() {
    this.wordt(this.vraag.ids, this.vinkje.checked);
    this.zeg(this.telling.textContent ?? "");
  }

  /**
   * @param {readonly string[]} ids
   * @param {boolean} [alleenVerschillen]
   */
  wordt(ids, alleenVerschillen = this.vraag.alleenVerschillen) {
    this.zoek = schrijfVraag(ids, { alleenVerschillen, huidig: this.zoek });
    naarAdres(location.pathname + this.zoek + location.hash);
    this.open();
    if (this.gegevens) this.toon(this.gegevens);
  }

  /** A link on this page to a comparison, or back to the list, needs no new page. @param {MouseEvent} event */
  bijLink(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const anders = event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || anders || link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (link !== this.terug && (!vraagtVergelijking(link.search) || naarAnker(link))) return;
    const doel = link === this.terug ? zonderVraag(this.zoek) : metKeuzes(link.search);
    if (!naarAdres(location.pathname + doel + location.hash)) return;
    event.preventDefault();
    this.zoek = doel;
    this.volg();
    if (link === this.terug) this.naarLijst();
    else this.kop.focus();
  }

  /** The list is in sight again: from its top, with the focus on its count. */
  naarLijst() {
    document.querySelector("h1")?.scrollIntoView();
    const telling = this.catalogus?.querySelector("[data-telling]");
    if (telling instanceof HTMLElement) telling.focus();
  }

  async bijKopieer() {
    if (!this.gegevens) return;
    this.tekst.textContent = alinea(this.gegevens, this.vraag.ids, this.getoond(this.gegevens), { moment: new Date(), adres: this.adres() });
    this.tekst.hidden = false;
    this.gekopieerd.textContent = await copyText(this.tekst);
  }

  stuk() {
    if (!this.gegevens || !this.vraag.ids.length) return null;
    const aspecten = this.getoond(this.gegevens).map(({ aspect }) => aspect);
    return vergelijkingStuk(this.gegevens, this.vraag.ids, aspecten, { moment: new Date(), adres: this.adres() });
  }

  adres() {
    return publicAddress(schrijfVraag(this.vraag.ids, { alleenVerschillen: this.vraag.alleenVerschillen }));
  }

  /** @param {string} zin */
  zeg(zin) {
    find(this.element, "[data-omroep]", HTMLElement).textContent = zin;
  }
}

/** Whether something in sight has the focus. */
function heeftFocus() {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement.checkVisibility();
}

/** A comparison from the list keeps what was chosen there, for the way back. @param {string} zoek */
function metKeuzes(zoek) {
  const { ids, teVeel, alleenVerschillen } = leesVraag(zoek, () => true);
  return schrijfVraag([...ids, ...teVeel], { alleenVerschillen, huidig: location.search });
}

/** Whether it leads to a place on this very page, as the skip link does: that is the browser's own affair. @param {HTMLAnchorElement} link */
function naarAnker(link) {
  return link.hash !== "" && link.search === location.search;
}

/**
 * @param {string} adres
 * @returns {boolean} false where the browser forbids it: a page opened from a folder
 */
function naarAdres(adres) {
  try {
    history.pushState(null, "", adres);
    return true;
  } catch {
    return false;
  }
}

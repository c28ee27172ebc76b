/**
 * A quiet button at the title of a record's page, and at every heading with an anchor, that copies
 * a reference to it: title, address and date. Where the browser refuses the clipboard, the text appears selected.
 */

import { publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { toClipboard } from "../../lib/copy.js";
import { verwijzing } from "./text.js";

// A heading that only parts a long list, such as a letter of the glossary, is nothing to refer to.
const KOPPEN = ":is(h2, h3)[id]:not([data-zonder-verwijzing], [data-verwijzing-op-verzoek]), .record > h1, .stapkop > h1";
// One of hundreds, such as a term of the glossary: a button each would be hundreds of stops for a keyboard.
const OP_VERZOEK = "[id][data-verwijzing-op-verzoek]";
const MET = "met-verwijzing";
const GELUKT = "De verwijzing is gekopieerd.";
const NIET_GELUKT = "Kopiëren mag hier niet. De verwijzing staat geselecteerd; kopieer die zelf.";

/**
 * @param {HTMLElement} element holds the templates and the line that is read out
 * @throws {Error} where one of them, or the page around it, is missing
 */
export function start(element) {
  const vorm = {
    bijKop: find(element, "[data-bij-kop]", HTMLTemplateElement),
    zelf: find(element, "[data-zelf-kopieren]", HTMLTemplateElement),
    omroep: find(element, "[aria-live]", HTMLElement),
  };
  const inhoud = element.closest("main");
  const koppen = [...inhoud?.querySelectorAll(KOPPEN) ?? []].filter((kop) => kop instanceof HTMLElement && !kop.closest("[hidden]"));
  // First all that is read, then all that is written: in turn, the browser would lay out the page anew for every heading.
  for (const plaats of koppen.map(plaatsBij)) new Verwijzing(plaats, vorm);
  if (inhoud) opVerzoek(inhoud, vorm);
}

/**
 * A button at a heading that a pointer touches or an address names, once.
 * @param {HTMLElement} inhoud
 * @param {Vorm} vorm
 */
function opVerzoek(inhoud, vorm) {
  const toon = (/** @type {Element | null | undefined} */ kop) => {
    if (kop?.matches(OP_VERZOEK) && !kop.classList.contains(MET)) new Verwijzing(plaatsBij(kop), vorm);
  };
  const bijAnker = () => toon(document.getElementById(location.hash.slice(1)));
  inhoud.addEventListener("pointerover", ({ target }) => toon(target instanceof Element ? target.closest(OP_VERZOEK) : null));
  addEventListener("hashchange", bijAnker);
  bijAnker();
}

/** The parts on the page that all buttons share. @typedef {{bijKop: HTMLTemplateElement, zelf: HTMLTemplateElement, omroep: HTMLElement}} Vorm */

/** A heading, the element that its button comes after, and the sizes that place it. @typedef {{kop: Element, na: Element, onder: string, regel: string}} Plaats */

/**
 * Reads only.
 * @param {Element} kop
 * @returns {Plaats}
 */
function plaatsBij(kop) {
  // The figure of a step and its title stand side by side: the button comes after both.
  const na = kop.closest(".stapkop") ?? kop;
  return { kop, na, onder: getComputedStyle(na).marginBottom, regel: getComputedStyle(kop).lineHeight };
}

/** The button at one heading. */
class Verwijzing {
  /**
   * @param {Plaats} plaats
   * @param {Vorm} vorm
   */
  constructor({ kop, na, onder, regel }, vorm) {
    this.titel = (kop.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    this.id = kop.id;
    this.vorm = vorm;
    this.geheel = uit(vorm.bijKop);
    this.knop = find(this.geheel, "button", HTMLButtonElement);
    this.klaar = find(this.geheel, ".verwijzing__klaar", HTMLElement);
    this.vulIn();
    this.geheel.style.setProperty("--kop-onder", onder);
    this.geheel.style.setProperty("--kop-regel", regel);
    na.classList.add(MET);
    na.after(this.geheel);
    this.knop.addEventListener("click", () => this.kopieer());
    // Once the visitor has gone on, the mark says nothing any more.
    for (const weg of ["blur", "pointerleave"]) this.knop.addEventListener(weg, () => { this.klaar.hidden = true; });
  }

  vulIn() {
    for (const plek of this.geheel.querySelectorAll("[data-kop]")) plek.textContent = this.titel;
    // The link in the template leads to the page as a whole.
    if (this.id) find(this.geheel, "a", HTMLAnchorElement).href = `#${this.id}`;
  }

  async kopieer() {
    const tekst = verwijzing(this.id && this.titel, document.title, publicAddress("", this.id), new Date());
    const gelukt = await toClipboard(tekst);
    if (gelukt) this.klaar.hidden = false;
    else this.toon(tekst);
    this.meld(gelukt ? GELUKT : NIET_GELUKT);
  }

  /** @param {string} tekst */
  toon(tekst) {
    const vak = this.geheel.querySelector(".verwijzing__zelf") ?? this.maakVak();
    const veld = find(vak, "textarea", HTMLTextAreaElement);
    veld.value = tekst;
    veld.focus();
    veld.select();
  }

  maakVak() {
    const vak = uit(this.vorm.zelf);
    const sluit = () => {
      vak.remove();
      this.knop.focus();
    };
    find(vak, "button", HTMLButtonElement).addEventListener("click", sluit);
    vak.addEventListener("keydown", (event) => event.key === "Escape" && sluit());
    this.geheel.append(vak);
    return vak;
  }

  /**
   * Emptied first: the same words a second time would otherwise not be read out.
   * @param {string} woorden
   */
  meld(woorden) {
    this.vorm.omroep.textContent = "";
    requestAnimationFrame(() => { this.vorm.omroep.textContent = woorden; });
  }
}

/**
 * A fresh copy of what a template holds.
 * @param {HTMLTemplateElement} vorm
 */
function uit(vorm) {
  const kopie = vorm.content.firstElementChild?.cloneNode(true);
  if (!(kopie instanceof HTMLElement)) throw new Error("de vorm is leeg");
  return kopie;
}

/**
 * The choosing help while it is filled in: how many programmes fit, which, and why, in words. Without it the form leads to the
 * catalogue all the same. The answers stand in the address, so that they can be shared and survive Back.
 */

import { pageAddress } from "../../lib/address.js";
import { make, find } from "../../lib/element.js";
import { melding } from "../catalogus/choices.js";
import { zetAantal } from "../catalogus/count.js";
import { aangehaald, weigering } from "../../facets/sentences.js";
import { enumeration } from "../../lib/phrase.js";
import { Passend } from "./fitting.js";

/** @typedef {import("../../facets/state.js").Keuze} Keuze */
/** @typedef {import("../../facets/state.js").Onbruikbaar} Onbruikbaar */
/** @typedef {import("./fitting.js").Programma} Programma */

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new Keuzehulp(element).begin();
}

class Keuzehulp {
  /** @param {HTMLElement} element */
  constructor(element) {
    const gegevens = JSON.parse(find(element, "[data-gegevens]", HTMLScriptElement).text);
    /** @type {import("./fitting.js").Regels} */
    this.regels = gegevens.regels;
    this.element = element;
    this.basis = element.dataset.basis ?? "./";
    this.form = find(element, "form", HTMLFormElement);
    this.passend = new Passend(gegevens.records, this.regels, this.velden.map(({ name, value }) => ({ naam: name, waarde: value })));
    this.knop = find(this.form, "[type=submit]", HTMLButtonElement);
    this.uitkomst = find(element, "[data-uitkomst]", HTMLElement);
    this.meldingen = find(element, "[data-meldingen]", HTMLElement);
  }

  begin() {
    this.uitAdres();
    this.form.addEventListener("change", () => { this.naarAdres(); this.toon(); });
    this.form.addEventListener("reset", () => setTimeout(() => { this.naarAdres(); this.toon(); }));
    this.form.addEventListener("focusout", () => this.tel());
    this.form.addEventListener("submit", (event) => this.bijVerstuur(event));
    // Browsers put back what was chosen before, after this script ran; the address knows better.
    addEventListener("pageshow", () => { this.uitAdres(); this.toon(); });
    this.uitkomst.hidden = false;
    this.toon();
  }

  /** @returns {HTMLInputElement[]} */
  get velden() {
    return [...this.form.elements].filter((veld) => veld instanceof HTMLInputElement);
  }

  uitAdres() {
    const { antwoorden, onbruikbaar } = this.passend.uitAdres(location.search);
    for (const { veld, gekozen } of this.velden.map((veld) => ({ veld, gekozen: antwoorden[veld.name] ?? [] }))) {
      veld.checked = veld.value ? gekozen.includes(veld.value) : gekozen.length === 0;
    }
    this.meld(onbruikbaar);
  }

  /** What of the address could not be used. @param {readonly Onbruikbaar[]} onbruikbaar */
  meld(onbruikbaar) {
    this.meldingen.replaceChildren(...(onbruikbaar.length ? [melding(onbruikbaar, nietGegeven)] : []));
  }

  naarAdres() {
    this.meld([]);
    try {
      history.replaceState(null, "", location.pathname + this.vraag());
    } catch {
      // A page opened from a folder, where the browser forbids it: choosing works all the same.
    }
  }

  /** "?leeftijd=2-4&kenmerk=taal", "" where nothing is chosen. */
  vraag() {
    const delen = new URLSearchParams(this.gekozen().map(({ name, value }) => [name, value]));
    return delen.size ? `?${delen}` : "";
  }

  /** Without the answers that say nothing. @param {Event} event */
  bijVerstuur(event) {
    event.preventDefault();
    location.assign(pageAddress(this.basis, `programmas/${this.vraag()}`));
  }

  gekozen() {
    return this.velden.filter((veld) => veld.checked && veld.value);
  }

  toon() {
    const gekozen = this.gekozen();
    const { past, onbekend } = this.passend.selecteer(this.vraag());
    this.zeg("[data-telling]", telling(past.length, this.passend.programmas.length, gekozen.length > 0));
    this.knop.textContent = past.length && gekozen.length ? `Toon ${past.length === 1 ? "dit programma" : `deze ${past.length} programma's`}` : "Toon deze programma's";
    const redenen = this.redenen();
    find(this.element, "[data-redenen]", HTMLElement).hidden = !past.length || !redenen.length;
    find(this.element, "[data-redenenlijst]", HTMLElement).replaceChildren(...redenen.map((reden) => make("li", "", reden)));
    this.namen("[data-namen]", gekozen.length ? past : []);
    this.zeg("[data-raad]", past.length ? "" : this.raad());
    this.zeg("[data-waarom]", past.length === 1 ? "Waarom dit programma:" : "Waarom deze programma's:");
    this.namen("[data-onbekende-namen]", onbekend);
    this.zeg("[data-verder]", onbekend.length === 1 ? "Van dit programma is geen leeftijd vermeld. Verder past het:" : "Van deze programma's is geen leeftijd vermeld. Verder passen ze:");
    find(this.element, "[data-onbekend]", HTMLElement).hidden = !onbekend.length;
    this.tel();
  }

  /** Behind each answer what it gives with the others as they are; what gives nothing cannot be chosen. */
  tel() {
    const aantallen = this.passend.aantallen(this.vraag());
    for (const veld of this.velden) {
      const aantal = veld.value ? aantallen.get(veld.name)?.get(veld.value) : undefined;
      if (aantal) zetAantal(veld, aantal, veld.checked);
    }
  }

  /** The chosen answers as reasons, one line per point. */
  redenen() {
    return [...this.form.querySelectorAll("[data-punt]")].flatMap((punt) => {
      const delen = [...punt.querySelectorAll("fieldset")].map((vraag) => this.reden(vraag)).filter(Boolean);
      return delen.length && punt instanceof HTMLElement ? [`${punt.dataset.punt}: ${delen.join(", ")}.`] : [];
    });
  }

  /** "wekelijks of periodiek contact met ouders", "" where nothing is chosen. @param {HTMLFieldSetElement} vraag */
  reden(vraag) {
    const eigen = this.gekozen().filter((veld) => vraag.contains(veld));
    const woorden = enumeration(eigen.map((veld) => veld.dataset.reden ?? ""), this.regels[eigen[0]?.name] === "en" ? "en" : "of");
    return woorden && (vraag.dataset.zin ?? "…").replace("…", woorden);
  }

  /** What to let go when nothing fits. */
  raad() {
    const [beste] = this.passend.uitwegen(this.vraag());
    if (!beste) return "Ook met minder antwoorden past er niets. Begin opnieuw.";
    const rest = beste.aantal === 1 ? "past er 1 programma" : `passen er ${beste.aantal} programma's`;
    if (vragen(beste.los) > 1) return `Eén antwoord loslaten is niet genoeg. Met alleen ${this.woorden(beste.over)} ${rest}.`;
    return `Laat ${beste.los.length > 1 ? "deze antwoorden" : "één antwoord"} los. Zonder ${this.woorden(beste.los)} ${rest}.`;
  }

  /** "‘wekelijks’ en ‘periodiek’", as the answers read. @param {readonly Keuze[]} keuzes */
  woorden(keuzes) {
    const is = (/** @type {HTMLInputElement} */ veld) => keuzes.some(({ naam, waarde }) => naam === veld.name && waarde === veld.value);
    return enumeration(this.gekozen().filter(is).map((veld) => `‘${veld.closest("label")?.querySelector("[data-opschrift]")?.textContent}’`));
  }

  /** @param {string} kiezer @param {readonly Programma[]} programmas */
  namen(kiezer, programmas) {
    find(this.element, kiezer, HTMLElement).replaceChildren(...programmas.map((een) => this.naam(een)));
  }

  /** @param {Programma} programma */
  naam({ naam, adres }) {
    const link = make("a", "", naam);
    link.href = pageAddress(this.basis, adres);
    return make("li", "", link);
  }

  /** Setting the same words again would have a screen reader say them again. @param {string} kiezer @param {string} zin */
  zeg(kiezer, zin) {
    const element = find(this.element, kiezer, HTMLElement);
    if (element.textContent !== zin) element.textContent = zin;
    element.hidden = !zin;
  }
}

/** Here the answers stand on the page, the ages too. @param {Onbruikbaar} onbruikbaar */
function nietGegeven(onbruikbaar) {
  if (onbruikbaar.reden !== "waarde") return weigering(onbruikbaar);
  return `${aangehaald(onbruikbaar)}: dit antwoord staat niet bij de vragen. Kies hieronder een ander antwoord.`;
}

/** About how many questions these are. @param {readonly Keuze[]} keuzes */
function vragen(keuzes) {
  return new Set(keuzes.map(({ naam }) => naam)).size;
}

/** @param {number} past @param {number} alle @param {boolean} gefilterd */
function telling(past, alle, gefilterd) {
  if (!gefilterd) return `U koos nog niets. Er zijn ${alle} programma's.`;
  if (!past) return "Geen programma past bij al uw antwoorden.";
  return past === 1 ? `1 van de ${alle} programma's past.` : `${past} van de ${alle} programma's passen.`;
}

/**
 * The choosing help while it is filled in: how many programmes fit, which, and why, in words. Without it the form leads to the
 * catalogue all the same. The answers stand in the address, so that they can be shared and survive Back.
 */

import { plek } from "../adres.js";
import { maak, vind } from "../element.js";
import { loslaten, passend } from "./passend.js";

/** @typedef {import("./passend.js").Antwoord} Antwoord */
/** @typedef {import("./passend.js").Programma} Programma */

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
    const gegevens = JSON.parse(vind(element, "[data-gegevens]", HTMLScriptElement).text);
    /** @type {readonly Programma[]} */
    this.programmas = gegevens.records;
    /** @type {import("./passend.js").Regels} */
    this.regels = gegevens.regels;
    this.element = element;
    this.basis = element.dataset.basis ?? "./";
    this.form = vind(element, "form", HTMLFormElement);
    this.knop = vind(this.form, "[type=submit]", HTMLButtonElement);
    this.uitkomst = vind(element, "[data-uitkomst]", HTMLElement);
  }

  begin() {
    this.uitAdres();
    this.form.addEventListener("change", () => { this.naarAdres(); this.toon(); });
    this.form.addEventListener("reset", () => setTimeout(() => { this.naarAdres(); this.toon(); }));
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
    const gevraagd = new URLSearchParams(location.search);
    for (const veld of this.velden) {
      if (veld.value) veld.checked = gevraagd.getAll(veld.name).includes(veld.value);
    }
    for (const veld of this.velden) {
      if (!veld.value) veld.checked = !this.velden.some((ander) => ander.name === veld.name && ander.checked);
    }
  }

  naarAdres() {
    try {
      history.replaceState(null, "", location.pathname + this.vraag());
    } catch {
      // A page opened from a folder, where the browser forbids it: choosing works all the same.
    }
  }

  /** "?leeftijd=2-4&kenmerk=taal", "" where nothing is chosen. */
  vraag() {
    const delen = new URLSearchParams(this.gekozen().map(({ naam, waarde }) => [naam, waarde]));
    return delen.size ? `?${delen}` : "";
  }

  /** Without the answers that say nothing. @param {Event} event */
  bijVerstuur(event) {
    event.preventDefault();
    location.assign(plek(this.basis, `programmas/${this.vraag()}`));
  }

  /** @returns {(Antwoord & {veld: HTMLInputElement})[]} */
  gekozen() {
    return this.velden.filter((veld) => veld.checked && veld.value).map((veld) => ({ naam: veld.name, waarde: veld.value, veld }));
  }

  toon() {
    const gekozen = this.gekozen();
    const { past, onbekend } = passend(this.programmas, gekozen, this.regels);
    this.zeg("[data-telling]", telling(past.length, this.programmas.length, gekozen.length > 0));
    this.knop.textContent = past.length && gekozen.length ? `Toon ${past.length === 1 ? "dit programma" : `deze ${past.length} programma's`}` : "Toon deze programma's";
    const redenen = this.redenen();
    vind(this.element, "[data-redenen]", HTMLElement).hidden = !past.length || !redenen.length;
    vind(this.element, "[data-redenenlijst]", HTMLElement).replaceChildren(...redenen.map((reden) => maak("li", "", reden)));
    vind(this.element, "[data-namen]", HTMLElement).replaceChildren(...(gekozen.length ? past.map((een) => this.naam(een)) : []));
    this.zeg("[data-raad]", past.length ? "" : this.raad(gekozen));
    this.zeg("[data-onbekend]", onbekend.length ? `Zonder vermelde leeftijd, maar verder passend: ${onbekend.map(({ naam }) => naam).join(", ")}.` : "");
  }

  /** The chosen answers as reasons, one line per point. */
  redenen() {
    return [...this.form.querySelectorAll("[data-punt]")].flatMap((punt) => {
      const delen = [...punt.querySelectorAll("fieldset")].map((vraag) => this.reden(vraag)).filter(Boolean);
      return delen.length && punt instanceof HTMLElement ? [`${punt.dataset.punt}: ze ${delen.join(" en ")}.`] : [];
    });
  }

  /** "hebben wekelijks of periodiek contact", "" where nothing is chosen. @param {HTMLFieldSetElement} vraag */
  reden(vraag) {
    const eigen = this.velden.filter((veld) => veld.checked && veld.value && vraag.contains(veld));
    const woorden = eigen.map((veld) => veld.dataset.reden).join(this.regels[eigen[0]?.name] === "en" ? " en " : " of ");
    return woorden && (vraag.dataset.zin ?? "…").replace("…", woorden);
  }

  /** What to let go when nothing fits. @param {readonly (Antwoord & {veld: HTMLInputElement})[]} gekozen */
  raad(gekozen) {
    const [beste] = loslaten(this.programmas, gekozen, this.regels);
    if (!beste) return "Ook met één antwoord minder past er niets. Laat er meer los.";
    const veld = gekozen.find((een) => een === beste.antwoord)?.veld;
    const woorden = veld?.closest("label")?.textContent?.replace(/\s*\(\d+\)\s*$/, "").trim();
    return `Laat één antwoord los. Zonder ‘${woorden}’ ${beste.aantal === 1 ? "past er 1 programma" : `passen er ${beste.aantal} programma's`}.`;
  }

  /** @param {Programma} programma */
  naam({ naam, adres }) {
    const link = maak("a", "", naam);
    link.href = plek(this.basis, adres);
    return maak("li", "", link);
  }

  /** Setting the same words again would have a screen reader say them again. @param {string} kiezer @param {string} zin */
  zeg(kiezer, zin) {
    const element = vind(this.element, kiezer, HTMLElement);
    if (element.textContent !== zin) element.textContent = zin;
    element.hidden = !zin;
  }
}

/** @param {number} past @param {number} alle @param {boolean} gefilterd */
function telling(past, alle, gefilterd) {
  if (!gefilterd) return `U koos nog niets. Er zijn ${alle} programma's.`;
  if (!past) return "Geen programma past bij al uw antwoorden.";
  return past === 1 ? `1 van de ${alle} programma's past.` : `${past} van de ${alle} programma's passen.`;
}

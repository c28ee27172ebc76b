/**
 * Search on every page: the field, what opens under it, keys and address. Without it the field is a plain form that opens
 * the start page, where this script answers `?q=…`.
 */

import { make, find } from "../../lib/element.js";
import { laadZoeker } from "../../search/load.js";
import { geenTreffers, leeswijze, lijsten, PER_KEER, statuszin } from "./list.js";

const WACHT = 120; // ms after the last letter
const WACHT_OMROEP = 700; // ms more, so that a screen reader is not interrupted at every letter
const KORTST = 2;
const NAAM = "q";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  new Zoekveld(element).begin();
}

class Zoekveld {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.basis = element.dataset.basis ?? "./";
    this.form = find(element, "form", HTMLFormElement);
    this.veld = find(element, "input", HTMLInputElement);
    this.uitkomst = find(element, ".zoek__uitkomst", HTMLElement);
    this.status = make("p", "zoek__status");
    // Says the same to a screen reader: what appears together with its box is not announced.
    this.omroep = make("p", "alleen-lezer");
    this.inhoud = make("div", "");
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.wekker = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.omroeper = undefined;
    // Rises with every question, so that a late answer to an old one is dropped.
    this.beurt = 0;
  }

  begin() {
    this.uitkomst.setAttribute("role", "region");
    this.uitkomst.setAttribute("aria-label", "Zoekresultaten");
    this.uitkomst.append(this.status, this.inhoud);
    this.omroep.setAttribute("aria-live", "polite");
    this.element.append(this.omroep);
    this.luister();
    this.volgAdres();
  }

  luister() {
    // Loading starts before the first letter; that it fails is told when there is a question.
    this.veld.addEventListener("focus", () => laadZoeker(this.basis).catch(() => {}), { once: true });
    this.veld.addEventListener("input", () => this.straks());
    this.form.addEventListener("submit", (event) => this.bijVerstuur(event));
    document.addEventListener("keydown", (event) => this.bijToets(event));
    this.element.addEventListener("focusout", (event) => this.bijVertrek(event.relatedTarget));
    this.uitkomst.addEventListener("click", (event) => this.bijKlik(event));
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.verlaat();
    });
    addEventListener("popstate", () => this.volgAdres());
  }

  /** With two fields on a page, the first one answers the address. */
  get isEerste() {
    return document.querySelector('[data-component="zoek"]') === this.element;
  }

  get vraag() {
    return this.veld.value.trim();
  }

  volgAdres() {
    if (!this.isEerste) return;
    const vraag = new URLSearchParams(location.search).get(NAAM)?.trim() ?? "";
    if (!vraag) return this.sluit();
    this.veld.value = vraag;
    this.zoek();
  }

  straks() {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.zoek(), WACHT);
  }

  async zoek() {
    clearTimeout(this.wekker);
    const { vraag } = this;
    const beurt = ++this.beurt;
    if (vraag.length < KORTST) return this.sluit();
    this.open();
    if (!this.inhoud.hasChildNodes()) this.zeg("Bezig met zoeken…");
    try {
      const zoeker = await laadZoeker(this.basis);
      if (beurt === this.beurt) this.toon(vraag, zoeker.zoek(vraag));
    } catch (fout) {
      if (beurt === this.beurt) this.toonFout(fout);
    }
  }

  /** @param {string} vraag @param {import("../../search/search.js").Antwoord} antwoord */
  toon(vraag, antwoord) {
    this.teken(vraag, antwoord, PER_KEER);
    this.uitkomst.scrollTop = 0;
  }

  /** @param {string} vraag @param {import("../../search/search.js").Antwoord} antwoord @param {number} tot */
  teken(vraag, antwoord, tot) {
    const uitleg = leeswijze(antwoord);
    this.zeg(statuszin(vraag, antwoord, tot), ...uitleg);
    const vondsten = antwoord.vondsten.length ? lijsten(this.basis, antwoord, tot) : geenTreffers(this.basis, antwoord);
    this.inhoud.replaceChildren(...uitleg.map((zin) => make("p", "zoek__leeswijze", zin)), ...vondsten);
    this.inhoud.querySelector("button")?.addEventListener("click", () => this.toonMeer(vraag, antwoord, tot));
  }

  /** Reading goes on at the first of the new results. @param {string} vraag @param {import("../../search/search.js").Antwoord} antwoord @param {number} tot */
  toonMeer(vraag, antwoord, tot) {
    this.teken(vraag, antwoord, tot + PER_KEER);
    this.inhoud.querySelectorAll("a")[tot]?.focus();
  }

  /** @param {unknown} fout */
  toonFout(fout) {
    console.warn(fout);
    this.zeg("Zoeken lukt nu niet: de lijst met woorden laadt niet.");
    this.inhoud.replaceChildren(make("p", "zoek__raad", "Probeer het opnieuw met de knop Zoek, of kies uit het menu."));
  }

  /**
   * The first sentence is the status; a screen reader hears the others too.
   * @param {string} status
   * @param {...string} meer
   */
  zeg(status, ...meer) {
    if (this.status.textContent !== status) this.status.textContent = status;
    clearTimeout(this.omroeper);
    this.omroeper = setTimeout(() => {
      this.omroep.textContent = [status, ...meer].join(" ");
    }, WACHT_OMROEP);
  }

  open() {
    this.uitkomst.hidden = false;
  }

  sluit() {
    clearTimeout(this.wekker);
    this.beurt += 1;
    this.uitkomst.hidden = true;
    this.zeg("");
    this.inhoud.replaceChildren();
  }

  /** Close, and let the address no longer ask. */
  verlaat() {
    if (this.uitkomst.hidden) return;
    this.sluit();
    this.zetAdres("", "vervang");
  }

  /** @param {Event} event */
  bijVerstuur(event) {
    event.preventDefault();
    if (this.vraag.length < KORTST) return;
    if (new URLSearchParams(location.search).get(NAAM) !== this.vraag) this.zetAdres(this.vraag, "nieuw");
    this.zoek();
  }

  /** @param {KeyboardEvent} event */
  bijToets(event) {
    if (event.key === "Escape" && !this.uitkomst.hidden) return this.bijEscape(event);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const haltes = [this.veld, ...this.uitkomst.querySelectorAll("a"), ...this.uitkomst.querySelectorAll("button")];
    const huidig = haltes.findIndex((halte) => halte === document.activeElement);
    const plek = huidig + (event.key === "ArrowDown" ? 1 : -1);
    if (this.uitkomst.hidden || huidig < 0 || !haltes[plek]) return;
    event.preventDefault();
    haltes[plek].focus();
  }

  /** The first Escape closes the results; what was typed stays. @param {KeyboardEvent} event */
  bijEscape(event) {
    event.preventDefault();
    this.veld.focus();
    this.verlaat();
  }

  /** @param {EventTarget | null} naar */
  bijVertrek(naar) {
    if (naar instanceof Node && !this.element.contains(naar)) this.verlaat();
  }

  /**
   * A word to search for instead is searched for here; before leaving for a result the history keeps the question, so that Back opens
   * the results again.
   * @param {Event} event
   */
  bijKlik(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    const { vraag } = link.dataset;
    if (vraag === undefined) return this.zetAdres(this.vraag, "vervang");
    event.preventDefault();
    this.veld.value = vraag;
    this.veld.focus();
    this.zetAdres(vraag, "nieuw");
    this.zoek();
  }

  /** @param {string} vraag @param {"nieuw" | "vervang"} hoe */
  zetAdres(vraag, hoe) {
    const adres = new URL(location.href);
    if (vraag) adres.searchParams.set(NAAM, vraag);
    else adres.searchParams.delete(NAAM);
    if (adres.href === location.href) return;
    try {
      if (hoe === "nieuw") history.pushState(null, "", adres);
      else history.replaceState(history.state, "", adres);
    } catch {
      // A page opened from a folder, where the browser forbids it: searching works all the same.
    }
  }
}

/**
 * Where the visitor was, kept with each step in the history, so that Back, Forward and reload lead there again. The browser
 * keeps the scroll; it forgets the focus, and how much of a long list was opened.
 */

/** Browsers refuse a history that is written too often, and someone who holds Tab passes thirty links a second. */
const RUST = 250;

/** What is kept. @typedef {{focus?: string | null, alles?: boolean}} Bewaard */

export class Plek {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.wekker = undefined;
    /** What the browser refused to keep counts until the next step. @type {Bewaard | null} */
    this.geweigerd = null;
    element.addEventListener("focusin", () => this.straks());
    // Leaving by a link follows its click too soon for the alarm.
    element.addEventListener("click", () => this.bewaar(), true);
    addEventListener("pagehide", () => this.bewaar());
  }

  /** @returns {Bewaard} */
  get staat() {
    const state = this.geweigerd ?? history.state;
    return typeof state === "object" && state !== null ? state : {};
  }

  straks() {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.bewaar(), RUST);
  }

  bewaar() {
    clearTimeout(this.wekker);
    const focus = sleutelVan(document.activeElement, this.element);
    if (focus !== (this.staat.focus ?? null)) this.schrijf("vervang", location.href, { ...this.staat, focus });
  }

  /**
   * A step further. What was opened of the list closes again, unless the list stays the same.
   * @param {string} adres
   * @param {{blijft: boolean}} [lijst]
   */
  volgende(adres, { blijft } = { blijft: false }) {
    this.bewaar();
    const focus = sleutelVan(document.activeElement, this.element);
    this.schrijf("nieuw", adres, blijft ? { ...this.staat, focus } : { focus });
  }

  /** Stay at this step, under another address. @param {string} adres */
  vervang(adres) {
    this.schrijf("vervang", adres, { focus: this.staat.focus });
  }

  onthoudAlles() {
    this.schrijf("vervang", location.href, { ...this.staat, alles: true });
  }

  /** Put the focus where it was at this step, if that is still there. */
  herstel() {
    clearTimeout(this.wekker);
    this.geweigerd = null;
    const doel = this.staat.focus && bijSleutel(this.staat.focus, this.element);
    if (!doel || doel === document.activeElement) return;
    doel.focus({ preventScroll: true });
    // After a comparison the list is not in sight yet: that closes at the same step, but later.
    if (doel !== document.activeElement) setTimeout(() => doel.focus({ preventScroll: true }));
  }

  /** @param {"nieuw" | "vervang"} hoe @param {string} adres @param {Bewaard} staat */
  schrijf(hoe, adres, staat) {
    this.geweigerd = null;
    try {
      if (hoe === "nieuw") history.pushState(staat, "", adres);
      else history.replaceState(staat, "", adres);
    } catch {
      // Too many in a short time, or a page opened from a folder where the browser forbids it: the list works all the same.
      this.geweigerd = staat;
    }
  }
}

/** What can have the focus and is found again by what it says. */
const PLEKKEN = "a[href], button, input, select";

/**
 * Words that find the element again on this page: a control by name and value, a link by its row and address.
 * @param {Element | null} doel
 * @param {HTMLElement} element
 * @returns {string | null} null outside the element
 */
function sleutelVan(doel, element) {
  if (!(doel instanceof HTMLElement) || !element.contains(doel) || !doel.matches(PLEKKEN)) return null;
  return [deelVan(doel), doel.localName, naamVan(doel)].join(" ");
}

/** @param {string} sleutel @param {HTMLElement} element */
function bijSleutel(sleutel, element) {
  const soort = sleutel.split(" ")[1] ?? "";
  const gevonden = [...element.querySelectorAll(/^[a-z]+$/.test(soort) ? soort : PLEKKEN)];
  const doel = gevonden.find((een) => een instanceof HTMLElement && sleutelVan(een, element) === sleutel);
  return doel instanceof HTMLElement ? doel : null;
}

/** A record stands in the page more than once. @param {HTMLElement} doel */
function deelVan(doel) {
  return doel.closest(".catalogus__deel")?.id ?? "-";
}

/** @param {HTMLElement} doel */
function naamVan(doel) {
  if (doel instanceof HTMLInputElement) return doel.type === "checkbox" || doel.type === "radio" ? `${doel.name}=${doel.value}` : doel.name;
  if (doel instanceof HTMLSelectElement) return doel.name;
  if (doel instanceof HTMLAnchorElement) return doel.getAttribute("href");
  return (doel instanceof HTMLButtonElement && doel.value) || doel.getAttribute("aria-label") || doel.textContent?.trim();
}

/** The ways to look at the results, one at a time. The way stands in the address as its anchor, as it does without script. */

/** Told after the visitor chose another way. @typedef {(id: string) => void} BijKeuze */

export class Weergave {
  /**
   * @param {HTMLElement} element
   * @param {BijKeuze} bijKeuze
   */
  constructor(element, bijKeuze) {
    this.delen = [...element.querySelectorAll(".catalogus__deel")].filter((deel) => deel instanceof HTMLElement);
    this.links = [...element.querySelectorAll("a[data-weergave]")].filter((link) => link instanceof HTMLAnchorElement);
    this.gekozen = this.delen[0]?.id ?? "";
    for (const link of this.links) link.addEventListener("click", (event) => this.bijKlik(event, link, bijKeuze));
  }

  /** @param {MouseEvent} event @param {HTMLAnchorElement} link @param {BijKeuze} bijKeuze */
  bijKlik(event, link, bijKeuze) {
    // A new tab or window is the browser's own affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    bijKeuze(link.dataset.weergave ?? "");
  }

  /** What stands behind the address for the way that is chosen: nothing for the first. */
  get anker() {
    return this.gekozen === this.delen[0]?.id ? "" : `#${this.gekozen}`;
  }

  /**
   * Show the way that an address names; the first where it names none. Another anchor of the page changes nothing.
   * @param {string} anker with its hash sign, or ""
   */
  volg(anker) {
    const deel = anker ? this.delen.find(({ id }) => `#${id}` === anker) : this.delen[0];
    this.toon(deel?.id ?? this.gekozen);
  }

  get deel() {
    return this.delen.find(({ id }) => id === this.gekozen);
  }

  /** The links of the way that is looked at, in the order of the page. */
  get koppelingen() {
    return [...this.deel?.querySelectorAll("a") ?? []];
  }

  get heeftFocus() {
    return this.deel?.contains(document.activeElement) === true;
  }

  /** Reading goes on at the title of what is looked at. */
  naarKop() {
    const kop = this.deel?.querySelector("h2");
    if (kop instanceof HTMLElement) kop.focus();
  }

  /** @param {string} id */
  toon(id) {
    this.gekozen = id;
    for (const deel of this.delen) if (deel.hidden !== (deel.id !== id)) deel.hidden = deel.id !== id;
    for (const link of this.links) {
      if (link.dataset.weergave === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

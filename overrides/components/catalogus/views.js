/** The ways to look at the results, one at a time. The address names the view in its anchor, as it does without script. */

import { findAll } from "../../lib/element.js";

/** Called after the visitor chose another view. @typedef {(id: string) => void} OnChoice */

export class Views {
  /**
   * @param {HTMLElement} element
   * @param {OnChoice} onChoice
   */
  constructor(element, onChoice) {
    this.views = findAll(element, ".catalogus__deel", HTMLElement);
    this.links = findAll(element, "a[data-weergave]", HTMLAnchorElement);
    this.chosen = this.views[0]?.id ?? "";
    for (const link of this.links) link.addEventListener("click", (event) => this.onClick(event, link, onChoice));
  }

  /** @param {MouseEvent} event @param {HTMLAnchorElement} link @param {OnChoice} onChoice */
  onClick(event, link, onChoice) {
    // With these keys the browser opens a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoice(link.dataset.weergave ?? "");
  }

  /** The anchor of the chosen view: "" for the first. */
  get anchor() {
    return this.chosen === this.views[0]?.id ? "" : `#${this.chosen}`;
  }

  /**
   * Show the view that an anchor names; the first for none. Another anchor of the page changes nothing.
   * @param {string} anchor with its hash sign, or ""
   */
  follow(anchor) {
    const named = anchor ? this.views.find(({ id }) => `#${id}` === anchor) : this.views[0];
    this.show(named?.id ?? this.chosen);
  }

  get current() {
    return this.views.find(({ id }) => id === this.chosen);
  }

  /** The links of the current view, in the order of the page. */
  get currentLinks() {
    return [...this.current?.querySelectorAll("a") ?? []];
  }

  get hasFocus() {
    return this.current?.contains(document.activeElement) === true;
  }

  /** Reading goes on at the heading of the current view. */
  focusHeading() {
    const heading = this.current?.querySelector("h2");
    if (heading instanceof HTMLElement) heading.focus();
  }

  /** @param {string} id */
  show(id) {
    this.chosen = id;
    for (const view of this.views) if (view.hidden !== (view.id !== id)) view.hidden = view.id !== id;
    for (const link of this.links) {
      if (link.dataset.weergave === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

/** The page of a plan: its heading, its bar and one view at a time, as the address asks. */

import { find, say } from "../../lib/element.js";
import { OVERVIEW, targetOf } from "./target.js";

/**
 * @typedef {import("./context.js").Close} Close
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Target} Target
 * @typedef {import("./context.js").View} View
 */

export class Shell {
  /**
   * @param {HTMLElement} element
   * @param {Pick<Context, "keeper" | "definitie" | "parts">} given
   * @param {{overview: View, sheet: View}} views
   */
  constructor(element, { keeper, definitie, parts }, views) {
    this.element = element;
    this.views = views;
    this.place = find(element, "[data-beeld]", HTMLElement);
    this.heading = find(element, "[data-titel]", HTMLElement);
    this.siteTitle = document.title;
    /** @type {Close} */
    this.close = () => {};
    /** @type {Target | null} */
    this.target = null;
    /** @type {Context} */
    this.context = {
      keeper, definitie, parts,
      basis: element.dataset.basis ?? "",
      go: (hash) => { location.hash = hash; },
      head: (title, intro) => this.head(title, intro),
      say: (sentence) => this.say(sentence),
      notice: (sentence) => this.notice(sentence),
    };
  }

  /** Show what the address asks for, now and whenever it changes. */
  start() {
    addEventListener("hashchange", () => this.route());
    this.route();
    this.place.hidden = false;
  }

  route() {
    const found = targetOf(location.hash, this.context.definitie, Object.keys(this.context.parts.views));
    // The skip link and the like lead to a place on the page as it is.
    if (!found && this.target && document.getElementById(location.hash.slice(1))) return;
    const isFirst = !this.target;
    this.show(found ?? OVERVIEW);
    if (!found) this.notice("Dit adres hoort bij geen werkblad. U ziet nu het overzicht.");
    if (found?.field) this.focusField(found);
    else if (!isFirst) this.heading.focus();
  }

  /** @param {Target} target */
  show(target) {
    const isOpen = this.target && this.target.name === target.name;
    this.target = target;
    if (isOpen) return;
    this.close();
    this.notice("");
    this.place.replaceChildren();
    this.close = this.viewOf(target).open(this.place, this.context, target);
    if (!target.field) scrollTo(0, 0);
  }

  /** @param {Target} target @returns {View} */
  viewOf({ name, sheet }) {
    if (sheet) return this.views.sheet;
    const { views } = this.context.parts;
    const found = Object.keys(views).find((key) => name === key || name.startsWith(`${key}-`));
    return found ? views[found] : this.views.overview;
  }

  /** A single field gets the focus here; a column is a matter of its table. @param {Target} target */
  focusField({ name, field }) {
    const found = this.place.querySelector(`[data-veld="${CSS.escape(`${name}.${field}`)}"]`);
    const control = found instanceof HTMLFieldSetElement ? found.querySelector("input:checked, input") : found;
    if (control instanceof HTMLElement) control.focus();
    else this.heading.focus();
  }

  /** @param {string} title @param {string} intro */
  head(title, intro) {
    say(this.heading, title);
    say(find(this.element, "[data-inleiding]", HTMLElement), intro);
    document.title = title === OVERVIEW_TITLE ? this.siteTitle : `${title} · ${this.siteTitle}`;
  }

  /** A sentence that is said again is read out again. @param {string} sentence */
  say(sentence) {
    const place = find(this.element, "[data-zegt]", HTMLElement);
    place.textContent = "";
    place.textContent = sentence;
  }

  /** @param {string} sentence "" for none */
  notice(sentence) {
    const place = find(this.element, "[data-melding]", HTMLElement);
    say(find(place, "p", HTMLElement), sentence);
    place.hidden = !sentence;
  }
}

/** The heading of the overview, which is that of the page. */
export const OVERVIEW_TITLE = "Mijn plan";

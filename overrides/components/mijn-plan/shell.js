/** The page of a plan: its heading, its bar and one view at a time, as the address asks. */

import { find, say } from "../../lib/element.js";
import { keepTyped } from "../../lib/restored.js";
import { startBar } from "./bar.js";
import { messages } from "./messages.js";
import { OpenPlan } from "./plan.js";
import { OVERVIEW, targetOf } from "../../plan/page/target.js";
import { redo, undo } from "./undo.js";

/**
 * @typedef {import("../../plan/page/context.js").Close} Close
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/page/context.js").Target} Target
 * @typedef {import("../../plan/page/context.js").View} View
 */

export class Shell {
  /**
   * @param {HTMLElement} element
   * @param {Pick<Context, "store" | "definitie" | "plans" | "parts">} given
   * @param {{overview: View, sheet: View}} views
   */
  constructor(element, given, views) {
    this.element = element;
    this.views = views;
    this.plan = new OpenPlan(given.store);
    this.place = find(element, "[data-beeld]", HTMLElement);
    this.heading = find(element, "[data-titel]", HTMLElement);
    this.siteTitle = document.title;
    /** @type {Close} */
    this.close = () => {};
    /** @type {Target | null} */
    this.target = null;
    /** The view that led to the sheets. @type {ReturnType<Context["origin"]>} */
    this.origin = null;
    const { settle, ...told } = messages(element, { undo: () => undo(this.context), redo: () => redo(this.context) });
    this.settle = settle;
    /** @type {Context} */
    this.context = {
      ...given, keeper: this.plan,
      basis: element.dataset.basis ?? "",
      go: (hash) => { location.hash = hash; },
      origin: () => this.origin,
      head: (title, intro) => this.head(title, intro),
      ...told,
    };
  }

  /** Show what the address asks for, now and whenever it or the plan changes. */
  async start() {
    startBar(find(this.element, "[data-balk]", HTMLElement), this.context);
    addEventListener("hashchange", ({ oldURL }) => {
      this.leave(new URL(oldURL).hash);
      void this.route();
    });
    this.context.store.subscribe(({ edits }) => { if (!edits && !this.plan.isBeginning) this.reopen(); });
    this.context.store.subscribe(({ edits, fromElsewhere }) => { if (edits && !fromElsewhere && !this.plan.isLate) this.settle(); });
    // After what the part that asked for it says.
    this.context.store.refusals.add((refusal) => queueMicrotask(() => this.context.notice(refusal)));
    keepTyped(this.element);
    // What is hidden cannot have the focus.
    this.place.hidden = false;
    await this.route();
  }

  /** From a view one may go to several sheets; after each the way back is to that view. @param {string} hash of where the visitor was */
  leave(hash) {
    if (!this.target || this.target.sheet) return;
    this.origin = this.target.name ? { hash, title: this.heading.textContent ?? "" } : null;
  }

  async route() {
    const found = targetOf(location.hash, this.context.definitie, Object.keys(this.context.parts.views));
    // The skip link and the like lead to a place on the page as it is.
    if (!found && this.target && document.getElementById(location.hash.slice(1))) return;
    const isFirst = !this.target;
    if (isFirst && this.isShut()) return this.turnAway();
    if (found?.sheet && !found.sheet.alleenDownload) await this.plan.begin();
    this.show(found ?? OVERVIEW);
    if (!found) this.context.notice("Dit adres hoort bij geen werkblad. U ziet nu het overzicht.");
    if (found?.field) this.focusField(found);
    else if (!isFirst) this.heading.focus();
  }

  /** Whether the plan of this visitor is here and does not open: a new one in its place would look as if all were gone. */
  isShut() {
    const { refused } = this.context.store;
    return !this.plan.isOpen && [...refused.values()].some((reason) => reason !== "blocked");
  }

  turnAway() {
    this.show(OVERVIEW);
    this.context.notice("Uw plan gaat niet open. Er is niets weggegooid. Hieronder staat wat u kunt doen.");
  }

  /** Another plan is open now, or none. */
  reopen() {
    const { target } = this;
    if (!target) return;
    this.target = null;
    if (target.sheet && !this.plan.isOpen) this.context.go("");
    else this.show(target);
  }

  /** @param {Target} target */
  show(target) {
    const isOpen = this.target && this.target.name === target.name;
    this.target = target;
    if (isOpen) return;
    this.close();
    this.context.notice("");
    this.context.say("");
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
    const found = this.place.querySelector(`[data-veld="${CSS.escape(`${name}.${field}`)}"]`) ?? document.getElementById(`${name}.${field}`);
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
}

/** The heading of the overview, which is that of the page. */
export const OVERVIEW_TITLE = "Mijn plan";

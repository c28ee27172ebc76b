/**
 * Two to four programmes side by side, as the address asks: `?vergelijk=opstapje,vve-thuis`. It replaces the list while it is
 * open. The address decides; every change of columns is a step in the history.
 */

import { pageAddress, publicAddress } from "../../lib/address.js";
import { find } from "../../lib/element.js";
import { OVERLAY_DRAWN } from "../../lib/events.js";
import { keepShown } from "../../lib/restored.js";
import { asksForComparison, FEWEST, MOST, readComparison, withoutComparison, writeComparison } from "../../programmas/comparison.js";
import { knows, loadProgrammas } from "../../programmas/data.js";
import { rowsOf } from "../../programmas/rows.js";
import { kortelijst } from "../../kortelijst/keeper.js";
import { clearParagraph, startActions } from "./actions.js";
import { keepInSight } from "./in-sight.js";
import { clickedLink, opensComparison, pushAddress, withChoices } from "./navigation.js";
import { View } from "./view.js";

/** @typedef {import("../../programmas/comparison.js").Comparison} Comparison */
/** @typedef {import("../../programmas/data.js").Data} Data */

const DOES_NOT_LOAD = "De gegevens laden niet. Herlaad deze pagina, of open de programma's hieronder een voor een.";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  return new Vergelijking(element).start();
}

class Vergelijking {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.base = element.dataset.basis ?? "./";
    this.catalogus = element.parentElement;
    this.back = find(element, "[data-terug]", HTMLAnchorElement);
    this.view = new View(element, this.base, (id) => this.remove(id));
    keepInSight(find(element, ".vergelijking__vak", HTMLElement));
    this.pageTitle = document.title;
    /** @type {Data | null} */
    this.data = null;
    /** @type {Comparison} */
    this.comparison = readComparison("", () => false);
    // Counts instead of the address where the browser forbids to change that: on a page opened from a folder.
    this.query = location.search;
  }

  start() {
    const { addForm, checkbox, content } = this.view;
    addEventListener("popstate", () => this.onHistory());
    keepShown(this.element, () => { checkbox.checked = this.comparison.onlyDifferences; });
    document.addEventListener("click", (event) => this.onClick(event));
    addForm.addEventListener("submit", (event) => this.onAdd(event));
    checkbox.addEventListener("change", () => this.onDifferences());
    startActions(content, this.base, () => this.shown());
    beginWithShortList(this.catalogus);
    return this.first();
  }

  /** Follows the address when the page opens. Then the focus returns for a visitor who came back through the history. */
  async first() {
    await this.follow();
    if (!this.view.content.hidden && !hasFocus()) this.element.dispatchEvent(new CustomEvent(OVERLAY_DRAWN, { bubbles: true }));
  }

  /** Back and Forward draw other columns: what had the focus may be gone with them. */
  async onHistory() {
    const { query, comparison: { ids } } = this;
    this.query = location.search;
    await this.follow();
    if (this.query === query || this.element.hidden || hasFocus()) return;
    const added = this.comparison.ids.find((id) => !ids.includes(id));
    const button = this.view.removeButtons().find(({ dataset }) => dataset.weg === added);
    (button ?? this.view.heading).focus();
  }

  /** Open or close, as the address says. */
  async follow() {
    if (!asksForComparison(this.query)) return this.close();
    this.open();
    try {
      this.data ??= await loadProgrammas(this.base);
    } catch (error) {
      console.warn(error);
      return this.view.refuse([DOES_NOT_LOAD]);
    }
    // A visitor who went back in the meantime sees the list again.
    if (asksForComparison(this.query)) this.show(this.data);
  }

  open() {
    this.element.hidden = false;
    this.catalogus?.setAttribute("data-vergelijkt", "");
    document.documentElement.dataset.vergelijking = "";
    this.back.href = pageAddress(this.base, `programmas/${withoutComparison(this.query)}`);
  }

  close() {
    this.element.hidden = true;
    this.catalogus?.removeAttribute("data-vergelijkt");
    delete document.documentElement.dataset.vergelijking;
    document.title = this.pageTitle;
  }

  /** @param {Data} data */
  show(data) {
    this.comparison = readComparison(this.query, (id) => knows(data, id));
    this.view.showFrame(data, this.comparison, this.origin());
    this.view.showTable(data, this.comparison, rowsOf(data, this.comparison.ids), this.shownRows(data));
    clearParagraph(this.view.content);
  }

  /** @param {Data} data */
  shownRows(data) {
    const { ids, onlyDifferences } = this.comparison;
    return rowsOf(data, ids).filter(({ differs }) => differs || !onlyDifferences || ids.length < FEWEST);
  }

  /** What a file or a paragraph is made of. */
  shown() {
    const { data, comparison: { ids } } = this;
    return data && ids.length ? { data, ids, rows: this.shownRows(data), origin: this.origin() } : null;
  }

  origin() {
    const { ids, onlyDifferences } = this.comparison;
    return { moment: new Date(), address: publicAddress(writeComparison(ids, { onlyDifferences })) };
  }

  /** @param {Event} event */
  onAdd(event) {
    event.preventDefault();
    const { addForm, heading, select } = this.view;
    const name = select.selectedOptions[0]?.textContent ?? "";
    if (!select.value) return;
    this.change([...this.comparison.ids, select.value]);
    this.view.announce(`${name} staat erbij.`);
    (addForm.hidden ? heading : select).focus();
  }

  /** @param {string} id */
  remove(id) {
    const index = this.comparison.ids.indexOf(id);
    const name = this.data?.programmas[id].naam ?? id;
    this.change(this.comparison.ids.filter((other) => other !== id));
    this.view.announce(`${name} is weg.`);
    const buttons = this.view.removeButtons();
    (buttons[Math.min(index, buttons.length - 1)] ?? this.view.heading).focus();
  }

  onDifferences() {
    this.change(this.comparison.ids, this.view.checkbox.checked);
    this.view.announce(this.view.count.textContent ?? "");
  }

  /**
   * @param {readonly string[]} ids
   * @param {boolean} [onlyDifferences]
   */
  change(ids, onlyDifferences = this.comparison.onlyDifferences) {
    this.query = writeComparison(ids, { onlyDifferences, current: this.query });
    pushAddress(location.pathname + this.query + location.hash);
    this.open();
    if (this.data) this.show(this.data);
  }

  /** A link on this page to a comparison, or back to the list, needs no new page. @param {MouseEvent} event */
  onClick(event) {
    const link = clickedLink(event);
    const isBack = link === this.back;
    if (!link || !(isBack || opensComparison(link))) return;
    const query = isBack ? withoutComparison(this.query) : withChoices(link.search);
    if (!pushAddress(location.pathname + query + location.hash)) return;
    event.preventDefault();
    this.query = query;
    this.follow();
    if (isBack) this.focusList();
    else this.view.heading.focus();
  }

  /** The list is in sight again: from its top, with the focus on its count. */
  focusList() {
    document.querySelector("h1")?.scrollIntoView();
    const count = this.catalogus?.querySelector("[data-telling]");
    if (count instanceof HTMLElement) count.focus();
  }
}

/** The way to an empty comparison begins with what is on the short list, as far as it fits. @param {HTMLElement | null} catalogus */
function beginWithShortList(catalogus) {
  const link = catalogus?.querySelector(".vergelijking__ingang a");
  if (!(link instanceof HTMLAnchorElement)) return;
  kortelijst().subscribe(() => { link.search = writeComparison(kortelijst().ids.slice(0, MOST)); });
}

/** Whether something in sight has the focus. */
function hasFocus() {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement.checkVisibility();
}

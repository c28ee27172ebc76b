/** What of a table is in sight: which rows a search finds, in which order, and which columns. The plan itself keeps its order. */

import { find, findAll, make } from "../../lib/element.js";
import { kolommenOf, rulesOf } from "../../plan/definition.js";
import { matches, sorted } from "../../plan/table/view.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 * @typedef {import("./grid.js").Grid} Grid
 * @typedef {import("./totals.js").Totals} Totals
 */

/** With fewer rows there is nothing to search or sort. */
const FEWEST_ROWS = 3;

export class Sight {
  /**
   * @param {HTMLElement} element around the controls
   * @param {Tabel} tabel
   * @param {{grid: Grid, totals: Totals}} parts
   * @param {() => void} changed
   */
  constructor(element, tabel, { grid, totals }, changed) {
    this.element = element;
    this.kolommen = kolommenOf(tabel);
    this.grid = grid;
    this.totals = totals;
    this.changed = changed;
    this.search = find(element, "[data-zoek]", HTMLInputElement);
    this.column = find(element, "[data-sorteer]", HTMLSelectElement);
    this.turn = find(element, "[data-omkeren]", HTMLButtonElement);
    this.whole = find(element, "[data-actie=teksten-heel]", HTMLButtonElement);
    this.groups = find(element, "[data-kolommen]", HTMLSelectElement);
    /** The order that was asked for, as it was then; null for that of the plan. @type {readonly string[] | null} */
    this.order = null;
    /** @type {readonly Rij[]} */
    this.rows = [];
    this.fill(tabel);
    this.listen();
  }

  /** @param {Tabel} tabel */
  fill(tabel) {
    this.column.append(...this.kolommen.map(({ id, label }) => option(id, label)));
    this.groups.append(...tabel.groepen.map(({ titel }, place) => option(String(place), titel)));
    const isWide = tabel.groepen.length > 1;
    const label = this.groups.closest("label");
    if (label) label.hidden = !isWide;
  }

  listen() {
    this.search.addEventListener("input", () => this.changed());
    this.search.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.search.value) return;
      event.preventDefault();
      this.search.value = "";
      this.changed();
    });
    this.column.addEventListener("change", () => this.sort(this.column.value, 1));
    this.turn.addEventListener("click", () => this.sort(this.column.value, this.direction === 1 ? -1 : 1));
    this.groups.addEventListener("change", () => this.showGroup(this.groups.value));
    this.whole.addEventListener("click", () => {
      const isWhole = this.element.classList.toggle("plantabel--heel");
      this.whole.setAttribute("aria-pressed", String(isWhole));
    });
    this.grid.element.tHead?.addEventListener("click", ({ target }) => {
      const head = target instanceof Element ? target.closest("th") : null;
      if (head?.dataset.kop) this.onHead(head.dataset.kop);
    });
  }

  /** Up, down, and as in the plan again. @param {string} column */
  onHead(column) {
    if (this.column.value !== column) this.sort(column, 1);
    else if (this.direction === 1) this.sort(column, -1);
    else this.sort("", 1);
  }

  /** @returns {1 | -1} */
  get direction() {
    return this.turn.getAttribute("aria-pressed") === "true" ? -1 : 1;
  }

  /** Order the rows as they are now; a row that is filled in later stays where it is. @param {string} column "" for the order of the plan @param {1 | -1} direction */
  sort(column, direction) {
    this.column.value = column;
    this.turn.hidden = !column;
    this.turn.setAttribute("aria-pressed", String(direction === -1));
    const kolom = this.kolommen.find(({ id }) => id === column);
    this.order = kolom ? sorted(this.rows, kolom, Boolean(rulesOf(kolom).getal), direction) : null;
    for (const head of findAll(this.grid.element, "th[data-kop]", HTMLElement)) {
      if (head.dataset.kop === column) head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
    this.changed();
  }

  get isSorted() {
    return this.order !== null;
  }

  /** What is said beside the number of rows. */
  get told() {
    const kolom = this.kolommen.find(({ id }) => id === this.column.value);
    return this.order && kolom ? `Gesorteerd op ${kolom.label}${this.direction === 1 ? "" : ", omgekeerd"}; in uw plan blijft de volgorde zoals zij was` : "";
  }

  /**
   * @param {readonly Rij[]} rows in the order of the plan
   * @param {ReadonlySet<string>} kept rows that stay in sight whatever is searched: somebody works in them
   * @returns {{ordered: readonly Rij[], visible: Set<string> | null}} `visible` is null for all
   */
  arrange(rows, kept) {
    this.rows = rows;
    find(this.element, "[data-zicht]", HTMLElement).hidden = rows.length < FEWEST_ROWS && !this.search.value && !this.order;
    const words = this.search.value.trim();
    const visible = words ? new Set(rows.filter((row) => kept.has(row.id) || matches(row, this.kolommen, words)).map(({ id }) => id)) : null;
    return { ordered: this.order ? inOrder(rows, this.order) : rows, visible };
  }

  /** @param {boolean} hasLong whether a text is folded */
  offerWhole(hasLong) {
    const item = this.whole.closest("li");
    if (item) item.hidden = !hasLong;
  }

  /** @param {string} group its place; "" for all */
  showGroup(group) {
    this.groups.value = group;
    this.grid.showGroup(group ? Number(group) : null);
    this.totals.showGroup(group ? Number(group) : null);
  }
}

/** New rows come last. @param {readonly Rij[]} rows @param {readonly string[]} order */
function inOrder(rows, order) {
  const places = new Map(order.map((id, place) => [id, place]));
  return rows.toSorted((one, other) => (places.get(one.id) ?? order.length) - (places.get(other.id) ?? order.length));
}

/** @param {string} value @param {string} words */
function option(value, words) {
  return Object.assign(make("option", "", words), { value });
}

/**
 * A table as text: one row of cells per row of the plan. A plain table, so that a screen reader goes through it with its own keys; what can be
 * operated is one button per row, and one per heading. Only cells whose text changes are touched, since a table with twenty columns and
 * two hundred rows may not cost more than a frame per key.
 */

import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { kolommenOf, rulesOf } from "../../plan/definition.js";
import { objection, shown } from "../../plan/sums/kinds.js";
import { isAsked } from "../../plan/dossier/answers.js";
import { FOLDED } from "./shown.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Veld} Veld
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 */

/** Which rows are in view, null for all, and the number of each in the plan. @typedef {{visible: ReadonlySet<string> | null, numbers: ReadonlyMap<string, number>}} Marks */

const ROLES = /** @type {const} */ ([
  ["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["thead th", "columnheader"], ["th[scope=row]", "rowheader"], ["td", "cell"],
]);

/** So many rows at a time: the first ones are there at once, the others in the frames after it. */
const FIRST_ROWS = 40;
const MORE_ROWS = 60;

export class Grid {
  /**
   * @param {HTMLTableElement} element with a caption, a head and a body
   * @param {Tabel} tabel of a linked definition
   */
  constructor(element, tabel) {
    this.element = element;
    this.tabel = tabel;
    this.kolommen = kolommenOf(tabel);
    this.body = element.tBodies[0];
    this.model = this.makeModel();
    /** @type {Map<string, HTMLTableRowElement>} */
    this.rows = new Map();
    /** @type {Map<string, Rij>} */
    this.drawn = new Map();
    /** Rows that are still to be put in, in order. @type {Rij[]} */
    this.waiting = [];
    /** @type {Marks} */
    this.marks = { visible: null, numbers: new Map() };
    this.frame = 0;
    /** The group of columns in sight beside the first column; null for all. @type {number | null} */
    this.group = null;
    this.onPrint = () => this.flush();
    find(element, "caption", HTMLElement).textContent = tabel.titel;
    this.makeHead();
    keepRoles(element);
    keepRoles(this.model);
    addEventListener("beforeprint", this.onPrint);
  }

  makeHead() {
    const head = make("tr", "");
    this.kolommen.forEach((veld) => {
      const button = copyOf("plantabel-kop");
      button.textContent = veld.label;
      const cell = make("th", widthOf(veld), button);
      cell.scope = "col";
      cell.dataset.kop = veld.id;
      head.append(cell);
    });
    find(this.element, "thead", HTMLElement).append(head);
  }

  /** The row that all others are copies of. */
  makeModel() {
    const row = copyOf("plantabel-rij");
    const [first, ...others] = this.kolommen;
    const name = find(row, "th", HTMLElement);
    name.dataset.kolom = first.id;
    name.className = widthOf(first);
    for (const veld of others) {
      const cell = make("td", `${widthOf(veld)}${rulesOf(veld).getal ? " getal" : ""}`);
      cell.dataset.kolom = veld.id;
      cell.dataset.naam = veld.label;
      cell.tabIndex = -1;
      if (!isAsked(veld)) cell.classList.add("plantabel__vast");
      row.append(cell);
    }
    return /** @type {HTMLTableRowElement} */ (row);
  }

  /**
   * Show these rows, in this order; rows that are not among them go.
   * @param {readonly Rij[]} rows as people see them
   * @param {Marks} marks
   */
  show(rows, marks) {
    const kept = new Set(rows.map(({ id }) => id));
    for (const [id, row] of this.rows) if (!kept.has(id)) this.forget(id, row);
    const isMarked = this.marks === marks;
    this.marks = marks;
    const count = this.countNow(rows);
    this.put(rows.slice(0, count));
    this.waiting = rows.slice(count);
    if (this.waiting.length) this.continue();
    if (!isMarked) for (const [id, row] of this.rows) this.mark(id, row);
  }

  /** How many rows to draw at once: the other ones are new, and wait. @param {readonly Rij[]} rows */
  countNow(rows) {
    let fresh = 0;
    const last = rows.findLastIndex(({ id }) => this.rows.has(id));
    const end = rows.findIndex(({ id }, place) => place > last && !this.rows.has(id) && (fresh += 1) > FIRST_ROWS);
    return end < 0 ? rows.length : end;
  }

  /** @param {readonly Rij[]} rows */
  put(rows) {
    const elements = rows.map((row) => this.draw(row));
    const start = elements.findIndex((element, place) => this.body.rows[place] !== element);
    if (start < 0) return;
    const focused = document.activeElement;
    this.body.append(...elements.slice(start));
    // Moving an element takes the focus from it.
    if (focused instanceof HTMLElement && this.body.contains(focused)) focused.focus({ preventScroll: true });
  }

  /** The next rows in the next frame. */
  continue() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.body.append(...this.waiting.splice(0, MORE_ROWS).map((row) => this.draw(row)));
      if (this.waiting.length) this.continue();
    });
  }

  /** All rows that wait, now: to print, or to go to one of them. */
  flush() {
    if (this.waiting.length) this.body.append(...this.waiting.splice(0).map((row) => this.draw(row)));
  }

  /** @param {string} id @param {HTMLTableRowElement} row */
  forget(id, row) {
    row.remove();
    this.rows.delete(id);
    this.drawn.delete(id);
  }

  /** Draw one row, or what changed in it. @param {Rij} row @returns {HTMLTableRowElement} */
  draw(row) {
    let element = this.rows.get(row.id);
    const before = this.drawn.get(row.id);
    if (element && before === row) return element;
    if (!element) {
      element = /** @type {HTMLTableRowElement} */ (this.model.cloneNode(true));
      element.dataset.rij = row.id;
      this.rows.set(row.id, element);
      this.mark(row.id, element);
    }
    this.drawn.set(row.id, row);
    for (const [place, veld] of this.kolommen.entries()) {
      const text = row.cellen[veld.id] ?? "";
      if (before ? text !== (before.cellen[veld.id] ?? "") : text || !place) write(element.cells[place], veld, text, !place);
    }
    return element;
  }

  /** The element of a row, which is put in if it still waits. @param {string} id */
  row(id) {
    if (!this.rows.has(id)) this.flush();
    return this.rows.get(id);
  }

  /** @param {string} id @returns {HTMLButtonElement | null} the button that opens a row */
  button(id) {
    return this.row(id)?.querySelector("button") ?? null;
  }

  /** @param {string} id @param {HTMLTableRowElement} row */
  mark(id, row) {
    const { visible, numbers } = this.marks;
    row.hidden = Boolean(visible && !visible.has(id));
    row.cells[0].dataset.nummer = String(numbers.get(id) ?? "");
  }

  /** @param {string | null} id the row that is open */
  markOpen(id) {
    for (const row of this.body.querySelectorAll("tr[aria-current]")) {
      row.removeAttribute("aria-current");
      row.querySelector("button")?.setAttribute("aria-expanded", "false");
    }
    const row = id === null ? undefined : this.row(id);
    row?.setAttribute("aria-current", "true");
    row?.querySelector("button")?.setAttribute("aria-expanded", "true");
  }

  /** Show the columns of one group beside the first one; of all where `group` is null. On paper all are there. @param {number | null} group */
  showGroup(group) {
    this.group = group;
    this.flush();
    for (const cells of [this.model.cells, ...[...this.element.rows].map((row) => row.cells)]) {
      for (const [place, cell] of [...cells].entries()) cell.classList.toggle("plantabel__weg", this.isAway(place));
    }
  }

  /** Whether the column at this place is out of sight. @param {number} place */
  isAway(place) {
    return this.group !== null && place > 0 && !this.tabel.groepen[this.group].kolommen.includes(this.kolommen[place]);
  }

  close() {
    cancelAnimationFrame(this.frame);
    removeEventListener("beforeprint", this.onPrint);
  }
}

/** Only the text itself: that a name is missing or an answer does not fit, the style sheet says. @param {HTMLElement} cell @param {Veld} veld @param {string} text @param {boolean} isFirst */
function write(cell, veld, text, isFirst) {
  const words = shown(veld, text);
  const place = isFirst ? find(cell, "button", HTMLElement) : cell;
  if (words.length > FOLDED) place.replaceChildren(make(isFirst ? "span" : "div", "plantabel__vouw", words));
  else if (place.firstChild instanceof Text && words) place.firstChild.data = words;
  else say(place, words);
  cell.classList.toggle("plantabel__past-niet", Boolean(text && isAsked(veld) && objection(veld, text)));
}

/** The class for the width of a column: people write more in some kinds of field than in others. @param {Veld} veld */
function widthOf(veld) {
  const rules = rulesOf(veld);
  if (rules.lang || rules.meer) return "plantabel__kolom--breed";
  return rules.getal || rules.dag || rules.keuzes ? "plantabel__kolom--smal" : "";
}

/** The style sheet takes rows apart; the roles stay those of a table. @param {HTMLElement} element a row or more of them */
function keepRoles(element) {
  for (const [name, role] of ROLES) for (const found of [element, ...element.querySelectorAll(name)]) if (found.matches(name)) found.setAttribute("role", role);
}

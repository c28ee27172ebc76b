/**
 * One view of the records: a row each, in one or more holders. Shows some rows in an order and touches only what changes. The
 * others are hidden; in a long list they are taken out of the page, because a browser goes through everything in the page at
 * every step in the history and at many a change of style.
 */

import { findAll } from "../../lib/element.js";
import { ROW_MADE } from "../../lib/events.js";

/** @typedef {import("./written-rows.js").WrittenRows} WrittenRows */

/** From this many rows on, emptying the holders is faster than removing rows one by one. */
const MANY = 200;

/** The holder that a record belongs in. @typedef {(number: number) => HTMLElement} HolderOf */

export class Rows {
  /**
   * @param {() => PageRows} read the rows by the number of their record; called once, when they are needed
   * @param {readonly HTMLElement[]} holders in the order of the page
   * @param {HolderOf} holderOf
   * @param {boolean} isLong whether the list is a long one
   */
  constructor(read, holders, holderOf, isLong) {
    this.read = read;
    this.holders = holders;
    this.holderOf = holderOf;
    this.isLong = isLong;
    /** @type {PageRows | null} */
    this.known = null;
    /** Null while the page has them all, as it came. @type {ReadonlySet<number> | null} */
    this.shown = null;
  }

  get rows() {
    return this.known ??= this.read();
  }

  /** The row of a record. @param {number} number */
  row(number) {
    return this.rows.at(number);
  }

  /** Whether drawing can wait: the list is long and this view hidden. */
  get canWait() {
    return this.isLong && this.holders[0].closest(".catalogus__deel[hidden]") !== null;
  }

  /** Whether it has so many rows that it slows down the whole page, also out of sight. */
  get isHeavy() {
    return this.isLong && (this.shown === null || this.shown.size > MANY);
  }

  /** @param {readonly number[]} numbers in the order to show */
  show(numbers) {
    const now = new Set(numbers);
    if (this.isHeavy || this.isOther(now)) return this.renew(numbers, now);
    for (const number of this.shown ?? this.rows.numbers) if (!now.has(number)) this.takeAway(this.row(number));
    for (const number of now) if (this.row(number).hidden) this.row(number).hidden = false;
    this.shown = now;
    this.arrange(numbers);
  }

  /** Whether nothing in a long list stays: then all goes at once, and all comes at once. @param {ReadonlySet<number>} now */
  isOther(now) {
    return this.isLong && this.shown !== null && ![...now].some((number) => this.shown?.has(number));
  }

  /** @param {readonly number[]} numbers in the order to show @param {ReadonlySet<number>} now the same */
  renew(numbers, now) {
    // The rows are read first: afterwards they are nowhere.
    this.known = this.rows;
    this.shown = now;
    for (const holder of this.holders) {
      const rows = numbers.filter((number) => this.holderOf(number) === holder).map((number) => this.row(number));
      holder.replaceChildren(...rows);
      holder.hidden = rows.length === 0;
    }
  }

  /** @param {HTMLElement} row */
  takeAway(row) {
    if (this.isLong) row.remove();
    else row.hidden = true;
  }

  /** Hidden rows may be anywhere, so that only shown ones ever move. @param {readonly number[]} numbers */
  arrange(numbers) {
    /** The row that each holder has next. @type {Map<HTMLElement, Element | null>} */
    const next = new Map(this.holders.map((holder) => [holder, firstShown(holder.firstElementChild)]));
    const filled = new Set();
    for (const number of numbers) {
      const [holder, row] = [this.holderOf(number), this.row(number)];
      const place = next.get(holder) ?? null;
      filled.add(holder);
      // The row leaves the place where its holder, this one or another, had it next.
      const old = row.parentElement;
      if (old && next.get(old) === row) next.set(old, firstShown(row.nextElementSibling));
      if (place !== row) holder.insertBefore(row, place);
    }
    for (const holder of this.holders) holder.hidden = !filled.has(holder);
  }
}

/** @param {Element | null} element */
function firstShown(element) {
  let place = element;
  while (place instanceof HTMLElement && place.hidden) place = place.nextElementSibling;
  return place;
}

/** The rows of the page by the number of their record; in a long list most are made once they are needed. */
export class PageRows {
  /**
   * @param {HTMLElement} element
   * @param {string} key the name in `dataset`, as `id` for `data-id`
   * @param {readonly {id: string}[]} records those with a row on the page first, where most are written
   * @param {WrittenRows | null} written
   */
  constructor(element, key, records, written) {
    this.key = key;
    this.records = records;
    this.written = written;
    this.byId = new Map(findAll(element, `[data-${key}]`, HTMLElement).map((row) => [row.dataset[key] ?? "", row]));
    this.inPage = this.byId.size;
  }

  /** The number of every record. */
  get numbers() {
    return this.records.keys();
  }

  /**
   * @param {number} number
   * @returns {HTMLElement}
   * @throws {Error} where a record has no row
   */
  at(number) {
    const { id } = this.records[number];
    return this.byId.get(id) ?? this.make(id, number);
  }

  /** @param {string} id @param {number} number */
  make(id, number) {
    const row = this.written?.make(this.key, number - this.inPage);
    if (row?.dataset[this.key] !== id) throw new Error(`${id} heeft geen data-${this.key}`);
    this.byId.set(id, row);
    document.dispatchEvent(new CustomEvent(ROW_MADE, { detail: row }));
    return row;
  }
}

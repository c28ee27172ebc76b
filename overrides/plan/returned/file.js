/**
 * What is known of one returned file while it is read, and what its reader tells of it. Nothing is left out unsaid: a cell is an
 * answer, a text of our own, or it is in `faults`, `aside` or `unknown`.
 *
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./book/cells.js").Book} Book
 * @typedef {import("./book/cells.js").Sheet} Sheet
 */

/** A cell that does not fit: its text is kept as it was, `says` is what to do. @typedef {{sheet: string, cell: string, label: string, text: string, says: string}} Fault */

/** A row that is no activity. @typedef {{sheet: string, row: number, kind: "totaal" | "tussenkop", text: string}} Aside */

/** A cell that has no place in the werkblad; `label` is the heading above it, "" for none. @typedef {{sheet: string, cell: string, label: string, text: string}} Unknown */

/** One activity: `cells` by column, those that repeat a single field among them; `row` counts from 1, as the program shows it. @typedef {{sheet: string, row: number, cells: Readonly<Record<string, string>>}} FoundRow */

/**
 * @typedef {object} ReturnedFile
 * @property {string} name
 * @property {string} edition the day of its edition, "" where the file does not say
 * @property {Readonly<Record<string, string>>} single the single answers, by field
 * @property {readonly FoundRow[]} rows
 * @property {readonly Fault[]} faults
 * @property {readonly Aside[]} aside
 * @property {readonly Unknown[]} unknown
 * @property {readonly string[]} told sentences about the file as a whole
 */

/** @typedef {{name: string, refused: string}} RefusedFile */

import { cellName } from "./book/cells.js";

export class Reading {
  /** @type {Fault[]} */
  faults = [];
  /** @type {Aside[]} */
  aside = [];
  /** @type {Unknown[]} */
  unknown = [];
  /** @type {string[]} */
  told = [];
  /** @type {Map<Sheet, Set<string>>} */
  #read = new Map();

  /** @param {Book} book @param {Werkblad} werkblad @param {Tabel} tabel */
  constructor(book, werkblad, tabel) {
    this.book = book;
    this.werkblad = werkblad;
    this.tabel = tabel;
  }

  /** Remember that this cell has been read. @param {Sheet} sheet @param {number} row @param {number} column */
  see(sheet, row, column) {
    let read = this.#read.get(sheet);
    if (!read) this.#read.set(sheet, read = new Set());
    read.add(cellName(row, column));
  }

  /** @param {Sheet} sheet @param {number} row @param {number} column */
  hasSeen(sheet, row, column) {
    return this.#read.get(sheet)?.has(cellName(row, column)) ?? false;
  }

  /** A sentence about the file as a whole, once. @param {string} sentence */
  tell(sentence) {
    if (!this.told.includes(sentence)) this.told.push(sentence);
  }

  /** @param {Sheet} sheet @param {number} row @param {number} column @param {string} label @param {string} text @param {string} says "" for none */
  fault(sheet, row, column, label, text, says) {
    if (says) this.faults.push({ sheet: sheet.name, cell: cellName(row, column), label, text, says });
  }

  /** @param {Sheet} sheet @param {number} row @param {number} column @param {string} label @param {string} text */
  leave(sheet, row, column, label, text) {
    this.see(sheet, row, column);
    this.unknown.push({ sheet: sheet.name, cell: cellName(row, column), label, text });
  }
}

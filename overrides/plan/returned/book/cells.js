/**
 * The cells of a spreadsheet, whatever program made it: what a person sees in each, never a formula. Knows no werkblad.
 *
 * A row and a column count from 0. Numbers have a comma, a percentage is the number before its sign, a day is `2026-11-23`.
 */

import { refused } from "./refused.js";

/**
 * `number` is there where the file has a number, `day` where it shows that as a day, `percent` where with a %; `truth` where it is true or false;
 * `uncomputed` is a formula whose outcome the file does not have.
 * @typedef {{text: string, number?: number, day?: true, percent?: true, truth?: boolean, uncomputed?: true, bold?: true}} Cell
 */

/** Cells that are shown as one; only the first of them has text. @typedef {{top: number, left: number, bottom: number, right: number}} Merged */

/** @typedef {Map<number, Map<number, Cell>>} Rows */

/** @typedef {{name: string, hidden: boolean, rows: Rows, hiddenRows: Set<number>, hiddenColumns: Set<number>, merged: Merged[]}} Sheet */

/** `since` is the day that the numbers of days count from, `notes` what to tell about how it was read. @typedef {{sheets: Sheet[], since: string, notes?: string[]}} Book */

export const FIRST_DAY = "1899-12-30"; // of Excel and Calc
export const FIRST_DAY_OF_MAC = "1904-01-01";
const MOST_CELLS = 50_000; // a few bytes may say that a long row is repeated a thousand times
export const MOST_SHEETS = 50; // a file may name one large part a thousand times
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
const DAY = 86_400_000; // milliseconds

/** Counts the cells of one file. */
export class Budget {
  #left = MOST_CELLS;

  /** @param {number} count @throws {import("./refused.js").Refused} when the file has too many */
  take(count) {
    this.#left -= count;
    if (this.#left < 0) throw refused("cells");
  }
}

/** @param {string} name @param {boolean} hidden @returns {Sheet} */
export function newSheet(name, hidden) {
  return { name, hidden, rows: new Map(), hiddenRows: new Set(), hiddenColumns: new Set(), merged: [] };
}

/** @param {Sheet} sheet @param {number} row @param {number} column @param {Cell} cell */
export function put({ rows }, row, column, cell) {
  let cells = rows.get(row);
  if (!cells) rows.set(row, cells = new Map());
  cells.set(column, cell);
}

/** @param {Sheet} sheet @param {number} row @param {number} column @returns {Cell | undefined} */
export function cellAt(sheet, row, column) {
  return sheet.rows.get(row)?.get(column);
}

/** "B12" of row 11, column 1. @param {number} row @param {number} column */
export function cellName(row, column) {
  return columnName(column) + (row + 1);
}

/** "AA" of 26. @param {number} column */
export function columnName(column) {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + (left - 1) % 26) + name;
  return name;
}

/**
 * [11, 1] of "B12".
 * @param {string} name
 * @returns {[number, number]}
 * @throws {RangeError} for what no program calls a cell
 */
export function placeOf(name) {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (!letters) throw new RangeError(name);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits) - 1, column - 1];
}

/** A number as people here write it, without the noise of binary fractions. @param {number} number */
export function written(number) {
  return String(Number(number.toPrecision(12))).replace(".", ",");
}

/** A part of one that is shown with a %. @param {number} part @returns {Cell} */
export function percentage(part) {
  const number = Number((part * 100).toPrecision(12));
  return { text: written(number), number, percent: true };
}

/** The day that is `number` days after `since`. @param {number} number @param {string} since */
export function dayAfter(number, since) {
  const found = new Date(Date.parse(`${since}T00:00Z`) + Math.floor(number) * DAY);
  return Number.isNaN(found.getTime()) ? "" : found.toISOString().slice(0, 10);
}

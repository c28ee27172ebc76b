/** What is filled into a file: plain values, whatever they are about. Pure. It knows no format and no subject. */

/**
 * One answer: the words as people read them, and for a spreadsheet the `number` or the `day` (`2026-12-31`) that they say.
 * @typedef {{text: string, number?: number, day?: string}} Value
 */

/** A row; `isGiven` where it is one that the handbook gives. @typedef {{cells: Readonly<Record<string, Value>>, isGiven?: boolean}} Row */

/** A line under a table, and what is missing in it. @typedef {{outcome: Value, note: string}} Total */

/**
 * By the names in the map of the file. A name that is missing here is an empty answer.
 * @typedef {object} Answers
 * @property {Readonly<Record<string, Value>>} fields
 * @property {Readonly<Record<string, readonly Row[]>>} tables
 * @property {Readonly<Record<string, readonly Total[]>>} totals
 */

/** What the properties of the copy say: when it was made, and how, in a sentence. @typedef {{moment: Date, remark: string}} Stamp */

/** @type {Value} */
export const EMPTY = { text: "" };

/** A text for one cell, with the line ends that every format has. @param {string} text */
export function lines(text) {
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
}

/** @param {Answers} answers @param {string} name */
export function field(answers, name) {
  return answers.fields[name] ?? EMPTY;
}

/** The row at a place; an empty one below the last. @param {readonly Row[]} rows @param {number} place @returns {Row} */
export function rowAt(rows, place) {
  return rows[place] ?? { cells: {} };
}

/** @param {Row} row @param {string} name */
export function cell(row, name) {
  return row.cells[name] ?? EMPTY;
}

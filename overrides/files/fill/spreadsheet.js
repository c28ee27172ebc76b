/** What the two spreadsheets share: which row of the empty file each row is made from, and which cells the totals are in. Pure. */

import { rowAt } from "./answers.js";

/** @typedef {import("./answers.js").Row} Row */
/** @typedef {import("./answers.js").Total} Total */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./places.js").TablePlace} TablePlace */

/**
 * For each row of a filled table the place of the empty row with the looks and formulas that suit it, from 0: its own place if it can, since a
 * row that the handbook gives is locked and others are not.
 * @param {TablePlace} table
 * @param {readonly Row[]} rows
 * @returns {number[]}
 */
export function originals({ rijen, gegeven }, rows) {
  return Array.from({ length: Math.max(rows.length, rijen) }, (_, place) => {
    const isLocked = gegeven > 0 && Boolean(rowAt(rows, place).isGiven);
    if (place < rijen && place < gegeven === isLocked) return place;
    if (isLocked) return gegeven - 1;
    return gegeven < rijen ? rijen - 1 : Math.min(place, rijen - 1);
  });
}

/** The cells of the totals with what belongs in them. @param {TablePlace} table @param {readonly Total[]} totals @returns {[string, Value][]} */
export function totalCells({ totalen }, totals) {
  return totalen.slice(0, totals.length).flatMap(({ uitkomst, melding }, number) => {
    const { outcome, note } = totals[number];
    return /** @type {[string, Value][]} */ ([[uitkomst, outcome], ...(melding ? [[melding, { text: note }]] : [])]);
  });
}

/** The number of the last row of the empty table, from 1. @param {TablePlace} table */
export function lastRow({ eerste, rijen }) {
  return eerste + rijen - 1;
}

/** What the first sheet says of a table that has more rows than its empty one. @param {string} words @param {TablePlace} table @param {number} count */
export function counted(words, { rijen }, count) {
  return words.replace(` ${rijen} rijen`, ` ${count} rijen`);
}

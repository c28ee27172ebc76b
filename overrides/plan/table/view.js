/** Which rows of a table are in view and in which order. The plan keeps its own order. Pure. */

import { fold } from "../../lib/fold.js";
import { shown } from "../sums/kinds.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 */

/** @typedef {{column: string, direction: 1 | -1}} Order */

const collator = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
/** What a search compares, by row; a row that changes is another value. @type {WeakMap<Rij, string>} */
const searched = new WeakMap();

/**
 * The ids of the rows in the order of a column: numbers by size, days by date, words by the alphabet; empty cells last, either way.
 * @param {readonly Rij[]} rows
 * @param {Veld} kolom
 * @param {boolean} isNumber whether its answers are numbers
 * @param {1 | -1} direction
 * @returns {string[]}
 */
export function sorted(rows, kolom, isNumber, direction) {
  const keyed = rows.map(({ id, cellen }) => ({ id, key: keyOf(cellen[kolom.id] ?? "", kolom, isNumber) }));
  return keyed.toSorted((one, other) => compared(one.key, other.key, direction)).map(({ id }) => id);
}

/**
 * Whether each word of the search is somewhere in the row, as people read it.
 * @param {Rij} row
 * @param {readonly Veld[]} kolommen
 * @param {string} search
 */
export function matches(row, kolommen, search) {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  let text = searched.get(row);
  if (text === undefined) {
    text = fold(kolommen.map((kolom) => shown(kolom, row.cellen[kolom.id] ?? "")).join("\n"));
    searched.set(row, text);
  }
  return words.every((word) => text.includes(word));
}

/** @param {string} text @param {Veld} kolom @param {boolean} isNumber @returns {string | number | null} null for nothing */
function keyOf(text, kolom, isNumber) {
  if (!text) return null;
  if (!isNumber) return text.match(/^\d{4}-\d{2}-\d{2}$/) ? text : shown(kolom, text);
  // `<10` stands for 1 to 9.
  const value = text === "<10" ? 1 : Number(text.replace(",", "."));
  return Number.isNaN(value) ? text : value;
}

/** @param {string | number | null} one @param {string | number | null} other @param {1 | -1} direction */
function compared(one, other, direction) {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return direction * (one - other);
  // Words among numbers come after them.
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return direction * collator.compare(String(one), String(other));
}

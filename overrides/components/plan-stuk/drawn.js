/** The parts of a paper as elements: paragraphs, lists and tables with a numbered caption. Words only ever become text. */

import { make } from "../../lib/element.js";
import { elementsOf } from "../plan-blad/blocks.js";

/** @typedef {import("../../plan/papers/definition.js").Part} Part */
/** @typedef {Extract<Part, {kind: "tabel"}>} Table */
/** @typedef {Exclude<Part, {kind: "tabel"}>} Words */

/** A date in a table stays on one line. */
const DAY = /^[0-9]{2}-[0-9]{2}-[0-9]{4}$/;

/**
 * @param {readonly Part[]} parts
 * @param {string} basis the way to the root of the site
 * @param {Map<string, HTMLElement>} tables those that stand there, by what they say: one that says the same stays; changed
 * @returns {HTMLElement[]}
 */
export function drawn(parts, basis, tables) {
  const before = new Map(tables);
  tables.clear();
  /** @type {HTMLElement[]} */
  const found = [];
  /** @type {Words[]} */
  let words = [];
  for (const part of parts) {
    if (part.kind !== "tabel") {
      words.push(part);
      continue;
    }
    const says = JSON.stringify(part);
    const table = before.get(says) ?? asTable(part);
    tables.set(says, table);
    found.push(...asText(words, basis), table);
    words = [];
  }
  return [...found, ...asText(words, basis)];
}

/** @param {readonly Words[]} words @param {string} basis */
function asText(words, basis) {
  return elementsOf(words.map(({ kind, delen }) => ({ soort: kind, delen })), basis);
}

/** @param {Table} table */
function asTable(table) {
  const caption = captionOf(table);
  const heads = make("tr", "", ...table.koppen.map((head, at) => withScope(make("th", numbers(table, at), head), "col")));
  const rows = table.rijen.map((row, index) => {
    const isTotal = table.totaal && index === table.rijen.length - 1;
    return make("tr", "", ...row.map((cell, at) => make("td", numbers(table, at) || (DAY.test(cell) ? "stukdeel__dag" : ""), isTotal && cell ? make("strong", "", cell) : cell)));
  });
  const box = make("div", "tabelvak", make("table", "tabel", make("caption", "", caption), make("thead", "", heads), make("tbody", "", ...rows)));
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", caption);
  box.tabIndex = 0;
  return box;
}

/** @param {Table} table */
function captionOf({ nummer, bijschrift }) {
  return `Tabel ${nummer}: ${bijschrift}`;
}

/** @param {Table} table @param {number} column */
function numbers({ rechts }, column) {
  return rechts.includes(column) ? "getal" : "";
}

/** @param {HTMLTableCellElement} head @param {string} scope */
function withScope(head, scope) {
  head.scope = scope;
  return head;
}

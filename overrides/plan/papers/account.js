/**
 * Where each answer went that a paper names: into the paper, or why it is not there.
 *
 * A paper names an answer by a place with its words, as a paragraph, in a list or in a column of a table. Not by counting or adding it
 * up, nor by choosing rows with it. An answer that stands in a paper twice, such as the name of an activity in two tables, has its place
 * where it stands first.
 */

import { kolommenOf, rulesOf } from "../definition.js";
import { isAsked } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { shown } from "../sums/kinds.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./answers.js").Target} Target
 * @typedef {import("./definition.js").Leftover} Leftover
 */

/** Keeps the account of one paper. */
export class Account {
  constructor() {
    /** @type {Set<string>} */
    this.placed = new Set();
    /** @type {Map<string, {target: Target, row: Rij | null, veld: Veld, text: string, why: string}>} */
    this.named = new Map();
  }

  /** This answer is in the paper. @param {Target} target @param {Rij | null} row @param {Veld} veld */
  place(target, row, veld) {
    if (isAsked(veld)) this.placed.add(key(target, row, veld));
  }

  /** This answer is named and not in the paper, unless it has a place elsewhere. @param {Target} target @param {Rij | null} row @param {Veld} veld @param {string} text @param {string} why */
  miss(target, row, veld, text, why) {
    const name = key(target, row, veld);
    if (isAsked(veld) && text.trim() && !this.named.has(name)) this.named.set(name, { target, row, veld, text, why });
  }

  /** Cells of a row that are not in the paper. @param {Target} target @param {Rij} row @param {readonly Veld[]} columns @param {string} why */
  missRow(target, row, columns, why) {
    for (const kolom of columns) this.miss(target, row, kolom, own(row.cellen, kolom.id) ?? "", why);
  }

  /** What is not in the paper, in the order in which it was named; the cells of one row are one. @returns {Leftover[]} */
  leftovers() {
    /** @type {Map<string, Leftover & {fields: string[]}>} */
    const rows = new Map();
    /** @type {Leftover[]} */
    const found = [];
    for (const [name, { target: { werkblad, tabel }, row, veld, text, why }] of this.named) {
      if (this.placed.has(name)) continue;
      const known = row && rows.get(`${werkblad.id}.${tabel?.id}.${row.id}`);
      if (known) {
        known.fields.push(veld.id);
        continue;
      }
      const left = { words: words(veld, text), sheet: werkblad.id, field: veld.id, why };
      const made = row && tabel ? { ...left, words: nameOf(tabel, row) || left.words, table: tabel.id, row: row.id, fields: [veld.id] } : null;
      if (made && row) rows.set(`${werkblad.id}.${made.table}.${row.id}`, made);
      found.push(made ?? left);
    }
    return found;
  }
}

/** @param {Veld} veld @param {string} text */
function words(veld, text) {
  return rulesOf(veld).lang ? text.trim() : shown(veld, text);
}

/** What the first cell of a row says. @param {Tabel} tabel @param {Rij} row */
function nameOf(tabel, { cellen }) {
  const [first] = kolommenOf(tabel);
  return shown(first, own(cellen, first.id) ?? "").trim();
}

/** @param {Target} target @param {Rij | null} row @param {Veld} veld */
function key({ werkblad, tabel }, row, veld) {
  return row ? `${werkblad.id}.${tabel?.id}.${row.id}.${veld.id}` : `${werkblad.id}.${veld.id}`;
}

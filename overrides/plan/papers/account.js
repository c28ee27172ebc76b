/**
 * Where each answer went that a paper names: into the paper, or why it is not there.
 *
 * A paper names an answer by a place with its words, as a paragraph, in a list or in a column of a table. Not by counting or adding it
 * up, nor by choosing rows with it. An answer that stands in a paper twice, such as the name of an activity in two tables, has its place
 * where it stands first.
 */

import { enumeration } from "../../lib/phrase.js";
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
 * @typedef {string | {label: string, isEenVan: readonly string[]}} Why  a sentence in Dutch, or the column and the answers that choose the rows
 */

/** Keeps the account of one paper. */
export class Account {
  constructor() {
    /** @type {Set<string>} */
    this.placed = new Set();
    /** The rows of which something is in the paper. @type {Set<string>} */
    this.rows = new Set();
    /** @type {Map<string, {target: Target, row: Rij | null, veld: Veld, text: string, whys: Why[]}>} */
    this.named = new Map();
  }

  /** This answer is in the paper. @param {Target} target @param {Rij | null} row @param {Veld} veld */
  place(target, row, veld) {
    if (!isAsked(veld)) return;
    this.placed.add(key(target, row, veld));
    if (row) this.rows.add(rowKey(target, row));
  }

  /** This answer is named and not in the paper, unless it has a place elsewhere. @param {Target} target @param {Rij | null} row @param {Veld} veld @param {string} text @param {Why} why */
  miss(target, row, veld, text, why) {
    const name = key(target, row, veld);
    if (!isAsked(veld) || !text.trim()) return;
    const known = this.named.get(name);
    if (known) known.whys.push(why);
    else this.named.set(name, { target, row, veld, text, whys: [why] });
  }

  /** Cells of a row that are not in the paper. @param {Target} target @param {Rij} row @param {readonly Veld[]} columns @param {Why} why */
  missRow(target, row, columns, why) {
    for (const kolom of columns) this.miss(target, row, kolom, own(row.cellen, kolom.id) ?? "", why);
  }

  /** What is not in the paper, in the order in which it was named; the cells of one row are one. @returns {Leftover[]} */
  leftovers() {
    /** @type {Map<string, Leftover & {fields: string[]}>} */
    const rows = new Map();
    /** @type {Leftover[]} */
    const found = [];
    for (const [name, { target, row, veld, text, whys }] of this.named) {
      if (this.placed.has(name)) continue;
      const { werkblad, tabel } = target;
      const known = row && rows.get(rowKey(target, row));
      if (known) {
        known.fields.push(veld.id);
        continue;
      }
      const left = { words: words(veld, text), sheet: werkblad.id, field: veld.id, why: reason(whys) };
      const made = row && tabel ? { ...left, words: nameOf(tabel, row) || left.words, table: tabel.id, row: row.id, fields: [veld.id] } : null;
      if (made && row) rows.set(rowKey(target, row), made);
      found.push(made ?? left);
    }
    return found.map((left) => this.part(left));
  }

  /** Of a row that is in the paper for a part, the names of the columns that are not. @param {Leftover} left @returns {Leftover} */
  part(left) {
    const { sheet, table, row, fields } = left;
    const key = `${sheet}.${table}.${row}`;
    if (!fields || !this.rows.has(key)) return left;
    const labels = [...this.named.values()].flatMap((one) => (one.row && rowKey(one.target, one.row) === key && fields.includes(one.veld.id) ? one.veld.label : []));
    return { ...left, words: `${left.words}: ${enumeration(labels.map((label) => `‘${label}’`))}` };
  }
}

/** One sentence; the answers of several choices in one column together. @param {readonly Why[]} whys */
function reason(whys) {
  const [first] = whys;
  if (typeof first === "string") return first;
  const answers = [...new Set(whys.flatMap((why) => (typeof why === "string" || why.label !== first.label ? [] : why.isEenVan)))];
  return `Hier staan alleen rijen met ‘${first.label}’: ${enumeration(answers, "of")}.`;
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
function key(target, row, veld) {
  return row ? `${rowKey(target, row)}.${veld.id}` : `${target.werkblad.id}.${veld.id}`;
}

/** @param {Target} target @param {Rij} row */
function rowKey({ werkblad, tabel }, { id }) {
  return `${werkblad.id}.${tabel?.id}.${id}`;
}

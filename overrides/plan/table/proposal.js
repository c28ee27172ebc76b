/** How a pasted block could become rows: which column goes where and which rows to take. The visitor sees it first and can change it. Pure. */

import { fold } from "../../lib/fold.js";
import { kolommenOf } from "../definition.js";
import { askedOf, countNamed, named } from "./columns.js";

/**
 * @typedef {import("./block.js").Block} Block
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 */

/** `own`: the handbook fills in that column itself, so that it is not taken over. @typedef {{heading: string, to: string | null, own: boolean}} PastedColumn */
/** @typedef {"rij" | "leeg" | "totaal" | "kop"} RowKind */
/** `place` is the number of the row in the block, from 0. @typedef {{place: number, kind: RowKind, take: boolean}} PastedRow */
/** @typedef {{hasHead: boolean, columns: readonly PastedColumn[], rows: readonly PastedRow[]}} Proposal */

/** A head stands among the first rows; above it may be a title. */
const LAST_HEAD = 5;
const TOTAL = /^(?:sub|eind)?(?:totaal|totalen)(?![\p{L}\p{N}])/u;

/**
 * @param {Block} block
 * @param {Tabel} tabel
 * @param {string} [from] the column that the first one goes to where there is no head; the first of the table if it is not given
 * @returns {Proposal}
 */
export function propose(block, tabel, from) {
  const kolommen = kolommenOf(tabel);
  const head = headOf(block, kolommen);
  const rows = block.map((cells, place) => rowAt(cells, place, head >= 0 ? block[head] : null, head));
  return { hasHead: head >= 0, columns: head >= 0 ? byName(block[head], tabel) : inOrder(block[0]?.length ?? 0, tabel, from), rows };
}

/** The proposal with the first row as a head or as an answer like the others. @param {Block} block @param {Tabel} tabel @param {boolean} hasHead @param {string} [from] */
export function withHead(block, tabel, hasHead, from) {
  const found = propose(block, tabel, from);
  if (found.hasHead === hasHead) return found;
  const rows = block.map((cells, place) => rowAt(cells, place, hasHead ? block[0] : null, hasHead ? 0 : -1));
  return { hasHead, columns: hasHead ? byName(block[0], tabel) : inOrder(block[0]?.length ?? 0, tabel, from), rows };
}

/**
 * The proposal with another place for one column; a column that went there already is not taken over any more.
 * @param {Proposal} proposal
 * @param {number} place
 * @param {string | null} to
 * @returns {Proposal}
 */
export function withColumn(proposal, place, to) {
  const columns = proposal.columns.map((column, number) => {
    if (number === place) return { ...column, to };
    return to !== null && column.to === to ? { ...column, to: null } : column;
  });
  return { ...proposal, columns };
}

/** @param {Proposal} proposal @param {number} place @param {boolean} take @returns {Proposal} */
export function withRow(proposal, place, take) {
  return { ...proposal, rows: proposal.rows.map((row) => (row.place === place ? { ...row, take } : row)) };
}

/** The row of the block that names its columns; -1 for none. @param {Block} block @param {readonly Veld[]} kolommen */
function headOf(block, kolommen) {
  return block.slice(0, LAST_HEAD).findIndex((cells) => {
    const filled = cells.filter(Boolean).length;
    const found = countNamed(kolommen, cells);
    return found > 0 && (found >= 2 || filled === 1 && cells.length === 1);
  });
}

/** @param {readonly string[]} headings @param {Tabel} tabel @returns {PastedColumn[]} */
function byName(headings, tabel) {
  const asked = new Set(askedOf(tabel));
  return named(kolommenOf(tabel), headings).map((veld, place) => ({
    heading: headings[place], to: veld && asked.has(veld) ? veld.id : null, own: Boolean(veld && !asked.has(veld)),
  }));
}

/** @param {number} width @param {Tabel} tabel @param {string} [from] @returns {PastedColumn[]} */
function inOrder(width, tabel, from) {
  const asked = askedOf(tabel);
  const first = Math.max(0, asked.findIndex(({ id }) => id === from));
  return Array.from({ length: width }, (_, place) => ({ heading: "", to: asked[first + place]?.id ?? null, own: false }));
}

/** @param {readonly string[]} cells @param {number} place @param {readonly string[] | null} head @param {number} headPlace @returns {PastedRow} */
function rowAt(cells, place, head, headPlace) {
  const kind = kindOf(cells, place, head, headPlace);
  return { place, kind, take: kind === "rij" };
}

/** @param {readonly string[]} cells @param {number} place @param {readonly string[] | null} head @param {number} headPlace @returns {RowKind} */
function kindOf(cells, place, head, headPlace) {
  const first = cells.find(Boolean);
  if (!first) return "leeg";
  // A title above the head, the head, and the same head again on a next page.
  if (place <= headPlace || (head && cells.every((cell, number) => fold(cell) === fold(head[number])))) return "kop";
  return TOTAL.test(fold(first)) ? "totaal" : "rij";
}

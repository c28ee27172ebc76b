/** Where the table of a werkblad is in a sheet: the row with its headings, wherever it stands and in whatever order they are. Pure. */

import { kolommenOf } from "../definition.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("./book/cells.js").Sheet} Sheet
 */

/**
 * `columns` are those of the table, by their place; `twice` have a heading that stands before too. `last` is the last row of its part of
 * the sheet: another row of headings may follow.
 * @typedef {{row: number, last: number, columns: Map<number, Veld>, twice: Set<number>}} Head
 */

const LEAST = 3; // headings with that of the first column among them
const LEAST_WITHOUT_KEY = 5;

/** Every row of headings of the table, in order; none if this is another kind of sheet. @param {Sheet} sheet @param {Tabel} tabel @returns {Head[]} */
export function headsIn(sheet, tabel) {
  const known = labelsOf(tabel);
  /** @type {Head[]} */
  const heads = [];
  for (const row of [...sheet.rows.keys()].sort((one, other) => one - other)) {
    const head = headAt(sheet, row, known);
    if (isHead(head, tabel)) heads.push(head);
  }
  return heads.map((head, place) => ({ ...head, last: (heads[place + 1]?.row ?? Number.MAX_SAFE_INTEGER) - 1 }));
}

/** How many headings of the table the best row of this sheet has. @param {Sheet} sheet @param {Tabel} tabel */
export function mostHeadings(sheet, tabel) {
  return Math.max(0, ...headsIn(sheet, tabel).map(({ columns, twice }) => columns.size - twice.size));
}

/** @param {Tabel} tabel @returns {Map<string, Veld>} */
function labelsOf(tabel) {
  return new Map(kolommenOf(tabel).map((veld) => [plain(veld.label), veld]));
}

/** @param {Sheet} sheet @param {number} row @param {Map<string, Veld>} known @returns {Head} */
function headAt(sheet, row, known) {
  const columns = new Map();
  const twice = new Set();
  const cells = [...(sheet.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
  for (const [column, { text }] of cells) {
    // People add a remark of their own between brackets.
    const veld = known.get(plain(text)) ?? known.get(plain(text.replace(/\([^)]*\)/g, "")));
    if (!veld) continue;
    if ([...columns.values()].includes(veld)) twice.add(column);
    columns.set(column, veld);
  }
  return { row, last: row, columns, twice };
}

/** @param {Head} head @param {Tabel} tabel */
function isHead({ columns, twice }, { sleutel }) {
  const found = columns.size - twice.size;
  return found >= (([...columns.values()].some(({ id }) => id === sleutel)) ? LEAST : LEAST_WITHOUT_KEY);
}

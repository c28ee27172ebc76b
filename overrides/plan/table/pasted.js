/** The rows that a proposal makes of a block, and what in them does not fit. Pure. */

import { kolommenOf } from "../definition.js";
import { objection, typed } from "../sums/kinds.js";

/**
 * @typedef {import("./block.js").Block} Block
 * @typedef {import("./proposal.js").Proposal} Proposal
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 */

/** As many rows as go in at once; the next ones wait for the next time. */
export const MOST_ROWS = 1000;

/** `text` is kept in the cell as it is. @typedef {{place: number, kolom: Veld, text: string, objection: string}} Misfit */
/** `place` is the number of the row in the block, from 0. @typedef {{place: number, cellen: Readonly<Record<string, string>>}} MadeRow */

/**
 * @param {Block} block
 * @param {Proposal} proposal
 * @param {Tabel} tabel
 * @returns {{rows: MadeRow[], misfits: Misfit[]}} rows that are taken, without those that have nothing in the columns that are taken over
 */
export function madeOf(block, proposal, tabel) {
  const known = new Map(kolommenOf(tabel).map((veld) => [veld.id, veld]));
  const targets = proposal.columns.map(({ to }) => (to === null ? undefined : known.get(to)));
  /** @type {Misfit[]} */
  const misfits = [];
  const rows = proposal.rows.filter(({ take }) => take).map(({ place }) => {
    const cellen = cellsOf(block[place], targets);
    for (const [id, text] of Object.entries(cellen)) {
      const kolom = /** @type {Veld} */ (known.get(id));
      const told = objection(kolom, text);
      if (told) misfits.push({ place, kolom, text, objection: told });
    }
    return { place, cellen };
  });
  return { rows: rows.filter(({ cellen }) => Object.keys(cellen).length), misfits };
}

/** @param {readonly string[]} cells @param {readonly (Veld | undefined)[]} targets */
function cellsOf(cells, targets) {
  const filled = targets.flatMap((veld, place) => (veld && cells[place] ? [[veld.id, typed(veld, cells[place])]] : []));
  return /** @type {Record<string, string>} */ (Object.fromEntries(filled));
}

/** The headings, or numbers, of columns with text in them that go nowhere. @param {Block} block @param {Proposal} proposal @returns {string[]} */
export function leftOut(block, proposal) {
  const taken = proposal.rows.filter(({ take }) => take);
  return proposal.columns.flatMap(({ to, heading, own }, place) => {
    if (to !== null || own || !taken.some((row) => block[row.place][place])) return [];
    return [heading || `kolom ${place + 1}`];
  });
}

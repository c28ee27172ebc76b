/** What the rules look at: one state of the plan with the definition, what the handbook knows, and the day. Each table is worked out once. */

import { kolommenOf, sheetOf, tableOf } from "../definition.js";
import { fieldOf, rowsOf, shownRow, typedRows } from "../dossier/answers.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./finding.js").Where} Where
 * @typedef {import("./knowledge.js").Kennis} Kennis
 */

/**
 * What only this browser knows: `listed`, the programmes on the visitor's short list, and `since`, the day of what was known when the last
 * file or paper of the plan was made; null if there was none.
 * @typedef {{listed?: readonly string[], since?: string | null}} Here
 */

/**
 * `rows` and `field` give what people see on a sheet, [] and "" where the definition has no such table or field. `once` works something out
 * the first time that it is asked for by that name.
 * @typedef {object} Facts
 * @property {Dossier} dossier
 * @property {Definitie} definitie
 * @property {Kennis} kennis
 * @property {string} today 2026-11-30
 * @property {readonly string[]} listed
 * @property {string | null} since
 * @property {(sheet: string, table: string) => readonly Rij[]} rows
 * @property {(sheet: string, field: string) => string} field
 * @property {<T>(name: string, make: () => T) => T} once
 */

/**
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Kennis} kennis
 * @param {string} today
 * @param {Here} [here]
 * @returns {Facts}
 */
export function factsOf(dossier, definitie, kennis, today, { listed = [], since = null } = {}) {
  const once = memory();
  const made = (/** @type {string} */ sheet, /** @type {string} */ table) => {
    const werkblad = sheetOf(definitie, sheet);
    const tabel = werkblad && tableOf(werkblad, table);
    return werkblad && tabel ? rowsSeen(dossier, werkblad, tabel) : [];
  };
  return {
    dossier, definitie, kennis, today, since, once, listed: [...new Set([...dossier.kortelijst, ...listed])],
    rows: (sheet, table) => once(`rows ${sheet} ${table}`, () => made(sheet, table)),
    field: (sheet, field) => fieldOf(dossier, sheet, field),
  };
}

/** Each stored row as people see it: after an edit only the row that changed is worked out again. @type {WeakMap<Tabel, WeakMap<Rij, Rij>>} */
const seen = new WeakMap();

/** @param {Dossier} dossier @param {Werkblad} werkblad @param {Tabel} tabel @returns {readonly Rij[]} */
function rowsSeen(dossier, werkblad, tabel) {
  // What a column repeats from a single field is not in the row.
  if (kolommenOf(tabel).some(({ uitVeld }) => uitVeld)) return rowsOf(dossier, werkblad, tabel);
  let known = seen.get(tabel);
  if (!known) seen.set(tabel, (known = new WeakMap()));
  return typedRows(dossier, werkblad.id, tabel).map((row) => {
    let found = known.get(row);
    if (!found) known.set(row, (found = shownRow(dossier, werkblad, tabel, row)));
    return found;
  });
}

/** @returns {Facts["once"]} */
function memory() {
  const known = new Map();
  return (name, make) => {
    if (!known.has(name)) known.set(name, make());
    return known.get(name);
  };
}

/** Edits of the rows of a table: put in, taken out, moved, and what undoes each. */

import { answersOf, rowIds, rowOfKey, storedRows, withAnswers, withRows } from "./sheets.js";
import { own } from "./values.js";

/**
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Edit} Edit
 * @typedef {import("./dossier.js").Rij} Rij
 */

/**
 * @template {Edit["kind"]} K
 * @typedef {import("./dossier.js").EditOf<K>} EditOf
 */

/** @param {Dossier} dossier @param {EditOf<"insert">} edit */
export function insertRows(dossier, { sheet, table, rows, before }) {
  const stored = storedRows(dossier, sheet, table);
  const missing = without(stored ?? [], rows);
  if (stored && !missing.length) return dossier;
  return withRows(dossier, sheet, table, (stored ?? []).toSpliced(placeOf(stored ?? [], before), 0, ...missing));
}

/** @param {Dossier} dossier @param {EditOf<"insert">} edit @returns {Edit} */
export function inverseOfInsert(dossier, { sheet, table, rows }) {
  const stored = storedRows(dossier, sheet, table);
  const ids = without(stored ?? [], rows).map(({ id }) => id);
  return { kind: "remove", sheet, table, rows: ids, ...(!stored && { clear: true }) };
}

/** @param {Dossier} dossier @param {EditOf<"remove">} edit */
export function removeRows(dossier, { sheet, table, rows, clear = false }) {
  const stored = storedRows(dossier, sheet, table);
  if (!stored) return dossier;
  const gone = new Set(rows);
  const left = stored.filter(({ id }) => !gone.has(id));
  const isGone = clear && left.length === 0;
  if (left.length === stored.length && !isGone) return dossier;
  const after = withRows(dossier, sheet, table, isGone ? undefined : left);
  const lost = new Set(lostOrigins(dossier, after, sheet));
  if (!lost.size) return after;
  const answers = answersOf(after, sheet);
  const herkomst = Object.fromEntries(Object.entries(answers.herkomst ?? {}).filter(([key]) => !lost.has(key)));
  return withAnswers(after, sheet, { ...answers, herkomst });
}

/** Each run of rows goes back before the row that stood after it, the last run first. @param {Dossier} dossier @param {EditOf<"remove">} edit @returns {Edit} */
export function inverseOfRemove(dossier, edit) {
  const { sheet, table } = edit;
  const stored = storedRows(dossier, sheet, table) ?? [];
  const after = removeRows(dossier, edit);
  if (after === dossier) return { kind: "all", edits: [] };
  /** @type {Edit[]} */
  const edits = runs(stored, edit.rows).map(({ rows, before }) => ({ kind: "insert", sheet, table, rows, before }));
  if (!edits.length) edits.push({ kind: "insert", sheet, table, rows: [], before: null });
  const { herkomst } = answersOf(dossier, sheet);
  for (const key of lostOrigins(dossier, after, sheet)) edits.push({ kind: "origin", sheet, key, origin: own(herkomst, key) ?? null });
  return { kind: "all", edits };
}

/** @param {Dossier} dossier @param {EditOf<"move">} edit */
export function moveRow(dossier, { sheet, table, row, before }) {
  const stored = storedRows(dossier, sheet, table) ?? [];
  const moved = stored.find(({ id }) => id === row);
  if (!moved || before === row) return dossier;
  const others = stored.filter((other) => other !== moved);
  const place = placeOf(others, before);
  return place === stored.indexOf(moved) ? dossier : withRows(dossier, sheet, table, others.toSpliced(place, 0, moved));
}

/** @param {Dossier} dossier @param {EditOf<"move">} edit @returns {Edit} */
export function inverseOfMove(dossier, { sheet, table, row }) {
  const stored = storedRows(dossier, sheet, table) ?? [];
  const place = stored.findIndex(({ id }) => id === row);
  return { kind: "move", sheet, table, row, before: place < 0 ? null : stored[place + 1]?.id ?? null };
}

/** Where a row with this id stands; the end where there is none. @param {readonly Rij[]} rows @param {string | null} before */
function placeOf(rows, before) {
  const place = before === null ? -1 : rows.findIndex(({ id }) => id === before);
  return place < 0 ? rows.length : place;
}

/** The rows that are not there yet, each once. @param {readonly Rij[]} there @param {readonly Rij[]} rows */
function without(there, rows) {
  const seen = new Set(there.map(({ id }) => id));
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * The runs of neighbours among these rows with the row after each, the last run first.
 * @param {readonly Rij[]} stored
 * @param {readonly string[]} ids
 */
function runs(stored, ids) {
  const gone = new Set(ids);
  /** @type {{rows: Rij[], before: string | null}[]} */
  const found = [];
  for (const [place, row] of stored.entries()) {
    if (!gone.has(row.id)) continue;
    if (place && gone.has(stored[place - 1].id)) found[0].rows.push(row);
    else found.unshift({ rows: [row], before: null });
    found[0].before = stored[place + 1]?.id ?? null;
  }
  return found;
}

/** The keys of answers whose row no table of the sheet has any longer. @param {Dossier} before @param {Dossier} after @param {string} sheet */
function lostOrigins(before, after, sheet) {
  const answers = answersOf(before, sheet);
  const [had, left] = [rowIds(answers), rowIds(answersOf(after, sheet))];
  return Object.keys(answers.herkomst ?? {}).filter((key) => had.has(rowOfKey(key)) && !left.has(rowOfKey(key)));
}

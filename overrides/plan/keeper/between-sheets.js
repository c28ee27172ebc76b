/**
 * Edits that make the answers of one sheet of another, each about one text or some rows: what stands elsewhere on the sheet is left alone,
 * also when the edits are taken back later. Pure.
 */

import { apply } from "../dossier/edits.js";
import { answersOf, storedRows } from "../dossier/sheets.js";
import { isSame, own } from "../dossier/values.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 */

/**
 * @param {Dossier} before
 * @param {Dossier} after
 * @param {string} sheet
 * @returns {Edit[]}
 */
export function sheetEdits(before, after, sheet) {
  const [old, now] = [answersOf(before, sheet), answersOf(after, sheet)];
  /** @type {Edit[]} */
  const fields = changedIn(old.velden, now.velden).map((field) => ({ kind: "field", sheet, field, text: own(now.velden, field) ?? "" }));
  const tables = changedIn(old.tabellen, now.tabellen).flatMap((table) => tableEdits(before, after, { sheet, table }));
  /** @type {Edit[]} */
  const origins = changedIn(old.herkomst ?? {}, now.herkomst ?? {}).map((key) => ({ kind: "origin", sheet, key, origin: own(now.herkomst, key) ?? null }));
  return [...fields, ...tables, ...origins];
}

/** @param {Dossier} before @param {Dossier} after @param {{sheet: string, table: string}} place @returns {Edit[]} */
function tableEdits(before, after, place) {
  const { sheet, table } = place;
  const old = storedRows(before, sheet, table) ?? [];
  const rows = storedRows(after, sheet, table);
  const now = rows ?? [];
  const [known, left] = [new Map(old.map((row) => [row.id, row])), new Set(now.map(({ id }) => id))];
  const gone = old.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  /** @type {Edit[]} */
  const edits = gone.length || !rows ? [{ kind: "remove", ...place, rows: gone, ...(!rows && { clear: true }) }] : [];
  if (rows && !storedRows(before, sheet, table)) edits.push({ kind: "insert", ...place, rows: [], before: null });
  for (const { rows: added, next } of newRuns(now, known)) edits.push({ kind: "insert", ...place, rows: added, before: next });
  for (const row of now) {
    const cellen = known.get(row.id)?.cellen ?? row.cellen;
    for (const column of changedIn(cellen, row.cellen)) edits.push({ kind: "cell", ...place, row: row.id, column, text: own(row.cellen, column) ?? "" });
  }
  return [...edits, ...moves(edits.reduce(apply, before), after, place)];
}

/** The runs of neighbours that are new with the row behind each, the last run first. @param {readonly Rij[]} now @param {ReadonlyMap<string, Rij>} known */
function newRuns(now, known) {
  /** @type {{rows: Rij[], next: string | null}[]} */
  const runs = [];
  now.forEach((row, index) => {
    if (known.has(row.id)) return;
    if (index && !known.has(now[index - 1].id)) runs[0].rows.push(row);
    else runs.unshift({ rows: [row], next: null });
    runs[0].next = now[index + 1]?.id ?? null;
  });
  return runs;
}

/** Only those that are needed: a row goes before its next one, from the last row up. @param {Dossier} before @param {Dossier} after @param {{sheet: string, table: string}} place @returns {Edit[]} */
function moves(before, after, place) {
  const { sheet, table } = place;
  const ids = (/** @type {Dossier} */ plan) => (storedRows(plan, sheet, table) ?? []).map(({ id }) => id);
  const wanted = ids(after);
  const found = [];
  let now = before;
  for (let index = wanted.length - 1; index >= 0 && !isSame(ids(now), wanted); index -= 1) {
    /** @type {Edit} */
    const edit = { kind: "move", ...place, row: wanted[index], before: wanted[index + 1] ?? null };
    const moved = apply(now, edit);
    if (moved !== now) found.push(edit);
    now = moved;
  }
  return found;
}

/** The names under which two records differ. @param {Readonly<Record<string, unknown>>} old @param {Readonly<Record<string, unknown>>} now */
function changedIn(old, now) {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !isSame(own(old, name), own(now, name)));
}

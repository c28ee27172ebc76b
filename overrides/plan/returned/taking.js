/**
 * What a location returned → what changes in the inventory (2a). Reading the same again changes nothing: the id of a row comes from its
 * location and activity. What a location leaves empty never empties what stands there. Pure.
 */

import { fieldAt, kolommenOf, tablesOf, veldenOf } from "../definition.js";
import { storedRows } from "../dossier/sheets.js";
import { isSame } from "./locations.js";
import { RETURNED } from "./read.js";
import { rowId } from "./row-id.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./file.js").FoundRow} FoundRow
 * @typedef {import("./locations.js").Locatie} Locatie
 * @typedef {import("./locations.js").Version} Version
 */

/** A cell that says something else now. @typedef {{column: string, label: string, was: string, now: string}} Changed */

/**
 * One activity beside the row that stands in the plan: `stands` is null for a new one. `changed` is empty where nothing differs.
 * @typedef {{id: string, name: string, cells: Readonly<Record<string, string>>, stands: Rij | null, changed: readonly Changed[]}} Taken
 */

/** What a location changes; `gone` came from an earlier file of it and is in none of these. @typedef {{taken: readonly Taken[], gone: readonly Rij[]}} Change */

export const TARGET = "inventarisatie";
const KEY = "activiteit";
/** Where texts of a sheet without a place are kept: no field of any worksheet has this name. */
const LOOSE = "teruggestuurd-blad";

/**
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Locatie} locatie
 * @param {readonly number[]} chosen which of its versions count, by place
 * @returns {Change}
 */
export function changeOf(dossier, definitie, locatie, chosen) {
  const { table, werkblad } = placesOf(definitie);
  const standing = (storedRows(dossier, TARGET, table) ?? []).filter((row) => (locatie.name ? isSame(locatie, row.cellen) : isFromFile(row, locatie)));
  const rows = chosen.flatMap((place) => rowsFor(locatie.versions[place], werkblad));
  const byId = new Map(standing.map((row) => [row.id, row]));
  const byName = named(standing);
  /** How often each activity came before. @type {Map<string, number>} */
  const turns = new Map();
  /** @type {Set<string>} */
  const used = new Set();
  const taken = rows.map(({ cells }) => {
    const name = plain(cells[KEY] ?? "");
    const nth = turns.get(name) ?? 0;
    turns.set(name, nth + 1);
    const id = rowId(locatie.key, name, nth);
    const known = byId.get(id);
    const stands = (known && !used.has(id) ? known : byName.get(name)?.find((row) => !used.has(row.id))) ?? null;
    if (stands) used.add(stands.id);
    return { id: stands?.id ?? id, name: cells[KEY] ?? "", cells, stands, changed: stands ? changedIn(stands, cells, definitie) : [] };
  });
  return { taken, gone: standing.filter((row) => !used.has(row.id) && isFromFile(row, locatie)) };
}

/** Rows by their activity, however it is spelt. @param {readonly Rij[]} rows @returns {Map<string, Rij[]>} */
function named(rows) {
  /** @type {Map<string, Rij[]>} */
  const found = new Map();
  for (const row of rows) {
    const name = plain(row.cellen[KEY] ?? "");
    const others = found.get(name);
    if (others) others.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** The edit that takes over these activities and removes these rows. @param {Definitie} definitie @param {readonly Taken[]} taken @param {readonly Rij[]} gone @returns {Edit[]} */
export function editsFor(definitie, taken, gone) {
  const { table } = placesOf(definitie);
  const fresh = taken.filter(({ stands }) => !stands).map(({ id, cells }) => ({ id, cellen: cells }));
  /** @type {Edit[]} */
  const edits = taken.flatMap(({ id, stands, changed }) => (stands ? changed.map(({ column, now }) =>
    /** @type {Edit} */ ({ kind: "cell", sheet: TARGET, table, row: id, column, text: now })) : []));
  if (fresh.length > 0) edits.push({ kind: "insert", sheet: TARGET, table, rows: fresh, before: null });
  if (gone.length > 0) edits.push({ kind: "remove", sheet: TARGET, table, rows: gone.map(({ id }) => id) });
  return edits;
}

/** Texts that have no place in the inventory, kept apart in the plan, each with where it stood. @param {Version} version @returns {Edit[]} */
export function keptApart({ file, single }) {
  return file.unknown.map(({ sheet, cell, label, text }) => ({
    kind: "lapse", entry: { werkblad: RETURNED, veld: LOOSE, tekst: `${[single.locatie ?? file.name, sheet, label, cell].filter(Boolean).join(", ")}: ${text}` },
  }));
}

/** The rows of a version as the inventory has them. @param {Version} version @param {Werkblad} werkblad */
function rowsFor({ single, rows }, werkblad) {
  const columns = tablesOf(werkblad).flatMap(kolommenOf);
  const velden = veldenOf(werkblad);
  return rows.map((row) => ({
    cells: Object.fromEntries([
      ...velden.flatMap((veld) => flowing(veld, single[veld.id])),
      ...columns.flatMap((veld) => flowing(veld, row.cells[veld.id])),
      ...columns.flatMap((veld) => flowing(velden.find(({ id }) => id === veld.uitVeld), row.cells[veld.id])),
    ].filter(([name]) => name !== "gemeente")),
  }));
}

/** @param {Veld | undefined} veld @param {string | undefined} text @returns {[string, string][]} */
function flowing(veld, text) {
  const target = veld?.naar?.find((adres) => adres.startsWith(`${TARGET}.`));
  return target && text ? [[target.slice(TARGET.length + 1), text]] : [];
}

/** @param {Rij} row @param {Readonly<Record<string, string>>} cells @param {Definitie} definitie @returns {Changed[]} */
function changedIn({ cellen }, cells, definitie) {
  return Object.entries(cells).filter(([column, now]) => (cellen[column] ?? "") !== now).map(([column, now]) =>
    ({ column, label: fieldAt(definitie, `${TARGET}.${column}`)?.veld.label ?? column, was: cellen[column] ?? "", now }));
}

/** Whether its id is the one that reading gives it. @param {Rij} row @param {Locatie} locatie */
function isFromFile({ id, cellen }, locatie) {
  return [0, 1, 2, 3].some((nth) => id === rowId(locatie.key, plain(cellen[KEY] ?? ""), nth));
}

/** @param {Definitie} definitie */
function placesOf(definitie) {
  const werkblad = definitie.bladen.find(({ id }) => id === RETURNED);
  const table = fieldAt(definitie, `${TARGET}.${KEY}`)?.tabel?.id;
  if (!werkblad || !table) throw new Error(`no place for ${RETURNED} in ${TARGET}`);
  return { werkblad, table };
}

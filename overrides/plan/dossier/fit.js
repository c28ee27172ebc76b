/**
 * A plan beside the worksheets of now: a text whose sheet, table, column or field is gone stands under `vervallen`, and goes back to its
 * place as soon as the worksheets have it again. Nothing is dropped on the way. The time it takes grows with the plan, not faster.
 */

import { withoutEmpty } from "./clean.js";
import { once } from "./lapsed.js";
import { canHaveRow, roomOn } from "./room.js";
import { answered } from "./sheets.js";
import { groupedBy, isEmptyRecord, only, own } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Antwoorden} Antwoorden
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {import("./dossier.js").Vervallen} Vervallen
 * @typedef {import("./room.js").SheetRoom} SheetRoom
 * @typedef {import("./room.js").TableRoom} TableRoom
 */

/**
 * The plan as it fits these worksheets, and how many texts lost their place or have it again.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @returns {{dossier: Dossier, lapsed: number, returned: number}}
 */
export function fitted(dossier, definitie) {
  const before = dossier.vervallen ?? [];
  const bySheet = groupedBy(before, ({ werkblad }) => werkblad);
  /** @type {Vervallen[]} */
  const lapsed = [];
  /** @type {Set<Vervallen>} */
  const returned = new Set();
  const sheets = [...new Set([...Object.keys(dossier.antwoorden), ...bySheet.keys()])].flatMap((sheet) => {
    const room = roomOn(definitie, sheet);
    const found = split(sheet, own(dossier.antwoorden, sheet) ?? { velden: {}, tabellen: {} }, room);
    for (const entry of found.lapsed) lapsed.push(entry);
    const kept = filledAgain(found.kept, bySheet.get(sheet) ?? [], room, returned);
    return Object.values(kept).every(isEmptyRecord) ? [] : [[sheet, kept]];
  });
  const vervallen = once([...before.filter((entry) => !returned.has(entry)), ...lapsed]);
  return { dossier: withoutEmpty({ ...dossier, antwoorden: Object.fromEntries(sheets), vervallen }), lapsed: lapsed.length, returned: returned.size };
}

/** The answers that fit, and those that do not. @param {string} werkblad @param {Antwoorden} answers @param {SheetRoom} room */
function split(werkblad, { velden, tabellen, herkomst = {} }, room) {
  /** @type {Vervallen[]} */
  const lapsed = [];
  for (const [veld, tekst] of Object.entries(velden)) if (!room.fields.has(veld)) lapsed.push({ werkblad, veld, tekst });
  const tables = Object.entries(tabellen).flatMap(([tabel, rows]) => {
    const place = room.tables.get(tabel);
    for (const { id, cellen } of rows) {
      for (const [veld, tekst] of Object.entries(cellen)) if (!fits(place, id, veld, tekst)) lapsed.push({ werkblad, tabel, rij: id, veld, tekst });
    }
    return place ? [[tabel, keptRows(rows, place)]] : [];
  });
  /** @type {Pick<Antwoorden, "velden" | "tabellen">} */
  const left = { velden: only(velden, (veld) => room.fields.has(veld)), tabellen: Object.fromEntries(tables) };
  const origins = isEmptyRecord(herkomst) ? herkomst : only(herkomst, answered(left));
  return { lapsed, kept: isEmptyRecord(origins) ? left : { ...left, herkomst: origins } };
}

/** Whether a cell may stay or may go without a word: what the handbook itself gives there is no answer of anybody. @param {TableRoom | undefined} table @param {string} row @param {string} veld @param {string} text */
function fits(table, row, veld, text) {
  return Boolean(table) && ((canHaveRow(/** @type {TableRoom} */ (table), row) && table?.columns.has(veld)) || own(table?.start.get(row), veld) === text);
}

/** @param {readonly Rij[]} rows @param {TableRoom} table @returns {Rij[]} */
function keptRows(rows, table) {
  return rows.filter(({ id }) => canHaveRow(table, id)).map((row) => {
    const cellen = only(row.cellen, (veld) => table.columns.has(veld));
    return cellen === row.cellen ? row : { ...row, cellen };
  });
}

/**
 * The answers with each text that has its place again and nobody answered anew; those are added to `returned`.
 * @param {Antwoorden} answers
 * @param {readonly Vervallen[]} entries
 * @param {SheetRoom} room
 * @param {Set<Vervallen>} returned
 * @returns {Antwoorden}
 */
function filledAgain(answers, entries, room, returned) {
  const single = entries.filter(({ tabel, veld }) => tabel === undefined && room.fields.has(veld) && !own(answers.velden, veld));
  const velden = new Map(single.map((entry) => [entry.veld, entry]));
  for (const entry of velden.values()) returned.add(entry);
  const tables = [...groupedBy(entries, ({ tabel = "" }) => tabel)].flatMap(([tabel, found]) => {
    const place = room.tables.get(tabel);
    const stored = own(answers.tabellen, tabel);
    const rows = place ? rowsAgain(stored, found, place, returned) : [];
    return rows.length > 0 && rows !== stored ? [[tabel, rows]] : [];
  });
  const texts = Object.fromEntries([...velden].map(([veld, { tekst }]) => [veld, tekst]));
  return { ...answers, velden: { ...answers.velden, ...texts }, tabellen: { ...answers.tabellen, ...Object.fromEntries(tables) } };
}

/**
 * A row that people removed stays removed; one whose whole table was gone comes back with it.
 * @param {readonly Rij[] | undefined} stored
 * @param {readonly Vervallen[]} entries
 * @param {TableRoom} table
 * @param {Set<Vervallen>} returned
 * @returns {readonly Rij[]}
 */
function rowsAgain(stored, entries, table, returned) {
  const rows = new Map((stored ?? []).map((row) => [row.id, row]));
  for (const entry of entries) {
    const { rij: id = "", veld, tekst } = entry;
    const row = rows.get(id) ?? (!stored || table.isFixed ? { id, cellen: {} } : null);
    if (!row || !table.columns.has(veld) || !canHaveRow(table, id) || own(row.cellen, veld)) continue;
    rows.set(id, { id, cellen: { ...row.cellen, [veld]: tekst } });
    returned.add(entry);
  }
  return [...rows.values()];
}

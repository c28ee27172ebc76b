/** The answers of one sheet as a value: fields, rows of tables, and where answers came from. */

import { isEmptyRecord, own, withValue } from "./values.js";

/**
 * @typedef {import("./dossier.js").Antwoorden} Antwoorden
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 */

/** @type {Antwoorden} */
const NOTHING = Object.freeze({ velden: Object.freeze({}), tabellen: Object.freeze({}) });

/** The answers of a sheet, empty where there are none. @param {Dossier} dossier @param {string} sheet @returns {Antwoorden} */
export function answersOf(dossier, sheet) {
  return own(dossier.antwoorden, sheet) ?? NOTHING;
}

/** The rows that are stored for a table; undefined where it still shows its start rows. @param {Dossier} dossier @param {string} sheet @param {string} table */
export function storedRows(dossier, sheet, table) {
  return own(answersOf(dossier, sheet).tabellen, table);
}

/**
 * The plan with these answers on a sheet.
 * @param {Dossier} dossier
 * @param {string} sheet
 * @param {Antwoorden} answers
 * @returns {Dossier}
 */
export function withAnswers(dossier, sheet, answers) {
  if (answers === answersOf(dossier, sheet)) return dossier;
  const { velden, tabellen, herkomst } = answers;
  const stored = isEmptyRecord(herkomst) ? { velden, tabellen } : answers;
  const isNothing = [velden, tabellen, herkomst].every(isEmptyRecord);
  const antwoorden = withValue(dossier.antwoorden, sheet, isNothing ? undefined : stored);
  return antwoorden === dossier.antwoorden ? dossier : { ...dossier, antwoorden };
}

/**
 * The plan with these rows in a table; undefined gives it its start rows again.
 * @param {Dossier} dossier
 * @param {string} sheet
 * @param {string} table
 * @param {readonly Rij[] | undefined} rows
 */
export function withRows(dossier, sheet, table, rows) {
  const answers = answersOf(dossier, sheet);
  const tabellen = withValue(answers.tabellen, table, rows);
  return tabellen === answers.tabellen ? dossier : withAnswers(dossier, sheet, { ...answers, tabellen });
}

/** The ids of all rows of the sheet. @param {Antwoorden} answers @returns {Set<string | null>} */
export function rowIds({ tabellen }) {
  return new Set(Object.values(tabellen).flatMap((rows) => rows.map(({ id }) => id)));
}

/** The row of "<rij>.<kolom>", null for the key of a single field. @param {string} key */
export function rowOfKey(key) {
  const dot = key.indexOf(".");
  return dot < 0 ? null : key.slice(0, dot);
}

/** Which keys of `herkomst` have an answer. @param {Pick<Antwoorden, "velden" | "tabellen">} answers @returns {(key: string) => boolean} */
export function answered({ velden, tabellen }) {
  const cells = Object.values(tabellen).flatMap((rows) => rows.flatMap(({ id, cellen }) => Object.keys(cellen).map((column) => `${id}.${column}`)));
  const keys = new Set([...Object.keys(velden), ...cells]);
  return (key) => keys.has(key);
}

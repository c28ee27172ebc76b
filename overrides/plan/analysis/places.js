/** Where a finding points, as an address on the page of the plan and as words. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt, kolommenOf, sheetOf, tableOf } from "../definition.js";
import { sheetName } from "../overview/order.js";
import { shown } from "../sums/kinds.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("../findings/facts.js").Facts} Facts
 * @typedef {import("../findings/finding.js").Where} Where
 */

/**
 * The part of the address after the `#`: a sheet, a field on it, or a column in the form of one row.
 * @param {Pick<Facts, "definitie">} facts
 * @param {Where} where
 */
export function addressOf({ definitie }, { sheet, table, row, field }) {
  if (!row) return field ? `${sheet}.${field}` : sheet;
  const tabel = tabelOf(definitie, { sheet, table, field });
  const asked = tabel && askedColumn(kolommenOf(tabel), field);
  return asked ? `${sheet}.${asked.id}.${row}` : sheet;
}

/** The question that leads to a column: itself, the first that it is computed from, or the first of the row. @param {readonly Veld[]} columns @param {string} [field] */
function askedColumn(columns, field) {
  const questions = columns.filter(({ formule, gegeven, uitVeld }) => !formule && !gegeven && !uitVeld);
  const from = columns.find(({ id }) => id === field)?.formule?.van ?? [];
  return questions.find(({ id }) => id === field) ?? questions.find(({ id }) => from.includes(id)) ?? questions[0];
}

/**
 * What the link is called: "Thema-avonden (2a)", "Thema-avonden: loopt tot (2a)", "Tekort (5d)", "2a Inventarisatie".
 * @param {Facts} facts
 * @param {Where} where
 */
export function wordsOf(facts, { sheet, table, row, field }) {
  const { definitie } = facts;
  const found = sheetOf(definitie, sheet);
  if (!found) return sheet;
  const label = field && fieldAt(definitie, `${sheet}.${field}`)?.veld.label;
  const tabel = tabelOf(definitie, { sheet, table, field });
  const name = row && tabel ? rowName(facts, sheet, tabel, row) : tabel && !label ? tabel.titel : "";
  const said = [name, label].filter(Boolean).join(": ");
  return said ? `${said} (${found.code})` : sheetName(found);
}

/** @param {Facts["definitie"]} definitie @param {Pick<Where, "sheet" | "table" | "field">} where @returns {Tabel | null | undefined} */
function tabelOf(definitie, { sheet, table, field }) {
  const found = table && sheetOf(definitie, sheet);
  return found ? tableOf(found, table) : field ? fieldAt(definitie, `${sheet}.${field}`)?.tabel : undefined;
}

/** The rows of a table by id; kept as long as the rows. @type {WeakMap<readonly Rij[], Map<string, number>>} */
const numbers = new WeakMap();

/** The first text of a row; "rij 3" for one without any. @param {Facts} facts @param {string} sheet @param {Tabel} tabel @param {string} id */
function rowName(facts, sheet, tabel, id) {
  const rows = facts.rows(sheet, tabel.id);
  let places = numbers.get(rows);
  if (!places) numbers.set(rows, (places = new Map(rows.map((row, place) => [row.id, place]))));
  const place = places.get(id);
  if (place === undefined) return "een rij die er niet meer is";
  const { cellen } = rows[place];
  const named = kolommenOf(tabel).find((kolom) => cellen[kolom.id]);
  const words = named ? shown(named, cellen[named.id]) : "";
  return words ? cut(words) : `rij ${place + 1}`;
}

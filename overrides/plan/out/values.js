/** What stands on a sheet of the plan, as values for its files: the words as people read them, and the numbers and days they say. Pure. */

import { kolommenOf, rulesOf, tablesOf } from "../definition.js";
import { partOf, rowsOf } from "../dossier/answers.js";
import { isDay } from "../sums/days.js";
import { shown } from "../sums/kinds.js";
import { asNumber } from "../sums/numbers.js";
import { totals } from "../sums/totals.js";

/**
 * @typedef {import("../../files/fill/answers.js").Answers} Answers
 * @typedef {import("../../files/fill/answers.js").Row} Row
 * @typedef {import("../../files/fill/answers.js").Total} Total
 * @typedef {import("../../files/fill/answers.js").Value} Value
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 */

/** A longer number is kept as text: a spreadsheet would round it. */
const MOST_DIGITS = 15;

/** Every answer on a sheet, with what is computed. @param {Dossier} dossier @param {Werkblad} werkblad @returns {Answers} */
export function answersFor(dossier, werkblad) {
  const tables = tablesOf(werkblad).map((tabel) => ({ tabel, rows: rowsOf(dossier, werkblad, tabel) }));
  return {
    fields: Object.fromEntries(werkblad.delen.flatMap((deel) => valuesIn(deel.velden, partOf(dossier, werkblad, deel)))),
    tables: Object.fromEntries(tables.map(({ tabel, rows }) => [tabel.id, rows.map((row) => valueRow(tabel, row))])),
    totals: Object.fromEntries(tables.map(({ tabel, rows }) => [tabel.id, totalsOf(tabel, rows.map(({ cellen }) => cellen))])),
  };
}

/** A table as it is shown, with its head. @param {Dossier} dossier @param {Werkblad} werkblad @param {Tabel} tabel @returns {{head: string[], rows: string[][]}} */
export function shownTable(dossier, werkblad, tabel) {
  const kolommen = kolommenOf(tabel);
  return {
    head: kolommen.map(({ label }) => label),
    rows: rowsOf(dossier, werkblad, tabel).map(({ cellen }) => kolommen.map((kolom) => shown(kolom, cellen[kolom.id] ?? ""))),
  };
}

/** @param {Tabel} tabel @param {import("../dossier/dossier.js").Rij} row @returns {Row} */
function valueRow(tabel, { id, cellen }) {
  const isGiven = tabel.startrijen.some((start) => start.id === id);
  return { cells: Object.fromEntries(valuesIn(kolommenOf(tabel), cellen)), ...(isGiven && { isGiven }) };
}

/** @param {readonly Veld[]} velden @param {Readonly<Record<string, string>>} texts @returns {[string, Value][]} */
function valuesIn(velden, texts) {
  return velden.filter(({ id }) => texts[id]).map((veld) => [veld.id, valueOf(veld, texts[veld.id])]);
}

/** @param {Veld} veld @param {string} text @returns {Value} */
export function valueOf(veld, text) {
  const { getal, dag } = rulesOf(veld);
  const words = shown(veld, text);
  if (dag && isDay(text)) return { text: words, day: text };
  return { text: words, ...(getal && numberIn(text)) };
}

/** @param {string} text @returns {{number?: number}} */
function numberIn(text) {
  const found = String(asNumber(text) ?? "");
  return found && found.replace(/[-.]/g, "").length <= MOST_DIGITS ? { number: Number(found) } : {};
}

/** @param {Tabel} tabel @param {readonly Readonly<Record<string, string>>[]} rows @returns {Total[]} */
function totalsOf(tabel, rows) {
  return totals(tabel, rows).map(({ uitkomst, getoond, melding }) => ({ outcome: { text: getoond, ...numberIn(uitkomst) }, note: melding }));
}

/** The tables of a paper: chosen columns and rows of a table in the plan, with a row of totals where it asks for one. */

import { kolommenOf, rulesOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { NOT_COMPUTABLE } from "../sums/results.js";
import { totals } from "../sums/totals.js";
import { readable } from "./answers.js";
import { noted } from "./runs.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./definition.js").Stuktabel} Stuktabel
 * @typedef {import("./definition.js").Table} Table
 */

const TOTAL = "Totaal";
/** The number at the end of a name stays on the line of the name. */
const NUMBER = / ([0-9]+)$/;

/** The columns that a paper takes, in its order. @param {Stuktabel} wanted @param {Tabel} tabel @returns {Veld[]} */
export function chosenColumns({ kolommen }, tabel) {
  const known = kolommenOf(tabel);
  return kolommen.flatMap((name) => known.find(({ id }) => id === name) ?? []);
}

/**
 * The table, null if it has no more than the names of its rows and these were not chosen by an answer. A column in which nobody answered anything is not in it.
 * @param {Stuktabel} wanted
 * @param {Tabel} tabel
 * @param {readonly Rij[]} rows
 * @param {number} nummer
 * @returns {Table | null}
 */
export function tableFrom(wanted, tabel, rows, nummer) {
  const chosen = chosenColumns(wanted, tabel);
  const filled = rows.filter(({ cellen }) => chosen.some((kolom) => cell(cellen, kolom)));
  const columns = chosen.filter((kolom, at) => (!at && wanted.totaalrij) || filled.some(({ cellen }) => cell(cellen, kolom)));
  if (!filled.length || (!wanted.alleen && chosen.length > 1 && !columns.some((kolom) => kolom !== chosen[0]))) return null;
  const cells = filled.map(({ cellen }) => columns.map((kolom) => cell(cellen, kolom)));
  const total = wanted.totaalrij && totalRow(columns, tabel, rows, wanted.totaalrij);
  return {
    kind: "tabel", nummer, bijschrift: wanted.bijschrift, koppen: columns.map(({ label }) => label.replace(NUMBER, "\u00a0$1")),
    rijen: total ? [...cells, total] : cells, rechts: columns.flatMap((kolom, at) => (rulesOf(kolom).getal ? at : [])), totaal: Boolean(total),
  };
}

/** What people read in a cell. @param {Rij["cellen"]} cellen @param {Veld} kolom */
function cell(cellen, kolom) {
  return readable(kolom, own(cellen, kolom.id) ?? "");
}

/** Each column that can be added up, null if none has an outcome; what is missing in it stands beside the name of the row. @param {readonly Veld[]} columns @param {Tabel} tabel @param {readonly Rij[]} rows @param {NonNullable<Stuktabel["totaalrij"]>} operations */
function totalRow(columns, tabel, rows, operations) {
  const lines = Object.entries(operations).map(([kolom, bewerking]) => ({ kolom, label: "", bewerking, rekent: "" }));
  const found = new Map(totals({ ...tabel, totalen: lines }, rows.map(({ cellen }) => cellen)).map((line) => [line.kolom, line]));
  const note = noted([...found.values()].map(({ uitkomst, melding }) => (uitkomst === NOT_COMPUTABLE ? "" : melding)));
  if (![...found.values()].some(({ getoond }) => getoond)) return null;
  return [note ? `${TOTAL} (${note})` : TOTAL, ...columns.slice(1).map(({ id }) => found.get(id)?.getoond ?? "")];
}

/**
 * A new plan that begins with what an older one came to: its municipality, its short list, and each answer that the definition lets flow to the next period (`uitVorig`).
 *
 * - To a single field: the answers of its sources, one below the other.
 * - To a table: a row for each row of the source, with the same id. Of more sources for one cell the last that was answered counts, such
 *   as the latest year. A second table adds the rows that the first does not name.
 * Nothing says where they came from afterwards: that is in another plan.
 */

import { fieldAt, kolommenOf, tablesOf, veldenOf } from "../definition.js";
import { same } from "../sums/choices.js";
import { shown } from "../sums/kinds.js";
import { fieldOf, rowsOf } from "./answers.js";
import { apply } from "./edits.js";
import { newPlan } from "./make.js";
import { takenSentence } from "./sentences.js";
import { own } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Plaats} Plaats
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Edit} Edit
 * @typedef {import("./dossier.js").Rij} Rij
 */

/** What was taken for one part of a sheet. @typedef {{edit: Edit, from: Werkblad[], to: Werkblad, what: string, count: number}} Taken */

/**
 * @param {Dossier} old
 * @param {{naam: string}} about the new plan
 * @param {Definitie} definitie
 * @param {Date} [now]
 * @returns {{dossier: Dossier, taken: string[]}} the plan, and a sentence for each part that was filled
 */
export function fromPrevious(old, { naam }, definitie, now = new Date()) {
  const plan = newPlan({ naam, gemeente: old.gemeente, kortelijst: old.kortelijst }, definitie, now);
  const taken = definitie.bladen.flatMap((werkblad) => [...fieldsOf(old, definitie, werkblad), ...tablesOf(werkblad).flatMap((tabel) => tableOf(old, definitie, werkblad, tabel))]);
  return { dossier: taken.reduce((made, { edit }) => apply(made, edit), plan), taken: taken.map(takenSentence) };
}

/** @param {Dossier} old @param {Definitie} definitie @param {Werkblad} werkblad @returns {Taken[]} */
function fieldsOf(old, definitie, werkblad) {
  return veldenOf(werkblad).flatMap((veld) => {
    const sources = placesOf(definitie, veld.uitVorig).filter(({ tabel }) => !tabel);
    const answers = sources.map((source) => ({ source, text: asIn(veld, source.veld, fieldOf(old, source.werkblad.id, source.veld.id)) })).filter(({ text }) => text);
    if (!answers.length) return [];
    /** @type {Edit} */
    const edit = { kind: "field", sheet: werkblad.id, field: veld.id, text: answers.map(({ text }) => text).join("\n") };
    return [{ edit, from: unique(answers.map(({ source }) => source.werkblad)), to: werkblad, what: veld.label, count: 0 }];
  });
}

/** @param {Dossier} old @param {Definitie} definitie @param {Werkblad} werkblad @param {Tabel} tabel @returns {Taken[]} */
function tableOf(old, definitie, werkblad, tabel) {
  const columns = kolommenOf(tabel).map((kolom) => ({ kolom, sources: placesOf(definitie, kolom.uitVorig) }));
  const [key] = columns;
  /** @type {Rij[]} */
  const rows = [];
  /** @type {Werkblad[]} */
  const from = [];
  for (const { werkblad: sheet, tabel: table } of byUse(columns.flatMap(({ sources }) => sources), key.sources)) {
    const named = rows.map(({ cellen }) => cellen[tabel.sleutel]);
    const found = rowsOf(old, sheet, table).map(({ id, cellen }) => ({ id, cellen: taken(columns, table, cellen) }))
      .filter(({ cellen }) => cellen[tabel.sleutel] && !named.some((name) => same(name, cellen[tabel.sleutel])));
    rows.push(...found);
    if (found.length) from.push(sheet);
  }
  if (!rows.length) return [];
  return [{ edit: { kind: "insert", sheet: werkblad.id, table: tabel.id, rows, before: null }, from: unique(from), to: werkblad, what: tabel.titel, count: rows.length }];
}

/** The cells that come from one row of a table. @param {{kolom: Veld, sources: Plaats[]}[]} columns @param {Tabel} table @param {Rij["cellen"]} cells */
function taken(columns, table, cells) {
  return Object.fromEntries(columns.flatMap(({ kolom, sources }) => {
    const answers = sources.filter(({ tabel }) => tabel === table).map(({ veld }) => asIn(kolom, veld, own(cells, veld.id) ?? ""));
    const last = answers.findLast(Boolean);
    return last ? [[kolom.id, last]] : [];
  }));
}

/** The tables that name rows here, the one that most columns come from first. @param {Plaats[]} all @param {Plaats[]} naming */
function byUse(all, naming) {
  const uses = (/** @type {Tabel} */ table) => all.filter(({ tabel }) => tabel === table).length;
  const tables = naming.flatMap(({ werkblad, tabel }) => (tabel ? [{ werkblad, tabel }] : []));
  return tables.toSorted((one, other) => uses(other.tabel) - uses(one.tabel));
}

/** @param {Definitie} definitie @param {readonly string[]} [addresses] */
function placesOf(definitie, addresses = []) {
  return addresses.flatMap((address) => fieldAt(definitie, address) ?? []);
}

/** An answer as another field writes it: as it is where both are of one kind, else as people read it. @param {Veld} target @param {Veld} source @param {string} text */
function asIn(target, source, text) {
  return target.soort === source.soort && target.lijst === source.lijst ? text : shown(source, text);
}

/** @template T @param {readonly T[]} values */
function unique(values) {
  return [...new Set(values)];
}

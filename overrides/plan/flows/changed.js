/**
 * Answers that were taken from elsewhere and whose source has changed or is gone. They stay as they are until somebody decides.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Herkomst} Herkomst
 * @typedef {{key: string, tabel?: string, rij?: string, veld: string}} Place  `key` is that of `herkomst`
 * @typedef {Place & {van: string, now: string | null, weg: boolean, taken: string, mine: string, neem: Edit | null, houd: Edit}} Change
 *   `now` is what the source says, null if it says nothing; `weg`: its row or field is gone; `taken` what it said; `mine` what stands here; `neem`
 *   follows the source, `houd` keeps what stands here
 */
import { fieldAt, kolommenOf, rulesOf, tablesOf, veldenOf } from "../definition.js";
import { typedRows } from "../dossier/answers.js";
import { answersOf } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";
import { carried, rowsById, textAt } from "./places.js";
import { answersFor, joined } from "./texts.js";

/**
 * What changed for a worksheet, in the order of its fields and rows. A row whose source is gone is told once.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Werkblad} werkblad
 * @returns {Change[]}
 */
export function changed(dossier, definitie, werkblad) {
  const { herkomst, velden } = answersOf(dossier, werkblad.id);
  if (!herkomst) return [];
  const plan = { dossier, definitie, sheet: werkblad.id };
  const single = veldenOf(werkblad).flatMap((veld) => changeAt(plan, veld, { key: veld.id, veld: veld.id }, own(herkomst, veld.id), own(velden, veld.id)));
  const inRows = tablesOf(werkblad).flatMap((tabel) => typedRows(dossier, werkblad.id, tabel).flatMap(({ id, cellen }) => {
    const place = (/** @type {Veld} */ { id: veld }) => ({ key: `${id}.${veld}`, tabel: tabel.id, rij: id, veld });
    const found = kolommenOf(tabel).flatMap((kolom) => changeAt(plan, kolom, place(kolom), own(herkomst, `${id}.${kolom.id}`), own(cellen, kolom.id)));
    const gone = found.filter(({ weg }) => weg);
    return gone.length > 1 ? [forRow(gone), ...found.filter(({ weg }) => !weg)] : found;
  }));
  return [...single, ...inRows];
}

/** One change for all answers of a row whose source is gone. @param {readonly Change[]} gone @returns {Change} */
function forRow(gone) {
  return { ...gone[0], houd: { kind: "all", edits: gone.map(({ houd }) => houd) } };
}

/**
 * @param {{dossier: Dossier, definitie: Definitie, sheet: string}} plan
 * @param {Veld} veld
 * @param {Place} place
 * @param {Herkomst} [origin]
 * @param {string} [mine]
 * @returns {Change[]}
 */
function changeAt({ dossier, definitie, sheet }, veld, place, origin, mine = "") {
  if (!origin || !mine.trim()) return [];
  const source = sourceOf(dossier, definitie, veld, place, origin);
  const now = source.tekst || null;
  if (now === origin.tekst || now === mine.trim()) return [];
  /** @type {(origin: Herkomst | null) => Edit} */
  const from = (found) => ({ kind: "origin", sheet, key: place.key, origin: found });
  const houd = from(now === null ? null : { ...origin, tekst: now });
  return [{ ...place, van: origin.van, now, weg: source.weg, taken: origin.tekst, mine, houd, neem: now === null ? null : { kind: "all", edits: [written(sheet, place, followed(veld, mine, origin.tekst, now)), houd] } }];
}

/** What the source says now; `weg` when it is gone as a whole, not only emptied. @param {Dossier} dossier @param {Definitie} definitie @param {Veld} veld @param {Place} place @param {Herkomst} origin */
function sourceOf(dossier, definitie, veld, { rij }, { van, rij: row }) {
  const from = fieldAt(definitie, van);
  if (!from) return { tekst: "", weg: true };
  if (!rij && veld.uit?.includes(van)) return { tekst: joined(answersFor(dossier, definitie, veld)), weg: false };
  const there = from.tabel ? rowsById(dossier, from).get(row ?? "") : null;
  return { tekst: carried(from.veld, veld, textAt(dossier, from, there ?? null)), weg: there === undefined };
}

/**
 * The text here after its source: only the part that was taken changes. Below a longer text of one's own the new words are added.
 * @param {Veld} veld
 * @param {string} mine
 * @param {string} taken
 * @param {string} now
 */
function followed(veld, mine, taken, now) {
  const { lang, patroon, keuzes, noemtKeuzes } = rulesOf(veld);
  if (patroon || keuzes || noemtKeuzes) return now;
  if (taken && mine.includes(taken)) return mine.replace(taken, () => now);
  return lang ? `${mine}\n${now}` : now;
}

/** @param {string} sheet @param {Place} place @param {string} text @returns {Edit} */
function written(sheet, { tabel, rij, veld }, text) {
  return tabel && rij ? { kind: "cell", sheet, table: tabel, row: rij, column: veld, text } : { kind: "field", sheet, field: veld, text };
}

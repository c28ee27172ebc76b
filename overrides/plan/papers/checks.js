/**
 * What somebody should look at before a paper leaves: what is empty, and in the tables that it takes, what has no date, no money or no
 * owner. Nothing of this stops anybody. Pure. Not for what only people can judge.
 */

import { capitalised, enumeration } from "../../lib/phrase.js";
import { fieldAt, kolommenOf, sheetOf } from "../definition.js";
import { isEmpty, rowsOf } from "../dossier/answers.js";
import { KINDS } from "../privacy/sentences.js";
import { shown } from "../sums/kinds.js";
import { addressOf, sectionAddress } from "./addresses.js";
import { openOf } from "./standing.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../privacy/remarks.js").Remark} Remark */
/** @typedef {import("./definition.js").Paper} Paper */

/** @typedef {"leeg" | "datum" | "geld" | "eigenaar" | "privacy" | "analyse"} CheckKind */
/** `address` is the place on the page, without its `#`, "" for none; `note` says what to do. @typedef {{kind: CheckKind, words: string, address: string, note?: string}} Check */

/** The columns that a row should have an answer in. @type {Readonly<Partial<Record<CheckKind, readonly string[]>>>} */
export const WATCHED = Object.freeze({
  datum: ["doelen.einddatum", "tijdpad.gereed", "afstemmingsafspraken.herzien-op", "ouderkaart.peildatum", "evaluatie-vorige-periode.peildatum",
    "borgingsplan.herzien-op", "risicos-en-alternatieven.herzien-op"],
  geld: ["activiteitenplan.kosten", "activiteitenplan.dekking"],
  eigenaar: ["taakverdeling.eigenaar", "tijdpad.verantwoordelijk", "activiteitenplan.uitvoerder", "monitorplan.wie-levert", "borgingsplan.eigenaar",
    "afstemmingsafspraken.bewaakt-door", "risicos-en-alternatieven.eigenaar"],
});
/** Amounts that should be nothing. */
export const UNCOVERED = ["nog-te-dekken", "nog-te-dekken-2", "nog-te-dekken-3", "nog-te-dekken-4"].map((column) => `begroting-en-dekking.${column}`);
/** So many rows are named. */
const MOST_NAMED = 3;
/** Characters of a name. */
const LONGEST = 60;

/** @param {Paper} paper @param {Dossier} dossier @param {Definitie} definitie @returns {Check[]} */
export function checksOf(paper, dossier, definitie) {
  const sheets = new Set(paper.onderdelen.flatMap(({ herkomst }) => herkomst.map(({ sheet }) => sheet)));
  const ofPaper = (/** @type {string} */ address) => sheets.has(address.split(".")[0]);
  const watched = Object.entries(WATCHED).flatMap(([kind, addresses]) => addresses.filter(ofPaper).flatMap((address) =>
    /** @type {Check[]} */ (missing(/** @type {CheckKind} */ (kind), address, dossier, definitie))));
  return [...emptyIn(paper, definitie), ...watched, ...UNCOVERED.filter(ofPaper).flatMap((address) => uncovered(address, dossier, definitie))];
}

/** What could lead to a person; what to do stands at the first of each kind. @param {readonly Remark[]} remarks @returns {Check[]} */
export function privacyChecks(remarks) {
  /** @type {Set<Remark["kind"]>} */
  const told = new Set();
  return remarks.map(({ kind, words, sheet, field, found }) => {
    const isFirst = !told.has(kind);
    told.add(kind);
    // Own text stands in a paper, under its own name.
    const address = sheet ? `${sheet}.${field}` : addressOf({ words, own: field }, field.split(".", 1)[0]);
    return { kind: "privacy", words: `${KINDS[kind].title}: ${found} (${words})`, address, ...(isFirst && { note: KINDS[kind].advice }) };
  });
}

/** @param {Paper} paper @param {Definitie} definitie @returns {Check[]} */
function emptyIn(paper, definitie) {
  const open = openOf(paper).map((one) => {
    const sheet = one.sheet && sheetOf(definitie, one.sheet);
    return { words: `${capitalised(one.words)}${sheet ? ` (werkblad ${sheet.code})` : ""}`, address: addressOf(one, paper.id) };
  });
  const silent = paper.onderdelen.filter(({ delen, open: waits }) => !delen.length && !waits.length)
    .map(({ id, titel }) => ({ words: `${titel}: hier staat nog niets`, address: sectionAddress(paper.id, id) }));
  return [...open, ...silent].map((one) => /** @type {Check} */ ({ kind: "leeg", ...one }));
}

/** @param {CheckKind} kind @param {string} address @param {Dossier} dossier @param {Definitie} definitie @returns {Check[]} */
function missing(kind, address, dossier, definitie) {
  return named(kind, address, dossier, definitie, (text) => !text, (label) => `Geen ‘${label}’ bij`);
}

/** @param {string} address @param {Dossier} dossier @param {Definitie} definitie @returns {Check[]} */
function uncovered(address, dossier, definitie) {
  return named("geld", address, dossier, definitie, (text) => /[1-9]/.test(text) && !text.startsWith("-"), (label) => `Er staat een bedrag in ‘${label}’ bij`);
}

/**
 * One line about the rows whose answer in a column is so; a row without a name, or on a sheet that nobody has begun, is not looked at.
 * @param {CheckKind} kind @param {string} address @param {Dossier} dossier @param {Definitie} definitie
 * @param {(text: string) => boolean} isSo @param {(label: string) => string} begin
 * @returns {Check[]}
 */
function named(kind, address, dossier, definitie, isSo, begin) {
  const place = fieldAt(definitie, address);
  if (!place?.tabel || isEmpty(dossier, place.werkblad.id)) return [];
  const { werkblad, tabel, veld } = place;
  const key = kolommenOf(tabel).find(({ id }) => id === tabel.sleutel) ?? veld;
  const names = rowsOf(dossier, werkblad, tabel).flatMap(({ cellen }) => (cellen[key.id] && isSo(cellen[veld.id] ?? "") ? short(shown(key, cellen[key.id])) : []));
  if (!names.length) return [];
  const rows = names.length > MOST_NAMED + 1 ? [...names.slice(0, MOST_NAMED), `nog ${names.length - MOST_NAMED} rijen`] : names;
  return [{ kind, words: `${begin(veld.label)} ${enumeration(rows)} (werkblad ${werkblad.code})`, address }];
}

/** @param {string} name */
function short(name) {
  return `‘${name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name}’`;
}

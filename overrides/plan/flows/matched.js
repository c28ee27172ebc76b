/**
 * Which row of one table belongs to which row of another.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Plaats} Plaats
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Herkomst} Herkomst
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {{dossier: Dossier, definitie: Definitie, werkblad: Werkblad, tabel: Tabel}} Doel  a table that answers flow to
 * @typedef {Map<string, Rij>} Pairs  id of a row here → its row there
 */
import { kolommenOf } from "../definition.js";
import { typedRows } from "../dossier/answers.js";
import { answersOf } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { addressOf, placeAt, rowsAt, rowsById, textAt } from "./places.js";

/** The rows here, as they are stored. @param {Doel} doel */
export function rowsHere({ dossier, werkblad, tabel }) {
  return typedRows(dossier, werkblad.id, tabel);
}

/** Where the answer in a cell came from. @param {Doel} doel @param {string} row @param {string} column */
export function originOf({ dossier, werkblad }, row, column) {
  return own(answersOf(dossier, werkblad.id).herkomst, `${row}.${column}`);
}

/** The columns elsewhere that name the rows here: those that arrive by themselves, or those that are chosen from. @param {Doel} doel @param {"uit" | "kiesUit"} way */
export function naming({ definitie, tabel }, way) {
  const key = kolommenOf(tabel).find(({ id }) => id === tabel.sleutel);
  return (key?.[way] ?? []).map((adres) => placeAt(definitie, adres)).filter((place) => place.tabel);
}

/**
 * Each row here with its row there: the one that it was taken from, else the one with the same name. A row there that arrives belongs to one
 * row here at most; one that is chosen may be chosen more often.
 * @param {Doel} doel
 * @param {Plaats} from one of `naming`
 * @param {boolean} once
 * @returns {Pairs}
 */
export function paired(doel, from, once) {
  const { dossier, tabel } = doel;
  const here = rowsHere(doel);
  const byId = rowsById(dossier, from);
  /** @type {Pairs} */
  const pairs = new Map();
  for (const row of here) {
    const origin = originOf(doel, row.id, tabel.sleutel);
    const found = byId.get(origin?.van === addressOf(from) && origin.rij !== undefined ? origin.rij : row.id);
    if (found) pairs.set(row.id, found);
  }
  const free = named(doel, from, once ? new Set([...pairs.values()].map(({ id }) => id)) : new Set());
  for (const row of here.filter(({ id }) => !pairs.has(id))) {
    const rows = free.get(plain(own(row.cellen, tabel.sleutel) ?? ""));
    const found = once ? rows?.shift() : rows?.[0];
    if (found) pairs.set(row.id, found);
  }
  return pairs;
}

/** The rows there that have a name and are not used yet, by that name. @param {Doel} doel @param {Plaats} from @param {ReadonlySet<string>} used @returns {Map<string, Rij[]>} */
function named({ dossier }, from, used) {
  /** @type {Map<string, Rij[]>} */
  const found = new Map();
  for (const row of rowsAt(dossier, from).filter(({ id }) => !used.has(id))) {
    const name = plain(textAt(dossier, from, row));
    if (name) found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

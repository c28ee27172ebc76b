/** The rows of a table as people see them, and the answers in them that do not fit. A row that did not change is not computed again. */

import { kolommenOf } from "../../plan/definition.js";
import { fieldOf, shownRow } from "../../plan/dossier/answers.js";
import { objection, shown } from "../../plan/sums/kinds.js";
import { isAsked } from "../../plan/dossier/answers.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Veld} Veld
 * @typedef {import("../../plan/definition.js").Werkblad} Werkblad
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 */

/** @typedef {{row: string, number: number, veld: Veld, words: string}} Fault */
/** @typedef {{stored: Rij, repeated: string, seen: Rij, isLong: boolean, faults: {veld: Veld, words: string}[]}} Known */

/** A text with more characters than this is folded. */
export const FOLDED = 140;

export class Shown {
  /** @param {Werkblad} sheet @param {Tabel} tabel */
  constructor(sheet, tabel) {
    this.sheet = sheet;
    this.tabel = tabel;
    this.asked = kolommenOf(tabel).filter(isAsked);
    this.repeated = kolommenOf(tabel).flatMap(({ uitVeld }) => uitVeld ?? []);
    /** @type {Map<string, Known>} */
    this.known = new Map();
    /** @type {Fault[]} */
    this.faults = [];
    this.hasLong = false;
  }

  /**
   * @param {Dossier} dossier
   * @param {readonly Rij[]} stored
   * @returns {Rij[]} the same values as before for what did not change
   */
  of(dossier, stored) {
    const repeated = this.repeated.map((id) => fieldOf(dossier, this.sheet.id, id)).join("\u0001");
    const known = new Map(stored.map((row) => [row.id, this.one(dossier, row, repeated)]));
    this.known = known;
    const all = [...known.values()];
    this.faults = all.flatMap(({ seen, faults }, place) => faults.map((fault) => ({ ...fault, row: seen.id, number: place + 1 })));
    this.hasLong = all.some(({ isLong }) => isLong);
    return all.map(({ seen }) => seen);
  }

  /** @param {Dossier} dossier @param {Rij} stored @param {string} repeated @returns {Known} */
  one(dossier, stored, repeated) {
    const before = this.known.get(stored.id);
    if (before && before.repeated === repeated && isSameRow(before.stored, stored)) return before;
    const seen = shownRow(dossier, this.sheet, this.tabel, stored);
    const faults = this.asked.flatMap((veld) => {
      const text = seen.cellen[veld.id] ?? "";
      const words = text ? objection(veld, text) : "";
      return words ? [{ veld, words: `‘${shown(veld, text)}’. ${words}` }] : [];
    });
    return { stored, repeated, seen, isLong: Object.values(seen.cellen).some(({ length }) => length > FOLDED), faults };
  }
}

/** A row that a table starts with is made anew each time. @param {Rij} one @param {Rij} other */
function isSameRow(one, other) {
  if (one === other) return true;
  const names = Object.keys(one.cellen);
  return names.length === Object.keys(other.cellen).length && names.every((name) => one.cellen[name] === other.cellen[name]);
}

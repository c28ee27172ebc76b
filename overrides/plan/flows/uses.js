/**
 * Where answers went: the links between two worksheets, both ways.
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Herkomst} Herkomst
 * @typedef {{werkblad: string, key: string}} Use  a place that took an answer, by its key of `herkomst`
 */
import { answersOf } from "../dossier/sheets.js";

/** Where each answer of a sheet came from, by key. @param {Dossier} dossier @param {string} sheet @returns {Readonly<Record<string, Herkomst>>} */
export function originsOf(dossier, sheet) {
  return answersOf(dossier, sheet).herkomst ?? {};
}

/**
 * The places elsewhere that took an answer of this sheet, by the key of that answer here: "<veld>" or "<rij>.<kolom>".
 * @param {Dossier} dossier
 * @param {string} sheet
 * @returns {Map<string, Use[]>}
 */
export function usesOf(dossier, sheet) {
  /** @type {Map<string, Use[]>} */
  const found = new Map();
  for (const [werkblad, { herkomst = {} }] of Object.entries(dossier.antwoorden)) {
    for (const [key, { van, rij }] of Object.entries(herkomst)) {
      const [from, veld] = van.split(".");
      if (from !== sheet) continue;
      const here = rij ? `${rij}.${veld}` : veld;
      found.set(here, [...(found.get(here) ?? []), { werkblad, key }]);
    }
  }
  return found;
}

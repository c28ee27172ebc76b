/**
 * The choices that a field gets from other worksheets, each with where it comes from.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./places.js").Antwoord} Antwoord
 */
import { answersOf } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { SHORTLIST, answersAt, placeAt, takesShortlist } from "./places.js";

/**
 * Each answer once, in the order of the worksheets; for programmes those on the short list of the plan.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {string} adres such as `activiteitenplan.doel`
 * @returns {Antwoord[]}
 */
export function choices(dossier, definitie, adres) {
  const { veld } = placeAt(definitie, adres);
  const listed = takesShortlist(veld) ? dossier.kortelijst.map((id) => ({ tekst: id, van: SHORTLIST })) : [];
  const found = (veld.kiesUit ?? []).flatMap((from) => answersAt(dossier, placeAt(definitie, from), veld));
  return unique([...listed, ...found]);
}

/**
 * The edit of one answer, and where its text comes from if that is one of the choices of its field, so that a change there is told here. A text
 * that is no longer the chosen one is one's own.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {{sheet: string, field: string, row?: string, text: string}} answer `field` may be a column
 * @param {Edit} edit that writes it
 * @returns {Edit}
 */
export function withOrigin(dossier, definitie, { sheet, field, row, text }, edit) {
  const adres = `${sheet}.${field}`;
  const { kiesUit } = placeAt(definitie, adres).veld;
  if (!kiesUit) return edit;
  const key = row ? `${row}.${field}` : field;
  const before = own(answersOf(dossier, sheet).herkomst, key);
  const found = text.trim() ? choices(dossier, definitie, adres).find(({ tekst }) => tekst === text.trim()) : undefined;
  if (!found && !(before && kiesUit.includes(before.van))) return edit;
  const origin = found ? { van: found.van, ...(found.rij && { rij: found.rij }), tekst: found.tekst } : null;
  return { kind: "all", edits: [edit, { kind: "origin", sheet, key, origin }] };
}

/** @param {readonly Antwoord[]} answers */
function unique(answers) {
  const seen = new Set();
  return answers.filter(({ tekst }) => {
    const key = plain(tekst);
    return !seen.has(key) && seen.add(key);
  });
}

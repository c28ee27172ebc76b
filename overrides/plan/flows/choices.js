/**
 * The choices that a field gets from other worksheets, each with where it comes from.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./places.js").Antwoord} Antwoord
 */
import { same } from "../sums/choices.js";
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
 * The same edit, and where its text comes from if that is one of the choices of its field, so that a change there is told here. What people
 * make of a text that they chose keeps its origin.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Extract<Edit, {kind: "field" | "cell"}>} edit
 * @returns {Edit}
 */
export function withOrigin(dossier, definitie, edit) {
  const { sheet, text } = edit;
  const [field, key] = edit.kind === "cell" ? [edit.column, `${edit.row}.${edit.column}`] : [edit.field, edit.field];
  const chosen = text.trim() && choices(dossier, definitie, `${sheet}.${field}`).find(({ tekst }) => tekst === text.trim());
  if (!chosen) return edit;
  const { tekst, van, rij } = chosen;
  return { kind: "all", edits: [edit, { kind: "origin", sheet, key, origin: { van, ...(rij && { rij }), tekst } }] };
}

/** @param {readonly Antwoord[]} answers */
function unique(answers) {
  return answers.filter(({ tekst }, place) => answers.findIndex((other) => same(other.tekst, tekst)) === place);
}

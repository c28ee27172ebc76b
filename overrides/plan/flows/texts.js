/**
 * Answers of single fields that come to stand in a single field on another worksheet: from more than one, one below the other.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./places.js").Antwoord} Antwoord
 */
import { rulesOf } from "../definition.js";
import { answersOf } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";
import { answersAt, placeAt, textAt } from "./places.js";

/** What flows to a single field now. @param {Dossier} dossier @param {Definitie} definitie @param {Veld} veld @returns {Antwoord[]} */
export function answersFor(dossier, definitie, veld) {
  const places = (veld.uit ?? []).map((adres) => placeAt(definitie, adres)).filter(({ tabel }) => !tabel);
  return places.flatMap((place) => answersAt(dossier, place, veld));
}

/** One below the other. @param {readonly {tekst: string}[]} answers */
export function joined(answers) {
  return answers.map(({ tekst }) => tekst).join("\n");
}

/**
 * The offer for a single field: none where it has an origin (see `changed`), or says it already.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Werkblad} werkblad
 * @param {Veld} veld
 * @returns {import("./offer.js").Offer[]}
 */
export function textOffers(dossier, definitie, werkblad, veld) {
  const sheet = werkblad.id;
  const answers = answersFor(dossier, definitie, veld);
  if (!answers.length || own(answersOf(dossier, sheet).herkomst, veld.id)) return [];
  const here = textAt(dossier, { werkblad, veld, tabel: null });
  const missing = answers.filter(({ tekst }) => !here.includes(tekst));
  if (!missing.length || (here && !takesMore(veld))) return [];
  const text = joined([...(here ? [{ tekst: here }] : []), ...missing]);
  /** @type {Edit} */
  const origin = { kind: "origin", sheet, key: veld.id, origin: { van: answers[0].van, tekst: joined(answers) } };
  return [{
    soort: "tekst", veld: veld.id, van: missing.map(({ van }) => van), namen: missing.map(({ tekst }) => tekst),
    neem: { kind: "all", edits: [{ kind: "field", sheet, field: veld.id, text }, origin] }, laat: origin,
  }];
}

/** Whether an answer can stand below another. @param {Veld} veld */
function takesMore(veld) {
  return Boolean(rulesOf(veld).lang);
}

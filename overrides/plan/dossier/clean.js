/** A plan of the right shape without anything that says nothing, each row with an id of its own. */

import { MOST_FILES } from "./dossier.js";
import { isEmptyRecord, only } from "./values.js";
import { once } from "./lapsed.js";

/**
 * @typedef {import("./dossier.js").Antwoorden} Antwoorden
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 */

/** Parts that are absent where they have nothing in them. */
const OPTIONAL = ["afkomst", "vervallen", "onbekend", "weggelegd", "eigenTekst", "instellingen"];

/**
 * The plan as this code keeps it.
 * @param {Dossier} plan checked
 * @returns {Dossier}
 */
export function cleaned(plan) {
  const sheets = Object.entries(plan.antwoorden).flatMap(([sheet, answers]) => {
    const kept = cleanedAnswers(answers);
    return kept ? [[sheet, kept]] : [];
  });
  return withoutEmpty({
    ...plan,
    kortelijst: [...new Set(plan.kortelijst)],
    antwoorden: Object.fromEntries(sheets),
    afkomst: [...new Set(plan.afkomst)].slice(-MOST_FILES),
    vervallen: once((plan.vervallen ?? []).filter(({ tekst }) => tekst).map((entry) => /** @type {import("./dossier.js").Vervallen} */ (withTexts(entry)))),
  });
}

/** Without optional parts that are empty. @param {Dossier} plan @returns {Dossier} */
export function withoutEmpty(plan) {
  const entries = Object.entries(plan).filter(([name, value]) => !OPTIONAL.includes(name) || !isEmptyRecord(/** @type {object | undefined} */ (value)));
  return /** @type {Dossier} */ (/** @type {unknown} */ (Object.fromEntries(entries)));
}

/** Null where there is nothing in it. @param {Partial<Antwoorden>} answers @returns {Antwoorden | null} */
function cleanedAnswers({ velden = {}, tabellen = {}, herkomst = {} }) {
  const tables = Object.entries(tabellen).map(([table, rows]) => [table, withOwnIds(rows)]);
  const kept = { velden: withTexts(velden), tabellen: Object.fromEntries(tables) };
  if ([kept.velden, kept.tabellen, herkomst].every(isEmptyRecord)) return null;
  const origins = Object.entries(herkomst).map(([key, origin]) => [key, withTexts(origin)]);
  return origins.length ? { ...kept, herkomst: Object.fromEntries(origins) } : kept;
}

/** Each id once: a second row with the same id gets another. @param {readonly Rij[]} rows @returns {Rij[]} */
function withOwnIds(rows) {
  const taken = new Set(rows.map(({ id }) => id));
  /** @type {Map<string, number>} */
  const seen = new Map();
  return rows.map(({ id, cellen }) => {
    let number = (seen.get(id) ?? 0) + 1;
    while (number > 1 && taken.has(`${id}-${number}`)) number += 1;
    seen.set(id, number);
    return { id: number > 1 ? `${id}-${number}` : id, cellen: withTexts(cellen) };
  });
}

/** @param {import("./dossier.js").Teksten} texts */
function withTexts(texts) {
  return only(texts, (name) => Boolean(texts[name]));
}

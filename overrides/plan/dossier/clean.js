/** A plan of the right shape without anything that says nothing, and with what this version does not know kept apart. */

import { MOST_FILES } from "./dossier.js";
import { isEmptyRecord, only } from "./values.js";
import { once } from "./lapsed.js";

/**
 * @typedef {import("./dossier.js").Antwoorden} Antwoorden
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {Readonly<Record<string, unknown>>} Members
 */

const REQUIRED = ["schema", "versie", "id", "naam", "gemeente", "gemaakt", "gewijzigd", "revisie", "handboek", "kortelijst", "antwoorden"];
const OPTIONAL = ["afkomst", "vervallen", "onbekend", "weggelegd", "eigenTekst", "instellingen"];
const KNOWN = new Set([...REQUIRED, ...OPTIONAL]);
const IN_SHEET = new Set(["velden", "tabellen", "herkomst"]);
const IN_ROW = new Set(["id", "cellen"]);

/**
 * The plan as this code keeps it. Unknown members stand under `onbekend` by their place in the file, such as `kleur` or
 * `antwoorden/doelen/kleur`.
 * @param {Dossier} plan checked
 * @returns {Dossier}
 */
export function cleaned(plan) {
  const known = /** @type {Dossier} */ (/** @type {unknown} */ (only(/** @type {any} */ (plan), (name) => KNOWN.has(name))));
  const sheets = Object.entries(plan.antwoorden).flatMap(([sheet, answers]) => {
    const kept = cleanedAnswers(answers);
    return kept ? [[sheet, kept]] : [];
  });
  return withoutEmpty({
    ...known,
    kortelijst: [...new Set(plan.kortelijst)],
    antwoorden: Object.fromEntries(sheets),
    afkomst: [...new Set(plan.afkomst)].slice(-MOST_FILES),
    vervallen: once((plan.vervallen ?? []).filter(({ tekst }) => tekst)),
    onbekend: { ...plan.onbekend, ...Object.fromEntries(unknownIn(plan)) },
  });
}

/** The plan with members of our own name that stood apart, because an older version of the site did not know them. @param {Members} plan @returns {Members} */
export function withReturned(plan) {
  const apart = /** @type {Members} */ (plan.onbekend ?? {});
  const back = only(apart, (name) => OPTIONAL.includes(name) && name !== "onbekend" && !Object.hasOwn(plan, name));
  return isEmptyRecord(back) ? plan : { ...plan, ...back, onbekend: only(apart, (name) => !Object.hasOwn(back, name)) };
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
  return isEmptyRecord(herkomst) ? kept : { ...kept, herkomst };
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

/** @param {Readonly<Record<string, string>>} texts */
function withTexts(texts) {
  return only(texts, (name) => Boolean(texts[name]));
}

/** Each unknown member with its place. @param {Dossier} plan @returns {Iterable<[string, unknown]>} */
function* unknownIn(plan) {
  yield* strange("", plan, KNOWN);
  for (const [sheet, answers] of Object.entries(plan.antwoorden)) {
    yield* strange(`antwoorden/${sheet}/`, answers, IN_SHEET);
    for (const [table, rows] of Object.entries(answers.tabellen ?? {})) {
      for (const row of rows) yield* strange(`antwoorden/${sheet}/${table}/${row.id}/`, row, IN_ROW);
    }
  }
}

/** @param {string} place @param {object} value @param {ReadonlySet<string>} known @returns {Iterable<[string, unknown]>} */
function* strange(place, value, known) {
  for (const [name, found] of Object.entries(value)) if (!known.has(name)) yield [`${place}${name}`, found];
}

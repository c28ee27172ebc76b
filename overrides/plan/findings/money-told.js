/** What the budget (5d) asks to explain and nobody explained yet: a shortage, money that is not certain, money that stops. Pure. */

import { fieldAt } from "../definition.js";
import { BUDGET } from "../money/budget.js";
import { finding } from "./finding.js";
import { find as findCover } from "./money-cover.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const KIND = "zonder-toelichting";

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 5, title: "Uitleg bij het geld ontbreekt", basis: "afgeleid",
    words: "In de begroting is iets niet gedekt, niet zeker of tijdelijk, en de vraag daarover onder de begroting is leeg. College en raad vragen hiernaar." },
]);

/** The question under the budget that each kind of finding leads to, and why. */
const ASKED = Object.freeze([
  { kind: "zonder-dekking", field: "tekort", why: "Niet alles is gedekt" },
  { kind: "na-zekerheid", field: "onzeker-geld", why: "Er zijn kosten na de laatste zekere dag van het geld" },
  { kind: "structureel-uit-tijdelijk", field: "na-afloop", why: "Werk dat elk jaar terugkomt, wordt betaald met eenmalig geld" },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const kinds = new Set(findCover(facts).map(({ kind }) => kind));
  return ASKED.flatMap(({ kind, field, why }) => {
    const label = fieldAt(facts.definitie, `${BUDGET}.${field}`)?.veld.label;
    if (!label || !kinds.has(kind) || facts.field(BUDGET, field).trim()) return [];
    return [finding(KIND, [field], `${why}, maar bij ‘${label}’ staat nog niets.`, [{ sheet: BUDGET, field }])];
  });
}

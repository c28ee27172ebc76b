/** What the budget (5d) says about one entry: not covered, covered too much, lasting work on money that stops, and costs after the money. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { BUDGET, POST, amount, budgetOf, euros, hasAmount, nameOf } from "../money/budget.js";
import { isDay, shownDay } from "../sums/days.js";
import { finding } from "./finding.js";

/** @typedef {import("../dossier/dossier.js").Rij} Rij */
/** @typedef {import("../money/budget.js").Budget} Budget */
/** @typedef {import("../money/budget.js").Year} Year */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const [COSTS, MONEY, CERTAIN] = ["eenmalig-of-structureel", "dekking-eenmalig-of-structureel", "zeker-tot"];
const [ONCE, LASTING] = ["eenmalig", "structureel"];

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "zonder-dekking", step: 5, title: "Nog niet gedekt", basis: "afgeleid",
    words: "Een post kost in een jaar meer dan het geld dat ertegenover staat. Een leeg vak telt als 0. Geld dat bij een andere post over is, telt niet mee." },
  { kind: "te-veel-gedekt", step: 5, title: "Meer geld dan kosten", basis: "afgeleid",
    words: "Bij een post staat in een jaar meer geld dan zij kost. Dat geld is bij een andere post misschien nodig." },
  { kind: "structureel-uit-tijdelijk", step: 5, title: "Blijvend werk met geld dat stopt", basis: "afgeleid",
    words: "De kosten van een post komen elk jaar terug (structureel), maar het geld is eenmalig." },
  { kind: "na-zekerheid", step: 5, title: "Kosten na de laatste zekere dag van het geld", basis: "afgeleid",
    words: "Er staan kosten in een jaar dat later eindigt dan de dag in ‘Zeker tot en met’. Dit werkt alleen als u invult welk jaar jaar 1 is." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  return facts.once("money cover", () => foundIn(facts));
}

/** @param {Facts} facts @returns {Finding[]} */
function foundIn(facts) {
  const budget = budgetOf(facts);
  if (!budget) return [];
  return budget.posts.flatMap((row) => [uncovered, tooMuch, onTemporary, afterwards].flatMap((look) => look(budget, row)));
}

/** @param {Budget} budget @param {Rij} row @returns {Finding[]} */
function uncovered(budget, row) {
  const short = budget.years.filter(({ tekort }) => hasAmount(row, tekort));
  if (!short.length) return [];
  return [found("zonder-dekking", budget, row, short[0].tekort, `Bij ‘${cut(nameOf(budget.posts, row, POST))}’ is nog niet alles gedekt: ${perYear(row, short, "tekort")}.`)];
}

/** @param {Budget} budget @param {Rij} row @returns {Finding[]} */
function tooMuch(budget, row) {
  const over = budget.years.filter((year) => year.over && hasAmount(row, year.over));
  if (!over.length) return [];
  return [found("te-veel-gedekt", budget, row, over[0].over, `Bij ‘${cut(nameOf(budget.posts, row, POST))}’ staat meer geld dan het kost: ${perYear(row, over, "over")}.`)];
}

/** @param {Budget} budget @param {Rij} row @returns {Finding[]} */
function onTemporary(budget, row) {
  if (own(row.cellen, COSTS) !== LASTING || own(row.cellen, MONEY) !== ONCE) return [];
  return [found("structureel-uit-tijdelijk", budget, row, MONEY, `‘${cut(nameOf(budget.posts, row, POST))}’ komt elk jaar terug, maar het geld is eenmalig. Wat gebeurt er als dat geld stopt?`)];
}

/** @param {Budget} budget @param {Rij} row @returns {Finding[]} */
function afterwards(budget, row) {
  const certain = own(row.cellen, CERTAIN) ?? "";
  if (!isDay(certain)) return [];
  const later = budget.years.filter(({ jaar, kosten }) => jaar !== null && certain < `${jaar}-12-31` && hasAmount(row, kosten));
  if (!later.length) return [];
  const names = later.map(({ naam }) => (certain >= `${naam}-01-01` ? `een deel van ${naam}` : naam));
  return [found("na-zekerheid", budget, row, CERTAIN,
    `Het geld voor ‘${cut(nameOf(budget.posts, row, POST))}’ is zeker tot en met ${shownDay(certain)}. Er staan ook kosten in ${enumeration(names)}.`)];
}

/** The amounts of these years: "€ 6.000 in 2028", or "elk jaar € 6.000 in 2028 en 2029". @param {Rij} row @param {readonly Year[]} years @param {"tekort" | "over"} which */
function perYear(row, years, which) {
  const amounts = years.map((year) => euros(amount(row, year[which])));
  if (years.length > 1 && new Set(amounts).size === 1) return `elk jaar ${amounts[0]} in ${enumeration(years.map(({ naam }) => naam))}`;
  return enumeration(years.map(({ naam }, place) => `${amounts[place]} in ${naam}`));
}

/** @param {string} kind @param {Budget} budget @param {Rij} row @param {string} field @param {string} sentence @returns {Finding} */
function found(kind, { tabel }, { id }, field, sentence) {
  return finding(kind, [id], sentence, [{ sheet: BUDGET, table: tabel.id, row: id, field }]);
}

/** Where the plan of activities (5b) and the budget (5d) do not say the same, and entries that may be counted twice. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { groupedBy, own } from "../dossier/values.js";
import { BUDGET, POST, amount, budgetOf, euros, hasAmount, nameOf, postsByActivity } from "../money/budget.js";
import { plain, SEPARATOR } from "../sums/choices.js";
import { finding } from "./finding.js";

/** @typedef {import("../dossier/dossier.js").Rij} Rij */
/** @typedef {import("../money/budget.js").Budget} Budget */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const PLAN = "activiteitenplan";
const [NAME, COSTS, COVER] = ["activiteit", "kosten", "dekking"];

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "niet-in-begroting", step: 5, title: "Activiteit staat niet in de begroting", basis: "afgeleid",
    words: "Een activiteit in werkblad 5b heeft kosten, maar in werkblad 5d is geen post die van haar komt of net zo heet. Dit telt pas als 5d posten heeft." },
  { kind: "ander-bedrag", step: 5, title: "Ander bedrag dan in de begroting", basis: "afgeleid",
    words: "De kosten per jaar in werkblad 5b zijn anders dan de kosten in jaar 1 van dezelfde post in werkblad 5d. Een leeg vak of een 0 vergelijken wij niet." },
  { kind: "andere-dekking", step: 5, title: "Ander geld dan in de begroting", basis: "afgeleid",
    words: "Werkblad 5b noemt bij een activiteit geld dat in werkblad 5d nergens bij die post staat, of andersom. Alle jaren tellen mee. Staat op een van de twee nog geen geld, dan zeggen wij niets." },
  { kind: "dubbel-begroot", step: 5, title: "Twee posten met dezelfde naam", basis: "afgeleid",
    words: "Twee of meer posten in de begroting heten hetzelfde en hebben kosten in hetzelfde jaar. Hoofdletters en spaties maken niet uit." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const budget = budgetOf(facts);
  const plan = fieldAt(facts.definitie, `${PLAN}.${NAME}`)?.tabel;
  if (!budget || !plan || !budget.posts.length) return [];
  const activities = facts.rows(PLAN, plan.id).filter((row) => hasAmount(row, COSTS) || own(row.cellen, COVER));
  const posts = postsByActivity(activities, NAME, budget.posts);
  const each = activities.flatMap((activity) => {
    const post = posts.get(activity.id);
    const pair = { activity, name: cut(nameOf(activities, activity, NAME)), table: plan.id, budget };
    return post ? [...otherAmount(pair, post), ...otherMoney(pair, post)] : missing(pair);
  });
  return [...each, ...twice(budget)];
}

/** An activity and how it is called. @typedef {{activity: Rij, name: string, table: string, budget: Budget}} Pair */

/** @param {Pair} pair @returns {Finding[]} */
function missing({ activity, name, table }) {
  if (!hasAmount(activity, COSTS)) return [];
  const sentence = `‘${name}’ kost ${euros(amount(activity, COSTS))} per jaar, maar staat niet in de begroting.`;
  return [finding("niet-in-begroting", [activity.id], sentence, [{ sheet: PLAN, table, row: activity.id, field: COSTS }])];
}

/** @param {Pair} pair @param {Rij} post @returns {Finding[]} */
function otherAmount(pair, post) {
  const [planned, budgeted] = [amount(pair.activity, COSTS), amount(post, pair.budget.years[0]?.kosten ?? "")];
  // A blank is not filled in yet, on either sheet.
  if (!planned.compare(0) || !budgeted.compare(0) || !planned.compare(budgeted)) return [];
  return [both("ander-bedrag", pair, post, COSTS, pair.budget.years[0].kosten,
    `‘${pair.name}’ kost ${euros(planned)} per jaar in werkblad 5b en ${euros(budgeted)} in ${pair.budget.years[0].naam} van de begroting.`)];
}

/** @param {Pair} pair @param {Rij} post @returns {Finding[]} */
function otherMoney(pair, post) {
  const { years } = pair.budget;
  const named = (own(pair.activity.cellen, COVER) ?? "").split(SEPARATOR).map(plain).filter(Boolean);
  const sources = (years[0]?.bronnen ?? []).map(({ naam }, place) => ({ naam, isPaid: years.some(({ bronnen }) => bronnen[place] && hasAmount(post, bronnen[place].kolom)) }));
  if (!named.length || !sources.some(({ isPaid }) => isPaid)) return [];
  const only = (/** @type {boolean} */ isPaid) => sources.filter((source) => source.isPaid === isPaid && named.includes(plain(source.naam)) !== isPaid).map(({ naam }) => naam);
  const [inBudget, inPlan] = [only(true), only(false)];
  const parts = [inPlan.length && `werkblad 5b noemt ook ${enumeration(inPlan)}`, inBudget.length && `de begroting heeft ook ${enumeration(inBudget)}`].filter(Boolean);
  if (!parts.length) return [];
  return [both("andere-dekking", pair, post, COVER, years[0].bronnen[0].kolom, `Het geld voor ‘${pair.name}’ verschilt: ${parts.join(" en ")}.`)];
}

/** @param {string} kind @param {Pair} pair @param {Rij} post @param {string} field @param {string} other @param {string} sentence @returns {Finding} */
function both(kind, { activity, table, budget }, post, field, other, sentence) {
  const where = [{ sheet: PLAN, table, row: activity.id, field }, { sheet: BUDGET, table: budget.tabel.id, row: post.id, field: other }];
  return finding(kind, [activity.id], sentence, where);
}

/** @param {Budget} budget @returns {Finding[]} */
function twice({ posts, years, tabel }) {
  const named = posts.filter(({ cellen }) => own(cellen, POST)?.trim());
  return [...groupedBy(named, ({ cellen }) => plain(cellen[POST])).values()].flatMap((rows) => {
    const year = years.find(({ kosten }) => rows.filter((row) => hasAmount(row, kosten)).length > 1);
    if (!year) return [];
    const counted = rows.filter((row) => hasAmount(row, year.kosten));
    const ids = counted.map(({ id }) => id);
    const sentence = `‘${cut(nameOf(posts, counted[0], POST))}’ staat ${counted.length} keer in de begroting, met kosten in ${year.naam}. Telt het bedrag dubbel?`;
    return [finding("dubbel-begroot", ids, sentence, ids.map((row) => ({ sheet: BUDGET, table: tabel.id, row, field: POST })))];
  });
}

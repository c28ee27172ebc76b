/** What a variant costs, what is still to be covered, and what it leaves out: the sums under the tables, without the rows that fall. Pure. */

import { euros } from "../money/budget.js";
import { Decimal } from "../sums/decimal.js";
import { asNumber } from "../sums/numbers.js";
import { share } from "../sums/results.js";
import { totals } from "../sums/totals.js";
import { COSTS, goalsLost } from "./items.js";

/** @typedef {import("./items.js").Item} Item */
/** @typedef {import("./items.js").Whole} Whole */

/** A sum: `value` is null where it cannot be computed, `words` as people read it, `data` as it is stored. @typedef {{value: Decimal | null, words: string, data: string}} Sum */

/** One year: `bronnen` are the sums of each source of money, `tekort` is null where the plan has no budget yet. @typedef {{naam: string, kosten: Sum, bronnen: {naam: string, sum: Sum}[], tekort: Sum | null}} YearOutcome */

/** `told`: why a sum is missing or not complete. @typedef {{years: YearOutcome[], fallen: Item[], goals: string[], told: string[]}} Outcome */

/** Without a budget the plan of activities gives one sum. */
export const EACH_YEAR = "per jaar";
const ZERO = Decimal.of(0);
const HUNDRED = 100;

/**
 * @param {Whole} whole
 * @param {ReadonlySet<string>} without ids of what the variant leaves out; those that are gone count for nothing
 * @returns {Outcome}
 */
export function outcomeOf(whole, without) {
  const { items, budget, plan } = whole;
  const fallen = items.filter(({ id }) => without.has(id));
  const left = items.filter(({ id }) => !without.has(id));
  const kept = new Set(left.flatMap(({ post, plan: row }) => (budget ? post : row)?.id ?? []));
  const table = budget?.tabel ?? plan;
  const rows = (budget ? budget.posts : items.flatMap(({ plan: row }) => row ?? [])).filter(({ id }) => kept.has(id));
  const sums = new Map((table ? totals(table, rows.map(({ cellen }) => cellen)) : []).map((total) => [total.kolom, total]));
  const sum = (/** @type {string} */ column) => sumOf(sums.get(column));
  const years = budget ? budget.years.map((year) => ({
    naam: year.naam, kosten: sum(year.kosten), tekort: sum(year.tekort), bronnen: year.bronnen.map(({ kolom, naam }) => ({ naam, sum: sum(kolom) })),
  })) : [{ naam: EACH_YEAR, kosten: sum(COSTS), tekort: null, bronnen: [] }];
  return { years, fallen, goals: goalsLost(items, without), told: [...sums.values()].filter(({ melding }) => melding).map(({ label, melding }) => `${label}: ${melding}.`) };
}

/** How much less it costs than the plan, as "20,5" percent rounded down; "" where that cannot be said or is nothing. @param {Sum} plan @param {Sum} variant */
export function percentLess(plan, variant) {
  if (!plan.value || !variant.value || plan.value.compare(0) <= 0 || plan.value.compare(variant.value) <= 0) return "";
  return share(plan.value.minus(variant.value), plan.value);
}

/**
 * Whether a year costs so many percent less, and what must still go if it does not.
 * @param {Sum} plan
 * @param {Sum} variant
 * @param {Decimal} percent
 * @returns {{isReached: boolean, left: Decimal} | null} null where that cannot be said, or where the plan costs nothing in that year
 */
export function reached(plan, variant, percent) {
  if (!plan.value || !variant.value || plan.value.compare(0) <= 0) return null;
  // So many percent of the costs: two more decimals are a hundredth.
  const wanted = new Decimal(plan.value.units * percent.units, plan.value.scale + percent.scale + String(HUNDRED).length - 1);
  const left = wanted.minus(plan.value.minus(variant.value));
  return { isReached: left.compare(0) <= 0, left };
}

/** A blank counts as 0, as it does under the budget. @param {import("../sums/totals.js").Total | undefined} total @returns {Sum} */
function sumOf(total) {
  return total?.uitkomst ? { value: asNumber(total.uitkomst), words: total.getoond, data: total.uitkomst } : { value: ZERO, words: euros(ZERO), data: "0" };
}

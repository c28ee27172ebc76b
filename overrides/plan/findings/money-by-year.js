/** The money of the budget (5d) by year and source, for a picture and its table. Sums are those under the table of the sheet. Pure. */

import { budgetOf } from "../money/budget.js";
import { Decimal } from "../sums/decimal.js";
import { asNumber } from "../sums/numbers.js";
import { totals } from "../sums/totals.js";

/** @typedef {import("./facts.js").Facts} Facts */

/** `part`: in thousandths of the costs of the dearest year. @typedef {{words: string, part: number}} MoneyCell */
/** `kind`: costs, money of a source, or what is short or over. @typedef {{kind: "kosten" | "bron" | "tekort" | "over", titel: string, cells: MoneyCell[]}} MoneyRow */

/**
 * `columns`: the years, in order. `told`: why a sum is missing or not complete, with the sum it is about.
 * @typedef {{title: string, first: string, columns: string[], rows: MoneyRow[], told: string[]}} Money
 */

const ZERO = Decimal.of(0);
const WHOLE = 1000;
const [COSTS, SHORT, OVER] = ["Kosten", "Nog te dekken", "Te veel gedekt"];

/** @param {Facts} facts @returns {Money | null} null while the budget is empty */
export function moneyByYear(facts) {
  const budget = budgetOf(facts);
  if (!budget?.posts.length) return null;
  const sums = new Map(totals(budget.tabel, budget.posts.map(({ cellen }) => cellen)).map((total) => [total.kolom, total]));
  const value = (/** @type {string} */ column) => asNumber(sums.get(column)?.uitkomst ?? "");
  const most = budget.years.flatMap(({ kosten }) => value(kosten) ?? []).reduce((high, one) => (one.compare(high) > 0 ? one : high), ZERO);
  const row = (/** @type {MoneyRow["kind"]} */ kind, /** @type {string} */ titel, /** @type {readonly string[]} */ columns) => ({
    kind, titel, cells: columns.map((column) => ({ words: sums.get(column)?.getoond ?? "", part: partOf(value(column), most) })),
  });
  const { years } = budget;
  const sources = years[0].bronnen.map(({ naam }, place) => row("bron", naam, years.map(({ bronnen }) => bronnen[place]?.kolom ?? "")));
  const over = row("over", OVER, years.map((year) => year.over));
  const isOver = over.cells.some(({ part }) => part > 0);
  return {
    title: "Geld per jaar en per bron", first: "Bedrag", columns: years.map(({ naam }) => naam),
    rows: [row("kosten", COSTS, years.map(({ kosten }) => kosten)), ...sources, row("tekort", SHORT, years.map(({ tekort }) => tekort)), ...(isOver ? [over] : [])],
    told: [...sums.values()].filter(({ melding }) => melding).map(({ label, melding }) => `${label}: ${melding}.`),
  };
}

/** @param {Decimal | null} value @param {Decimal} most */
function partOf(value, most) {
  return value && value.compare(0) > 0 && most.compare(0) > 0 ? Math.min(WHOLE, Number(value.perMille(most))) : 0;
}

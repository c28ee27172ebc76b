/** Variants beside the plan, as a table in words, and whether one costs as much less as it should. Pure. */

import { enumeration } from "../../lib/phrase.js";
import { euros } from "../money/budget.js";
import { asNumber, withUnit } from "../sums/numbers.js";
import { EACH_YEAR, percentLess, reached } from "./outcome.js";

/** @typedef {import("./outcome.js").Outcome} Outcome */
/** @typedef {import("./outcome.js").Sum} Sum */

/** `columns`: the plan and its variants; `told`: sums that are missing or not complete. @typedef {{columns: string[], rows: {titel: string, cells: string[]}[], told: string[]}} Comparison */

const [NOTHING, NONE] = ["niets", "geen"];

/**
 * @param {Outcome} plan
 * @param {readonly {name: string, outcome: Outcome}[]} variants
 * @returns {Comparison}
 */
export function compared(plan, variants) {
  const all = [plan, ...variants.map(({ outcome }) => outcome)];
  return {
    columns: ["Het plan", ...variants.map(({ name }) => name)],
    rows: [
      ...plan.years.flatMap((_, place) => rowsOfYear(all, place)),
      { titel: "Valt weg", cells: all.map(({ fallen }) => enumeration(fallen.map(({ naam }) => naam)) || NOTHING) },
      { titel: "Doelen zonder activiteit", cells: all.map(({ goals }) => enumeration(goals.map((goal) => `‘${goal}’`)) || NONE) },
    ],
    told: [...new Set(all.flatMap(({ told }) => told))],
  };
}

/**
 * Whether a variant costs so many percent less, in each year that costs anything.
 * @param {Outcome} plan
 * @param {Outcome} variant
 * @param {string} procent as it was typed
 * @returns {string} "" where no percentage was typed, or none that can be computed with
 */
export function targetWords(plan, variant, procent) {
  const percent = asNumber(procent);
  if (!percent || percent.compare(0) <= 0) return "";
  const asked = withUnit(percent, "%");
  const years = plan.years.flatMap(({ naam, kosten }, place) => {
    const found = reached(kosten, variant.years[place].kosten, percent);
    return found ? [{ naam, ...found }] : [];
  });
  const open = years.filter(({ isReached }) => !isReached);
  if (!years.length) return "";
  if (!open.length) return `Deze variant kost ${years.length > 1 ? "in elk jaar " : ""}minstens ${asked} minder.`;
  return `Nog niet ${asked} minder. Er moet nog af: ${enumeration(open.map(({ naam, left }) => `${euros(left)} ${naam === EACH_YEAR ? naam : `in ${naam}`}`))}.`;
}

/** Costs, each source of money, and what is not covered; a source that the plan does not have in that year is left out. @param {readonly Outcome[]} all @param {number} place */
function rowsOfYear(all, place) {
  const [plan] = all;
  const { naam, kosten, bronnen, tekort } = plan.years[place];
  if (isNothing(kosten) && bronnen.every(({ sum }) => isNothing(sum))) return [];
  const sources = bronnen.flatMap(({ naam: source, sum }, number) => (isNothing(sum) ? [] : [{ titel: `${source} ${naam}`, cells: all.map(({ years }) => years[place].bronnen[number].sum.words) }]));
  return [
    { titel: `Kosten ${naam}`, cells: all.map(({ years }) => costsOf(kosten, years[place].kosten)) },
    ...sources,
    ...(tekort ? [{ titel: `Nog te dekken ${naam}`, cells: all.map(({ years }) => years[place].tekort?.words ?? "") }] : []),
  ];
}

/** @param {Sum} plan @param {Sum} variant */
function costsOf(plan, variant) {
  const percent = percentLess(plan, variant);
  return percent ? `${variant.words} (${percent}% minder)` : variant.words;
}

/** @param {Sum} sum */
function isNothing({ value }) {
  return value !== null && !value.compare(0);
}

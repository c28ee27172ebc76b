/** What a variant can leave out: activities (5b), each with its entry in the budget (5d), and entries that belong to no activity. Pure. */

import { fieldAt } from "../definition.js";
import { own } from "../dossier/values.js";
import { POST, budgetOf, nameOf, postsByActivity } from "../money/budget.js";
import { plain } from "../sums/choices.js";

/** @typedef {import("../dossier/dossier.js").Rij} Rij */
/** @typedef {import("../money/budget.js").Budget} Budget */
/** @typedef {import("../money/budget.js").Sheets} Sheets */

const PLAN = "activiteitenplan";
const [ACTIVITY, GOAL, REACH] = ["activiteit", "doel", "gewenst-bereik"];
export const COSTS = "kosten";

/** One thing to leave out. `plan` and `post` are its rows on the two sheets, null where it has none. @typedef {{id: string, naam: string, doel: string, bereik: string, plan: Rij | null, post: Rij | null}} Item */

/**
 * `budget` is null while it has no entries: then the costs are those of the plan of activities.
 * @typedef {{items: Item[], budget: Budget | null, plan: import("../definition.js").Tabel | null}} Whole
 */

/** Everything that the plan has now. @param {Sheets} sheets @returns {Whole} */
export function wholeOf(sheets) {
  const plan = fieldAt(sheets.definitie, `${PLAN}.${ACTIVITY}`)?.tabel ?? null;
  const activities = plan ? sheets.rows(PLAN, plan.id).filter(({ cellen }) => Object.keys(cellen).length) : [];
  const found = budgetOf(sheets);
  const budget = found?.posts.length ? found : null;
  const posts = postsByActivity(activities, ACTIVITY, budget?.posts ?? []);
  const used = new Set([...posts.values()].map(({ id }) => id));
  const text = (/** @type {Rij} */ row, /** @type {string} */ column) => (own(row.cellen, column) ?? "").trim();
  return {
    plan, budget,
    items: [
      ...activities.map((row) => ({ id: row.id, naam: nameOf(activities, row, ACTIVITY), doel: text(row, GOAL), bereik: text(row, REACH), plan: row, post: posts.get(row.id) ?? null })),
      ...(budget?.posts ?? []).filter(({ id }) => !used.has(id)).map((row) => ({ id: row.id, naam: nameOf(budget?.posts ?? [], row, POST), doel: "", bereik: "", plan: null, post: row })),
    ],
  };
}

/** The goals that had activities and have none left, as they are written. @param {readonly Item[]} items @param {ReadonlySet<string>} without */
export function goalsLost(items, without) {
  const served = items.filter(({ doel }) => doel);
  const left = new Set(served.filter(({ id }) => !without.has(id)).map(({ doel }) => plain(doel)));
  const lost = new Map(served.filter(({ doel }) => !left.has(plain(doel))).reverse().map(({ doel }) => [plain(doel), doel]));
  return [...lost.values()].reverse();
}

/** Plans for the findings about money and time: a few rows on a few sheets, with short ids. */

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";
import { planWith } from "./made.js";

export const TODAY = "2027-03-10";

/**
 * A plan with these rows, by sheet, and these fields, by address. The id of a row is the first letter of its sheet with its place: `b1` is
 * the first entry of the budget; `id` in a row gives it another.
 */
export function planned(sheets, fields = {}) {
  const rows = Object.entries(sheets).map(([sheet, given]) => [sheet, given.map((row, place) => ({ id: `${sheet[0]}${place + 1}`, ...row }))]);
  const answers = Object.entries(fields).map(([address, text]) => ({ kind: "field", sheet: address.split(".")[0], field: address.split(".")[1], text }));
  return answers.reduce(apply, planWith(Object.fromEntries(rows)));
}

/** What the findings read of such a plan. */
export const facts = (sheets, fields, today = TODAY) => factsOf(planned(sheets, fields), definitie, kennis, today);

/** The findings of one kind in such a plan: each its sentence and the rows it is about. */
export function foundBy(find, kind) {
  return (sheets, fields, today) => find(facts(sheets, fields, today)).filter((one) => one.kind === kind)
    .map(({ sentence, where }) => [sentence.replaceAll("\u00a0", " "), ...where.map(({ row, field }) => row ?? field)]);
}

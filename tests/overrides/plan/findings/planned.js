/** Plans for the findings about money and time: a few rows on a few sheets. */

import { fieldAt } from "../../../../overrides/plan/definition.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie } from "../built.js";

export const TODAY = "2027-03-10";
/** The first column of each table that is used here. */
const KEYS = { "begroting-en-dekking": "post", activiteitenplan: "activiteit", tijdpad: "stap", "risicos-en-alternatieven": "alternatief", doelen: "doel" };

/** The table of a sheet. */
export const tableOf = (sheet) => fieldAt(definitie, `${sheet}.${KEYS[sheet]}`).tabel;

/**
 * A plan with these rows, by sheet, and these fields, by address. The id of a row is the first letter of its sheet with its place: `b1` is
 * the first entry of the budget; `id` in a row gives it another.
 */
export function planned(sheets, fields = {}) {
  const rows = Object.entries(sheets).map(([sheet, given]) => ({
    kind: "insert", sheet, table: tableOf(sheet).id, before: null,
    rows: given.map(({ id, ...cellen }, place) => ({ id: id ?? `${sheet[0]}${place + 1}`, cellen })),
  }));
  const answers = Object.entries(fields).map(([address, text]) => ({ kind: "field", sheet: address.split(".")[0], field: address.split(".")[1], text }));
  return [...rows, ...answers].reduce(apply, newPlan({ naam: "Plan" }, definitie));
}

/** What the findings read of such a plan. */
export const facts = (sheets, fields, today = TODAY) => factsOf(planned(sheets, fields), definitie, null, today);

/** The findings of one kind in such a plan: each its sentence and the rows it is about. */
export function foundBy(find, kind) {
  return (sheets, fields, today) => find(facts(sheets, fields, today)).filter((one) => one.kind === kind)
    .map(({ sentence, where }) => [sentence.replaceAll("\u00a0", " "), ...where.map(({ row, field }) => row ?? field)]);
}

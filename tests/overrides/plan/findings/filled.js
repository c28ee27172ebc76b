/** Plans with rows and fields of the later steps, and which kinds of findings a rule has in them. */
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";

export const TODAY = "2029-03-10";

/** What the rules look at: rows by "<sheet>.<table>" (their id, or the number), and answers by "<sheet>.<field>". */
export function facts({ rows = {}, fields = {} }, today = TODAY) {
  const edits = [
    ...Object.entries(rows).map(([place, cells]) => {
      const [sheet, table] = place.split(".");
      return { kind: "insert", sheet, table, before: null, rows: cells.map(({ id, ...cellen }, number) => ({ id: id ?? `${table}-${number}`, cellen })) };
    }),
    ...Object.entries(fields).map(([place, text]) => ({ kind: "field", sheet: place.split(".")[0], field: place.split(".")[1], text })),
  ];
  return factsOf(edits.reduce(apply, newPlan({ naam: "Plan" }, definitie)), definitie, kennis, today);
}

/** The kinds that a rule finds, in order. */
export function kinds(find, plan, today) {
  return find(facts(plan, today)).map(({ kind }) => kind);
}

/** Plans to look at, made as people fill them in: rows by sheet and table, and what the rules find in them. */
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";

export const TODAY = "2026-11-30";
const TABLES = {
  activiteitenplan: "plan", analyse: "bereik-per-activiteit", "begroting-en-dekking": "begroting", doelen: "doelenlijst", "doelen-activiteiten": "schema", inventarisatie: "activiteiten",
  ouderkaart: "wijken", programmakeuze: "kandidaten", "risicos-en-alternatieven": "alternatieven", tijdpad: "stappen",
};

/** A plan with these rows, by sheet; their ids are the first letter of the sheet and a number, unless they say one. */
export function planWith(sheets, more = {}) {
  const rows = Object.entries(sheets).map(([sheet, cells]) => ({
    kind: "insert", sheet, table: TABLES[sheet], before: null, rows: cells.map(({ id, ...cellen }, place) => ({ id: id ?? `${sheet[0]}${sheet.length}-${place}`, cellen })),
  }));
  return rows.reduce(apply, { ...newPlan({ naam: "Plan", gemeente: "Voorbeeldstad" }, definitie), ...more });
}

/** What the rules look at. */
export function factsWith(sheets, here, more) {
  return factsOf(planWith(sheets, more), definitie, kennis, TODAY, here);
}

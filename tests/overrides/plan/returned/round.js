/** Returned files and plans for the tests of a round. */

import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { sheetOf } from "../../../../overrides/plan/definition.js";
import { locationsIn } from "../../../../overrides/plan/returned/locations.js";
import { changeOf, editsFor } from "../../../../overrides/plan/returned/taking.js";
import { definitie as DEFINITION } from "../built.js";

export const SHEET = sheetOf(DEFINITION, "locatie-uitvraag");
export const EMPTY = newPlan({ naam: "Plan", gemeente: "Voorbeeldstad" }, DEFINITION);

/** A file with these activities. @param {string} name @param {Record<string, string>} single @param {Record<string, string>[]} rows */
export const file = (name, single, ...rows) => ({
  name, edition: "", single, faults: [], aside: [], unknown: [], told: [], rows: rows.map((cells, place) => ({ sheet: "Activiteiten", row: place + 4, cells })),
});

/** The locations in these files. */
export const locations = (...files) => locationsIn(files, SHEET);

/** The plan after everything that these files say is taken over. */
export const taken = (plan, ...files) => locations(...files).reduce((now, found) => {
  const change = changeOf(now, DEFINITION, found, found.chosen);
  return apply(now, { kind: "all", edits: editsFor(DEFINITION, change.taken, change.gone) });
}, plan);

/** The rows of the inventory. */
export const inventory = (plan) => plan.antwoorden.inventarisatie?.tabellen.activiteiten ?? [];

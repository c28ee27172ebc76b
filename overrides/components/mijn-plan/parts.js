/** What other components put in the page of a plan. One line adds a part; `context.js` says where each list stands. */

import { bevindingen, findingsBelow, findingsLink } from "../plan-analyse/plan-analyse.js";
import * as files from "../plan-bestand/plan-bestand.js";
import { inlezen, locationLead, readingLink, uitvraag } from "../plan-inlezen/plan-inlezen.js";
import * as plans from "../plan-lijst/plan-lijst.js";
import { merge } from "../plan-samen/plan-samen.js";
import { aboveTable, atAnswer } from "../plan-stroom/plan-stroom.js";
import { stuk, stukken } from "../plan-stuk/plan-stuk.js";
import * as table from "../plan-tabel/plan-tabel.js";
import { allOut, sheetOut } from "../plan-uit/plan-uit.js";

/** @type {import("../../plan/page/context.js").Parts} */
export const PARTS = {
  bar: [files],
  overview: [plans],
  belowOverview: [allOut],
  table: [table],
  beforeTable: [readingLink, aboveTable],
  besideField: [atAnswer],
  aboveSheet: [findingsLink, locationLead],
  sheet: [findingsBelow, sheetOut],
  merge,
  views: { bevindingen, inlezen, uitvraag, stukken, stuk },
};

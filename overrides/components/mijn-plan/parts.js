/** What other components put in the page of a plan. One line adds a part; `context.js` says where each list stands. */

import { inlezen, readingLink } from "../plan-inlezen/plan-inlezen.js";
import * as table from "../plan-tabel/plan-tabel.js";
import { allOut, sheetOut } from "../plan-uit/plan-uit.js";

/** @type {import("../../plan/page/context.js").Parts} */
export const PARTS = {
  bar: [],
  overview: [],
  belowOverview: [allOut],
  table: [table],
  beforeTable: [readingLink],
  besideField: [],
  sheet: [sheetOut],
  views: { inlezen },
};

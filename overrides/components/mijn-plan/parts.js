/** What other components put in the page of a plan. One line adds a part; `context.js` says where each list stands. */

import * as table from "../plan-tabel/plan-tabel.js";

/** @type {import("./context.js").Parts} */
export const PARTS = {
  bar: [],
  overview: [],
  table: [table],
  beforeTable: [],
  besideField: [],
  sheet: [],
  views: {},
};

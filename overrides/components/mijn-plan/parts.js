/** What other components put in the page of a plan. One line adds a part; `context.js` says where each list stands. */

/** @type {import("../../plan/page/context.js").Parts} */
export const PARTS = {
  bar: [],
  overview: [],
  table: [],
  beforeTable: [],
  besideField: [],
  sheet: [],
  views: {},
};

/** What other components put in the page of a plan. One line adds a part; `context.js` says where each list stands. */

import { inlezen, readingLink } from "../plan-inlezen/plan-inlezen.js";

/** @type {import("../../plan/page/context.js").Parts} */
export const PARTS = {
  bar: [],
  overview: [],
  table: [],
  beforeTable: [readingLink],
  besideField: [],
  sheet: [],
  views: { inlezen },
};

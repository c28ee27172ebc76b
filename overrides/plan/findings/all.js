/** Every rule, and what they find in a plan. A module with rules is one line in `MODULES`. */

import * as analysis from "./analysis.js";
import * as clash from "./clash.js";
import * as decisions from "./decisions.js";
import * as depends from "./depends.js";
import * as double from "./double.js";
import * as gaps from "./gaps.js";
import * as goals from "./goals.js";
import * as handover from "./handover.js";
import * as home from "./home.js";
import * as late from "./late.js";
import * as moneyCover from "./money-cover.js";
import * as moneyMatch from "./money-match.js";
import * as moneyTold from "./money-told.js";
import * as monitor from "./monitor.js";
import * as organisation from "./organisation.js";
import * as previousPeriod from "./previous-period.js";
import * as programmes from "./programmes.js";
import * as reach from "./reach.js";
import * as securing from "./securing.js";
import * as selfEvaluation from "./self-evaluation.js";
import * as since from "./since.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {{RULES: readonly Rule[], find: (facts: Facts) => Finding[]}} Module
 */

/** In the order in which people read what is found. @type {readonly Module[]} */
const MODULES = Object.freeze([
  double,
  gaps,
  reach,
  home,
  analysis,
  goals, programmes,
  moneyCover, moneyMatch, moneyTold,
  late, clash, depends, decisions,
  monitor,
  securing, handover,
  previousPeriod, organisation, selfEvaluation,
  since,
]);

/** @type {readonly Rule[]} */
export const ALL_RULES = Object.freeze(MODULES.flatMap(({ RULES }) => RULES));

/** Also those that were put aside. @param {Facts} facts @returns {Finding[]} */
export function allFindings(facts) {
  return MODULES.flatMap(({ find }) => find(facts));
}

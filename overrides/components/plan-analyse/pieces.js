/** Tools of other components that stand with a step of the analysis; one line adds one. */

import { openCountBack } from "../plan-terugrekenen/plan-terugrekenen.js";
import { openVariants } from "../plan-varianten/plan-varianten.js";

/**
 * A tool draws in `place`, and follows the plan by `update`.
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {{step: number | null, open: (place: HTMLElement, context: Context, facts: Facts) => {update: (facts: Facts) => void, close: () => void}}} Tool
 */

/** @type {readonly Tool[]} */
export const TOOLS = [
  { step: 5, open: openVariants },
  { step: 6, open: openCountBack },
];

/** What a merge would do to my plan, for choices that may not be complete yet. */

import { own } from "./values.js";

/**
 * @typedef {import("./differences.js").Difference} Difference
 * @typedef {import("./merge.js").Choices} Choices
 * @typedef {import("./three-way.js").Choice} Choice
 */

/** `open`: choices to make. `texts`, `added` and `removed`: texts of my plan that become another, and rows that come or go. `other`: orders and programmes. @typedef {{open: number, texts: number, added: number, removed: number, other: number}} Effects */

/** What was chosen for a difference, or goes by itself; null for a choice to make. @param {Difference} difference @param {Choices} choices @returns {Choice | null} */
export function choiceOf({ id, auto }, choices) {
  return own(choices, id) ?? auto;
}

/** @param {readonly Difference[]} differences @param {Choices} choices @returns {Effects} */
export function effectsOf(differences, choices) {
  const effects = { open: 0, texts: 0, added: 0, removed: 0, other: 0 };
  /** Rows that stay beside another version of themselves. */
  const copied = new Set();
  for (const difference of differences) {
    const choice = choiceOf(difference, choices);
    if (!choice) effects.open += 1;
    else if (choice === "both") copied.add(difference.id.slice(0, difference.id.lastIndexOf("/")));
    else if (choice === "theirs") effects[effectOf(difference)] += 1;
  }
  effects.added += copied.size;
  return effects;
}

/** @param {Difference} difference @returns {Exclude<keyof Effects, "open">} */
function effectOf({ kind, isMine }) {
  if (kind === "row") return isMine ? "removed" : "added";
  return kind === "order" || kind === "programme" ? "other" : "texts";
}

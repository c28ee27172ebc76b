/** Where the plan is kept and since when, as a value. Pure. */

/**
 * @typedef {import("./stored.js").Reason} Reason
 * @typedef {import("./working.js").WorkingPlan} WorkingPlan
 */

/**
 * `at`: when it was stored last, ISO 8601. `saved` with a reason: what stood there was lost or damaged, and the plan from this tab was
 * put in its place. `isFileOld`: something changed since the last file, or there is none. `back`: what can be
 * taken back. `since`: the day of what was known when the last file or paper was made, null if there was none.
 * @typedef {{state: "none" | "saving" | "saved" | "failed", at: string | null, reason: Reason | null,
 *   file: import("./kept.js").LastFile | null, isFileOld: boolean, since: string | null, back: import("./kept.js").Taken | null, isExample: boolean}} Status
 */

/** Characters of the day in a moment. */
const DAY = 10;

/** @param {WorkingPlan | null} working @param {boolean} hasFailed @param {Reason | null} reason @returns {Status} */
export function statusOf(working, hasFailed, reason) {
  if (!working) return { state: "none", at: null, reason, file: null, isFileOld: false, since: null, back: null, isExample: false };
  const { at, file, since = file?.at.slice(0, DAY) ?? null, back, isExample } = working.kept;
  const isWaiting = working.pending.entries.length > 0;
  const state = hasFailed ? "failed" : isWaiting ? "saving" : "saved";
  return { state, at, reason, file, isFileOld: working.isFileOld, since, back, isExample };
}

/** Where the plan is kept and since when, as a value. Pure. */

import { isChangedSinceFile } from "./kept.js";

/**
 * @typedef {import("./stored.js").Reason} Reason
 * @typedef {import("./working.js").WorkingPlan} WorkingPlan
 */

/**
 * `at`: when it was stored last, ISO 8601. `saved` with a reason: what stood there was lost or damaged, and the plan from this tab was
 * put in its place. `isFileOld`: something changed since the last file, or there is none.
 * @typedef {{state: "none" | "saving" | "saved" | "failed", at: string | null, reason: Reason | null,
 *   file: import("./kept.js").LastFile | null, isFileOld: boolean, isExample: boolean}} Status
 */

/** @param {WorkingPlan | null} working @param {boolean} hasFailed @param {Reason | null} reason @returns {Status} */
export function statusOf(working, hasFailed, reason) {
  if (!working) return { state: "none", at: null, reason, file: null, isFileOld: false, isExample: false };
  const { at, file, isExample } = working.kept;
  const isWaiting = working.pending.entries.length > 0;
  const state = hasFailed ? "failed" : isWaiting ? "saving" : "saved";
  return { state, at, reason, file, isFileOld: isWaiting || isChangedSinceFile(working.kept), isExample };
}

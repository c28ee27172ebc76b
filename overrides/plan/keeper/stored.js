/** Plans in the database: written, read, listed and removed. */

import { forgetJournals, journalsOf } from "./journal.js";
import { allKeys, besideKey, keyOf, packed, unpacked, wholeOf, withEdits } from "./kept.js";

/**
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./kept.js").Stamp} Stamp
 * @typedef {import("./pending.js").Entry} Entry
 */

/** Why a plan is not kept, or what was wrong with what was kept: `missing` is gone without our doing. @typedef {import("../../lib/storage.js").Reason | "missing"} Reason */

/** @template T @typedef {{ok: true, value: T} | {ok: false, reason: Reason}} Result */

/** What is needed of a database: `Database` of lib/database.js. @typedef {Pick<import("../../lib/database.js").Database, "read" | "entries" | "change" | "clear">} Base */

/** Edits of a tab, stored: what was there before, what is there now, and why that was not there as it should. @typedef {{found: Kept, now: Kept, reason: Reason | null}} Written */

/**
 * Apply the edits of a tab to what is stored now. Where that is gone or damaged, the plan of this tab takes its place.
 * @param {Base} database
 * @param {Kept} own the plan as this tab knows it
 * @param {{entries: readonly Entry[], tab: string}} batch
 * @param {Stamp} stamp
 * @returns {Promise<Result<Written>>}
 */
export async function writeEdits(database, own, { entries, tab }, stamp) {
  const key = keyOf(own.dossier.id);
  const done = await database.change([key], ([stored]) => {
    const read = unpacked(stored);
    if (!read.ok && read.reason !== "unreadable") return { value: /** @type {Result<Written>} */ (read) };
    const found = (read.ok && read.value) || own;
    const next = withEdits(found, entries, tab, stamp);
    const whole = wholeOf(entries);
    // Not what another tab stored for this one already: its way back may be another by now.
    const isNew = whole && next !== found && next.back?.at === whole.at;
    /** @type {Result<Written>} */
    const value = { ok: true, value: { found, now: next, reason: whyReplaced(read, own) } };
    return { put: [[key, packed(next)], ...(isNew ? [/** @type {const} */ ([besideKey("back", own.dossier.id), { versie: 1, waarde: whole.back }])] : [])], value };
  });
  return done.ok ? done.value : done;
}

/** @param {ReturnType<typeof unpacked>} read @param {Kept} own @returns {Reason | null} */
function whyReplaced(read, own) {
  if (!read.ok) return read.reason;
  return read.value || own.at === null ? null : "missing";
}

/**
 * What is stored of a plan, after the journals about it are in it; null where there is none. `isNew`: a journal had something.
 * @param {Base} database
 * @param {string} id
 * @param {Stamp} stamp
 * @returns {Promise<Result<{kept: Kept, isNew: boolean} | null>>}
 */
export async function replayed(database, id, stamp) {
  const stored = await database.read(keyOf(id));
  const found = stored.ok ? unpacked(stored.value) : stored;
  if (!found.ok) return found;
  if (!found.value) return { ok: true, value: null };
  const { serial } = found.value;
  let kept = found.value;
  for (const { tab, record, entries } of journalsOf(id)) {
    const done = await writeEdits(database, kept, { entries, tab }, stamp);
    if (!done.ok) return done;
    kept = done.value.now;
    record.forget();
  }
  return { ok: true, value: { kept, isNew: kept.serial > serial } };
}

/** Keep a whole plan. @param {Base} database @param {Kept} kept @returns {Promise<Result<null>>} */
export function put(database, kept) {
  return database.change([], () => ({ put: [[keyOf(kept.dossier.id), packed(kept)]], value: null }));
}

/** Remove all that is kept of a plan. @param {Base} database @param {string} id @returns {Promise<Result<null>>} */
export async function forget(database, id) {
  forgetJournals(id);
  return database.change([], () => ({ remove: allKeys(id), value: null }));
}

/**
 * Change what is kept of a plan beside its answers.
 * @param {Base} database
 * @param {string} id
 * @param {(kept: Kept) => Kept} change
 * @param {ReadonlyArray<readonly [string, unknown]>} [beside] what to put under other keys, in the same transaction
 * @returns {Promise<Result<Kept | null>>} what is kept now; null where the plan is gone
 */
export async function amend(database, id, change, beside = []) {
  const done = await database.change([keyOf(id)], ([stored]) => {
    const read = unpacked(stored);
    if (!read.ok || !read.value) return { value: /** @type {Result<Kept | null>} */ (read) };
    const now = { ...change(read.value), serial: read.value.serial + 1 };
    return { put: [[keyOf(id), packed(now)], ...beside], value: /** @type {Result<Kept | null>} */ ({ ok: true, value: now }) };
  });
  return done.ok ? done.value : done;
}

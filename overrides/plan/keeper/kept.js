/** One plan as the browser keeps it: the plan with what only this browser knows about it. Pure. */

import { SCHEMA, VERSION } from "../dossier/dossier.js";
import { apply } from "../dossier/edits.js";
import { StoredRecord } from "../../lib/storage.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../lib/storage.js").Reason} Reason
 * @typedef {import("./pending.js").Entry} Entry
 */

/** The last file of a plan: `at` is the moment, `serial` the count of changes at that moment. @typedef {{name: string, at: string, revisie: number, serial: number}} LastFile */

/** Something that changed the plan as a whole: `why` in words ("samengevoegd met …"). @typedef {{why: string, at: string}} Taken */

/**
 * @typedef {object} Kept
 * @property {Dossier} dossier
 * @property {number} serial counts the changes that were stored
 * @property {Readonly<Record<string, number>>} seen the last number that was stored of each tab
 * @property {string | null} at when it was stored last, ISO 8601
 * @property {LastFile | null} file
 * @property {string} [since] the day of what was known when the last file or paper of it was made
 * @property {Taken | null} back what was taken in as a whole last, and can be taken back
 * @property {boolean} isExample it began as the worked plan
 */

/** When something is stored, ISO 8601, and by which edition. @typedef {{at: string, handboek: Dossier["handboek"]}} Stamp */

/** The form of what is stored. @type {StoredRecord} */
const RECORD = new StoredRecord("plan", 1);
/** So many tabs are remembered: those that changed the plan last. */
const MOST_TABS = 40;

/** What all keys of plans begin with. */
export const PLANS = "plan:";

/** The key of a plan in the database. @param {string} id */
export function keyOf(id) {
  return PLANS + id;
}

/** What else is kept about a plan: the edit that takes back what was taken in, the plan as it was at each file, and the file to write in. */
const BESIDE = Object.freeze({ back: "terug:", moments: "momenten:", handle: "bestand:" });

/** @param {keyof typeof BESIDE} kind @param {string} id of the plan */
export function besideKey(kind, id) {
  return BESIDE[kind] + id;
}

/** Every key that a plan may have. @param {string} id */
export function allKeys(id) {
  return [keyOf(id), ...Object.values(BESIDE).map((beginning) => beginning + id)];
}

/**
 * A plan that was not kept before.
 * @param {Dossier} dossier
 * @param {Partial<Kept>} [more]
 * @returns {Kept}
 */
export function asKept(dossier, more = {}) {
  return { dossier, serial: 0, seen: {}, at: null, file: null, back: null, isExample: false, ...more };
}

/** As it goes into the database. @param {Kept} kept */
export function packed(kept) {
  return { versie: RECORD.version, waarde: kept };
}

/**
 * What the database had under the key of a plan; null where there was nothing.
 * @param {unknown} stored
 * @returns {{ok: true, value: Kept | null} | {ok: false, reason: Reason}}
 */
export function unpacked(stored) {
  if (stored === null || stored === undefined) return { ok: true, value: null };
  const found = RECORD.convert(stored);
  if (!found.ok) return found;
  const kept = /** @type {Partial<Kept> | null} */ (found.value);
  if (typeof kept?.dossier?.versie === "number" && kept.dossier.versie > VERSION) return { ok: false, reason: "newer" };
  return isKept(kept) ? { ok: true, value: kept } : { ok: false, reason: "unreadable" };
}

/**
 * With the edits of a tab that are not in it yet.
 * @param {Kept} kept
 * @param {readonly Entry[]} entries
 * @param {string} tab
 * @param {Stamp} stamp
 * @returns {Kept} the same where all were in it
 */
export function withEdits(kept, entries, tab, { at, handboek }) {
  const last = kept.seen[tab] ?? 0;
  const fresh = entries.filter(({ number }) => number > last);
  if (!fresh.length) return kept;
  const dossier = fresh.reduce(withEntry, kept.dossier);
  const whole = wholeOf(fresh);
  const others = Object.entries(kept.seen).filter(([other]) => other !== tab).slice(1 - MOST_TABS);
  const seen = { ...Object.fromEntries(others), [tab]: fresh[fresh.length - 1].number };
  const back = whole === undefined ? kept.back : whole && { why: whole.why, at: whole.at };
  return { ...kept, dossier: { ...dossier, gewijzigd: at, handboek }, serial: kept.serial + 1, seen, at, back };
}

/** @param {Dossier} dossier @param {Entry} entry @returns {Dossier} */
function withEntry(dossier, { edit, whole }) {
  const next = apply(dossier, edit);
  return whole ? { ...next, ...whole.more, revisie: Math.max(next.revisie, whole.revisie) } : next;
}

/** The last change of the plan as a whole among these; null where it was taken back, undefined where there is none. @param {readonly Entry[]} entries */
export function wholeOf(entries) {
  return entries.findLast(({ whole }) => whole !== undefined)?.whole;
}

/** Whether something changed since the last file, or there is none. @param {Kept} kept */
export function isChangedSinceFile({ file, serial }) {
  return !file || file.serial < serial;
}

/** @param {Partial<Kept> | null} kept @returns {kept is Kept} */
function isKept(kept) {
  if (typeof kept !== "object" || !kept || !Number.isInteger(kept.serial)) return false;
  const { dossier, seen } = kept;
  return isRecord(seen) && isRecord(dossier) && dossier.schema === SCHEMA && typeof dossier.id === "string" && isRecord(dossier.antwoorden)
    && [dossier.naam, dossier.gemeente].every((text) => typeof text === "string") && Array.isArray(dossier.kortelijst);
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

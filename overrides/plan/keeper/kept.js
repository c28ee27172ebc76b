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

/**
 * @typedef {object} Kept
 * @property {Dossier} dossier
 * @property {number} serial counts the changes that were stored
 * @property {Readonly<Record<string, number>>} seen the last number that was stored of each tab
 * @property {string | null} at when it was stored last, ISO 8601
 * @property {LastFile | null} file
 * @property {boolean} isExample it began as the worked plan
 */

/** The form of what is stored. @type {StoredRecord} */
const RECORD = new StoredRecord("plan", 1);
/** So many tabs are remembered: those that changed the plan last. */
const MOST_TABS = 40;
const BEGINNING = "plan:";

/** The key of a plan in the database. @param {string} id */
export function keyOf(id) {
  return BEGINNING + id;
}

/** What all keys of plans begin with. */
export const PLANS = BEGINNING;

/**
 * A plan that was not kept before.
 * @param {Dossier} dossier
 * @param {Partial<Kept>} [more]
 * @returns {Kept}
 */
export function asKept(dossier, more = {}) {
  return { dossier, serial: 0, seen: {}, at: null, file: null, isExample: false, ...more };
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
 * @param {string} at now, ISO 8601
 * @returns {Kept} the same where all were in it
 */
export function withEdits(kept, entries, tab, at) {
  const last = kept.seen[tab] ?? 0;
  const fresh = entries.filter(({ number }) => number > last);
  if (!fresh.length) return kept;
  const dossier = fresh.reduce((now, { edit }) => apply(now, edit), kept.dossier);
  const others = Object.entries(kept.seen).filter(([other]) => other !== tab).slice(1 - MOST_TABS);
  const seen = { ...Object.fromEntries(others), [tab]: fresh[fresh.length - 1].number };
  return { ...kept, dossier: { ...dossier, gewijzigd: at }, serial: kept.serial + 1, seen, at };
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

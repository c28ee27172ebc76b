/**
 * What a tab has not stored in the database yet, written down at once at every edit: opening a plan stores what a crash left behind.
 * One record per plan and tab, so that tabs do not write over each other. Where it cannot be written there is no journal; the
 * database has the edit within a second.
 */

import { StoredRecord, keptNames } from "../../lib/storage.js";

/** @typedef {import("./pending.js").Entry} Entry */

const BEGINNING = "plan-dagboek:";
/** More than this is not written at every key: it would slow down typing, where the database is refused. */
const MOST_ENTRIES = 500;

/** The record of one tab about one plan. @param {string} plan its id @param {string} tab */
export function journal(plan, tab) {
  return new StoredRecord(`${BEGINNING}${plan}:${tab}`, 1);
}

/** Write down what is not stored yet. @param {StoredRecord} record @param {readonly Entry[]} entries */
export function note(record, entries) {
  if (!entries.length) record.forget();
  else if (entries.length <= MOST_ENTRIES) record.keep(entries);
}

/**
 * All journals about a plan, of all tabs. What is damaged is left out.
 * @param {string} plan
 * @returns {{tab: string, record: StoredRecord, entries: Entry[]}[]}
 */
export function journalsOf(plan) {
  return keptNames(`${BEGINNING}${plan}:`).flatMap((name) => {
    const record = new StoredRecord(name, 1);
    const found = record.read();
    const entries = found.ok && Array.isArray(found.value) ? found.value.filter(isEntry) : [];
    return entries.length ? [{ tab: name.slice(BEGINNING.length + plan.length + 1), record, entries }] : [];
  });
}

/** Remove the journals of a plan. @param {string} plan */
export function forgetJournals(plan) {
  for (const name of keptNames(`${BEGINNING}${plan}:`)) new StoredRecord(name, 1).forget();
}

/** Remove every record about plans outside the database: journals, which plan was open, when was asked to save. */
export function forgetRecords() {
  for (const name of keptNames("plan-")) new StoredRecord(name, 1).forget();
}

/** @param {unknown} value @returns {value is Entry} */
function isEntry(value) {
  const { number, edit } = /** @type {Partial<Entry>} */ (value ?? {});
  return Number.isInteger(number) && typeof edit === "object" && edit !== null && typeof edit.kind === "string";
}

/** All plans of this browser: listed, renamed, copied, removed, and all of it wiped. */

import { nameWithin, newId } from "../dossier/make.js";
import { forgetJournals, forgetRecords } from "./journal.js";
import { PLANS, allKeys, isChangedSinceFile, keyOf, unpacked } from "./kept.js";
import { replayed } from "./stored.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("./keeper.js").PlanKeeper} PlanKeeper
 * @typedef {import("./keeper.js").Removed} Removed
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./stored.js").Reason} Reason
 */

/**
 * A plan in the list. One that cannot be read has a reason and no more than its id. `isHere`: it is only in this tab.
 * @typedef {{id: string, naam: string, gemeente: string, at: string, file: Kept["file"], isFileOld: boolean, isExample: boolean, isHere: boolean, reason: Reason | null}} PlanLine
 */

/** @template T @typedef {import("./stored.js").Result<T>} Result */

/**
 * The plans, the last changed first. Where the browser keeps nothing, those of this tab.
 * @param {PlanKeeper} keeper
 * @returns {Promise<{lines: PlanLine[], reason: Reason | null}>}
 */
export async function plansOf(keeper) {
  const found = await keeper.database.entries(PLANS);
  const stored = found.ok ? found.value.map(([key, value]) => lineOf(key.slice(PLANS.length), unpacked(value))) : [];
  const here = [...keeper.held.values(), ...(keeper.working ? [keeper.working] : [])];
  const own = here.map(({ kept, dossier }) => ({ ...described({ ...kept, dossier }), isHere: keeper.status.state === "failed" || kept.at === null }));
  const rest = stored.filter(({ id }) => !own.some((line) => line.id === id)).map((line) => ({ ...line, reason: line.reason ?? keeper.refused.get(line.id) ?? null }));
  const lines = [...own, ...rest].toSorted((one, other) => other.at.localeCompare(one.at));
  return { lines, reason: found.ok ? null : found.reason };
}

/** @param {string} id @param {ReturnType<typeof unpacked>} read @returns {PlanLine} */
function lineOf(id, read) {
  if (read.ok && read.value) return described(read.value);
  return { id, naam: "", gemeente: "", at: "", file: null, isFileOld: false, isExample: false, isHere: false, reason: read.ok ? "unreadable" : read.reason };
}

/** @param {Kept} kept @returns {PlanLine} */
function described(kept) {
  const { dossier: { id, naam, gemeente, gewijzigd }, file, isExample } = kept;
  return { id, naam, gemeente, at: gewijzigd, file, isFileOld: isChangedSinceFile(kept), isExample, isHere: false, reason: null };
}

/**
 * A plan as it is now, with what another tab did not store yet; null where there is none, or it cannot be read.
 * @param {PlanKeeper} keeper
 * @param {string} id
 * @returns {Promise<Kept | null>}
 */
export async function keptOf(keeper, id) {
  const working = keeper.working?.id === id ? keeper.working : keeper.held.get(id);
  if (working) return { ...working.kept, dossier: working.dossier, serial: working.kept.serial + working.pending.entries.length };
  const found = await replayed(keeper.database, id, keeper.stamp);
  return (found.ok && found.value?.kept) || null;
}

/**
 * The same content as a plan of its own: files of the one no longer belong to the other.
 * @param {Dossier} dossier
 * @param {string} naam
 * @param {Date} now
 * @returns {Dossier}
 */
export function copyOf({ afkomst: _, ...dossier }, naam, now) {
  const moment = now.toISOString();
  return { ...dossier, id: newId(), naam: nameWithin(naam), gemaakt: moment, gewijzigd: moment, revisie: 0 };
}

/**
 * Remove a plan, here and in other tabs. The keeper has it as `removed` until another is removed, to put back.
 * @param {PlanKeeper} keeper
 * @param {string} id
 * @param {string} name
 * @returns {Promise<Result<null>>}
 */
export async function remove(keeper, id, name) {
  if (keeper.dossier?.id === id) await keeper.close();
  else await replayed(keeper.database, id, keeper.stamp);
  const held = keeper.held.get(id) ?? null;
  const keys = allKeys(id);
  const done = await keeper.database.change(keys, (values) => ({ remove: keys, value: keys.flatMap((key, place) => (values[place] ? [pair(key, values[place])] : [])) }));
  if (!done.ok && !held) return done;
  keeper.held.delete(id);
  keeper.removed = { id, name, stored: done.ok ? done.value : [], held };
  forgetJournals(id);
  keeper.tabs.send({ kind: "removed", plan: id });
  return { ok: true, value: null };
}

/** @param {string} key @param {unknown} value @returns {readonly [string, unknown]} */
function pair(key, value) {
  return [key, value];
}

/** Put back what was removed. @param {PlanKeeper} keeper @param {Removed} removed @returns {Promise<Result<null>>} */
export async function putBack(keeper, { stored, held }) {
  if (held) keeper.held.set(held.id, held);
  const done = await keeper.database.change([], () => ({ put: stored, value: null }));
  if (!done.ok && !held) return done;
  keeper.removed = null;
  keeper.tabs.send({ kind: "list" });
  return { ok: true, value: null };
}

/** What is stored of a plan that cannot be read, as text to keep elsewhere; "" where there is nothing. @param {PlanKeeper} keeper @param {string} id */
export async function rawOf(keeper, id) {
  const found = await keeper.database.read(keyOf(id));
  return found.ok && found.value ? JSON.stringify(found.value, null, 1) : "";
}

/**
 * Remove every plan of this edition from this browser, with journals, files and whatever else is kept about it; in other tabs too.
 * @param {PlanKeeper} keeper
 * @returns {Promise<Result<null>>}
 */
export async function wipe(keeper) {
  keeper.held.clear();
  keeper.removed = null;
  keeper.show(null);
  await keeper.queue;
  keeper.tabs.send({ kind: "wiped" });
  const done = await keeper.database.clear();
  forgetRecords();
  return done;
}

/**
 * What a plan and its files have to do with each other. Each file has an id of its own, and a plan remembers those that it was saved to
 * or came from, so two copies of a plan know where they parted. The plan as it was at the last ten files is kept, as the base of a merge.
 */

import { MOST_FILES } from "../dossier/dossier.js";
import { newId } from "../dossier/make.js";
import { between } from "./between.js";
import { besideKey, isChangedSinceFile } from "./kept.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("./keeper.js").PlanKeeper} PlanKeeper
 * @typedef {import("./kept.js").Kept} Kept
 */

/** The plan as it was at one file, by the id of that file. @typedef {{id: string, dossier: Dossier}} Moment */

/** What goes into a file, and up to where the plan's changes are in it. @typedef {{dossier: Dossier, serial: number, last: number}} Prepared */

/**
 * A file beside the plan of this browser with the same id: there is none, they say the same, the file is from before or from after it,
 * or both went on.
 * @typedef {"new" | "same" | "older" | "newer" | "apart"} Relation
 */

const MOST_MOMENTS = 10;

/** @param {Kept | null} mine @param {Dossier} theirs @returns {Relation} */
export function relation(mine, theirs) {
  if (!mine) return "new";
  if (!between(mine.dossier, theirs).length) return "same";
  const { afkomst: own = [] } = mine.dossier;
  const { afkomst: others = [] } = theirs;
  if (own.includes(others.at(-1) ?? "")) return "older";
  return others.includes(own.at(-1) ?? "") && !isChangedSinceFile(mine) ? "newer" : "apart";
}

/** The open plan as it goes into a file: call `filed` once it is there. @param {PlanKeeper} keeper @returns {Prepared} */
export function prepared(keeper) {
  const { dossier, kept, pending } = keeper.opened();
  const afkomst = [...(dossier.afkomst ?? []), newId()].slice(-MOST_FILES);
  return { dossier: { ...dossier, afkomst, revisie: dossier.revisie + 1 }, serial: kept.serial, last: pending.last };
}

/** The plan is in a file of this name. If it is no longer open, as another tab removed it meanwhile, there is nothing to remember. @param {PlanKeeper} keeper @param {Prepared} prepared @param {string} name */
export async function filed(keeper, { dossier, serial, last }, name) {
  if (keeper.dossier?.id !== dossier.id) return;
  const { afkomst, revisie } = dossier;
  const at = keeper.now().toISOString();
  keeper.opened().filed = last;
  keeper.reason = keeper.hasFailed ? keeper.reason : null;
  await keeper.amend((kept) => ({
    ...kept, since: knownBy(at, keeper.definitie), file: { name, at, revisie, serial: kept.serial === serial ? serial + 1 : serial },
    dossier: { ...kept.dossier, afkomst, revisie },
  }), [await withMoment(keeper, dossier)]);
}

/**
 * Open a file as a plan that is not here yet, or in the place of the plan with its id: that can be taken back.
 * @param {PlanKeeper} keeper
 * @param {Dossier} theirs
 * @param {string} name of the file
 */
export async function openFile(keeper, theirs, name) {
  const at = keeper.now().toISOString();
  const opened = await keeper.open(theirs.id);
  // What another version of the site kept under this id stays: only that version can read it.
  const isTaken = !opened.ok && (opened.reason === "newer" || opened.reason === "unconvertible");
  const dossier = { ...theirs, ...(!theirs.afkomst?.length && { afkomst: [newId()] }), ...(isTaken && { id: newId() }) };
  if (opened.ok) await keeper.replace(dossier, `vervangen door het bestand ${name}`);
  else await keeper.adopt(dossier);
  const since = knownBy(theirs.gewijzigd, theirs.handboek);
  await keeper.amend((kept) => ({ ...kept, since, file: { name, at, revisie: dossier.revisie, serial: kept.serial + 1 } }), [await withMoment(keeper, dossier)]);
}

/** A paper was made of the open plan, without the plan inside. The last file is as old as it was. @param {PlanKeeper} keeper */
export async function handedOut(keeper) {
  const since = knownBy(keeper.now().toISOString(), keeper.definitie);
  await keeper.amend((kept) => ({ ...kept, since, ...(kept.file && !isChangedSinceFile(kept) && { file: { ...kept.file, serial: kept.serial + 1 } }) }));
}

/** The day of what was known when something was made: of its moment, or of its edition if that is older. @param {string} moment @param {{bijgewerkt: string}} edition */
function knownBy(moment, { bijgewerkt }) {
  const day = moment.slice(0, bijgewerkt.length);
  return day < bijgewerkt ? day : bijgewerkt;
}

/**
 * Merge a file with the open plan: one act, which can be undone and taken back. The file is where the two part the next time.
 * @param {PlanKeeper} keeper
 * @param {Dossier} theirs what the file holds
 * @param {Dossier} merged what the plan becomes
 * @param {string} name of the file
 * @returns {Promise<boolean>} whether there was room for it
 */
export async function mergeFile(keeper, theirs, merged, name) {
  if (!await keeper.replace(merged, `samengevoegd met het bestand ${name}`)) return false;
  if (theirs.id === merged.id && theirs.afkomst?.length) await keeper.amend((kept) => kept, [await withMoment(keeper, theirs)]);
  return true;
}

/**
 * Where this plan and a file of it parted: the plan at the latest file that both know. Null where that is not kept.
 * @param {PlanKeeper} keeper
 * @param {Dossier} theirs
 * @returns {Promise<Dossier | null>}
 */
export async function baseFor(keeper, theirs) {
  const { afkomst = [], id: plan } = keeper.opened().dossier;
  const moments = plan === theirs.id ? (await momentsOf(keeper, plan)).filter(({ id }) => afkomst.includes(id)) : [];
  const common = (theirs.afkomst ?? []).findLast((file) => moments.some(({ id }) => id === file));
  return moments.find(({ id }) => id === common)?.dossier ?? null;
}

/** @param {PlanKeeper} keeper @param {string} plan @returns {Promise<Moment[]>} the oldest first */
async function momentsOf(keeper, plan) {
  const found = await keeper.database.read(besideKey("moments", plan));
  const { waarde } = /** @type {{waarde?: Moment[]}} */ ((found.ok && found.value) || {});
  return Array.isArray(waarde) ? waarde : [];
}

/** What to store, so that the plan as it is in this file is kept. @param {PlanKeeper} keeper @param {Dossier} dossier @returns {Promise<readonly [string, unknown]>} */
async function withMoment(keeper, dossier) {
  const id = dossier.afkomst?.at(-1) ?? "";
  const others = (await momentsOf(keeper, dossier.id)).filter((moment) => moment.id !== id);
  return [besideKey("moments", dossier.id), { versie: 1, waarde: [...others, { id, dossier }].slice(-MOST_MOMENTS) }];
}

/** The file of the open plan that the browser may write in again, if it gave one. @param {PlanKeeper} keeper @returns {Promise<unknown>} null for none */
export async function handleOf(keeper) {
  const found = await keeper.database.read(besideKey("handle", keeper.opened().id));
  return (found.ok && /** @type {{waarde?: unknown} | null} */ (found.value)?.waarde) || null;
}

/** @param {PlanKeeper} keeper @param {unknown} handle null forgets it */
export async function keepHandle(keeper, handle) {
  const key = besideKey("handle", keeper.opened().id);
  await keeper.database.change([], () => (handle ? { put: [[key, { versie: 1, waarde: handle }]], value: null } : { remove: [key], value: null }));
}

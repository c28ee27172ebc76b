/** The keeper of this page, with the browser's own storage. */

import { Database } from "../../lib/database.js";
import { StoredRecord, TabRecord, editionKey } from "../../lib/storage.js";
import { Tabs } from "../../lib/tabs.js";
import { PlanKeeper } from "./keeper.js";
import { LINE } from "./messages.js";
import { plansOf } from "./shelf.js";

/** The plan that was open last: in this tab, and in any. */
const IN_TAB = new TabRecord("plan-open", 1);
const LAST = new StoredRecord("plan-open", 1);

/**
 * Start keeping, and open the plan that was open last.
 * @param {import("../definition.js").Definitie} definitie
 * @returns {Promise<PlanKeeper>}
 */
export async function startKeeper(definitie) {
  const keeper = new PlanKeeper({ definitie, database: new Database(editionKey("plannen")), tabs: new Tabs(editionKey(LINE)) });
  addEventListener("pagehide", () => keeper.rest());
  addEventListener("pageshow", ({ persisted }) => { if (persisted) void keeper.wake(); });
  // Bubbles from the document. A browser on a phone may end a page that is not in sight.
  addEventListener("visibilitychange", () => { void keeper.flush(); });
  await keeper.open(lastOpen() ?? await lastChanged(keeper));
  keeper.subscribe(({ edits }) => { if (!edits) remember(keeper.dossier?.id ?? null); });
  return keeper;
}

/** @returns {string | null} */
function lastOpen() {
  for (const record of [IN_TAB, LAST]) {
    const found = record.read();
    if (found.ok && typeof found.value === "string") return found.value;
  }
  return null;
}

/**
 * The plan that was changed last: a browser that was killed may have lost which one was open.
 * @param {PlanKeeper} keeper
 */
async function lastChanged(keeper) {
  const { lines } = await plansOf(keeper);
  return lines.find(({ isExample, reason }) => !isExample && !reason)?.id ?? "";
}

/** @param {string | null} id */
function remember(id) {
  for (const record of [IN_TAB, LAST]) {
    if (id) record.keep(id);
    else record.forget();
  }
}

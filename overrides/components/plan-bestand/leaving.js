/**
 * Asks before the page is left, only where that matters: the plan is in this tab alone, or has not been saved as a file for a week. The
 * latter once a day, for it is kept in the browser.
 */

import { StoredRecord } from "../../lib/storage.js";
import { isoDay } from "../../lib/phrase.js";
import { isEmptyRecord } from "../../plan/dossier/values.js";
import { isAtRisk } from "./sentences.js";

/** @typedef {import("../../plan/keeper/keeper.js").PlanKeeper} PlanKeeper */

const ASKED = new StoredRecord("plan-gevraagd", 1);

/**
 * @param {PlanKeeper} store
 * @returns {() => void} stops it
 */
export function mindLeaving(store) {
  // A page that listens is not held in memory by some browsers, so only while there is a reason.
  const update = () => {
    if (matters(store)) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  };
  const ask = (/** @type {Event} */ event) => {
    if (store.status.state !== "failed") ASKED.keep(isoDay(new Date()));
    event.preventDefault();
  };
  update();
  const stop = store.follow(update);
  return () => {
    stop();
    removeEventListener("beforeunload", ask);
  };
}

/** @param {PlanKeeper} store */
function matters({ status, dossier, held }) {
  if (held.size) return true;
  if (!dossier || isEmptyRecord(dossier.antwoorden) || !isAtRisk(status, dossier.gemaakt, new Date())) return false;
  const asked = ASKED.read();
  return status.state === "failed" || !asked.ok || asked.value !== isoDay(new Date());
}

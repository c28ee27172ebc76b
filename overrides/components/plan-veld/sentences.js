/** What stands beside a question, and an answer as it stands in its field. Pure. */

import { withStop } from "../../lib/phrase.js";
import { rulesOf } from "../../plan/definition.js";
import { shown } from "../../plan/sums/kinds.js";

/** @typedef {import("../../plan/definition.js").Veld} Veld */

const DAY = "Dag, maand en jaar, zoals 31-12-2026.";
const SEVERAL = "U kunt er meer kiezen.";

/** How to answer a question, in sentences. @param {Veld} veld */
export function helpOf(veld) {
  const rules = rulesOf(veld);
  const parts = [veld.uitleg, veld.rekent && `Wordt uitgerekend: ${veld.rekent}`, rules.hint, rules.dag && DAY, rules.meer && SEVERAL];
  return parts.filter((part) => typeof part === "string").filter(Boolean).map(withStop).join(" ");
}

/** A stored answer as it stands in a line: as people read it, without the unit that stands beside the line. @param {Veld} veld @param {string} text */
export function inField(veld, text) {
  const { eenheid } = rulesOf(veld);
  const words = shown(veld, text);
  return eenheid ? words.replace(eenheid, "").trim() : words;
}

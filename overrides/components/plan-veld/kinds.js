/** Which kind of control a question gets. */

import { rulesOf } from "../../plan/definition.js";
import { choicesOf } from "../../plan/sums/choices.js";
import { area } from "./area.js";
import { choices } from "./choices.js";
import { line, list } from "./line.js";
import { outcome } from "./outcome.js";
import { select } from "./select.js";

/** @typedef {import("./control.js").Asked} Asked */
/** @typedef {import("./control.js").Control} Control */

/** A longer list of choices is not laid out but opened. */
const MOST_SHOWN = 8;

/**
 * The control for one question, still empty.
 * @param {Asked} asked
 * @returns {Control}
 */
export function controlFor(asked) {
  const { veld, suggestions } = asked;
  const [rules, offered] = [rulesOf(veld), choicesOf(veld)];
  if (veld.formule) return outcome(asked);
  if (rules.meer || (offered.length && offered.length <= MOST_SHOWN)) return choices(asked);
  if (offered.length) return veld.vrij ? list(asked, [...new Set([...suggestions, ...offered.map(({ naam }) => naam)])]) : select(asked);
  if (rules.lang) return area();
  return suggestions.length ? list(asked, suggestions) : line(asked);
}

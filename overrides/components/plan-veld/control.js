/** What every kind of control of a question can do, and which kind a question gets. */

import { choicesOf } from "../../plan/sums/choices.js";
import { rulesOf } from "../../plan/definition.js";
import { area } from "./area.js";
import { choices } from "./choices.js";
import { line, list } from "./line.js";
import { outcome } from "./outcome.js";
import { select } from "./select.js";

/** @typedef {import("../../plan/definition.js").Veld} Veld */

/**
 * What a control is made for.
 * @typedef {object} Asked
 * @property {Veld} veld
 * @property {string} id of the control, or of the group of them
 * @property {readonly string[]} suggestions answers given elsewhere that would do here
 */

/**
 * A control, or a group of them. `element` goes in the page, `main` gets the name and the focus, `read` gives what it says now, `show` makes
 * it say an answer. `marks` are the elements that say that an answer does not fit. `isGroup`: its frame is a fieldset.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} main
 * @property {() => readonly HTMLElement[]} marks
 * @property {boolean} isGroup
 * @property {() => string} read
 * @property {(text: string) => void} show
 */

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
  if (veld.formule) return outcome();
  if (rules.meer || (offered.length && offered.length <= MOST_SHOWN)) return choices(asked);
  if (offered.length) return veld.vrij ? list(asked, offered.map(({ naam }) => naam)) : select(asked);
  if (rules.lang) return area();
  return suggestions.length ? list(asked, suggestions) : line(asked);
}

/** What the changes of another tab do to what was typed here: nothing that was typed goes without a word. Pure. */

import { storedRows } from "../dossier/sheets.js";
import { isTyped, targetOf, textAt, textOf, withText } from "./targets.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./targets.js").Typed} Typed
 */

/**
 * Two tabs typed in one place. `edit` is what was typed here, `theirs` the text of the other tab, null where it removed the row; `won`
 * says which of the two stands there now, and `restore` puts the other one there.
 * @typedef {{readonly edit: Typed, readonly theirs: string | null, readonly won: "mine" | "theirs", readonly restore: Edit}} Crossing
 */

/** Milliseconds: of what was typed longer ago, the change in another tab is no surprise. */
const FRESH = 15 * 60_000;

/** What was typed last in this tab, by place. */
export class Typing {
  constructor() {
    /** @type {Map<string, {edit: Typed, at: number}>} */
    this.places = new Map();
  }

  /** @param {Edit} edit @param {number} at milliseconds */
  note(edit, at) {
    for (const [target, { at: then }] of this.places) if (at - then > FRESH) this.places.delete(target);
    if (isTyped(edit)) this.places.set(targetOf(edit), { edit, at });
  }

  /**
   * Where what was stored by others differs from what was typed here.
   * @param {Dossier} before what was stored, as this tab knew it
   * @param {Dossier} after what is stored now, without what this tab did not store yet
   * @param {Dossier} mine the plan as it stands in this tab, before it takes in what changed
   * @param {readonly Edit[]} waiting what this tab did not store yet: it comes after, so it wins
   * @param {number} at milliseconds
   * @returns {Crossing[]}
   */
  crossings(before, after, mine, waiting, at) {
    const waits = new Set(waiting.map(targetOf));
    const fresh = [...this.places.values()].filter(({ at: then }) => at - then <= FRESH).map(({ edit }) => edit);
    const crossed = fresh.filter((edit) => ![textOf(edit), textAt(before, edit)].includes(textAt(after, edit)));
    return crossed.map((edit) => crossing(edit, textAt(after, edit), mine, waits.has(targetOf(edit))));
  }
}

/** @param {Typed} edit @param {string | null} theirs @param {Dossier} mine @param {boolean} waits @returns {Crossing} */
function crossing(edit, theirs, mine, waits) {
  if (theirs === null) return { edit, theirs, won: "theirs", restore: withRow(mine, edit) };
  return waits ? { edit, theirs, won: "mine", restore: withText(edit, theirs) } : { edit, theirs, won: "theirs", restore: edit };
}

/** The row of this cell, put back where it stood. @param {Dossier} dossier @param {Typed} edit @returns {Edit} */
function withRow(dossier, edit) {
  if (edit.kind !== "cell") return edit;
  const { sheet, table } = edit;
  const rows = storedRows(dossier, sheet, table) ?? [];
  const place = rows.findIndex(({ id }) => id === edit.row);
  return place < 0 ? edit : { kind: "insert", sheet, table, rows: [rows[place]], before: rows[place + 1]?.id ?? null };
}

/** The one text that an edit is about, where it is about one: a field or a cell. Pure. */

import { answersOf, storedRows } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").EditOf<"field"> | import("../dossier/dossier.js").EditOf<"cell">} Typed an edit of one text
 */

/** @param {Edit} edit @returns {edit is Typed} */
export function isTyped(edit) {
  return edit.kind === "field" || edit.kind === "cell";
}

/** A name for the place that an edit types in; "" for an edit of more than one text. @param {Edit} edit */
export function targetOf(edit) {
  if (edit.kind === "field") return JSON.stringify([edit.sheet, edit.field]);
  if (edit.kind === "cell") return JSON.stringify([edit.sheet, edit.table, edit.row, edit.column]);
  return "";
}

/** Whether these two type in the same place. @param {Edit} one @param {Edit} other */
export function isSamePlace(one, other) {
  return isTyped(one) && targetOf(one) === targetOf(other);
}

/** What stands at the place of this edit: null where its row is gone. @param {Dossier} dossier @param {Typed} edit */
export function textAt(dossier, edit) {
  if (edit.kind === "field") return own(answersOf(dossier, edit.sheet).velden, edit.field) ?? "";
  const row = storedRows(dossier, edit.sheet, edit.table)?.find(({ id }) => id === edit.row);
  return row ? own(row.cellen, edit.column) ?? "" : null;
}

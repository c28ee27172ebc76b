/** The one text that an edit is about, where it is about one: a field, a cell, own words in a paper or about a finding, or what was typed in a tool. Pure. */

import { FINDING } from "../dossier/dossier.js";
import { PART } from "../dossier/settings.js";
import { answersOf, storedRows } from "../dossier/sheets.js";
import { own } from "../dossier/values.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").EditOf<"set">} Own own words in a paper or a tool, or why a finding was put aside
 * @typedef {import("../dossier/dossier.js").EditOf<"field"> | import("../dossier/dossier.js").EditOf<"cell"> | Own} Typed an edit of one text
 */

/** @param {Edit} edit @returns {edit is Typed} */
export function isTyped(edit) {
  return edit.kind === "field" || edit.kind === "cell" || isOwn(edit);
}

/** @param {Edit} edit @returns {edit is Own} */
export function isOwn(edit) {
  return edit.kind === "set" && (edit.key === "eigenTekst" || (edit.key === "weggelegd" ? edit.name.startsWith(FINDING) : edit.name.includes(PART)));
}

/** What an edit types. @param {Typed} edit */
export function textOf(edit) {
  return edit.kind === "set" ? String(edit.value ?? "") : edit.text;
}

/** The same edit with another text. @param {Typed} edit @param {string} text @returns {Typed} */
export function withText(edit, text) {
  return edit.kind === "set" ? { ...edit, value: text || null } : { ...edit, text };
}

/** A name for the place that an edit types in; "" for an edit of more than one text. @param {Edit} edit */
export function targetOf(edit) {
  if (edit.kind === "field") return JSON.stringify([edit.sheet, edit.field]);
  if (edit.kind === "cell") return JSON.stringify([edit.sheet, edit.table, edit.row, edit.column]);
  return isOwn(edit) ? JSON.stringify([edit.key, edit.name]) : "";
}

/** Whether these two type in the same place. @param {Edit} one @param {Edit} other */
export function isSamePlace(one, other) {
  return isTyped(one) && targetOf(one) === targetOf(other);
}

/** What stands at the place of this edit: null where its row is gone. @param {Dossier} dossier @param {Typed} edit */
export function textAt(dossier, edit) {
  if (edit.kind === "set") return String(own(dossier[edit.key], edit.name) ?? "");
  if (edit.kind === "field") return own(answersOf(dossier, edit.sheet).velden, edit.field) ?? "";
  const row = storedRows(dossier, edit.sheet, edit.table)?.find(({ id }) => id === edit.row);
  return row ? own(row.cellen, edit.column) ?? "" : null;
}

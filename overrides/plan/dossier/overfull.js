/** What is too much for a plan: it would be kept, and its file would not open again. Asked at each change, so it looks only at what changes. */

import { LIMITS } from "./check.js";
import { storedRows } from "./sheets.js";

/**
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Edit} Edit
 */

const LONG = "Dit antwoord is langer dan 1.000.000 tekens en is niet bewaard. Maak het korter of verdeel het.";
const MANY = "Een tabel heeft ten hoogste 20.000 rijen. Er is niets toegevoegd. Haal eerst rijen weg.";

/**
 * Why an edit is refused, in Dutch; "" where the plan has room for it.
 * @param {Edit} edit
 * @param {() => Dossier} after the plan with it; asked only where rows come in
 * @returns {string}
 */
export function tooMuch(edit, after) {
  if (edit.kind === "all") return edit.edits.reduce((found, one) => found || tooMuch(one, after), "");
  if (edit.kind === "field" || edit.kind === "cell") return isLong(edit.text) ? LONG : "";
  if (edit.kind === "set") return isLong(edit.value) ? LONG : "";
  if (edit.kind !== "insert") return "";
  if (edit.rows.some(({ cellen }) => Object.values(cellen).some(isLong))) return LONG;
  return (storedRows(after(), edit.sheet, edit.table)?.length ?? 0) > LIMITS.rows ? MANY : "";
}

/** @param {unknown} value */
function isLong(value) {
  return typeof value === "string" && value.length > LIMITS.text;
}

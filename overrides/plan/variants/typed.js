/** The variants of a plan that people made: what each is called, how much less it should cost, and what it leaves out. Kept with the plan. Pure. */

import { setting, settingOf, settingsBelow, withoutSettings } from "../dossier/settings.js";

/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/** `naam` and `procent` as they were typed; `zonder`: ids of rows of the plan of activities or the budget. @typedef {{id: string, naam: string, procent: string, zonder: ReadonlySet<string>}} Variant */

const TOOL = "variant";
const WITHOUT = "zonder";
/** What holds the place of a variant in which nothing is typed yet. */
const HERE = "hier";
const YES = "ja";

/** @param {Dossier} dossier @returns {Variant[]} */
export function variantsIn(dossier) {
  return settingsBelow(dossier, [TOOL]).map((id) => ({
    id, naam: settingOf(dossier, [TOOL, id, "naam"]), procent: settingOf(dossier, [TOOL, id, "procent"]), zonder: new Set(settingsBelow(dossier, [TOOL, id, WITHOUT])),
  }));
}

/** How a variant is called; one without a name by its place. @param {readonly Variant[]} variants @param {Variant} variant */
export function nameOf(variants, variant) {
  return variant.naam.trim() || `Variant ${variants.indexOf(variant) + 1}`;
}

/** @param {string} id of a new variant */
export function adding(id) {
  return setting([TOOL, id, HERE], YES);
}

/** @param {string} id @param {"naam" | "procent"} name @param {string} text */
export function typing(id, name, text) {
  return setting([TOOL, id, name], text);
}

/** @param {string} id @param {string} row @param {boolean} isOut whether the variant leaves this row out */
export function leavingOut(id, row, isOut) {
  return setting([TOOL, id, WITHOUT, row], isOut ? YES : "");
}

/** @param {Dossier} dossier @param {string} id @returns {Edit} */
export function removing(dossier, id) {
  const put = Object.keys(dossier.instellingen ?? {}).filter((name) => name.startsWith(putName(id, "")));
  return { kind: "all", edits: [withoutSettings(dossier, [TOOL, id]), ...put.map((name) => ({ kind: /** @type {const} */ ("set"), key: /** @type {const} */ ("instellingen"), name, value: null }))] };
}

/** What we wrote in a column of the alternatives for this variant, "" for nothing. @param {Dossier} dossier @param {string} id @param {string} column */
export function putIn(dossier, id, column) {
  return settingOf(dossier, [putName(id, column)]);
}

/** @param {string} id @param {string} column @param {string} text */
export function putting(id, column, text) {
  return setting([putName(id, column)], text);
}

/** Not the name of a text that people typed: a merge never asks about it. @param {string} id @param {string} column */
function putName(id, column) {
  return `${TOOL}-gezet.${id}.${column}`;
}

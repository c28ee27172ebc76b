/**
 * A plan of an older version, step by step into one of this version. To make version 2: raise `VERSION` in dossier.js, add under 1 the
 * step from a plan of version 1 to one of version 2, and add an example file of version 2 to `tests/cases/dossier/`. Steps and examples
 * of older versions stay as they are. A step takes a plan that was checked by nobody: it throws if it cannot use it.
 */

import { VERSION } from "./dossier.js";

/** For each old version, how a plan of that version becomes one of the next. @typedef {Readonly<Record<number, (old: any) => unknown>>} Steps */

/** @type {Steps} */
const STEPS = Object.freeze({});

/**
 * @param {{versie: number}} old a plan as it was parsed, of this version or an older one
 * @param {Steps} [steps]
 * @param {number} [version] the version to make
 * @returns {unknown} the plan in this version; the same value if it has it already
 * @throws {unknown} what a step throws
 */
export function migrated(old, steps = STEPS, version = VERSION) {
  /** @type {unknown} */
  let value = old;
  for (let from = old.versie; from < version; from += 1) value = { .../** @type {object} */ (steps[from](value)), versie: from + 1 };
  return value;
}

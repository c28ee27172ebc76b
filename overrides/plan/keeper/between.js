/** Edits that make one plan of another: what changed in another tab, or what a merge or a file brings. Pure. */

import { answersOf } from "../dossier/sheets.js";
import { isSame, own } from "../dossier/values.js";
import { sheetEdits } from "./between-sheets.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Named} Named
 */

/** @type {readonly Named[]} */
const NAMED = ["weggelegd", "eigenTekst", "instellingen"];

/**
 * Not about where a plan came from and when it changed: the keeper sets that.
 * @param {Dossier} before
 * @param {Dossier} after
 * @returns {Edit[]}
 */
export function between(before, after) {
  /** @type {Edit[]} */
  const edits = names(before.antwoorden, after.antwoorden).filter((sheet) => !isSame(answersOf(before, sheet), answersOf(after, sheet)))
    .flatMap((sheet) => sheetEdits(before, after, sheet));
  if (before.naam !== after.naam || before.gemeente !== after.gemeente) edits.push({ kind: "about", naam: after.naam, gemeente: after.gemeente });
  if (!isSame(before.kortelijst, after.kortelijst)) edits.push({ kind: "shortlist", ids: after.kortelijst });
  return [...edits, ...NAMED.flatMap((key) => namedEdits(key, before[key] ?? {}, after[key] ?? {})), ...lapses(before, after)];
}

/**
 * The files that a plan comes from, after another takes its place. Undone with it: a merge that is taken back did not bring that file in.
 * @param {Dossier} before
 * @param {Dossier} after
 * @returns {Edit[]}
 */
export function filesBetween({ afkomst: old = [] }, { afkomst: now = [] }) {
  const [add, drop] = [now.filter((file) => !old.includes(file)), old.filter((file) => !now.includes(file))];
  return now.length && add.length + drop.length ? [{ kind: "files", add, drop }] : [];
}

/** @param {Named} key @param {Readonly<Record<string, unknown>>} before @param {Readonly<Record<string, unknown>>} after @returns {Edit[]} */
function namedEdits(key, before, after) {
  return names(before, after).filter((name) => !isSame(own(before, name), own(after, name)))
    .map((name) => ({ kind: "set", key, name, value: own(after, name) ?? null }));
}

/** @param {Dossier} before @param {Dossier} after @returns {Edit[]} */
function lapses({ vervallen: old = [] }, { vervallen: now = [] }) {
  const gone = old.filter((entry) => !now.some((other) => isSame(entry, other)));
  const fresh = now.filter((entry) => !old.some((other) => isSame(entry, other)));
  return [...gone.map((entry) => /** @type {Edit} */ ({ kind: "unlapse", entry })), ...fresh.map((entry) => /** @type {Edit} */ ({ kind: "lapse", entry }))];
}

/** @param {Readonly<Record<string, unknown>>} one @param {Readonly<Record<string, unknown>>} other */
function names(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** What two files of one location say differently, in sentences. Pure. */

import { kolommenOf, tablesOf, veldenOf } from "../definition.js";
import { shown } from "../sums/kinds.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./file.js").FoundRow} FoundRow
 * @typedef {import("./locations.js").Version} Version
 */

/** Each version against the one before it. @param {readonly Version[]} versions @param {Werkblad} werkblad @returns {string[]} */
export function differences(versions, werkblad) {
  return versions.slice(1).flatMap((version, place) => between(versions[place], version, werkblad));
}

/** @param {Version} one @param {Version} other @param {Werkblad} werkblad */
function between(one, other, werkblad) {
  const [tabel] = tablesOf(werkblad);
  const nameOf = (/** @type {FoundRow} */ { cells }) => cells[tabel.sleutel] ?? "";
  const find = (/** @type {Version} */ { rows }, /** @type {string} */ name) => rows.find((row) => plain(nameOf(row)) === plain(name));
  const only = (/** @type {Version} */ version, /** @type {Version} */ without) => version.rows.filter((row) => !find(without, nameOf(row)))
    .map((row) => `'${nameOf(row)}' staat alleen in ${version.file.name}.`);
  const both = one.rows.flatMap((row) => {
    const twin = find(other, nameOf(row));
    return twin ? changes(kolommenOf(tabel).filter(({ uitVeld }) => !uitVeld), row.cells, twin.cells, one, other, `${nameOf(row)}, `) : [];
  });
  return [...changes(veldenOf(werkblad), one.single, other.single, one, other, ""), ...both, ...only(one, other), ...only(other, one)];
}

/**
 * @param {readonly Veld[]} velden
 * @param {Readonly<Record<string, string>>} was
 * @param {Readonly<Record<string, string>>} now
 * @param {Version} one
 * @param {Version} other
 * @param {string} before
 */
function changes(velden, was, now, one, other, before) {
  const seen = (/** @type {Veld} */ veld, /** @type {string | undefined} */ text) => (text ? `'${shown(veld, text)}'` : "leeg");
  return velden.filter(({ id }) => (was[id] ?? "") !== (now[id] ?? "")).map((veld) =>
    `${before}${veld.label}: ${seen(veld, was[veld.id])} in ${one.file.name}, ${seen(veld, now[veld.id])} in ${other.file.name}.`);
}

/** Returned files → locations: each with what it said, once. A corrected copy is a second version of its location. Pure. */

import { kolommenOf, tablesOf } from "../definition.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./file.js").FoundRow} FoundRow
 * @typedef {import("./file.js").ReturnedFile} ReturnedFile
 */

/** What one file says of a location: its single answers, and its rows with those in them. @typedef {{file: ReturnedFile, single: Readonly<Record<string, string>>, rows: readonly FoundRow[], copies: readonly string[]}} Version */

/**
 * `name` is the locatie, "" where no file says it; `key` is the same for the same location, however it is spelt. `chosen` are the versions
 * that count unless a person chooses otherwise: the last, or all where they have no activity in common.
 * @typedef {{key: string, name: string, instelling: string, versions: readonly Version[], chosen: readonly number[]}} Locatie
 */

const [PLACE, OWNER] = ["locatie", "instelling"];

/**
 * @param {readonly ReturnedFile[]} files from the oldest to the newest
 * @param {Werkblad} werkblad the one they are of
 * @returns {Locatie[]} in the order in which they first come
 */
export function locationsIn(files, werkblad) {
  /** @type {{key: string, name: string, instelling: string, versions: Version[]}[]} */
  const found = [];
  for (const version of files.flatMap((file) => versionsIn(file, werkblad))) {
    const known = version.single[PLACE] ? found.find((locatie) => isSame(locatie, version.single)) : undefined;
    if (known) addVersion(known, version);
    else found.push({ key: keyOf(version), name: version.single[PLACE] ?? "", instelling: version.single[OWNER] ?? "", versions: [version] });
  }
  return found.map((locatie) => ({ ...locatie, chosen: chosenOf(locatie.versions) }));
}

/** Whether two say that they are the same location: an institution counts only where both name it. @param {{name: string, instelling: string}} locatie @param {Readonly<Record<string, string>>} single */
export function isSame({ name, instelling }, single) {
  const other = single[OWNER] ?? "";
  return plain(name) === plain(single[PLACE] ?? "") && (!instelling || !other || plain(instelling) === plain(other));
}

/** A file is of one location, unless its rows name others. @param {ReturnedFile} file @param {Werkblad} werkblad @returns {Version[]} */
function versionsIn(file, werkblad) {
  const repeats = tablesOf(werkblad).flatMap(kolommenOf).filter(({ uitVeld }) => uitVeld);
  /** @type {Map<string, Version & {rows: FoundRow[]}>} */
  const versions = new Map();
  for (const row of file.rows) {
    const own = repeats.flatMap(({ id, uitVeld }) => (uitVeld && row.cells[id] ? [[uitVeld, row.cells[id]]] : []));
    /** @type {Readonly<Record<string, string>>} */
    const single = { ...file.single, ...Object.fromEntries(own) };
    const key = `${plain(single[PLACE] ?? "")}|${plain(single[OWNER] ?? "")}`;
    const version = versions.get(key) ?? { file, single, rows: [], copies: [] };
    version.rows.push(row);
    versions.set(key, version);
  }
  return versions.size > 0 ? [...versions.values()] : [{ file, single: file.single, rows: [], copies: [] }];
}

/** @param {{versions: Version[]}} locatie @param {Version} version */
function addVersion({ versions }, version) {
  const twin = versions.findIndex((other) => says(other) === says(version));
  if (twin === -1) versions.push(version);
  else versions[twin] = { ...versions[twin], copies: [...versions[twin].copies, version.file.name] };
}

/** All that it says, to compare. @param {Version} version */
function says({ single, rows }) {
  return JSON.stringify([Object.entries(single).sort(), rows.map(({ cells }) => Object.entries(cells).sort())]);
}

/** @param {Version} version */
function keyOf({ file, single }) {
  return single[PLACE] ? `${plain(single[PLACE])}|${plain(single[OWNER] ?? "")}` : `|${file.name}`;
}

/** @param {readonly Version[]} versions */
function chosenOf(versions) {
  const names = versions.map(({ rows }) => new Set(rows.map(({ cells }) => plain(cells.activiteit ?? ""))));
  const all = names.flatMap((found) => [...found]);
  const areApart = new Set(all).size === all.length && names.every(({ size }) => size > 0);
  return areApart ? versions.map((_, place) => place) : [versions.length - 1];
}

/**
 * Texts that people typed in a tool, kept in the `instellingen` of a plan. Each has a name of its own, a path such as
 * `terugrekenen/vrij/3f2a/naam`, so that two tabs, or a merge of two files, keep what each of them typed. Pure.
 */

import { own } from "./values.js";

/** @typedef {import("./dossier.js").Dossier} Dossier */
/** @typedef {import("./dossier.js").Edit} Edit */
/** @typedef {import("./dossier.js").EditOf<"set">} SetEdit */

/** Between the parts of a name. A setting without it is no text that people typed. */
export const PART = "/";

/** What stands under a name, "" for nothing. @param {Dossier} dossier @param {readonly string[]} path */
export function settingOf({ instellingen }, path) {
  const value = own(instellingen, path.join(PART));
  return typeof value === "string" ? value : "";
}

/** The edit that keeps a text; "" forgets it. @param {readonly string[]} path @param {string} text @returns {SetEdit} */
export function setting(path, text) {
  return { kind: "set", key: "instellingen", name: path.join(PART), value: text || null };
}

/** The next parts of the names that begin with this path, each once, in order. @param {Dossier} dossier @param {readonly string[]} path */
export function settingsBelow({ instellingen = {} }, path) {
  const prefix = path.join(PART) + PART;
  return [...new Set(Object.keys(instellingen).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split(PART)[0]))];
}

/** The edit that forgets all that stands below a path. @param {Dossier} dossier @param {readonly string[]} path @returns {Edit} */
export function withoutSettings({ instellingen = {} }, path) {
  const names = Object.keys(instellingen).filter((name) => name.startsWith(path.join(PART) + PART));
  return { kind: "all", edits: names.map((name) => ({ kind: "set", key: "instellingen", name, value: null })) };
}

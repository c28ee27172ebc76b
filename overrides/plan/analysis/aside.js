/** Findings that people put aside: kept in the plan by their key, with the reason. Pure. */

import { FINDING } from "../dossier/dossier.js";
import { own } from "../dossier/values.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../findings/finding.js").Finding} Finding
 */

/** Puts a finding aside with this reason, "" while there is none; null takes it back. @param {string} key @param {string | null} reason @returns {Edit} */
export function asideEdit(key, reason) {
  return { kind: "set", key: "weggelegd", name: FINDING + key, value: reason };
}

/** Why it was put aside; null where it was not. @param {Dossier} dossier @param {Finding} finding */
export function reasonOf(dossier, { key }) {
  return own(dossier.weggelegd, FINDING + key) ?? null;
}

/**
 * @param {Dossier} dossier
 * @param {readonly Finding[]} findings
 * @returns {{open: Finding[], aside: Finding[]}}
 */
export function divided(dossier, findings) {
  const isOpen = (/** @type {Finding} */ finding) => reasonOf(dossier, finding) === null;
  return { open: findings.filter(isOpen), aside: findings.filter((finding) => !isOpen(finding)) };
}

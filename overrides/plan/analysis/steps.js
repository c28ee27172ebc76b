/** The steps of the analysis: what each is called, and what has to be filled in before there is anything to look at. Pure. */

import { isEmpty } from "../dossier/answers.js";
import { onlineSheets } from "../definition.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../findings/finding.js").Rule} Rule
 */

/** The sheets that findings of a step stand on: with answers on one of them people can begin. Of other steps those are all its sheets. @type {Readonly<Record<number, readonly string[]>>} */
const NEEDED = Object.freeze({
  2: ["inventarisatie"], 5: ["doelen", "activiteitenplan", "begroting-en-dekking"], 6: ["tijdpad"], 7: ["monitorplan"], 8: ["borgingsplan", "taakverdeling", "afstemmingsafspraken", "subsidievoorwaarden"],
});
/** The name of what belongs to no single step. */
const WHOLE = "Over het hele plan";

/** `step` is null for what belongs to no step; `name` is that of its place in the address. @typedef {{step: number | null, name: string, title: string, rules: Rule[]}} Step */

/**
 * The steps that have rules or something else to show, in order; what belongs to none comes last.
 * @param {Definitie} definitie
 * @param {readonly Rule[]} rules
 * @param {readonly (number | null)[]} others steps that have no rules but a picture or a tool
 * @returns {Step[]}
 */
export function stepsOf(definitie, rules, others = []) {
  const numbers = [...new Set([...rules.map(({ step }) => step), ...others])].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return numbers.map((step) => ({ step, name: nameOf(step), title: titleOf(definitie, step), rules: rules.filter((rule) => rule.step === step) }));
}

/** @param {number | null} step */
function nameOf(step) {
  return step === null ? "heel-plan" : `stap-${step}`;
}

/** @param {Definitie} definitie @param {number | null} step */
function titleOf(definitie, step) {
  return definitie.bladen.find(({ stap }) => stap?.nummer === step)?.stap?.titel ?? WHOLE;
}

/** The sheets to fill in first; none where people began with one of them. @param {Definitie} definitie @param {Dossier} dossier @param {number | null} step @returns {Werkblad[]} */
export function waitingFor(definitie, dossier, step) {
  const sheets = onlineSheets(definitie).filter((sheet) => isAbout(sheet, step));
  if (!sheets.every(({ id }) => isEmpty(dossier, id))) return [];
  return step === null ? sheets.filter(({ korteRoute }) => korteRoute).slice(0, 1) : sheets;
}

/** Whether the findings of a step stand on this sheet. @param {Werkblad} sheet @param {number | null} step */
function isAbout({ id, stap }, step) {
  return step === null || (NEEDED[step]?.includes(id) ?? stap?.nummer === step);
}

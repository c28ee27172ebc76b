/**
 * The text or the bytes of a file as a plan. Whatever is in the file, the answer comes soon: a whole plan, with sentences about what
 * people should know, or a sentence that says why not and what to do. Never half a plan.
 */

import { LIMITS, misfit } from "./check.js";
import { cleaned } from "./clean.js";
import { SCHEMA, VERSION } from "./dossier.js";
import { fitted } from "./fit.js";
import { NOT_JSON, OTHER_JSON, shapeObjection, kindObjection, sizeObjection } from "./limits.js";
import { migrated } from "./migrate.js";
import { lapsedSentence, misfitSentence, newerSentence, returnedSentence, tooManyLapsed, unknownSentence } from "./sentences.js";
import { withUnknownApart } from "./unknown.js";
import { isRecord } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {{ok: false, reason: string}} Refusal
 * @typedef {{ok: true, dossier: Dossier, told: string[]} | Refusal} Reading
 */

export const NOT_THERE = "Uw browser kan dit bestand niet lezen. Staat het nog op dezelfde plek, en is het geen map? Kies het dan opnieuw.";

/**
 * A file as it was chosen. A huge one is not even loaded.
 * @param {File} file
 * @param {Definitie} definitie
 * @returns {Promise<Reading>}
 */
export async function readFile(file, definitie) {
  const objection = sizeObjection(file.size);
  if (objection) return refused(objection);
  try {
    return readBytes(new Uint8Array(await file.arrayBuffer()), definitie);
  } catch (error) {
    if (error instanceof DOMException) return refused(NOT_THERE);
    throw error;
  }
}

/**
 * @param {Uint8Array} bytes of a file
 * @param {Definitie} definitie
 * @returns {Reading}
 */
export function readBytes(bytes, definitie) {
  const objection = sizeObjection(bytes.length) || kindObjection(String.fromCharCode(...bytes.subarray(0, 8)));
  if (objection) return refused(objection);
  try {
    return readDossier(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes), definitie);
  } catch (error) {
    if (error instanceof TypeError) return refused(NOT_JSON);
    throw error;
  }
}

/**
 * @param {string} text
 * @param {Definitie} definitie the worksheets of now
 * @returns {Reading}
 */
export function readDossier(text, definitie) {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const objection = sizeObjection(plain.length) || kindObjection(plain.slice(0, 8)) || shapeObjection(plain);
  if (objection) return refused(objection);
  let value;
  try {
    value = JSON.parse(plain);
  } catch {
    return refused(NOT_JSON);
  }
  return planIn(value, definitie);
}

/**
 * What was kept or sent as a value, such as a plan from the browser's own storage.
 * @param {unknown} value as JSON gives it
 * @param {Definitie} definitie
 * @returns {Reading}
 */
export function planIn(value, definitie) {
  if (!isRecord(value) || value.schema !== SCHEMA) return refused(OTHER_JSON);
  const { versie } = value;
  if (!Number.isInteger(versie) || Number(versie) < 1) return refused(misfitSentence({ path: ["versie"], rule: "const", limit: VERSION }));
  if (Number(versie) > VERSION) return refused(newerSentence(Number(versie)));
  const plan = inThisVersion(/** @type {{versie: number}} */ (/** @type {unknown} */ (value)));
  const found = plan ? misfit(plan) : { path: [], rule: "type", limit: "object" };
  return found ? refused(misfitSentence(found)) : told(cleaned(/** @type {Dossier} */ (/** @type {unknown} */ (plan))), definitie);
}

/** @param {Dossier} plan @param {Definitie} definitie @returns {Reading} */
function told(plan, definitie) {
  const { dossier, lapsed, returned } = fitted(plan, definitie);
  // A plan that is opened can be saved and opened again.
  if ((dossier.vervallen?.length ?? 0) > LIMITS.lapsed) return refused(tooManyLapsed(LIMITS.lapsed));
  const sentences = [returnedSentence(returned), lapsedSentence(lapsed), unknownSentence(Object.keys(dossier.onbekend ?? {}))];
  return { ok: true, dossier, told: sentences.filter(Boolean) };
}

/** Null where a step cannot use it. @param {{versie: number}} old */
function inThisVersion(old) {
  try {
    return withUnknownApart(/** @type {import("./unknown.js").Members} */ (migrated(old)));
  } catch {
    return null;
  }
}

/** UTF-16 where the first two bytes say so, as some editors save it. @param {Uint8Array} bytes */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** @param {string} reason @returns {Refusal} */
function refused(reason) {
  return { ok: false, reason };
}

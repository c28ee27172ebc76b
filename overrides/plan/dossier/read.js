/**
 * The text or the bytes of a file as a plan. Whatever is in the file, the answer comes soon: a whole plan, with sentences about what
 * people should know, or a sentence that says why not and what to do. Never half a plan.
 */

import { isRecord, objectionTo } from "./check.js";
import { cleaned, withReturned } from "./clean.js";
import { SCHEMA, VERSION } from "./dossier.js";
import { fitted } from "./fit.js";
import { MOST_ROWS, NOT_JSON, OTHER_JSON, depthObjection, kindObjection, sizeObjection } from "./limits.js";
import { migrated } from "./migrate.js";
import { lapsedSentence, newerSentence, returnedSentence, tooManyRows, unknownSentence, wrongPart } from "./sentences.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {{ok: false, reason: string}} Refusal
 * @typedef {{ok: true, dossier: Dossier, told: string[]} | Refusal} Reading
 */

/**
 * A file as it was chosen. Look at its size first (`sizeObjection`): then a huge file is not even loaded.
 * @param {Uint8Array} bytes
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
  const objection = sizeObjection(plain.length) || kindObjection(plain.slice(0, 8)) || depthObjection(plain);
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
  if (!Number.isInteger(versie) || Number(versie) < 1) return refused(wrongPart("versie is geen versie"));
  if (Number(versie) > VERSION) return refused(newerSentence(Number(versie)));
  if (rowsIn(value.antwoorden) > MOST_ROWS) return refused(tooManyRows());
  const plan = inThisVersion(/** @type {{versie: number}} */ (/** @type {unknown} */ (value)));
  const objection = plan ? objectionTo(plan) : "de inhoud hoort niet bij de versie";
  return objection ? refused(wrongPart(objection)) : told(cleaned(/** @type {Dossier} */ (plan)), definitie);
}

/** @param {Dossier} plan @param {Definitie} definitie @returns {Reading} */
function told(plan, definitie) {
  const { dossier, lapsed, returned } = fitted(plan, definitie);
  const sentences = [returnedSentence(returned), lapsedSentence(lapsed), unknownSentence(Object.keys(dossier.onbekend ?? {}))];
  return { ok: true, dossier, told: sentences.filter(Boolean) };
}

/** Null where a step cannot use it. @param {{versie: number}} old */
function inThisVersion(old) {
  try {
    return withReturned(/** @type {import("./clean.js").Members} */ (migrated(old)));
  } catch {
    return null;
  }
}

/** UTF-16 where the first two bytes say so, as some editors save it. @param {Uint8Array} bytes */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** How many rows all tables have together, before anything is known of their shape. @param {unknown} answers */
function rowsIn(answers) {
  if (!isRecord(answers)) return 0;
  const tables = Object.values(answers).flatMap((sheet) => (isRecord(sheet) && isRecord(sheet.tabellen) ? Object.values(sheet.tabellen) : []));
  return tables.reduce((/** @type {number} */ sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0);
}

/** @param {string} reason @returns {Refusal} */
function refused(reason) {
  return { ok: false, reason };
}

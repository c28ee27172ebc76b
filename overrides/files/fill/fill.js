/**
 * Fills the build's own empty files: a template and answers become the bytes of a copy. What was asked of the writers stays: looks,
 * help, protection, formulas, language. Pure, and for every subject: it knows places and values only.
 */

import { fillDocx } from "./docx.js";
import { fillOds } from "./ods.js";
import { fillOdt } from "./odt.js";
import { fillXlsx } from "./xlsx.js";
import { Package } from "./package.js";
import { stampCopy } from "./stamp.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Stamp} Stamp */
/** @typedef {import("./places.js").Template} Template */

/** @type {Record<string, (file: Package, places: any, answers: Answers) => void>} */
const FORMATS = { docx: fillDocx, odt: fillOdt, xlsx: fillXlsx, ods: fillOds };

/**
 * @param {string} format "docx", "odt", "xlsx" or "ods"
 * @param {Template} template
 * @param {Answers} answers
 * @param {Stamp} stamp
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {Error} where the format cannot hold an answer, or the template is damaged
 */
export function fillTemplate(format, { bestand, plekken }, answers, stamp) {
  const fillIn = FORMATS[format];
  if (!fillIn) throw new Error(`Een bestand ${format} is niet in te vullen.`);
  const file = new Package(Uint8Array.from(atob(bestand), (character) => character.charCodeAt(0)));
  fillIn(file, plekken, answers);
  stampCopy(file, stamp);
  return file.bytes();
}

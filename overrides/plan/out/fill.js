/** The files of the plan: one worksheet filled in, all of them in a zip, a table as csv. Pure; what was typed leaves as it is shown. */

import { csv } from "../../files/csv.js";
import { fillTemplate } from "../../files/fill/fill.js";
import { zip } from "../../files/fill/package.js";
import { remark, sheetFile, tableFile } from "./names.js";
import { answersFor, shownTable } from "./values.js";

/**
 * @typedef {import("../../files/fill/places.js").Template} Template
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 */

/**
 * What makes a file: a sheet of a plan, and the empty file in the format.
 * @typedef {object} Asked
 * @property {Definitie} definitie linked
 * @property {Werkblad} sheet
 * @property {Dossier} answers
 * @property {string} format "docx", "odt", "xlsx" or "ods"
 * @property {Template} template
 * @property {Date} moment
 */

/** @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} NamedBytes */
/** @typedef {{name: string, blob: Blob}} NamedBlob */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** @param {Asked} asked @returns {NamedBytes} @throws {Error} where the format cannot hold an answer */
export function fillBytes({ definitie, sheet, answers, format, template, moment }) {
  const bytes = fillTemplate(format, template, answersFor(answers, sheet), { moment, remark: remark(definitie, moment) });
  return { name: sheetFile(sheet, answers, format), bytes };
}

/** @param {Asked} asked @returns {Promise<NamedBlob>} */
export async function fill(asked) {
  const { name, bytes } = fillBytes(asked);
  return { name, blob: new Blob([bytes], { type: TYPES[asked.format] }) };
}

/** Files in one zip. @param {string} name @param {readonly NamedBytes[]} files @returns {NamedBlob} */
export function bundled(name, files) {
  return { name, blob: new Blob([zip(Object.fromEntries(files.map((file) => [file.name, file.bytes])))], { type: "application/zip" }) };
}

/** One table. @param {Werkblad} sheet @param {Tabel} tabel @param {Dossier} dossier @returns {NamedBlob} */
export function tableCsv(sheet, tabel, dossier) {
  const { head, rows } = shownTable(dossier, sheet, tabel);
  return { name: tableFile(sheet, tabel.id, dossier), blob: new Blob([csv([head, ...rows])], { type: "text/csv;charset=utf-8" }) };
}

/** Makes the files: brings in the writers and the empty files of the build, each at its first use. */

import { fromScript } from "../../lib/script.js";
import { bundleFile } from "../../plan/out/names.js";

/**
 * @typedef {import("../../files/fill/places.js").Template} Template
 * @typedef {Pick<typeof import("../../plan/out/fill.js"), "fill" | "fillBytes" | "bundled" | "tableCsv">} Office
 * @typedef {import("../../plan/out/fill.js").NamedBlob} NamedBlob
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Werkblad} Werkblad
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** One sheet of the plan, filled in. @param {Context} context @param {Werkblad} sheet @param {string} format @returns {Promise<NamedBlob>} @throws {Error} */
export async function sheetFile(context, sheet, format) {
  const office = await loadOffice(context);
  return office.fill(await asked(context, sheet, format));
}

/** One table of a sheet. @param {Context} context @param {Werkblad} sheet @param {Tabel} table @returns {Promise<NamedBlob>} @throws {Error} */
export async function tableFile(context, sheet, table) {
  const office = await loadOffice(context);
  return office.tableCsv(sheet, table, context.keeper.dossier);
}

/**
 * Sheets in one zip.
 * @param {Context} context
 * @param {readonly Werkblad[]} sheets
 * @param {string} format
 * @param {(done: number) => void} tell after each sheet
 * @returns {Promise<NamedBlob>}
 * @throws {Error}
 */
export async function allFiles(context, sheets, format, tell) {
  const office = await loadOffice(context);
  const files = [];
  for (const sheet of sheets) {
    files.push(office.fillBytes(await asked(context, sheet, format)));
    tell(files.length);
    // The page never stands still for longer than one sheet takes.
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  return office.bundled(bundleFile(context.keeper.dossier, format), files);
}

/** @param {Context} context @param {Werkblad} sheet @param {string} format */
async function asked(context, sheet, format) {
  const template = await loadTemplate(context, sheet, format);
  return { definitie: context.definitie, sheet, answers: context.keeper.dossier, format, template, moment: new Date() };
}

/** @param {Context} context @returns {Promise<Office>} */
function loadOffice({ basis }) {
  return fromScript(`${basis}assets/kantoor.js`, "handboekKantoor");
}

/** The empty file of a sheet in a format. @param {Context} context @param {Werkblad} sheet @param {string} format @returns {Promise<Template>} @throws {Error} */
export async function loadTemplate({ basis }, { id, bestanden }, format) {
  /** @type {Readonly<Record<string, Template>>} */
  const templates = await fromScript(`${basis}assets/sjablonen/${id}-${format}.js`, "handboekSjablonen");
  const found = templates[bestanden[/** @type {import("../../plan/definition.js").Formaat} */ (format)] ?? ""];
  if (!found) throw new Error(`Werkblad ${id} heeft geen leeg bestand ${format}.`);
  return found;
}

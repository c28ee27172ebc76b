/** Writes a document in the format that was asked for, and hands it to the visitor. Nothing is sent anywhere. */

import { fromScript } from "../lib/script.js";
import { writeCsv } from "./csv.js";

/** @typedef {import("./exported.js").ExportDocument} ExportDocument */
/** @typedef {import("./office.js").OfficeWriters} OfficeWriters */

const OFFICE = "assets/uitvoer.js";
const READING_TIME = 60_000; // milliseconds

/**
 * @param {string} format "csv", "docx" or "xlsx"
 * @param {string} base the way to the site's root
 * @param {ExportDocument} exported
 * @returns {Promise<Blob>}
 * @throws {Error} where the writers do not load, or the document does not fit the format
 */
export async function write(format, base, exported) {
  if (format === "csv") return writeCsv(exported);
  const writers = await officeWriters(base);
  return format === "xlsx" ? writers.xlsx(exported) : writers.docx(exported);
}

/** @param {string} base @returns {Promise<OfficeWriters>} */
function officeWriters(base) {
  return fromScript(base + OFFICE, "handboekUitvoer");
}

/** Put a file among the visitor's downloads. @param {string} name @param {Blob} content */
export function download(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: the browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), READING_TIME);
}

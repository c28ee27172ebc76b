/** A table as csv, written like the open data: UTF-8 with a byte order mark for Excel, and semicolons. Pure. */

import { straight } from "../lib/phrase.js";

/** @typedef {import("./exported.js").ExportDocument} ExportDocument */
/** @typedef {import("./exported.js").Rows} Rows */

const BYTE_ORDER_MARK = "\uFEFF";
// What makes a spreadsheet take text for a formula; the same characters as in `macros/opendata/csv_table.py`, the last four full-width.
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** @param {ExportDocument} exported @returns {Promise<Blob>} */
export async function writeCsv({ records: { head, rows } }) {
  return new Blob([csv([head, ...rows])], { type: "text/csv;charset=utf-8" });
}

/** @param {Rows} rows */
export function csv(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

/** @param {string} text */
function cell(text) {
  const plain = straight(text);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

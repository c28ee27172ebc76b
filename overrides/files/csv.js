/** A table as csv: UTF-8 with a mark for Excel, semicolons, as the open data has it. Pure. */

const MERK = "\uFEFF";
// What makes a spreadsheet take text for a formula; the same signs as in `macros/opendata/csv_table.py`, the last four written wide.
const FORMULE = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * @param {readonly (readonly string[])[]} rijen
 */
export function csv(rijen) {
  return MERK + rijen.map((rij) => `${rij.map(cel).join(";")}\r\n`).join("");
}

/** @param {string} tekst */
function cel(tekst) {
  const veilig = FORMULE.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

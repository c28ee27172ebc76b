/** The rows of a table as rules about one sheet read them: each with its name, its answers and its place. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { isEmpty } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { shown } from "../sums/kinds.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Where} Where */
/** `name` is its first answer, as people read it. @typedef {{id: string, name: string, text: (column: string) => string, at: (column: string) => Where}} TableRow */

/**
 * Those with a name; none while nobody answered anything on the sheet.
 * @param {Facts} facts
 * @param {string} address of the column that names a row, such as `taakverdeling.taak`
 * @returns {readonly TableRow[]}
 */
export function rowsAt(facts, address) {
  return facts.once(`named ${address}`, () => {
    const place = fieldAt(facts.definitie, address);
    if (!place?.tabel || isEmpty(facts.dossier, place.werkblad.id)) return [];
    const { werkblad: { id: sheet }, tabel: { id: table }, veld } = place;
    return facts.rows(sheet, table).map(({ id, cellen }) => ({
      id, name: cut(shown(veld, (own(cellen, veld.id) ?? "").trim())),
      text: (/** @type {string} */ column) => (own(cellen, column) ?? "").trim(),
      at: (/** @type {string} */ column) => ({ sheet, table, row: id, field: column }),
    })).filter(({ name }) => name);
  });
}

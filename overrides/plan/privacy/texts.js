/** Every text that people typed and that leaves: answers in words, own text, and in a file of the plan also what it keeps beside them. Pure. */

import { kolommenOf, rulesOf } from "../definition.js";
import { fieldOf, isAsked, isEmpty, typedRows } from "../dossier/answers.js";
import { isRecord } from "../dossier/values.js";
import { choicesOf } from "../sums/choices.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("./scope.js").Scope} Scope
 */

/**
 * Where a text stands: on a sheet (with `table` and `row` in a table), or with `sheet` "" beside the sheets; `field` is the id of the field, or the
 * name of the own text. `veld` is null there.
 * @typedef {{sheet: string, table?: string, row?: string, field: string, veld: Veld | null, text: string}} Text
 */

/** Answers to single fields and cells, of every kind. @param {Dossier} dossier @param {Definitie} definitie @param {Scope} scope @returns {Text[]} */
export function answersOut(dossier, definitie, scope) {
  return definitie.bladen.filter(({ id }) => !isEmpty(dossier, id)).flatMap((werkblad) =>
    werkblad.delen.flatMap(({ velden, tabel }) => [...singles(dossier, werkblad, velden, scope), ...(tabel ? cells(dossier, werkblad, tabel, scope) : [])]));
}

/** @param {Dossier} dossier @param {Werkblad} werkblad @param {readonly Veld[]} velden @param {Scope} scope @returns {Text[]} */
function singles(dossier, { id: sheet }, velden, scope) {
  return velden.filter((veld) => isAsked(veld) && scope.takes(`${sheet}.${veld.id}`))
    .map((veld) => ({ sheet, field: veld.id, veld, text: fieldOf(dossier, sheet, veld.id) })).filter(({ text }) => text);
}

/** @param {Dossier} dossier @param {Werkblad} werkblad @param {Tabel} tabel @param {Scope} scope @returns {Text[]} */
function cells(dossier, { id: sheet }, tabel, scope) {
  const columns = kolommenOf(tabel).filter((kolom) => isAsked(kolom) && scope.takes(`${sheet}.${kolom.id}`));
  return typedRows(dossier, sheet, tabel).flatMap(({ id: row, cellen }) =>
    columns.flatMap((veld) => (cellen[veld.id] ? { sheet, table: tabel.id, row, field: veld.id, veld, text: cellen[veld.id] } : [])));
}

/** What stands beside the sheets. @param {Dossier} dossier @param {Scope} scope @returns {Text[]} */
export function besideOut({ eigenTekst = {}, naam, weggelegd = {}, instellingen = {}, vervallen = [] }, { ownText, isWhole }) {
  const own = Object.entries(eigenTekst).filter(([name]) => ownText(name)).map(([field, text]) => beside(field, text));
  if (!isWhole) return own;
  return [
    beside("naam", naam), ...own, ...Object.entries(weggelegd).map(([field, text]) => beside(field, text)),
    ...Object.entries(instellingen).flatMap(([field, value]) => textsIn(value).map((text) => beside(field, text))),
    ...vervallen.map(({ veld, tekst }) => beside(veld, tekst)),
  ];
}

/** @param {string} field @param {string} text @returns {Text} */
function beside(field, text) {
  return { sheet: "", field, veld: null, text };
}

/** @param {unknown} value of a setting @returns {string[]} */
function textsIn(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether people answer in words of their own. @param {Veld | null} veld */
export function isWords(veld) {
  return !veld || (!rulesOf(veld).patroon && (Boolean(veld.vrij) || !choicesOf(veld).length));
}

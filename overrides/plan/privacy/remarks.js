/**
 * What in an export could lead to a person, so that somebody looks at it before sharing. Nothing is refused or changed, and nothing leaves the page.
 * What each rule does not see stands at the top of its module. Pure.
 */

import { fieldAt, kolommenOf, rulesOf } from "../definition.js";
import { isEmpty, partOf, rowsOf } from "../dossier/answers.js";
import { fewIn, fewMeasured, isFew } from "./few.js";
import { namesIn } from "./names.js";
import { personalIn } from "./personal.js";
import { closeWords, restWords } from "./sentences.js";
import { foundFromTotal, hasSum, isClose, pairsOn } from "./subtracting.js";
import { answersOut, besideOut, isWords } from "./texts.js";
import { whereWords } from "./where.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./remark.js").Kind} Kind
 * @typedef {import("./remark.js").Remark} Remark
 * @typedef {import("./scope.js").Scope} Scope
 * @typedef {import("./subtracting.js").Pair} Pair
 * @typedef {import("./texts.js").Text} Text
 */

/** So many texts are remembered with what is in them, since between two looks few change. */
const MOST = 20_000;
/** @type {Map<string, {kind: Kind, found: string}[]>} */
const known = new Map();

/** @param {Dossier} dossier @param {Definitie} definitie linked @param {Scope} scope @returns {Remark[]} on each sheet in order, then what stands beside them */
export function remarks(dossier, definitie, scope) {
  const typed = answersOut(dossier, definitie, scope);
  const found = [...typed.flatMap((text) => inAnswer(text, dossier)), ...besideOut(dossier, scope).flatMap((text) => inWords(text).map((one) => remark(text, one)))];
  const computed = definitie.bladen.filter(({ id }) => !isEmpty(dossier, id)).flatMap((werkblad) => bySubtracting(werkblad, dossier, definitie, scope));
  const order = new Map(definitie.bladen.map(({ id }, place) => [id, place]));
  const at = ({ sheet = "" }) => order.get(sheet) ?? definitie.bladen.length;
  return [...found, ...computed].toSorted((one, other) => at(one) - at(other)).map((one) => ({ ...one, words: whereWords(one, dossier, definitie) }));
}

/** @param {Text} text @param {Dossier} dossier @returns {Remark[]} */
function inAnswer(text, dossier) {
  if (text.veld && isFew(text.veld, text.text)) return [remark(text, { kind: "klein-aantal", found: text.text })];
  if (!isWords(text.veld)) return [];
  const measured = text.row ? fewMeasured(text.sheet, text.field, cellsOf(text, dossier)) : "";
  return [...(measured ? [remark(text, { kind: "klein-aantal", found: measured })] : []), ...inWords(text).map((one) => remark(text, one))];
}

/** @param {Text} text @returns {{kind: Kind, found: string}[]} */
function inWords({ text, veld }) {
  const key = `${veld?.id ?? ""} ${text}`;
  let found = known.get(key);
  if (found) return found;
  if (known.size > MOST) known.clear();
  found = [
    ...fewIn(text).map((words) => ({ kind: /** @type {const} */ ("klein-aantal"), found: words })),
    ...namesIn(text, veld).map((words) => ({ kind: /** @type {const} */ ("naam"), found: words })),
    ...personalIn(text),
  ];
  known.set(key, found);
  return found;
}

/** @param {Text} text @param {{kind: Kind, found: string}} what @returns {Remark} */
function remark({ sheet, table, row, field }, { kind, found }) {
  return { kind, words: "", sheet, ...(table && { table }), ...(row && { row }), field, found };
}

/** The typed answers of the row. @param {Text} text @param {Dossier} dossier @returns {Readonly<Record<string, string>>} */
function cellsOf({ sheet, table, row }, dossier) {
  return dossier.antwoorden[sheet]?.tabellen[table ?? ""]?.find(({ id }) => id === row)?.cellen ?? {};
}

/** @param {Werkblad} werkblad @param {Dossier} dossier @param {Definitie} definitie @param {Scope} scope @returns {Remark[]} */
function bySubtracting(werkblad, dossier, definitie, scope) {
  const takes = (/** @type {string} */ id) => scope.takes(`${werkblad.id}.${id}`);
  const pairs = pairsOn(definitie, werkblad.id).filter((pair) => pair.every(takes));
  return werkblad.delen.flatMap((deel) => {
    const { tabel } = deel;
    const single = pairs.length ? closeIn({ werkblad, tabel: null, pairs }, [{ id: "", cellen: partOf(dossier, werkblad, deel) }], definitie) : [];
    // Only a table that counts people is worked out.
    const columns = tabel ? kolommenOf(tabel).filter((kolom) => rulesOf(kolom).verbergtWeinig && takes(kolom.id)) : [];
    if (!tabel || !columns.length) return single;
    const rows = rowsOf(dossier, werkblad, tabel);
    const close = closeIn({ werkblad, tabel, pairs }, rows, definitie);
    const seen = new Set(close.map(({ row }) => row));
    return [...single, ...close, ...columns.flatMap((kolom) => fromTotal({ werkblad, tabel, kolom }, rows, scope)).filter(({ row }) => !seen.has(row))];
  });
}

/** @param {{werkblad: Werkblad, tabel: Tabel, kolom: Veld}} place @param {readonly Rij[]} rows @param {Scope} scope @returns {Remark[]} */
function fromTotal({ werkblad, tabel, kolom }, rows, scope) {
  const found = foundFromTotal(tabel, kolom, rows, scope.adds(`${werkblad.id}.${kolom.id}`, hasSum(tabel, kolom.id)));
  if (!found) return [];
  const total = rows.find(({ id }) => id === found.total)?.cellen[tabel.sleutel] ?? "";
  return [{ kind: "aftrekken", words: "", sheet: werkblad.id, table: tabel.id, row: found.row, field: kolom.id, found: restWords(kolom.label, total) }];
}

/** One remark for each row in which a pair is close. @param {{werkblad: Werkblad, tabel: Tabel | null, pairs: readonly Pair[]}} place @param {readonly Rij[]} rows @param {Definitie} definitie @returns {Remark[]} */
function closeIn({ werkblad, tabel, pairs }, rows, definitie) {
  return rows.flatMap(({ id: row, cellen }) => {
    const names = [...new Set(pairs.filter(([one, other]) => isClose(cellen[one] ?? "", cellen[other] ?? "")).flat())];
    if (!names.length) return [];
    const labels = names.map((name) => fieldAt(definitie, `${werkblad.id}.${name}`)?.veld.label ?? name);
    return [/** @type {Remark} */ ({ kind: "aftrekken", words: "", sheet: werkblad.id, ...(tabel && { table: tabel.id, row }), field: names[names.length - 1], found: closeWords(labels) })];
  });
}

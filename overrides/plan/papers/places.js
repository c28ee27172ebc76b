/** The words of the marked places in a paper, and what is asked where there are none. */

import { enumeration } from "../../lib/phrase.js";
import { kolommenOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { asNumber } from "../sums/numbers.js";
import { HIDDEN, INCOMPLETE, NOT_COMPUTABLE, WRONG } from "../sums/results.js";
import { totals } from "../sums/totals.js";
import { inWords } from "./answers.js";
import { oneLine } from "./runs.js";

/**
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Target} Target
 * @typedef {import("./definition.js").Open} Open
 * @typedef {import("./definition.js").Plaats} Plaats
 * @typedef {import("./definition.js").Stuk} Stuk
 * @typedef {{stuk: Stuk, answers: Answers, words: Readonly<Record<string, string>>}} Source  a paper, and what fills it in: answers and own words
 * @typedef {{target: Target, row: Rij | null, veld: Veld, text: string}} Used  an answer that a place shows
 * @typedef {{words: string, used: readonly Used[], note?: string} | {open: Open} | {none: true}} Said  words with what is missing in their sum, what is asked, or nothing to say
 */

/** Where a number stands in the words of a place. */
const NUMBER = "[getal]";

/**
 * @param {string} naam of the place
 * @param {Source} source
 * @returns {Said}
 */
export function said(naam, { stuk, answers, words: mine }) {
  const plaats = own(stuk.plaatsen, naam) ?? {};
  if (!plaats.veld) return ownPlace(naam, plaats.sleutel ?? "", mine);
  const target = answers.target(plaats.veld);
  if (!target?.veld) return { open: { words: naam } };
  const { veld } = target;
  if (plaats.bewerking) return computed(plaats, target, answers);
  const used = usedIn(plaats, target, veld, answers);
  const words = enumeration(used.map(({ text }) => inWords(veld, text)));
  return words && !isMessage(words) ? { words, used } : waiting(target, words);
}

/** What is asked, and why a sum that is there makes no sentence. @param {Target} target @param {string} message @returns {Said} */
function waiting({ werkblad, veld }, message) {
  const words = veld?.label ?? "";
  return { open: { words: message ? `${words} (${message})` : words, sheet: werkblad.id, field: veld?.id ?? "" } };
}

/** @param {string} naam @param {string} key @param {Source["words"]} mine @returns {Said} */
function ownPlace(naam, key, mine) {
  const words = oneLine(own(mine, key) ?? "");
  return words ? { words, used: [] } : { open: { words: naam, own: key } };
}

/** The answers that a place without a sum shows. @param {Plaats} plaats @param {Target} target @param {Veld} veld @param {Answers} answers @returns {Used[]} */
export function usedIn({ rij }, target, veld, answers) {
  if (!target.tabel) return filled([{ target, row: null, veld, text: answers.single(target) }]);
  const rows = answers.rows(target);
  const shown = rij === undefined ? rows : rows.filter((row) => isNamed(target.tabel, row, rij)).slice(0, 1);
  return filled(shown.map((row) => ({ target, row, veld, text: (own(row.cellen, veld.id) ?? "").trim() })));
}

/** @param {Used[]} used */
function filled(used) {
  return used.filter(({ text }) => text);
}

/** Whether the first cell of a row is this, or the record with this key. @param {Tabel | null} tabel @param {Rij} row @param {string} name */
function isNamed(tabel, { cellen }, name) {
  const [first] = tabel ? kolommenOf(tabel) : [];
  const text = first && own(cellen, first.id)?.trim();
  return Boolean(text) && (text === name || text === own(first.namen, name));
}

/** A count, sum or share. @param {Plaats} plaats @param {Target} target @param {Answers} answers @returns {Said} */
function computed(plaats, target, answers) {
  const { tabel, veld } = target;
  if (!tabel || !veld || !plaats.bewerking) return waiting(target, "");
  const line = { kolom: veld.id, label: "", rekent: "", bewerking: plaats.bewerking, ...(plaats.telt !== undefined && { antwoord: plaats.telt }) };
  const [{ uitkomst, getoond, melding }] = totals({ ...tabel, totalen: [line] }, answers.rows(target).map(({ cellen }) => cellen));
  if (!uitkomst || isMessage(uitkomst)) return waiting(target, uitkomst);
  const number = asNumber(uitkomst);
  const isNone = number?.compare(0) === 0;
  if (isNone && plaats.nul === undefined && (plaats.meervoud || plaats.wegBijNul)) return { none: true };
  const form = isNone && plaats.nul !== undefined ? plaats.nul : number?.compare(1) === 0 ? plaats.enkelvoud : plaats.meervoud;
  const words = form === undefined ? getoond : form.replace(NUMBER, () => getoond);
  return { words, used: [], ...(plaats.bewerking !== "aantal" && { note: melding }) };
}

/** An outcome that makes no sentence. @param {string} words */
function isMessage(words) {
  return words === HIDDEN || words === INCOMPLETE || words === NOT_COMPUTABLE || words.startsWith(WRONG);
}

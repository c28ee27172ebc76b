/**
 * The choices of a field, and the answers of people as choices.
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {{id: string, naam: string}} Choice  as it is stored and as people read it
 */
import { rulesOf } from "../definition.js";

/** Between the answers to a field that takes more than one. */
export const SEPARATOR = "; ";

/** All choices in order; none for a field that people type in. @param {Veld} veld @returns {Choice[]} */
export function choicesOf(veld) {
  if (veld.namen) return Object.entries(veld.namen).map(([id, naam]) => ({ id, naam }));
  return (rulesOf(veld).keuzes ?? veld.opties ?? []).map((naam) => ({ id: naam, naam }));
}

/** The answers in a stored text: several where the field takes several, otherwise one. @param {Veld} veld @param {string} text */
export function answersIn(veld, text) {
  return rulesOf(veld).meer ? text.split(SEPARATOR) : [text];
}

/** The text with the names of its choices; an own answer stays as it is. @param {Veld} veld @param {string} text */
export function named(veld, text) {
  const { namen: names } = veld;
  return names ? answersIn(veld, text).map((answer) => (Object.hasOwn(names, answer) ? names[answer] : answer)).join(SEPARATOR) : text;
}

/** The choices that people meant, as they are stored; what is no choice stays as they wrote it. @param {Veld} veld @param {string} words */
export function chosen(veld, words) {
  const known = new Map(choicesOf(veld).flatMap(({ id, naam }) => [[plain(naam), id], [plain(id), id]]));
  const find = (/** @type {string} */ part) => known.get(plain(part)) ?? part.trim();
  if (!rulesOf(veld).meer || known.has(plain(words))) return find(words);
  const parts = words.split(/[;\n]/).filter((part) => part.trim());
  return [...new Set(parts.map(find))].join(SEPARATOR);
}

/** Whether two answers are the same to people. @param {string} answer @param {string} other */
export function same(answer, other) {
  return plain(answer) === plain(other);
}

/** What answers that are the same to people have in common: capitals and spaces make no difference. @param {string} text */
export function plain(text) {
  return text.trim().split(/\s+/).join(" ").toLowerCase();
}

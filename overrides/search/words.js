/** Words as the search sees them, and where they occur in a text. Pure. `macros/dutch/text.py` folds and `compounds.py` splits in the same way. */

import { wordsOf } from "../lib/fold.js";

/** A piece of text, and whether it is what was searched for. @typedef {{text: string, hit: boolean}} Piece */

const WORD = /[\p{L}\p{N}](?:['’‘]?[\p{L}\p{M}\p{N}]+)*/gu;
const LENGTH = 170;
const BEFORE = 60;
// A sentence is shown from its beginning and to its end, where these are near enough.
const START_WITHIN = 110;
const END_WITHIN = 70;
const SENTENCE = /[.!?…]['’”)]?\s+(?=[\p{Lu}\p{N}‘“'(])/gu;

/**
 * The stretch of a text that holds most of the words looked for, cut at whole words.
 * @param {string} text
 * @param {ReadonlySet<string>} wanted folded words as they occur in the text
 * @returns {Piece[]}
 */
export function excerpt(text, wanted) {
  const hits = [...text.matchAll(WORD)]
    .filter(([word]) => wordsOf(word).some((part) => wanted.has(part)))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const [from, to] = windowAround(text, hits);
  const inside = hits.filter((place) => place.from >= from && place.to <= to);
  return [
    ...(from > 0 && !sentenceStarts(text).includes(from) ? [{ text: "… ", hit: false }] : []),
    ...pieces(text, inside, from, to),
    ...(to < text.length && !/[.!?]$/.test(text.slice(from, to)) ? [{ text: " …", hit: false }] : []),
  ];
}

/**
 * Where the excerpt begins and ends.
 * @param {string} text
 * @param {readonly {from: number, to: number}[]} hits
 * @returns {[number, number]}
 */
function windowAround(text, hits) {
  const countFrom = (/** @type {number} */ start) => hits.filter((place) => place.from >= start && place.to <= start + LENGTH - BEFORE).length;
  let best = hits[0] ?? { from: 0, to: 0 };
  for (const place of hits) if (countFrom(place.from) > countFrom(best.from)) best = place;
  const from = startBefore(text, best.from);
  return [from, endAfter(text, Math.max(from + LENGTH, best.to))];
}

/** Where the sentence that holds this place begins, or a word not too far before it. @param {string} text @param {number} place */
function startBefore(text, place) {
  const sentence = [0, ...sentenceStarts(text)].filter((start) => start <= place).at(-1) ?? 0;
  if (place - sentence <= START_WITHIN) return sentence;
  return text.indexOf(" ", place - BEFORE) + 1;
}

/** Where a sentence ends near this place, or else a word. @param {string} text @param {number} place */
function endAfter(text, place) {
  if (place >= text.length) return text.length;
  const ends = [...sentenceStarts(text), text.length + 1].map((start) => start - 1).filter((end) => Math.abs(end - place) <= END_WITHIN);
  const end = ends.filter((one) => one <= place).at(-1) ?? ends[0];
  return end === undefined ? text.lastIndexOf(" ", place) : Math.min(end, text.length);
}

/** @param {string} text */
function sentenceStarts(text) {
  return [...text.matchAll(SENTENCE)].map(({ 0: sign, index }) => index + sign.length);
}

/**
 * @param {string} text
 * @param {readonly {from: number, to: number}[]} hits
 * @param {number} from
 * @param {number} to
 * @returns {Piece[]}
 */
function pieces(text, hits, from, to) {
  /** @type {Piece[]} */
  const found = [];
  let place = from;
  for (const part of hits) {
    found.push({ text: text.slice(place, part.from), hit: false }, { text: text.slice(part.from, part.to), hit: true });
    place = part.to;
  }
  found.push({ text: text.slice(place, to), hit: false });
  return found.filter((piece) => piece.text);
}

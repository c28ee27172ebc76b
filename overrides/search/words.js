/** Words as the search sees them, and where they occur in a text. Pure. `macros/dutch/text.py` folds and `compounds.py` splits in the same way. */

import { wordsOf } from "../lib/fold.js";

/** A piece of text, and whether it is what was searched for. @typedef {{text: string, hit: boolean}} Piece */

const WORD = /[\p{L}\p{N}](?:['’‘]?[\p{L}\p{M}\p{N}]+)*/gu;
const LENGTH = 170;
const BEFORE = 60;


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
    ...(from > 0 ? [{ text: "… ", hit: false }] : []),
    ...pieces(text, inside, from, to),
    ...(to < text.length ? [{ text: " …", hit: false }] : []),
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
  const roughFrom = best.from - BEFORE;
  const from = roughFrom <= 0 ? 0 : text.indexOf(" ", roughFrom) + 1;
  const roughTo = from + LENGTH;
  return [from, roughTo >= text.length ? text.length : text.lastIndexOf(" ", roughTo)];
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

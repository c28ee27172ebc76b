/** Where words occur, and what they score there. Knows no question. */

import { numbers, rising } from "./stock.js";

/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./ranking.js").Hits} Hits */
/** @typedef {import("./stock.js").Stock} Stock */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/**
 * One word in the index: place → its score and its positions there; the number of all places, and the pages with it where only the best are here.
 * @typedef {{at: Map<number, {score: number, positions: readonly number[]}>, count: number, pages: readonly number[]}} Occurrences
 */

const WEIGHT_FORM = 0.8;
const WEIGHT_LONGER = 0.35;
// Of a beginning that very many words have, the words that are used most.
const MOST_LONGER = 30;
const MOST_REMEMBERED = 100;
// As `macros/browser/search_fields.py` writes scores.
const LEAST = 0.01;
const STEPS = 100;
/** @type {Occurrences} */
const NOWHERE = { at: new Map(), count: 0, pages: [] };

/** The index of all words, of which it reads the parts that a question needs. */
export class Engine {
  /**
   * @param {Stock} stock
   * @param {Vocabulary} vocabulary
   */
  constructor(stock, vocabulary) {
    this.stock = stock;
    this.vocabulary = vocabulary;
    /** What was read before. @type {Map<string, Occurrences>} */
    this.known = new Map();
    /** What was looked up lately. @type {Map<string, Hits>} */
    this.remembered = new Map();
  }

  /** The forms of a word, and longer words that begin with it. @param {string} word */
  family(word) {
    const forms = this.vocabulary.forms(word);
    const longer = this.vocabulary.longer(word).filter((one) => !forms.includes(one));
    return { forms, longer: this.vocabulary.mostUsed(longer, MOST_LONGER) };
  }

  /**
   * Ask for the parts with these words.
   * @param {readonly string[]} words of which the vocabulary is there
   * @param {readonly string[]} aside
   */
  want(words, aside) {
    for (const { forms, longer } of words.map((word) => this.family(word))) for (const one of [...forms, ...longer]) this.stock.partWith("i", one);
    for (const word of aside) this.stock.partWith("k", word);
  }

  /**
   * Where a word occurs. The readings of a question share most of their words, so what was found is remembered.
   * @param {string} word
   * @returns {Hits}
   */
  hits(word) {
    const hits = this.remembered.get(word) ?? this.lookUp(word);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    if (!this.stock.lacking.size) this.remembered.set(word, hits);
    return hits;
  }

  /**
   * In any of its forms, or as the beginning of a longer word.
   * @param {string} word
   * @returns {Hits}
   */
  lookUp(word) {
    const { forms, longer } = this.family(word);
    const found = [...forms, ...longer].map((one) => this.occurrences(one));
    const asForm = this.scores(forms, (form) => (form === word ? 1 : WEIGHT_FORM));
    const asBeginning = this.scores(longer, () => WEIGHT_LONGER);
    const at = new Map([...new Set([...asForm.keys(), ...asBeginning.keys()])].map((id) => [id, added(asForm.get(id), asBeginning.get(id))]));
    return { at, count: Math.max(at.size, ...found.map(({ count }) => count)), pages: found.flatMap(({ pages }) => pages) };
  }

  /**
   * @param {readonly string[]} words
   * @param {(word: string) => number} weight
   * @returns {Map<number, Hit>}
   */
  scores(words, weight) {
    return together(words.map((word) => /** @type {const} */ ([word, weight(word), [...this.occurrences(word).at].map(([id, { score }]) => [id, score])])));
  }

  /** Where words stand in a title. @param {readonly string[]} words */
  inTitles(words) {
    return together(words.map((word) => [word, 1, scoresIn(own(this.stock.partWith("k", word)?.[0], word) ?? "")]));
  }

  /**
   * Where a word stands in the title and the text of a place.
   * @param {string} word
   * @param {number} id
   */
  positions(word, id) {
    return this.occurrences(word).at.get(id)?.positions ?? [];
  }

  /** @param {string} word @returns {Occurrences} */
  occurrences(word) {
    const known = this.known.get(word);
    if (known) return known;
    const written = own(this.stock.partWith("i", word), word);
    if (!written) return NOWHERE;
    const read = occurrencesIn(written);
    this.known.set(word, read);
    return read;
  }
}

/** A word may be called like what every object has. @param {Record<string, any> | undefined} part @param {string} word */
export function own(part, word) {
  return part && Object.hasOwn(part, word) ? part[word] : undefined;
}

/** @param {string | [string, number, string]} written @returns {Occurrences} */
function occurrencesIn(written) {
  const [body, count, pages] = typeof written === "string" ? [written, 0, ""] : written;
  const found = numbers(body);
  const at = new Map();
  for (let place = 0, id = 0; place < found.length;) {
    const [more, step, length] = found.slice(place, place + 3);
    place += 3 + length;
    id += more;
    let sum = 0;
    at.set(id, { score: asScore(step), positions: found.slice(place - length, place).map((further) => (sum += further)) });
  }
  return { at, count: count || at.size, pages: rising(pages) };
}

/** @param {string} written @returns {[number, number][]} */
function scoresIn(written) {
  const found = numbers(written);
  let id = 0;
  return found.flatMap((more, place) => (place % 2 ? [] : [[(id += more), asScore(found[place + 1])]]));
}

/** @param {number} step */
function asScore(step) {
  return LEAST * Math.exp(step / STEPS);
}

/**
 * What words score together; many forms of one word are less than many words.
 * @param {readonly (readonly [string, number, readonly (readonly [number, number])[]])[]} found word, weight, and the score in each place
 * @returns {Map<number, Hit>}
 */
function together(found) {
  /** @type {Map<number, {score: number, words: string[]}>} */
  const sums = new Map();
  for (const [word, weight, scores] of found) {
    for (const [id, score] of scores) {
      const sum = sums.get(id);
      if (sum) {
        sum.score += weight * score;
        sum.words.push(word);
      } else sums.set(id, { score: weight * score, words: [word] });
    }
  }
  for (const sum of sums.values()) sum.score /= Math.sqrt(sum.words.length);
  return sums;
}

/**
 * @param {...(Hit | undefined)} hits
 * @returns {Hit}
 */
function added(...hits) {
  const given = hits.filter((hit) => hit !== undefined);
  return { score: given.reduce((sum, { score }) => sum + score, 0), words: given.flatMap(({ words }) => words) };
}

/** Where words occur, and what they score there. Learns the vocabulary on the way. Knows no question. */

import MiniSearch from "minisearch";

import { fieldsOf, WEIGHTS } from "./fields.js";
import { wordsOf } from "../lib/fold.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./ranking.js").Hits} Hits */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

const WEIGHT_FORM = 0.8;
const WEIGHT_LONGER = 0.35;
const MOST_REMEMBERED = 100;

/** The full-text index of all places. */
export class Engine {
  /**
   * @param {Places} places
   * @param {Vocabulary} vocabulary
   */
  constructor(places, vocabulary) {
    this.places = places;
    this.vocabulary = vocabulary;
    /** What was looked up lately. @type {Map<string, Hits>} */
    this.remembered = new Map();
    /** @type {MiniSearch<Fields>} */
    this.index = new MiniSearch({
      fields: Object.keys(WEIGHTS), tokenize: wordsOf,
      processTerm: (word) => {
        vocabulary.learn(word);
        return word;
      },
      searchOptions: { boost: WEIGHTS, tokenize: (words) => words.split(" "), processTerm: (word) => word },
    });
  }

  /** @param {number} from @param {number} to */
  learn(from, to) {
    this.index.addAll(Array.from({ length: to - from }, (_, number) => fieldsOf(this.places, from + number)));
  }

  /**
   * Where a word occurs. The readings of a question share most of their words, so what was found is remembered.
   * @param {string} word
   * @returns {Hits}
   */
  hits(word) {
    const hits = this.remembered.get(word) ?? this.lookUp(word);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(word, hits);
    return hits;
  }

  /**
   * In any of its forms, or as the beginning of a longer word.
   * @param {string} word
   * @returns {Hits}
   */
  lookUp(word) {
    const forms = this.vocabulary.forms(word);
    const longer = this.vocabulary.longer(word).filter((one) => !forms.includes(one));
    const asForm = this.scores(forms, (form) => (form === word ? 1 : WEIGHT_FORM));
    const asBeginning = this.scores(longer, () => WEIGHT_LONGER);
    const places = new Set([...asForm.keys(), ...asBeginning.keys()]);
    return new Map([...places].map((id) => [id, added(asForm.get(id), asBeginning.get(id))]));
  }

  /**
   * @param {readonly string[]} words that are known
   * @param {(word: string) => number} weight
   * @param {(keyof typeof WEIGHTS)[]} [fields] none for all
   * @returns {Hits}
   */
  scores(words, weight, fields) {
    if (!words.length) return new Map();
    const found = this.index.search(words.join(" "), { boostTerm: weight, ...(fields ? { fields } : {}) });
    // The engine multiplies by the number of words found; many forms of one word are no merit.
    return new Map(found.map(({ id, score, terms, queryTerms }) => [id, { score: score / queryTerms.length ** 1.5, words: terms }]));
  }
}

/**
 * @param {...(Hit | undefined)} hits
 * @returns {Hit}
 */
function added(...hits) {
  const given = hits.filter((hit) => hit !== undefined);
  return { score: given.reduce((sum, { score }) => sum + score, 0), words: given.flatMap(({ words }) => words) };
}

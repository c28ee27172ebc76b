/** Searching: the index of the build in, ranked places out. Knows no page and draws nothing. */

import { Engine } from "./engine.js";
import { Places } from "./places.js";
import { readings, typedWords } from "./query.js";
import { ranked, spread } from "./ranking.js";
import { Scoring } from "./scoring.js";
import { shown, wordsToMark } from "./shown.js";
import { Synonyms } from "./synonyms.js";
import { Vocabulary } from "./vocabulary.js";
import { wordsOf } from "../lib/fold.js";

/** @typedef {import("./places.js").SearchIndex} SearchIndex */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Candidate} Candidate */
/** @typedef {import("./shown.js").Shown} Shown */
/** @typedef {import("./synonyms.js").Replacement} Replacement */

/**
 * A place that was found. `via` is the other word that led there, "" where it was the visitor's own; `hits` are the words to mark,
 * folded; `whole` tells that it answers the whole question.
 * @typedef {Shown & {via: string, hits: ReadonlySet<string>, whole: boolean}} Finding
 */

/**
 * `also` are the other words that led to something; `similar` are words to try where nothing was found.
 * @typedef {{query: Query, findings: Finding[], also: string[], similar: string[]}} Answer
 */

const WEIGHT_OTHER_WORD = 0.5;
const WEIGHT_OTHER_NAME = 0.9;
const WEIGHT_LOOSE_WORDS = 0.15; // "wie zijn onze ouders" asks for more than the word "ouders"
const MOST_PER_PAGE = 3;
const MOST_PER_LIST = 6;
// With fewer whole answers than this, places with a part of the words are worth a look.
const ENOUGH = 5;
// After this many places the page gets a turn.
const PER_TURN = 120;

/** Answers questions from one index. */
export class Searcher {
  /**
   * Ready at once.
   * @param {SearchIndex} index
   */
  static of(index) {
    const searcher = new Searcher(index);
    searcher.engine.learn(0, searcher.places.count);
    return searcher;
  }

  /**
   * Ready after a while: on a slow machine the visitor can go on typing in between.
   * @param {SearchIndex} index
   */
  static async gradually(index) {
    const searcher = new Searcher(index);
    for (let start = 0; start < searcher.places.count; start += PER_TURN) {
      searcher.engine.learn(start, Math.min(start + PER_TURN, searcher.places.count));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return searcher;
  }

  /** @param {SearchIndex} index */
  constructor(index) {
    this.places = new Places(index);
    this.vocabulary = new Vocabulary();
    this.synonyms = new Synonyms(index.groepen);
    this.engine = new Engine(this.places, this.vocabulary);
    this.scoring = new Scoring(this.places, this.engine);
    // A word that stands for another is known, even if it occurs nowhere itself.
    for (const word of index.groepen.flat().flatMap(wordsOf)) this.vocabulary.learn(word);
  }

  /**
   * @param {string} text
   * @returns {Answer}
   */
  search(text) {
    const queries = readings(text, this.vocabulary);
    const [query] = queries;
    const replacements = this.synonyms.of(typedWords(text), query.words);
    const candidates = [...this.asTyped(queries, replacements), ...replacements.flatMap((one) => this.inOtherWords(query, one))];
    const findings = this.choose(this.scoring.reread(ranked(candidates), query), query).map((one) => this.finding(one, query));
    const also = replacements.map(({ word }) => word).filter((word) => findings.some(({ via }) => via === word));
    return { query, findings, also, similar: findings.length ? [] : query.unknown.flatMap((word) => this.vocabulary.similar(word)) };
  }

  /**
   * @param {readonly Query[]} queries
   * @param {readonly Replacement[]} replacements
   */
  asTyped(queries, replacements) {
    const weight = replacements.some(({ isWhole }) => isWhole) ? WEIGHT_LOOSE_WORDS : 1;
    return queries.flatMap((query) => this.scoring.candidates(query, weight));
  }

  /**
   * A name of more words is found only where they stand together.
   * @param {Query} query
   * @param {Replacement} replacement
   */
  inOtherWords(query, { word, words, isName, together }) {
    return this.scoring
      .candidates({ ...query, words }, isName ? WEIGHT_OTHER_NAME : WEIGHT_OTHER_WORD, word, together)
      .filter((candidate) => this.scoring.isTogether(candidate));
  }

  /**
   * What is shown: whole answers, and where there are few also those with a part of the words. Places about the site itself come
   * last, unless the question names them.
   * @param {readonly Candidate[]} candidates
   * @param {Query} query
   * @returns {Candidate[]}
   */
  choose(candidates, query) {
    const whole = this.limited(candidates.filter((one) => one.whole));
    if (whole.first.length >= ENOUGH) return [...whole.first, ...whole.last];
    const partly = candidates.filter((one) => !one.whole && !one.via);
    const partial = this.limited([...partly, ...this.byParts(query, [...whole.first, ...whole.last])]);
    const last = whole.last.map((one) => ({ ...one, whole: partial.first.length === 0 }));
    return [...whole.first, ...partial.first, ...last, ...partial.last];
  }

  /**
   * A compound that stands in few places also leads to those with its parts.
   * @param {Query} query
   * @param {readonly Candidate[]} known
   * @returns {Candidate[]}
   */
  byParts(query, known) {
    const words = query.words.length === 1 ? this.vocabulary.splitCompound(query.words[0]) : [];
    if (!words.length) return [];
    const candidates = this.scoring.candidates({ ...query, words }, 1).filter(({ id }) => !known.some((one) => one.id === id));
    return ranked(candidates).map((one) => ({ ...one, whole: false }));
  }

  /**
   * No page fills the list by itself. Places about the site itself that the question does not name are last.
   * @param {readonly Candidate[]} candidates
   */
  limited(candidates) {
    const most = (/** @type {number} */ id) => (this.places.isLoose(id) ? MOST_PER_LIST : MOST_PER_PAGE);
    const isLast = (/** @type {Candidate} */ { id, named }) => this.places.isAbout(id) && !named;
    const spreadOut = spread(candidates, (id) => this.places.page(id), most);
    return { first: spreadOut.filter((one) => !isLast(one)), last: spreadOut.filter(isLast) };
  }

  /**
   * @param {Candidate} candidate
   * @param {Query} query
   * @returns {Finding}
   */
  finding({ id, via, found, whole }, { words }) {
    // "vve-aanbod" is not another word to someone who asked for "vve".
    const isOther = !wordsOf(via).some((word) => words.includes(word));
    return { ...shown(this.places, id), via: isOther ? via : "", whole, hits: wordsToMark(this.places, id, new Set(found.flat())) };
  }
}

/** Searching: the index of the build in, ranked places out. Fetches the parts that a question needs. Knows no page and draws nothing. */

import { Engine } from "./engine.js";
import { filteredLists } from "./filtered.js";
import { Names } from "./names.js";
import { Places } from "./places.js";
import { readings, typedWords } from "./query.js";
import { byPage, ranked } from "./ranking.js";
import { Scoring } from "./scoring.js";
import { shown, wordsToMark } from "./shown.js";
import { Stock } from "./stock.js";
import { Synonyms } from "./synonyms.js";
import { Vocabulary } from "./vocabulary.js";
import { fold, wordsOf } from "../lib/fold.js";

/** @typedef {import("./filtered.js").FilteredList} FilteredList */
/** @typedef {import("./places.js").SearchIndex} SearchIndex */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Candidate} Candidate */
/** @typedef {import("./ranking.js").Result} Found */
/** @typedef {import("./shown.js").Shown} Shown */
/** @typedef {import("./synonyms.js").Replacement} Replacement */

/**
 * A page or a record of a list that was found, by the place on it that answers best; `more` are other places on the same page. `via` is
 * the other word that led there, "" where it was the visitor's own; `hits` are the words found, folded; `whole` tells that it answers the whole
 * question; `sort` is its kind. `list` is what there is to show of a list with its filter set, which is no place.
 * @typedef {{id: number, via: string, hits: ReadonlySet<string>, whole: boolean, more: number[], sort: string, list?: Shown}} Finding
 */
/** A finding as the reader sees it; `hits` are the words to mark. @typedef {Shown & Pick<Finding, "via" | "hits" | "whole"> & {more: {address: string, title: string}[]}} Result */

/**
 * `kinds` is each kind of result with the word for more of it, in order; `also` are the other words that led to something; `similar` are
 * words to try where nothing was found; `read` fetches the texts of some findings, and of other places on their pages where that is asked.
 * @typedef {object} Answer
 * @property {Query} query
 * @property {Finding[]} findings
 * @property {readonly (readonly [string, string])[]} kinds
 * @property {string[]} also
 * @property {string[]} similar
 * @property {(findings: readonly Finding[], withPlaces: boolean) => Promise<Result[]>} read
 */

const WEIGHT_OTHER_WORD = 0.5;
const WEIGHT_BESIDE = 0.7; // "ouders met een migratieachtergrond bereiken" does not ask for the "herkomst" of figures
const WEIGHT_OTHER_NAME = 0.9;
const WEIGHT_LOOSE_WORDS = 0.15; // "wie zijn onze ouders" asks for more than the word "ouders"
const MOST_MORE = 3; // other places that one result names
// Where a filter answers only a part of the question, this many results go before it.
const BEFORE_A_LIST = 2;
const NEARLY_A_LIST = 0.3;
// With fewer whole answers than this, places with a part of the words are worth a look.
const ENOUGH = 5;

/** Answers questions from one index. */
export class Searcher {
  /**
   * @param {SearchIndex} index
   * @param {(name: string) => Promise<any>} load a part by its name
   */
  constructor(index, load) {
    this.stock = new Stock(index.delen, load);
    this.places = new Places(index, this.stock);
    this.vocabulary = new Vocabulary(this.stock);
    this.synonyms = new Synonyms(index.groepen);
    this.engine = new Engine(this.stock, this.vocabulary);
    this.names = new Names(this.stock, this.vocabulary, this.places);
    this.scoring = new Scoring(this.places, this.engine, this.names);
    // A word that stands for another is known, even if it occurs nowhere itself.
    for (const word of index.groepen.flat().flatMap(wordsOf)) this.vocabulary.learn(word);
  }

  /**
   * @param {string} text
   * @returns {Promise<Answer>}
   * @throws {Error} where a part does not load
   */
  search(text) {
    return this.complete(() => this.answer(text));
  }

  /**
   * Try, fetch what that lacked, and try again: what a question needs follows from what its words turn out to be.
   * @template T
   * @param {() => T | undefined} attempt
   * @returns {Promise<T>}
   */
  async complete(attempt) {
    for (;;) {
      this.stock.lacking.clear();
      const made = attempt();
      if (made !== undefined && !this.stock.lacking.size) return made;
      await this.stock.fetch();
    }
  }

  /**
   * @param {string} text
   * @returns {Answer | undefined} undefined where a part is lacking
   */
  answer(text) {
    const queries = readings(text, this.vocabulary);
    const [query] = queries;
    const replacements = this.synonyms.of(typedWords(text), query.words);
    if (!this.isReady(queries, replacements)) return undefined;
    const candidates = [...this.asTyped(queries, replacements), ...replacements.flatMap((one) => this.inOtherWords(query, one))];
    const places = this.choose(this.scoring.reread(ranked(candidates), query), query).map((one) => this.finding(one, query));
    const findings = withLists(places, filteredLists(mended(text, query), this.places.index.lijsten));
    const also = replacements.map(({ word }) => word).filter((word) => findings.some(({ via }) => via === word));
    const similar = findings.length ? [] : query.unknown.flatMap((word) => this.vocabulary.similar(word));
    return { query, findings, kinds: this.kinds, also, similar, read: (some, withPlaces) => this.read(some, withPlaces) };
  }

  /**
   * Whether the parts are there. First those with words, since these decide which others a question needs.
   * @param {readonly Query[]} queries
   * @param {readonly Replacement[]} replacements
   */
  isReady(queries, replacements) {
    const asked = [...queries, ...replacements.map(({ words }) => ({ ...queries[0], words }))];
    for (const query of asked) {
      this.names.keys(query);
      query.words.forEach((word) => this.engine.family(word));
    }
    if (this.stock.lacking.size) return false;
    for (const query of asked) {
      this.engine.want(query.words, query.aside);
      this.names.want(query);
    }
    return !this.stock.lacking.size;
  }

  /**
   * What the list of results says of them.
   * @param {readonly Finding[]} findings
   * @param {boolean} withPlaces
   * @returns {Promise<Result[]>}
   */
  read(findings, withPlaces) {
    return this.complete(() => findings.flatMap((one) => this.result({ ...one, more: withPlaces ? one.more : [] }) ?? []));
  }

  /**
   * @param {Finding} finding
   * @returns {Result | undefined} undefined where a text is lacking
   */
  result(finding) {
    if (finding.list) return { ...finding, ...finding.list, more: [] };
    const entry = this.places.at(finding.id);
    const more = finding.more.map((id) => this.places.at(id));
    if (!entry) return undefined;
    const { via, whole, hits } = finding;
    return { ...shown(this.places, finding.id, entry), via, whole, hits: wordsToMark(entry, hits), more: more.flatMap((one) => (one ? [link(one)] : [])) };
  }

  /** Each kind of result with the word for more of it, in order. @returns {readonly (readonly [string, string])[]} */
  get kinds() {
    return this.places.index.soorten.map(([kind, , several]) => [kind, several]);
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
    const weight = (isName ? WEIGHT_OTHER_NAME : WEIGHT_OTHER_WORD) * (words.length > together ? WEIGHT_BESIDE : 1);
    return this.scoring
      .candidates({ ...query, words }, weight, word, together)
      .filter((candidate) => this.scoring.isTogether(candidate));
  }

  /**
   * What is shown: whole answers, and where there are few also those with a part of the words. Places about the site itself come
   * last, unless the question names them.
   * @param {readonly Candidate[]} candidates
   * @param {Query} query
   * @returns {Found[]}
   */
  choose(candidates, query) {
    const best = candidates.find((one) => one.whole)?.score ?? Infinity;
    const whole = this.limited(candidates.filter((one) => one.whole || this.answersBetter(one, best, query)).map((one) => ({ ...one, whole: true })));
    if (whole.first.length >= ENOUGH) return [...whole.first, ...whole.last];
    const partly = candidates.filter((one) => !one.whole && !one.via);
    const partial = this.limited(this.besides([...whole.first, ...whole.last], [...partly, ...this.byParts(query)]));
    const last = whole.last.map((one) => ({ ...one, whole: partial.first.length === 0 }));
    return [...whole.first, ...partial.first, ...last, ...partial.last];
  }

  /**
   * Whether a page or a record with a part of the words says more than the best place with all of them ("intakeformulier peuter"), or is
   * a list to choose from that says nearly as much.
   * @param {Candidate} candidate
   * @param {number} best
   * @param {Query} query
   */
  answersBetter({ id, score }, best, { asksChoice }) {
    return this.places.isWhole(id) && score > best * (asksChoice && this.places.isOverview(id) ? NEARLY_A_LIST : 1);
  }

  /**
   * Those on other pages than these results.
   * @param {readonly Found[]} results
   * @param {readonly Candidate[]} candidates
   */
  besides(results, candidates) {
    const place = (/** @type {number} */ id) => (this.places.isLoose(id) ? `place ${id}` : `page ${this.places.page(id)}`);
    const known = new Set(results.map(({ id }) => place(id)));
    return candidates.filter(({ id }) => !known.has(place(id)));
  }

  /**
   * A compound that stands in few places also leads to those with its parts.
   * @param {Query} query
   * @returns {Candidate[]}
   */
  byParts(query) {
    const words = query.words.length === 1 ? this.vocabulary.splitCompound(query.words[0]) : [];
    return words.length ? ranked(this.scoring.candidates({ ...query, words }, 1)).map((one) => ({ ...one, whole: false })) : [];
  }

  /**
   * One result for each page. Places about the site itself are last, unless the question names them or they hold all its words and answer
   * it better than any other.
   * @param {readonly Candidate[]} candidates best first
   */
  limited(candidates) {
    const best = candidates.find(({ id }) => !this.places.isAbout(id))?.score ?? 0;
    const isMeant = (/** @type {Candidate} */ { named, found, score }) => named || (found.length > 1 && found.every(({ length }) => length) && score > best);
    const isLast = (/** @type {Candidate} */ one) => this.places.isAbout(one.id) && !isMeant(one);
    const results = byPage(candidates, this.places);
    return { first: results.filter((one) => !isLast(one)), last: results.filter(isLast) };
  }

  /**
   * @param {Found} result
   * @param {Query} query
   * @returns {Finding}
   */
  finding({ id, via, found, whole, more }, { words }) {
    // "vve-aanbod" is not another word to someone who asked for "vve".
    const isOther = !wordsOf(via).some((word) => words.includes(word));
    return { id, via: isOther ? via : "", hits: new Set(found.flat()), whole, more: more.slice(0, MOST_MORE), sort: this.places.kind(id) };
  }
}

/** @param {import("./places.js").Entry} entry */
function link({ anchor, heading, address, title }) {
  return { address: anchor ? `${address}#${anchor}` : address, title: heading || title };
}

/** The question without slips: "programa" also names the list of programmes. @param {string} text @param {Query} query */
function mended(text, query) {
  return query.mended.reduce((better, { from, to: [word] }) => better.replaceAll(from, word), fold(text));
}

/**
 * @param {readonly Finding[]} findings
 * @param {readonly FilteredList[]} lists
 * @returns {Finding[]}
 */
function withLists(findings, lists) {
  const [whole, partly] = [true, false].map((wanted) => lists.filter((list) => list.whole === wanted).map(asFinding));
  return [...whole, ...findings.slice(0, BEFORE_A_LIST), ...partly, ...findings.slice(BEFORE_A_LIST)];
}

/** @param {FilteredList} list @returns {Finding} */
function asFinding({ address, title, sort }) {
  const text = "De lijst met deze keuze al ingesteld. U kunt verder filteren en vergelijken.";
  return { id: -1, via: "", hits: new Set(), whole: true, more: [], sort, list: { address, title, text, page: "", sort, kind: "Lijst", also: "" } };
}

/** How well each place answers a question. Chooses nothing: what is shown is up to the searcher. */

import { otherNumber } from "./stems.js";
import { coverage, nearness, onPages, ranked, standings, weightOf } from "./ranking.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./names.js").Naming} Naming */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Candidate} Candidate */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./ranking.js").Standing} Standing */

/**
 * What all places of one question are measured by: as it was asked, the weight of each of its words, where its empty words occur, which of its words occur on
 * each page, and the places that it names.
 * @typedef {{weight: number, via: string, together: number, weights: readonly number[], aside: ReadonlyMap<number, Hit>, perPage: ReadonlyMap<number | null, ReadonlySet<number>>, named: ReadonlyMap<number, Naming>}} Measure
 */

const WEIGHT_ASIDE = 0.15;
const WEIGHT_NAME = 4; // the question is its very name
const WEIGHT_HEADING = 1.5; // or the very heading
const WEIGHT_OTHER_WORD = 3; // or another word for a term
const WEIGHT_NAMED = 3; // "wat kost Opstapje"
const WEIGHT_MEANING = 1.6;
const WEIGHT_CHOICE = 1.6;
const WEIGHT_DOING = 1.6;
const WEIGHT_NEAR = 1;
const WEIGHT_LOOSE_NUMBER = 0.3; // "drie gesprekken" is not about step 3
// A question of many words is answered by most of them.
const MANY_WORDS = 3;
const MOSTLY = 0.7;
// This many of the best are read again for words that stand together.
const REREAD = 60;

/** Measures the places of one index. */
export class Scoring {
  /**
   * @param {Places} places
   * @param {Engine} engine
   * @param {Names} names
   */
  constructor(places, engine, names) {
    this.places = places;
    this.engine = engine;
    this.names = names;
  }

  /**
   * Every place where a word of the question occurs; with another word, every place where that occurs.
   * @param {Query} query
   * @param {number} weight
   * @param {string} [via] the other word that is searched for, "" for the visitor's own
   * @param {number} [together] this many of the first words are one name
   * @returns {Candidate[]}
   */
  candidates(query, weight, via = "", together = 1) {
    const hits = query.words.map((word) => this.engine.hits(word));
    const perPlace = standings(hits, via ? hits[0].at : undefined);
    const measure = {
      weight, via, together, weights: hits.map((one) => weightOf(one, this.places.count)),
      aside: this.engine.inTitles(query.aside),
      perPage: onPages(hits, (id) => this.sharedPage(id)),
      named: this.names.in(query),
    };
    return Array.from(perPlace, ([id, standing]) => this.measured(id, standing, query, measure));
  }

  /** Its page, null where the rest of the page has nothing to do with it. @param {number} id */
  sharedPage(id) {
    return this.places.isLoose(id) ? null : this.places.page(id);
  }

  /**
   * @param {number} id
   * @param {Standing} standing
   * @param {Query} query
   * @param {Measure} measure
   * @returns {Candidate}
   */
  measured(id, standing, query, { weight, via, together, weights, aside, perPage, named }) {
    const { words, unknown } = query;
    const elsewhere = perPage.get(this.sharedPage(id));
    const share = coverage(weights, standing, elsewhere);
    const naming = named.get(id) ?? "";
    const lift = this.places.weight(id) * this.emphasis(id, naming, query);
    const hasAll = Math.max(standing.size, elsewhere?.size ?? 0) === words.length;
    const hasEnough = hasAll || naming === "within" || (words.length >= MANY_WORDS && share >= MOSTLY);
    return {
      id, score: meanScore(standing, aside.get(id)?.score ?? 0, words.length) * share ** 2 * lift * weight, via, together,
      found: words.map((_, number) => standing.get(number)?.words ?? []), whole: !unknown.length && hasEnough, named: naming !== "",
    };
  }

  /**
   * What the question asks for, more than its words: a place by its name, a meaning, or one of many.
   * @param {number} id
   * @param {Naming} naming
   * @param {Query} query
   */
  emphasis(id, naming, { asksMeaning, asksChoice, asksDoing }) {
    const byName = this.nameWeight(id, naming);
    if (this.places.isBegrip(id)) {
      if (asksMeaning) return byName * WEIGHT_MEANING;
      // "Which one" does not ask what a word means.
      return asksChoice ? byName * (1 / WEIGHT_CHOICE) : byName;
    }
    if (asksMeaning && this.places.isTool(id)) return byName / WEIGHT_MEANING;
    if (asksDoing && this.places.isTool(id)) return byName * WEIGHT_DOING;
    return asksChoice && this.places.isOverview(id) ? byName * WEIGHT_CHOICE : byName;
  }

  /** @param {number} id @param {Naming} naming */
  nameWeight(id, naming) {
    if (naming === "within") return WEIGHT_NAMED;
    if (naming === "other") return WEIGHT_OTHER_WORD;
    if (naming === "") return 1;
    return this.places.isWhole(id) ? WEIGHT_NAME : WEIGHT_HEADING;
  }

  /** Where each word of the question stands there. @param {number} id @param {readonly (readonly string[])[]} found */
  positions(id, found) {
    return found.map((words) => words.flatMap((word) => this.engine.positions(word, id)));
  }

  /** Whether the words that are one name stand together there. @param {Candidate} candidate */
  isTogether({ id, found, together }) {
    return together < 2 || nearness(this.positions(id, found.slice(0, together))) === 1;
  }

  /**
   * Places where the words stand together go before those where they stand apart; a number says nothing by itself.
   * @param {readonly Candidate[]} candidates best first
   * @param {Query} query
   */
  reread(candidates, { words }) {
    const hasNumber = words.length > 1 && words.some((word) => otherNumber(word) !== undefined || /^\d+$/.test(word));
    return ranked(candidates.map((one, position) => {
      const near = position < REREAD ? nearness(this.positions(one.id, one.found)) : 0;
      return { ...one, score: one.score * (1 + WEIGHT_NEAR * near) * (hasNumber && !near ? WEIGHT_LOOSE_NUMBER : 1) };
    }));
  }
}

/**
 * Per word of the question; the empty words that occur there count a little.
 * @param {Standing} standing
 * @param {number} aside
 * @param {number} words
 */
function meanScore(standing, aside, words) {
  return [...standing.values()].reduce((sum, { score }) => sum + score, WEIGHT_ASIDE * aside) / words;
}

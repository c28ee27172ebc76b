/** Which place goes before which: plain sums over what was found, word by word. Knows no index and no page. */

/** What one word of the question scores at one place, and which words occur there. @typedef {{score: number, words: readonly string[]}} Hit */
/**
 * Place → what one word scores there. `count` is how many places have it; where only the best of very many are here, `pages` are all that have it.
 * @typedef {{at: ReadonlyMap<number, Hit>, count: number, pages: readonly number[]}} Hits
 */
/** Number of the word in the question → what it scores at one place. @typedef {Map<number, Hit>} Standing */
/**
 * `found` holds, in the order of the question, the words that occur there for each word asked for; `whole` tells that the place
 * answers the whole question, `named` that the question names it; the first `together` words are one name and belong together.
 * @typedef {{id: number, score: number, via: string, found: readonly (readonly string[])[], whole: boolean, named: boolean, together: number}} Candidate
 */

/** A candidate that is shown, and other places on its page. @typedef {Candidate & {more: number[]}} Result */

// The opening of a page is shown where it scores this much of the best place on it.
const NEARLY = 0.6;
// A word that occurs elsewhere on the same page counts half.
const ELSEWHERE = 0.5;
// Words this close to one another are about the same thing.
const CLOSE = 2;

/**
 * What was found word by word, turned round: per place.
 * @param {readonly Hits[]} hits one for each word of the question
 * @param {{has: (id: number) => boolean}} [only] the places to look at, none for all
 * @returns {Map<number, Standing>}
 */
export function standings(hits, only) {
  /** @type {Map<number, Standing>} */
  const perPlace = new Map();
  hits.forEach(({ at }, number) => {
    for (const [id, one] of at) {
      if (only && !only.has(id)) continue;
      const standing = perPlace.get(id);
      if (standing) standing.set(number, one);
      else perPlace.set(id, new Map([[number, one]]));
    }
  });
  return perPlace;
}

/**
 * Which words of the question occur anywhere on each page that has a place with one.
 * @param {readonly Hits[]} hits one for each word of the question
 * @param {(id: number) => number | null} pageOf null for a place that has nothing to do with the rest of its page
 * @returns {Map<number | null, Set<number>>}
 */
export function onPages(hits, pageOf) {
  /** @type {Map<number | null, Set<number>>} */
  const perPage = new Map();
  hits.forEach(({ at }, number) => {
    for (const id of at.keys()) {
      const page = pageOf(id);
      if (page !== null) perPage.set(page, (perPage.get(page) ?? new Set()).add(number));
    }
  });
  hits.forEach(({ pages }, number) => {
    for (const page of pages) perPage.get(page)?.add(number);
  });
  return perPage;
}

/**
 * How much a word tells: the rarer, the more.
 * @param {Hits} hits
 * @param {number} count of all places
 */
export function weightOf(hits, count) {
  return Math.log(1 + count / (1 + hits.count));
}

/**
 * From 0 to 1: how much of the question a place answers, each word for what it tells.
 * @param {readonly number[]} weights
 * @param {Standing} here
 * @param {ReadonlySet<number> | undefined} elsewhere
 */
export function coverage(weights, here, elsewhere) {
  const all = weights.reduce((sum, one) => sum + one, 0);
  const found = weights.reduce((sum, one, number) => sum + one * (here.has(number) ? 1 : elsewhere?.has(number) ? ELSEWHERE : 0), 0);
  return all ? found / all : 0;
}

/**
 * From 0 to 1: how many words of the question stand close to the next one, as in "drie gesprekken".
 * @param {readonly (readonly number[])[]} places where each word stands
 */
export function nearness(places) {
  if (places.length < 2) return 0;
  return places.slice(1).filter((next, number) => adjacent(next, places[number])).length / (places.length - 1);
}

/** @param {readonly number[]} places @param {readonly number[]} others */
function adjacent(places, others) {
  return places.some((place) => others.some((other) => Math.abs(place - other) <= CLOSE));
}

/**
 * Each place once, with its best score; best first.
 * @param {readonly Candidate[]} candidates
 * @returns {Candidate[]}
 */
export function ranked(candidates) {
  /** @type {Map<number, Candidate>} */
  const best = new Map();
  for (const one of candidates) {
    const previous = best.get(one.id);
    best.set(one.id, previous ? merged(previous, one) : one);
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/**
 * Someone who finds a place with the words that were typed need not know that other words lead there too.
 * @param {Candidate} one
 * @param {Candidate} other
 * @returns {Candidate}
 */
function merged(one, other) {
  const own = [one, other].find(({ via, whole }) => whole && !via);
  const chosen = one.score >= other.score ? one : other;
  return own && own !== chosen ? { ...own, score: chosen.score } : chosen;
}

/**
 * The best place of each page, with the other places found there; what has nothing to do with the rest of its page stands by itself.
 * Where the page as a whole answers nearly as well as a part of it, the page goes first.
 * @param {readonly Candidate[]} candidates best first
 * @param {{page: (id: number) => number, isLoose: (id: number) => boolean, isOpening: (id: number) => boolean}} places
 * @returns {Result[]}
 */
export function byPage(candidates, places) {
  /** @type {Map<number, Candidate[]>} */
  const perPage = new Map();
  const shared = candidates.filter(({ id }) => !places.isLoose(id));
  for (const one of shared) perPage.set(places.page(one.id), [...(perPage.get(places.page(one.id)) ?? []), one]);
  return candidates.flatMap((one) => {
    if (places.isLoose(one.id)) return [{ ...one, more: [] }];
    const own = perPage.get(places.page(one.id)) ?? [];
    if (own[0] !== one) return [];
    const opening = own.find(({ id, score }) => places.isOpening(id) && score >= NEARLY * one.score) ?? one;
    return [{ ...opening, whole: one.whole, more: own.filter((other) => other !== opening).map(({ id }) => id) }];
  });
}

/** The words of the handbook, and how a word that is asked for relates to them. Knows no places and ranks nothing. */

import { distance, similarity } from "./distance.js";
import { isStopword, otherNumber, standsAlone, stems, withoutLinkingLetters } from "./stems.js";
import { wordsIn } from "./stock.js";

const SHORTEST_PREFIX = 4;
const SHORTEST_MENDED = 4;
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
const LONG = 8; // from here two letters may be wrong
const LONG_STEM = 6; // "meertalige" leads to "meertaligheid", but "taal" from "talen" not to all that begins so
const MOST_PARTS = 4;
const SIMILAR = 0.34;
const MOST_SIMILAR = 3;
const SAME_START = 3;
const START = 2; // letters that all forms of a word have in common
const LETTERS_AND_FIGURES = /^(\p{L}{3,})(\d+\p{L}?)$/u;

/** @typedef {import("./stock.js").Stock} Stock */

/** Learns words one by one, or from the parts of a stock, as far as they are asked for. */
export class Vocabulary {
  /** @param {Stock} [stock] none where every word is learnt beforehand */
  constructor(stock) {
    this.stock = stock;
    /** The beginnings of which every word was learnt. @type {Set<string>} */
    this.whole = new Set();
    /** @type {Set<string>} */
    this.read = new Set();
    /** How often each word occurs in the index. @type {Map<string, number>} */
    this.counts = new Map();
    /** Stem → the words that may be forms of it. @type {Map<string, Set<string>>} */
    this.families = new Map();
  }

  /** Learn all words that begin so, as far as they are there. @param {string} start */
  need(start) {
    if (!this.stock || this.whole.has(start)) return;
    const parts = this.stock.range("w", start).map((name) => ({ name, part: this.stock?.part(name) }));
    for (const { name, part } of parts) {
      if (!part || this.read.has(name)) continue;
      this.read.add(name);
      for (const [word, count] of wordsIn(part)) this.learn(word, count);
    }
    if (parts.every(({ part }) => part)) this.whole.add(start);
  }

  /** @param {string} word folded @param {number} [count] how often it occurs */
  learn(word, count = 1) {
    const known = this.counts.get(word);
    this.counts.set(word, Math.max(known ?? 0, count));
    if (known !== undefined) return;
    for (const stem of stems(word)) {
      const family = this.families.get(stem) ?? new Set();
      this.families.set(stem, family.add(word));
    }
  }

  /** @param {string} word */
  has(word) {
    this.need(word.slice(0, START));
    return this.counts.has(word);
  }

  /**
   * The word and its other forms: "bereiken" also occurs as "bereikt".
   * @param {string} word
   * @returns {string[]}
   */
  forms(word) {
    for (const stem of stems(word)) this.need(stem.slice(0, START));
    const all = [...stems(word)].flatMap((stem) => [...(this.families.get(stem) ?? [])]);
    const numeral = otherNumber(word);
    return [...new Set([...all, ...(numeral ? [numeral] : [])])].filter((form) => this.has(form));
  }

  /**
   * Longer words that begin with it. A short word that exists is meant as it stands: "LEA" is not the beginning of "leader".
   * @param {string} word
   * @returns {string[]}
   */
  longer(word) {
    if (word.length < SHORTEST_PREFIX && (this.has(word) || word.length < SHORTEST_PREFIX - 1)) return [];
    this.need(word.slice(0, START));
    const starts = [word, ...[...stems(word)].filter((stem) => stem.length >= LONG_STEM)];
    return [...this.counts.keys()].filter((known) => starts.some((start) => known.startsWith(start)) && known !== word && !standsAlone(known));
  }

  /** @param {readonly string[]} words @param {number} most */
  mostUsed(words, most) {
    const count = (/** @type {string} */ word) => this.counts.get(word) ?? 0;
    return words.length <= most ? words : [...words].sort((one, other) => count(other) - count(one) || (one < other ? -1 : 1)).slice(0, most);
  }

  /** Whether the word, a form of it or a longer word is there. @param {string} word */
  knows(word) {
    return this.forms(word).length > 0 || this.longer(word).length > 0;
  }

  /**
   * The known words that an unknown one is made of, as few as possible: "subsidievoorwaarden" → "subsidie", "voorwaarden".
   * @param {string} word
   * @returns {string[]} empty where it is not made of known words
   */
  splitCompound(word) {
    const [, letters, sign] = LETTERS_AND_FIGURES.exec(word) ?? [];
    if (letters && this.forms(letters).length && this.has(sign)) return [letters, sign];
    return word.length < SHORTEST_COMPOUND ? [] : this.partsOf(word, MOST_PARTS);
  }

  /**
   * @param {string} word
   * @param {number} most parts
   * @returns {string[]}
   */
  partsOf(word, most) {
    if (most < 2) return [];
    /** @type {string[]} */
    let best = [];
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
      const head = this.firstPart(word.slice(0, cut));
      const tail = word.slice(cut);
      if (!head) continue;
      const rest = this.isWord(tail) ? [tail] : this.partsOf(tail, most - 1);
      if (rest.length && (!best.length || rest.length + 1 < best.length)) best = [head, ...rest];
    }
    return best;
  }

  /** A short part counts as it is written: "loos" is no form of "los". @param {string} word */
  isWord(word) {
    return this.has(word) || (word.length >= LONG_STEM && this.forms(word).length > 0);
  }

  /** @param {string} start */
  firstPart(start) {
    const choices = withoutLinkingLetters(start).filter((core) => core.length >= SHORTEST_PART && !isStopword(core));
    return choices.find((core) => this.has(core)) ?? choices.find((core) => this.forms(core).length);
  }

  /**
   * The known word that is meant by one with a slip in it: the nearest, of those the one used most.
   * @param {string} word
   * @returns {string | undefined}
   */
  mend(word, most = word.length < LONG ? 1 : 2) {
    if (word.length < SHORTEST_MENDED || /\d/.test(word)) return undefined;
    this.need(word[0]);
    let best = { word: "", slips: most + 1, count: 0 };
    for (const [known, count] of this.counts) {
      if (known.length < SHORTEST_MENDED || known[0] !== word[0]) continue;
      const slips = distance(word, known, Math.min(most, best.slips));
      const isUsedMore = count > best.count || (count === best.count && known < best.word);
      if (slips < best.slips || (slips === best.slips && isUsedMore)) best = { word: known, slips, count };
    }
    return best.word || undefined;
  }

  /**
   * Known words that look like it, to try where nothing was found.
   * @param {string} word
   * @returns {string[]}
   */
  similar(word) {
    const start = word.slice(0, SAME_START);
    this.need(start);
    const found = [...this.counts.keys()]
      .filter((known) => known.startsWith(start) && known.length >= SHORTEST_MENDED)
      .map((known) => ({ known, likeness: similarity(word, known) }))
      .filter(({ likeness }) => likeness >= SIMILAR)
      .sort((one, other) => other.likeness - one.likeness || (one.known < other.known ? -1 : 1))
      .map(({ known }) => known);
    // Of the forms of one word the nearest will do.
    const nearest = found.filter((known, position) => !found.slice(0, position).some((nearer) => this.forms(known).includes(nearer)));
    return nearest.slice(0, MOST_SIMILAR);
  }
}

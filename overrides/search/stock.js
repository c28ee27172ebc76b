/** The parts of the index that are there, and those that a question still lacks. What a part holds: `macros/browser/search_parts.py`. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((sign, value) => [sign, value]));
const MORE = 32; // another sign follows
const AFTER_ALL = "\uffff";
const OF_GE = "*"; // "financierd*" is "gefinancierd"

/** Kind of a part → the first word of each, with spaces. @typedef {Readonly<Record<"w" | "k" | "i", string>>} Directory */

/** Parts by name. Whoever asks for one that is not there does without for now, and is asked again after `fetch`. */
export class Stock {
  /**
   * @param {Directory} directory
   * @param {(name: string) => Promise<any>} load
   */
  constructor(directory, load) {
    this.load = load;
    this.firsts = { w: directory.w.split(" "), k: directory.k.split(" "), i: directory.i.split(" ") };
    /** @type {Map<string, any>} */
    this.parts = new Map();
    /** @type {Set<string>} */
    this.lacking = new Set();
  }

  /**
   * @param {string} name
   * @returns {any} undefined where it is not there yet
   */
  part(name) {
    if (!this.parts.has(name)) this.lacking.add(name);
    return this.parts.get(name);
  }

  /** The part that holds a word, if any does. @param {"k" | "i"} kind @param {string} word */
  partWith(kind, word) {
    return this.part(`${kind}${this.place(kind, word)}`);
  }

  /**
   * The names of the parts with words that begin so.
   * @param {"w" | "k" | "i"} kind
   * @param {string} start
   */
  range(kind, start) {
    const [from, to] = [this.place(kind, start), this.place(kind, start + AFTER_ALL)];
    return Array.from({ length: to - from + 1 }, (_, number) => `${kind}${from + number}`);
  }

  /** The number of the last part that begins no later than a word. @param {"w" | "k" | "i"} kind @param {string} word */
  place(kind, word) {
    const firsts = this.firsts[kind];
    let [low, high] = [0, firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  /** All that was lacking, at once. */
  async fetch() {
    const names = [...this.lacking];
    this.lacking.clear();
    const found = await Promise.all(names.map((name) => this.load(name)));
    names.forEach((name, number) => this.parts.set(name, found[number]));
  }
}

/**
 * @param {string} text
 * @returns {number[]}
 */
export function numbers(text) {
  const found = [];
  let [value, weight] = [0, 1];
  for (const sign of text) {
    const digit = VALUES.get(sign) ?? 0;
    value += (digit % MORE) * weight;
    weight *= MORE;
    if (digit < MORE) {
      found.push(value);
      [value, weight] = [0, 1];
    }
  }
  return found;
}

/**
 * Numbers of which each says how much it is more than the one before.
 * @param {string} text
 * @returns {number[]}
 */
export function rising(text) {
  let sum = 0;
  return numbers(text).map((more) => (sum += more));
}

/**
 * The words of a part, and how often each occurs.
 * @param {readonly [string, string]} part
 * @returns {[string, number][]}
 */
export function wordsIn([entries, counts]) {
  const often = numbers(counts);
  let before = "";
  return entries.split(" ").map((entry, number) => {
    before = before.slice(0, VALUES.get(entry[0])) + entry.slice(1);
    return [before.endsWith(OF_GE) ? `ge${before.slice(0, -1)}` : before, often[number]];
  });
}

/** The places of the index: what each is, what it weighs, and its text. Knows no question. */

import { numbers } from "./stock.js";
import { wordsOf } from "../lib/fold.js";

/** @typedef {import("./stock.js").Stock} Stock */
/**
 * The beginning of the index. `macros/browser/search_parts.py` makes it, and says what the lists hold.
 * @typedef {object} SearchIndex
 * @property {string} map where the parts are, from the root of the site
 * @property {import("./stock.js").Directory} delen
 * @property {readonly (readonly [string, string, string])[]} soorten
 * @property {readonly (readonly [string, string, number, string])[]} paginas
 * @property {readonly (readonly string[])[]} groepen
 * @property {readonly import("./filtered.js").List[]} lijsten
 */

/**
 * What the index holds of one place. `anchor` is "" for the opening of a page; `heading` belongs to the anchor, and `isRepeated` tells that many
 * pages have it; `title` and `names` (its other names) belong to the page. `compounds` are those of its neighbours, too, with their parts.
 * @typedef {{anchor: string, heading: string, text: string, isRepeated: boolean, address: string, title: string, names: string, compounds: Record<string, string>}} Entry
 */
/** @typedef {{kind: string, kindOfParts: string, isAbout: boolean, first: number, count: number, hasOpening: boolean}} PageOf */

/** The kind of a page that is no record. */
export const GENERAL = "pagina";
const BEGRIP = "begrip";
const BRON = "bron";
// What one can do with comes first, then what one can read, then what a word means; last where it comes from.
/** @type {Readonly<Record<string, number>>} */
const WEIGHT_OPENING = { werkblad: 3, stuk: 3, stap: 2.4, programma: 2, pagina: 1.8, sectie: 1.8, later: 1.8, indicator: 1.8, voorbeeld: 1.6 };
/** @type {Readonly<Record<string, number>>} */
const WEIGHT_PART = { werkblad: 1.3, stap: 1.2, stuk: 1.1, begrip: 1.1, actualiteit: 1.05, bron: 0.4, voorbeeld: 0.8 };
const WEIGHT_ABOUT = 0.5;
/** What one fills in. */
const TOOLS = new Set(["werkblad", "stuk"]);
// This many places of a page are in one part, as `macros/browser/search_parts.py` has it.
const PER_TEXT = 12;

/** All places by number, from 0 to `count`. */
export class Places {
  /**
   * @param {SearchIndex} index
   * @param {Stock} stock
   */
  constructor(index, stock) {
    this.index = index;
    this.stock = stock;
    this.kinds = new Map(index.soorten.map(([kind, word]) => [kind, word]));
    /** Term → its other words. */
    this.otherWords = new Map(index.groepen.map(([term, ...words]) => [term, words.join(", ")]));
    this.pages = pagesOf(index);
    /** The number of the page of each place. */
    this.pageOf = this.pages.flatMap(({ count }, page) => Array.from({ length: count }, () => page));
  }

  get count() {
    return this.pageOf.length;
  }

  /**
   * @param {number} id
   * @returns {Entry | undefined} undefined where its text is not there yet
   */
  at(id) {
    const page = this.page(id);
    const number = id - this.pages[page].first;
    const part = this.stock.part(`t${page}_${Math.floor(number / PER_TEXT)}`);
    if (!part) return undefined;
    const [address, title, names, places, compounds] = part;
    const [sign, heading, text, repeated] = places[number % PER_TEXT];
    return { anchor: sign === 1 ? wordsOf(heading).join("-") : sign, heading, text, isRepeated: repeated === 1, address, title, names, compounds };
  }

  /** @param {number} id */
  page(id) {
    return this.pageOf[id];
  }

  /** Whether it is the opening of a page, and not a part of one. @param {number} id */
  isOpening(id) {
    const { first, hasOpening } = this.pages[this.page(id)];
    return hasOpening && id === first;
  }

  /** Whether its page is a list of places that have nothing to do with one another. @param {number} id */
  isLoose(id) {
    return this.pages[this.page(id)].kindOfParts !== "";
  }

  /** Whether it is about the site itself, which few people look for. @param {number} id */
  isAbout(id) {
    return this.pages[this.page(id)].isAbout;
  }

  /** @param {number} id */
  kind(id) {
    const { kind, kindOfParts } = this.pages[this.page(id)];
    return (!this.isOpening(id) && kindOfParts) || kind;
  }

  /** The name of its kind, for the reader. @param {number} id */
  kindInWords(id) {
    return this.kinds.get(this.kind(id)) ?? "";
  }

  /** Whether it is the opening of a page that introduces many records. @param {number} id */
  isOverview(id) {
    return this.isOpening(id) && this.kind(id) === GENERAL && !this.isAbout(id);
  }

  /** Whether it is the opening of what one fills in. @param {number} id */
  isTool(id) {
    return this.isOpening(id) && TOOLS.has(this.kind(id));
  }

  /** @param {number} id */
  isBegrip(id) {
    return this.kind(id) === BEGRIP;
  }

  /** Whether it is a page or a record, and not a part of something. @param {number} id */
  isWhole(id) {
    return this.isOpening(id) || (this.isLoose(id) && this.kind(id) !== BRON);
  }

  /** @param {number} id */
  weight(id) {
    if (this.isAbout(id)) return WEIGHT_ABOUT;
    return (this.isOpening(id) ? WEIGHT_OPENING : WEIGHT_PART)[this.kind(id)] ?? 1;
  }
}

/** @param {SearchIndex} index @returns {PageOf[]} */
function pagesOf({ paginas }) {
  let next = 0;
  return paginas.flatMap(([kind, kindOfParts, about, sizes]) =>
    numbers(sizes).map((size) => {
      const [first, count] = [next, size >> 1];
      next += count;
      return { kind, kindOfParts, isAbout: about === 1, first, count, hasOpening: size % 2 === 1 };
    }),
  );
}

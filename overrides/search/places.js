/** The places of the index: what each is, what it weighs, and which names it has. Knows no question. */

import { isStopword } from "./stems.js";
import { wordsOf } from "../lib/fold.js";

/**
 * As `macros/browser/search.py` makes it, which says what the lists hold.
 * @typedef {object} SearchIndex
 * @property {Readonly<Record<string, string>>} soorten
 * @property {readonly (readonly [string, string, string, string, string])[]} paginas
 * @property {readonly (readonly [number, string, string, string])[]} delen
 * @property {readonly (readonly string[])[]} groepen
 * @property {Readonly<Record<string, string>>} samenstellingen
 */

/**
 * What the index holds of one place. `anchor` is "" for the opening of a page; `heading` belongs to the anchor, `title` and `names`
 * (its other names) belong to the page.
 * @typedef {{anchor: string, heading: string, text: string, address: string, title: string, names: string}} Entry
 */

/** The kind of a page that is no record. */
export const GENERAL = "pagina";
const PROGRAMMA = "programma";
const BEGRIP = "begrip";
// Most people look for the opening of a record's page, then for a term, then for the opening of any page, then for a part of one.
const WEIGHT_RECORD = 2;
const WEIGHT_BEGRIP = 1.5;
const WEIGHT_OPENING = 1.3;
const WEIGHT_PART = 1;
const WEIGHT_ACTUALITEIT = 0.7;
const WEIGHT_BRON = 0.5;
const WEIGHT_ABOUT = 0.5;
const ABOUT = "over/";
// A heading on this many pages says nothing without the page's title.
const REPEATED = 3;
// A name of this many words is meant wherever a question holds it; a shorter one may be just a word.
const DISTINCT = 3;
const BETWEEN_NAMES = /, | en /;

/** All places by number, from 0 to `count`. */
export class Places {
  /** @param {SearchIndex} index */
  constructor(index) {
    this.index = index;
    this.compounds = new Map(Object.entries(index.samenstellingen));
    this.kinds = new Map(Object.entries(index.soorten));
    /** Term → its other words. */
    this.otherWords = new Map(index.groepen.map(([term, ...words]) => [term, words.join(", ")]));
    /** @type {Map<string, number>} */
    this.headings = new Map();
    for (const [, , heading] of index.delen) this.headings.set(heading, (this.headings.get(heading) ?? 0) + 1);
    /** What was worked out before. @type {Map<number, string[]>} */
    this.knownWords = new Map();
    /** What was worked out before. @type {Map<number, string[]>} */
    this.knownNames = new Map();
  }

  get count() {
    return this.index.delen.length;
  }

  /**
   * @param {number} id
   * @returns {Entry}
   */
  at(id) {
    const [page, anchor, heading, text] = this.index.delen[id];
    const [address, title, , names] = this.index.paginas[page];
    return { anchor, heading, text, address, title, names };
  }

  /** @param {number} id */
  page(id) {
    return this.index.delen[id][0];
  }

  /** Whether it is the opening of a page, and not a part of one. @param {number} id */
  isOpening(id) {
    return this.index.delen[id][1] === "";
  }

  /** Whether its page is a list of places that have nothing to do with one another. @param {number} id */
  isLoose(id) {
    return this.index.paginas[this.page(id)][4] !== "";
  }

  /** Whether it is about the site itself, which few people look for. @param {number} id */
  isAbout(id) {
    return this.index.paginas[this.page(id)][0].startsWith(ABOUT);
  }

  /** @param {number} id */
  kind(id) {
    const [, , kind, , kindOfParts] = this.index.paginas[this.page(id)];
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

  /** @param {number} id */
  isBegrip(id) {
    return this.kind(id) === BEGRIP;
  }

  /** Whether it is a page or a term, and not a part of something. @param {number} id */
  isWhole(id) {
    return this.isOpening(id) || this.isBegrip(id);
  }

  /** Whether many pages have this heading. @param {string} heading */
  isRepeated(heading) {
    return (this.headings.get(heading) ?? 0) >= REPEATED;
  }

  /** @param {number} id */
  weight(id) {
    const kind = this.kind(id);
    if (this.isAbout(id)) return WEIGHT_ABOUT;
    if (kind === BEGRIP) return WEIGHT_BEGRIP;
    if (kind === "bron") return WEIGHT_BRON;
    if (kind === "actualiteit") return WEIGHT_ACTUALITEIT;
    if (!this.isOpening(id)) return WEIGHT_PART;
    return kind === GENERAL ? WEIGHT_OPENING : WEIGHT_RECORD;
  }

  /**
   * Every word of it, in order.
   * @param {number} id
   * @returns {string[]}
   */
  words(id) {
    const known = this.knownWords.get(id);
    if (known) return known;
    const { heading, title, text } = this.at(id);
    const words = wordsOf(`${this.isOpening(id) ? title : heading} ${text}`);
    this.knownWords.set(id, words);
    return words;
  }

  /**
   * Its names, folded: someone who types one of them exactly is looking for this place.
   * @param {number} id
   * @returns {string[]}
   */
  names(id) {
    const known = this.knownNames.get(id);
    if (known) return known;
    const { heading, title, names } = this.at(id);
    const both = this.isOpening(id) ? [title, names] : [heading, this.otherWords.get(heading) ?? ""];
    const folded = both.flatMap((name) => [name, ...name.split(BETWEEN_NAMES)]).map((name) => wordsOf(name).join(" "));
    this.knownNames.set(id, folded);
    return folded;
  }

  /**
   * Whether a question is a name of it, or holds a name that says enough by itself: a programme, or a whole phrase.
   * @param {number} id
   * @param {string} words the words that are searched for
   * @param {string} typed the question with its empty words
   * @returns {"exact" | "within" | ""}
   */
  naming(id, words, typed) {
    const names = this.names(id);
    if (names.includes(words) || names.includes(typed)) return "exact";
    if (!this.isWhole(id)) return "";
    const distinct = names.filter((name) => this.kind(id) === PROGRAMMA || name.split(" ").length >= DISTINCT);
    return distinct.some((name) => holds(typed, name)) ? "within" : "";
  }

  /** The parts of each compound in a text. @param {string} text */
  compoundParts(text) {
    return wordsOf(text).map((word) => this.compounds.get(word)).filter((parts) => parts !== undefined);
  }
}

/**
 * "Hebben wij eigenlijk ouderbeleid" holds "hebben wij ouderbeleid": empty words may stand in between.
 * @param {string} typed folded
 * @param {string} name folded
 */
function holds(typed, name) {
  const parts = name.split(" ");
  const counted = typed.split(" ").filter((word) => !isStopword(word) || parts.includes(word)).join(" ");
  return ` ${counted} `.includes(` ${name} `);
}

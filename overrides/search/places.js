/** The places of the index: what each is, what it weighs, and which names it has. Knows no question. */

import { isForm, isStopword } from "./stems.js";
import { wordsOf } from "../lib/fold.js";

/**
 * As `macros/browser/search.py` makes it, which says what the lists hold.
 * @typedef {object} SearchIndex
 * @property {readonly (readonly [string, string, string])[]} soorten
 * @property {readonly (readonly [string, string, string, string, string])[]} paginas
 * @property {readonly (readonly [number, string | 1, string, string])[]} delen
 * @property {readonly (readonly string[])[]} groepen
 * @property {readonly import("./filtered.js").List[]} lijsten
 * @property {Readonly<Record<string, string>>} samenstellingen
 */

/**
 * What the index holds of one place. `anchor` is "" for the opening of a page; `heading` belongs to the anchor, `title` and `names`
 * (its other names) belong to the page.
 * @typedef {{anchor: string, heading: string, text: string, address: string, title: string, names: string}} Entry
 */

/** How a question names a place: by its very name, by another word for a term, within a sentence, or not. @typedef {"exact" | "other" | "within" | ""} Naming */

/** The kind of a page that is no record. */
export const GENERAL = "pagina";
const PROGRAMMA = "programma";
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
    this.kinds = new Map(index.soorten.map(([kind, word]) => [kind, word]));
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
    const [page, sign, heading, text] = this.index.delen[id];
    const [address, title, , names] = this.index.paginas[page];
    const anchor = sign === 1 ? wordsOf(heading).join("-") : sign;
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

  /** Whether many pages have this heading. @param {string} heading */
  isRepeated(heading) {
    return (this.headings.get(heading) ?? 0) >= REPEATED;
  }

  /** @param {number} id */
  weight(id) {
    if (this.isAbout(id)) return WEIGHT_ABOUT;
    return (this.isOpening(id) ? WEIGHT_OPENING : WEIGHT_PART)[this.kind(id)] ?? 1;
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
    const both = this.isOpening(id) ? [title, names] : [heading, this.isLoose(id) ? this.looseNames(id) : ""];
    const folded = both.flatMap((name) => [name, ...name.split(BETWEEN_NAMES)]).map((name) => wordsOf(name).join(" "));
    this.knownNames.set(id, folded);
    return folded;
  }

  /**
   * Whether a question is a name of it, or holds a name that says enough by itself: a programme, or a whole phrase.
   * @param {number} id
   * @param {string} words the words that are searched for
   * @param {string} typed the question with its empty words
   * @returns {Naming}
   */
  naming(id, words, typed) {
    const names = this.names(id);
    const place = names.findIndex((name) => name === words || name === typed);
    // Another word for a term may mean something else as well.
    if (place >= 0) return place > 0 && this.isBegrip(id) ? "other" : "exact";
    if (!this.isWhole(id)) return "";
    const distinct = names.filter((name) => this.kind(id) === PROGRAMMA || name.split(" ").length >= DISTINCT);
    return distinct.some((name) => holds(typed.split(" "), name.split(" "))) ? "within" : "";
  }

  /**
   * What else a record of a list is called: the other words for it, else what its address says.
   * @param {number} id
   */
  looseNames(id) {
    const { anchor, heading } = this.at(id);
    return this.otherWords.get(heading) ?? anchor.replaceAll("-", " ");
  }

  /** The parts of each compound in a text. @param {string} text */
  compoundParts(text) {
    return wordsOf(text).map((word) => this.compounds.get(word)).filter((parts) => parts !== undefined);
  }
}

/**
 * "Hebben wij eigenlijk ouderbeleid" holds "hebben wij ouderbeleid": empty words may stand in between, and a word may have another form.
 * @param {readonly string[]} typed folded
 * @param {readonly string[]} name folded
 */
function holds(typed, name) {
  if (name.length > typed.length) return false;
  const counted = typed.filter((word) => !isStopword(word) || name.some((part) => isForm(part, word)));
  return counted.some((_, start) => name.every((part, number) => isForm(part, counted[start + number] ?? "")));
}

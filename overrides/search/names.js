/** How a question names a place: someone who types one of its names is looking for it. */

import { Asked } from "./asked.js";
import { own } from "./engine.js";
import { rising } from "./stock.js";
import { isStopword, otherNumber } from "./stems.js";

/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./stock.js").Stock} Stock */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** By its very name, by another word for a term, within a sentence, or not. @typedef {"exact" | "other" | "within" | ""} Naming */

/** What says less first. @type {readonly Naming[]} */
const RANK = ["", "within", "other", "exact"];
const PROGRAMMA = "programma";
// A name of this many words is meant wherever a question holds it; a shorter one may be just a word.
const DISTINCT = 3;

/** The names of all places, in the parts with titles. */
export class Names {
  /**
   * @param {Stock} stock
   * @param {Vocabulary} vocabulary
   * @param {Places} places
   */
  constructor(stock, vocabulary, places) {
    this.stock = stock;
    this.vocabulary = vocabulary;
    this.places = places;
    this.asked = new Asked("");
  }

  /** Ask for the parts with the names that a question may hold. @param {Query} query */
  want(query) {
    for (const key of this.keys(query)) this.stock.partWith("k", key);
  }

  /**
   * The words under which such names are kept.
   * @param {Query} query
   * @returns {Set<string>}
   */
  keys({ words, typed }) {
    const all = [...words, ...typed.split(" ")];
    return new Set(all.flatMap((word) => [word, otherNumber(word) ?? word, ...(isStopword(word) ? [] : this.vocabulary.forms(word))]));
  }

  /**
   * Each place that a question names.
   * @param {Query} query
   * @returns {Map<number, Naming>}
   */
  in(query) {
    /** @type {Map<number, Naming>} */
    const found = new Map();
    for (const key of this.keys(query)) {
      const names = own(this.stock.partWith("k", key)?.[1], key) ?? [];
      for (let number = 0; number < names.length; number += 2) this.note(found, query, names[number], names[number + 1]);
    }
    return found;
  }

  /**
   * @param {Map<number, Naming>} found
   * @param {Query} query
   * @param {string} name
   * @param {string} written its places
   */
  note(found, { words, typed }, name, written) {
    const isExact = name === words.join(" ") || name === typed;
    if (!isExact && !this.question(typed).holds(name)) return;
    for (const place of rising(written)) {
      const id = place >> 1;
      const naming = isExact ? this.exact(id, place % 2 > 0) : this.within(id, name);
      if (naming && RANK.indexOf(naming) > RANK.indexOf(found.get(id) ?? "")) found.set(id, naming);
    }
  }

  /** Another word for a term may mean something else as well. @param {number} id @param {boolean} isOther @returns {Naming} */
  exact(id, isOther) {
    return isOther && this.places.isBegrip(id) ? "other" : "exact";
  }

  /** A name that says enough by itself: a programme, or a whole phrase. @param {number} id @param {string} name @returns {Naming} */
  within(id, name) {
    return this.places.isWhole(id) && (this.places.kind(id) === PROGRAMMA || name.split(" ").length >= DISTINCT) ? "within" : "";
  }

  /** What was asked, read once. @param {string} typed */
  question(typed) {
    if (this.asked.typed !== typed) this.asked = new Asked(typed);
    return this.asked;
  }
}

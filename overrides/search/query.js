/** A question as it is searched for: without empty words, with slips mended and unknown compounds split. Pure. */

import { isDoing, isStopword } from "./stems.js";
import { wordsOf } from "../lib/fold.js";

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** A word that is searched for as other ones. @typedef {{from: string, to: string[]}} Change */

/**
 * `typed` is all of it, `words` are searched for and known, `aside` (empty words) only lift what holds them, `unknown` is nowhere;
 * `asksMeaning` tells that the question asks what a word means, `asksChoice` that it asks which one of many, `asksDoing` that somebody is about
 * to make something.
 * @typedef {object} Query
 * @property {string} typed
 * @property {string[]} words
 * @property {string[]} aside
 * @property {Change[]} split
 * @property {Change[]} mended
 * @property {string[]} unknown
 * @property {boolean} asksMeaning
 * @property {boolean} asksChoice
 * @property {boolean} asksDoing
 */

const DEFINITION = /^(wat (is|zijn|betekent?|betekenen|houdt)|betekenis|definitie|begrip) /;
// "De afgelopen 4 jaar" says no more than "nu".
const PERIOD = /\b(afgelopen|komende|laatste|volgende|vorige?)( \S+)? (jaar|jaren)\b/g;
const CHOICE = /^(welke?|wat voor|kies|kiezen) /;
// More words than this are no question; someone who pastes a page waits no longer.
const MOST_WORDS = 24;
const LONGEST_TEXT = 1000;

/**
 * The words of a question as they were typed, as far as they are read.
 * @param {string} text
 */
export function typedWords(text) {
  const all = wordsOf(text.slice(0, LONGEST_TEXT));
  const positions = all.flatMap((word, position) => (isStopword(word) ? [] : [position]));
  return all.slice(0, Math.min(positions[MOST_WORDS] ?? all.length, 2 * MOST_WORDS));
}

/**
 * The ways to read a question, the first as it was typed. "Ouder beleid" is also "ouderbeleid"; "voorlees express" only that, since
 * one of its words is nowhere.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @returns {[Query, ...Query[]]}
 */
export function readings(text, vocabulary) {
  const typed = typedWords(text);
  const [apart, joined] = [typed, joinedWords(typed, vocabulary)].map((words) => read(words, vocabulary));
  if (joined.words.join(" ") === apart.words.join(" ")) return [apart];
  return apart.unknown.length + apart.mended.length + apart.split.length ? [joined] : [apart, joined];
}

/**
 * @param {readonly string[]} all
 * @param {Vocabulary} vocabulary
 * @returns {Query}
 */
function read(all, vocabulary) {
  const period = (all.join(" ").match(PERIOD) ?? []).join(" ").split(" ");
  const meaning = all.filter((word) => !isStopword(word));
  const subjects = meaning.filter((word) => !isDoing(word) && !period.includes(word));
  const content = subjects.length ? subjects : meaning;
  const asked = [...new Set(content.length ? content : all)];
  const aside = content.length ? all.filter((word) => !content.includes(word)) : [];
  const start = all.slice(0, 3).join(" ") + " ";
  /** @type {Query} */
  const query = {
    typed: all.join(" "), words: [], aside, split: [], mended: [], unknown: [],
    asksMeaning: DEFINITION.test(start), asksChoice: CHOICE.test(start),
    asksDoing: all.some(isDoing),
  };
  for (const word of asked) add(query, word, vocabulary);
  query.words = [...new Set(query.words)];
  return query;
}

/**
 * A word that is not known is mended where one slip explains it, else split into known words, else mended where two slips explain it.
 * @param {Query} query
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
function add(query, word, vocabulary) {
  if (vocabulary.knows(word)) {
    query.words.push(word);
    return;
  }
  const near = vocabulary.mend(word, 1);
  const parts = near ? [] : vocabulary.splitCompound(word);
  const meant = near ?? (parts.length ? undefined : vocabulary.mend(word));
  if (parts.length) query.split.push({ from: word, to: parts });
  else if (meant) query.mended.push({ from: word, to: [meant] });
  else query.unknown.push(word);
  query.words.push(...parts, ...(meant ? [meant] : []));
}

/**
 * Two words that the handbook writes as one: "ouder beleid" is "ouderbeleid", "b 3" is "b3".
 * @param {readonly string[]} words
 * @param {Vocabulary} vocabulary
 * @returns {string[]}
 */
function joinedWords(words, vocabulary) {
  /** @type {string[]} */
  const joined = [];
  for (const word of words) {
    const previous = joined.at(-1);
    if (previous && !isStopword(word) && vocabulary.has(previous + word)) joined.splice(-1, 1, previous + word);
    else joined.push(word);
  }
  return joined;
}

/** Words that may stand for one another, of 2013 and of today. Meanings differ, so whoever uses them says so. Pure. */

import { isForm, isStopword } from "./stems.js";
import { wordsOf } from "../lib/fold.js";

/**
 * The question in other words. `word` is what came in: the first `together` of `words`. `isName` tells that it stands for words that
 * belong together, `isWhole` that these are the whole question and say little by themselves, as in "onze ouders".
 * @typedef {{word: string, words: string[], together: number, isName: boolean, isWhole: boolean}} Replacement
 */
/** One of a group of words, and its parts as search sees them. @typedef {{word: string, parts: readonly string[]}} Member */

const MOST = 8;

/** Groups of words that may stand for one another. */
export class Synonyms {
  /** @param {readonly (readonly string[])[]} groups */
  constructor(groups) {
    /** @type {Member[][]} */
    this.groups = groups.map((group) => group.map((word) => ({ word, parts: wordsOf(word) })));
  }

  /**
   * The question with some of its words replaced by each word that may stand for them.
   * @param {readonly string[]} typed every word as typed: a name may hold words that say nothing by themselves
   * @param {readonly string[]} words the words that are searched for
   * @returns {Replacement[]}
   */
  of(typed, words) {
    return this.groups.flatMap((group) => {
      const member = longest(group.filter(({ parts }) => standIn(typed, parts) || standIn(words, parts)));
      return member ? replacements(group, member, words) : [];
    }).slice(0, MOST);
  }
}

/**
 * @param {readonly Member[]} group
 * @param {Member} member
 * @param {readonly string[]} words
 * @returns {Replacement[]}
 */
function replacements(group, member, words) {
  const isName = member.parts.length > 1;
  const rest = words.filter((word) => !member.parts.some((part) => isForm(part, word)));
  const isWhole = isName && !rest.length && words.length < member.parts.length;
  return group.filter((other) => other.parts.join(" ") !== member.parts.join(" ")).flatMap(({ word, parts }) => {
    const content = withoutStopwords(parts);
    // "geen Nederlands" leads to "thuistaal"; the other way round it would lead to all that is Dutch.
    if (content.length === 1 && parts.length > 1) return [];
    return [{ word, words: [...new Set([...content, ...rest])], together: content.length, isName, isWhole }];
  });
}

/** @param {readonly string[]} parts */
function withoutStopwords(parts) {
  const content = parts.filter((part) => !isStopword(part));
  return content.length ? content : parts;
}

/** @param {readonly Member[]} members @returns {Member | undefined} */
function longest(members) {
  let best;
  for (const member of members) if (member.parts.length > (best?.parts.length ?? 0)) best = member;
  return best;
}

/** @param {readonly string[]} words @param {readonly string[]} parts */
function standIn(words, parts) {
  return words.some((_, start) => parts.every((part, number) => isForm(part, words[start + number] ?? "")));
}

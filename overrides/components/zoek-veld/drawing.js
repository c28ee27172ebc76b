/** An answer as sentences and elements. It comes with the search engine, since before that there is nothing to draw. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { kindsOf, ofKind } from "./kinds.js";
import { moreButton, nothingFound, resultLists } from "./list.js";
import { asAddress } from "./question.js";
import { allInWords, AT_A_TIME, readingSentences, statusSentence, UNDER_FIELD } from "./sentences.js";

/** @typedef {import("../../search/search.js").Answer} Answer */
/** @typedef {import("./kinds.js").Kind} Kind */
/** An answer, drawn: the first sentence, how the question was read, and the results. @typedef {{status: string, notes: string[], found: HTMLElement[]}} Drawn */

/**
 * The first results, with a link to all.
 * @param {string} base the way to the site's root
 * @param {string} question
 * @param {Answer} answer
 * @returns {Promise<Drawn>}
 */
export async function underField(base, question, answer) {
  const results = await answer.read(answer.findings.slice(0, UNDER_FIELD), false);
  const all = make("a", "zoek__alle", allInWords(answer.findings.length));
  all.href = pageAddress(base, asAddress(question));
  return {
    status: statusSentence(question, answer, UNDER_FIELD),
    notes: readingSentences(answer),
    found: results.length ? [...resultLists(base, results), make("p", "zoek__verder", all)] : nothingFound(base, answer),
  };
}

/**
 * `steps` times as many results as a page starts with, of one kind where the answer has it. `kinds` are all of the answer.
 * @param {string} base
 * @param {string} question
 * @param {Answer} answer
 * @param {number} steps
 * @param {string} asked the id of a kind, "" for every kind
 * @returns {Promise<Drawn & {kinds: Kind[], first: number}>} `first`: the number of the first result of the last step, from 0
 */
export async function onPage(base, question, answer, steps, asked) {
  const upTo = steps * AT_A_TIME;
  const kinds = kindsOf(answer);
  const kind = kinds.find(({ id }) => id === asked);
  const shown = kind ? ofKind(answer, kind.id) : answer;
  const results = await answer.read(shown.findings.slice(0, upTo), true);
  return {
    kinds,
    first: upTo - AT_A_TIME,
    status: statusSentence(question, shown, upTo, kind?.words),
    notes: readingSentences(answer),
    found: results.length ? [...resultLists(base, results), ...moreButton(shown.findings.length - upTo)] : nothingFound(base, answer),
  };
}

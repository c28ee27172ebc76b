/** What the search field says about an answer, in Dutch. Pure: values in, sentences out. */

/** @typedef {import("../../search/search.js").Answer} Answer */

/** This many results at a time on the page of results. */
export const AT_A_TIME = 30;
/** And this many under the field. */
export const UNDER_FIELD = 10;

/**
 * "40 resultaten voor ‘opstapje’. Hier staan de eerste 30."
 * @param {string} question
 * @param {Answer} answer
 * @param {number} [upTo] how many are shown
 * @param {string} [kind] the word for the only kind that is shown
 */
export function statusSentence(question, { findings }, upTo = AT_A_TIME, kind = "") {
  if (!findings.length) return `Niets gevonden voor ‘${question}’.`;
  const whole = findings.filter((finding) => finding.whole).length;
  const partial = findings.length - whole;
  const first = findings.length > upTo ? ` Hier staan de eerste ${upTo}.` : "";
  const asked = `‘${question}’${kind ? ` bij ${kind}` : ""}`;
  if (!whole && kind) return `${resultCount(partial)} met een deel van uw vraag ${asked}.${first}`;
  if (!whole) return `Geen plek past bij uw hele vraag ‘${question}’. ${resultCount(partial)} met een deel van uw vraag.${first}`;
  return `${resultCount(whole)} voor ${asked}${partial ? `, en ${partial} met een deel van uw vraag` : ""}.${first}`;
}

/**
 * How the question was read: what was searched for instead of what was typed, and what was not found. Nothing is replaced silently.
 * @param {Answer} answer
 * @returns {string[]}
 */
export function readingSentences({ query, findings, also }) {
  if (!findings.length) return [];
  return [
    ...query.mended.map(({ from, to }) => `‘${from}’ staat niet in het handboek. Gezocht op: ${to.join(" ")}.`),
    ...query.split.map(({ from, to }) => `‘${from}’ staat niet in het handboek. Gezocht op: ${to.join(" + ")}.`),
    ...(query.unknown.length ? [`Niet gevonden: ${query.unknown.map((word) => `‘${word}’`).join(", ")}.`] : []),
    ...(also.length ? [`Ook gezocht op: ${also.join(", ")}. Dat betekent niet altijd hetzelfde.`] : []),
  ];
}

/**
 * On the button below the list.
 * @param {number} rest how many are not shown yet
 */
export function moreInWords(rest) {
  if (rest > AT_A_TIME) return `Toon de volgende ${AT_A_TIME}`;
  return rest === 1 ? "Toon het laatste resultaat" : `Toon de laatste ${rest}`;
}

/** @param {number} count */
function resultCount(count) {
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}`;
}

/**
 * On the link below the first results.
 * @param {number} count of all results
 */
export function allInWords(count) {
  return count > UNDER_FIELD ? `Toon alle ${count} resultaten` : "Toon deze resultaten op een pagina";
}

/** The kinds of results of one answer. Pure. */

/** @typedef {import("../../search/search.js").Answer} Answer */
/** A kind: its name in the address, the word for more of it, and how many were found. @typedef {{id: string, words: string, count: number}} Kind */

/**
 * The kinds that were found, in the order of the handbook.
 * @param {Answer} answer
 * @returns {Kind[]}
 */
export function kindsOf({ findings, kinds }) {
  const counted = kinds.map(([id, words]) => ({ id, words, count: findings.filter(({ sort }) => sort === id).length }));
  return counted.filter(({ count }) => count > 0);
}

/**
 * The same answer with only the results of one kind.
 * @param {Answer} answer
 * @param {string} id
 * @returns {Answer}
 */
export function ofKind(answer, id) {
  return { ...answer, findings: answer.findings.filter(({ sort }) => sort === id) };
}

/**
 * What a look at the plan gives: a rule in words, and each place where it holds. Nothing is refused because of a finding, and each can be put aside.
 *
 * - Rule: `kind` is its name in the contract, `step` the step of the plan that it belongs to (null for none), `words` say what it looks at and
 *   what not, `basis` where it comes from ("afgeleid", "norm van 2013").
 * - Finding: `key` stays the same as long as the same rows are meant, so that one who puts it aside does not see it again; with another row it is a
 *   new finding. `link` leads elsewhere on the site, from the root.
 * @typedef {{kind: string, step: number | null, title: string, words: string, basis: string}} Rule
 * @typedef {{sheet: string, table?: string, row?: string, field?: string}} Where
 * @typedef {{words: string, address: string}} Way
 * @typedef {{kind: string, key: string, sentence: string, where: Where[], link?: Way}} Finding
 */

/** A key that is longer is made short: a name in a plan has a limit. */
const LONGEST = 120;
const PRIME = 0x01000193;

/**
 * A finding.
 * @param {string} kind
 * @param {readonly string[]} about what makes it this one: ids of rows in any order, or the name of a field or choice
 * @param {string} sentence
 * @param {Where[]} where
 * @param {Way} [link]
 * @returns {Finding}
 */
export function finding(kind, about, sentence, where, link) {
  return { kind, key: keyOf(kind, about), sentence, where, ...(link && { link }) };
}

/** @param {string} kind @param {readonly string[]} about */
function keyOf(kind, about) {
  const whole = `${kind}:${[...about].sort().join(" ")}`;
  return whole.length > LONGEST ? `${kind}:${about.length}-${digest(whole, 0x811c9dc5)}${digest(whole, 0x01234567)}` : whole;
}

/** Eight hexadecimal digits that two texts do not easily have in common (FNV-1a). @param {string} text @param {number} start */
function digest(text, start) {
  let value = start;
  for (let place = 0; place < text.length; place += 1) value = Math.imul(value ^ text.charCodeAt(place), PRIME);
  return (value >>> 0).toString(16).padStart(8, "0");
}

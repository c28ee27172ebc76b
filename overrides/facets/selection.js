/** Which records match a state, and how many each option would give. */

import { countShared, has, intersection, union } from "./bits.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./facet-index.js").FacetIndex} FacetIndex */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").State} State */

/**
 * `matching` holds the records that match everything; `unknown` those that match the rest while an age is asked for and theirs
 * is not stated; `later` those that match the rest while a label of 2013 is asked for, and that have none because they are newer.
 * @typedef {{matching: Bits, unknown: Bits, later: Bits}} Groups
 */

/**
 * The groups of a state. `filters` are the sets that they went through, by the name of the parameter; the age is kept apart.
 * @typedef {Groups & {filters: ReadonlyMap<string, Bits>, leeftijd: Bits | null}} Selection
 */

/** How many an option gives of each group. @typedef {{matching: number, unknown: number, later: number}} Count */

/**
 * The records that match a state.
 * @param {FacetIndex} index
 * @param {State} state
 * @returns {Selection}
 */
export function select(index, state) {
  const filters = filtersOf(index, state);
  const leeftijd = state.leeftijd && index.withLeeftijd(state.leeftijd);
  return { ...grouped(index, filters, leeftijd), filters, leeftijd };
}

/**
 * The records left by all filters, in their groups.
 * @param {FacetIndex} index
 * @param {ReadonlyMap<string, Bits>} filters
 * @param {Bits | null} leeftijd
 * @returns {Groups}
 */
function grouped(index, filters, leeftijd) {
  const left = intersection([index.all, ...filters.values()]);
  return {
    matching: leeftijd ? intersection([left, leeftijd]) : left,
    unknown: leeftijd ? intersection([left, index.withoutLeeftijd]) : index.none,
    later: asksForLabel(index, filters) ? laterOnes(index, filters, leeftijd) : index.none,
  };
}

/** @param {FacetIndex} index @param {ReadonlyMap<string, Bits>} filters */
function asksForLabel({ labels }, filters) {
  return [...filters.keys()].some((name) => labels.has(name));
}

/**
 * What was found later and passes all but the labels; also without a stated age, so that nothing disappears because two things
 * are not stated.
 * @param {FacetIndex} index
 * @param {ReadonlyMap<string, Bits>} filters
 * @param {Bits | null} leeftijd
 */
function laterOnes(index, filters, leeftijd) {
  const others = [...filters].filter(([name]) => !index.labels.has(name)).map(([, set]) => set);
  return intersection([index.later, ...others, ...(leeftijd ? [union([leeftijd, index.withoutLeeftijd])] : [])]);
}

/** @param {FacetIndex} index @param {State} state @returns {Map<string, Bits>} */
function filtersOf(index, state) {
  const filters = new Map();
  if (state.text.trim()) filters.set("tekst", index.withText(state.text));
  for (const { name, rule } of index.schema.facets) {
    const chosen = (state.choices[name] ?? []).map((value) => index.withOption(name, value));
    if (chosen.length) filters.set(name, rule === "en" ? intersection(chosen) : union(chosen));
  }
  return filters;
}

/**
 * Per facet and option: how many there would be with that option and the other facets as they are. In a facet where all must
 * hold, its own choices stay.
 * @param {FacetIndex} index
 * @param {Selection} selection
 * @returns {ReadonlyMap<string, ReadonlyMap<string, Count>>} `""` stands for no choice in that facet
 */
export function countOptions(index, selection) {
  return new Map(index.schema.facets.map((facet) => [facet.name, countFacet(index, facet, selection)]));
}

/** @param {FacetIndex} index @param {Facet} facet @param {Selection} selection @returns {ReadonlyMap<string, Count>} */
function countFacet(index, { name, rule, isLabel }, { filters, leeftijd }) {
  const kept = new Map([...filters].filter(([filter]) => filter !== name || rule === "en"));
  const { matching, unknown } = grouped(index, kept, leeftijd);
  const [later, isAsked] = [laterOnes(index, kept, leeftijd), asksForLabel(index, kept)];
  // Whichever label is asked for, the later ones lack it.
  const laterWith = (/** @type {string} */ value, /** @type {Bits} */ option) =>
    isAsked || (isLabel && value) ? countShared(later, isLabel ? index.all : option) : 0;
  return new Map([...index.options.get(name) ?? []].map(([value, option]) => [value, {
    matching: countShared(matching, option), unknown: leeftijd ? countShared(unknown, option) : 0, later: laterWith(value, option),
  }]));
}

/**
 * How many each of these ages would give, with the facets and the text as they are. Records without a stated age stay in the
 * list whatever age is asked for, so none of these counts includes them.
 * @param {FacetIndex} index
 * @param {Selection} selection
 * @param {readonly string[]} leeftijden as the address writes them
 * @returns {ReadonlyMap<string, Count>}
 */
export function countLeeftijden(index, { filters }, leeftijden) {
  const left = intersection([index.all, ...filters.values()]);
  return new Map(leeftijden.map((leeftijd) => [leeftijd, { matching: countShared(left, index.withRepeatedLeeftijd(leeftijd)), unknown: 0, later: 0 }]));
}

/**
 * The numbers that a set holds, in the order of `numbers`.
 * @param {readonly number[]} numbers
 * @param {Bits} set
 * @param {number} [limit]
 */
export function pick(numbers, set, limit = Infinity) {
  const picked = [];
  for (const number of numbers) {
    if (picked.length >= limit) break;
    if (has(set, number)) picked.push(number);
  }
  return picked;
}

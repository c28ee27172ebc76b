/** Which records match a state, and how many each option would give. */

import { countShared, has, intersection, union } from "./bits.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./facet-index.js").FacetIndex} FacetIndex */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").State} State */

/**
 * `matching` holds the records that match everything; `unknown` those that match the rest while an age is asked for and theirs
 * is not stated. `filters` are the sets that both went through, by the name of the parameter; the age is kept apart.
 * @typedef {{matching: Bits, unknown: Bits, filters: ReadonlyMap<string, Bits>, leeftijd: Bits | null}} Selection
 */

/**
 * How many an option gives; `unknown` counts the records without a stated age, while an age is asked for.
 * @typedef {{matching: number, unknown: number}} Count
 */

/**
 * The records that match a state.
 * @param {FacetIndex} index
 * @param {State} state
 * @returns {Selection}
 */
export function select(index, state) {
  const filters = filtersOf(index, state);
  const leeftijd = state.leeftijd && index.withLeeftijd(state.leeftijd);
  return { ...byLeeftijd(index, [...filters.values()], leeftijd), filters, leeftijd };
}

/**
 * The records left by all filters: those of the age asked for, and those without a stated age.
 * @param {FacetIndex} index
 * @param {readonly Bits[]} filters
 * @param {Bits | null} leeftijd
 */
function byLeeftijd(index, filters, leeftijd) {
  const left = intersection([index.all, ...filters]);
  if (!leeftijd) return { matching: left, unknown: index.none };
  return { matching: intersection([left, leeftijd]), unknown: intersection([left, index.withoutLeeftijd]) };
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
function countFacet(index, { name, rule }, { filters, leeftijd }) {
  const kept = [...filters].filter(([filter]) => filter !== name || rule === "en").map(([, set]) => set);
  const { matching, unknown } = byLeeftijd(index, kept, leeftijd);
  const countOf = (/** @type {Bits} */ option) => ({ matching: countShared(matching, option), unknown: leeftijd ? countShared(unknown, option) : 0 });
  return new Map([...index.options.get(name) ?? []].map(([value, option]) => [value, countOf(option)]));
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
  return new Map(leeftijden.map((leeftijd) => [leeftijd, { matching: countShared(left, index.withRepeatedLeeftijd(leeftijd)), unknown: 0 }]));
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

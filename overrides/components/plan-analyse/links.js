/** Links of the analysis: into the sheets and the handbook. On leaving, the address says which link it was, so that Back leads to it. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { addressOf, wordsOf } from "../../plan/analysis/places.js";

/**
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/findings/finding.js").Where} Where
 */

/** A part of the page of lists that is only shown to who comes from here. */
const FROM_PLAN = "van-mijn-plan";
/** With more places than these, so many are in sight. */
const [MOST, IN_SIGHT] = [8, 5];

/** @param {Facts} facts @param {Where} where @param {string} [words] */
export function placeLink(facts, where, words = wordsOf(facts, where)) {
  return Object.assign(make("a", "", words), { href: `#${addressOf(facts, where)}` });
}

/** A link to a page of the handbook, from the root of the site. @param {string} basis @param {{address: string}} link @param {...(Node | string)} words */
export function handbookLink(basis, { address }, ...words) {
  const isList = /^programmas\/(\?|$)/.test(address);
  return Object.assign(make("a", "", ...words), { href: pageAddress(basis, isList ? `${address}#${FROM_PLAN}` : address) });
}

/** Links to the places of a finding; of many only the first are in sight. @param {Facts} facts @param {readonly Where[]} where @returns {HTMLElement[]} */
export function linkLists(facts, where) {
  const list = (/** @type {readonly Where[]} */ some) => make("ul", "bevinding__waar", ...some.map((one) => make("li", "", placeLink(facts, one))));
  if (where.length <= MOST) return where.length ? [list(where)] : [];
  const rest = where.slice(IN_SIGHT);
  return [list(where.slice(0, IN_SIGHT)), make("details", "bevinding__rest", make("summary", "", `Nog ${rest.length} plekken`), list(rest))];
}

/** The address of a place in the analysis, after the `#`. @param {string} view @param {string} name */
export function addressIn(view, name) {
  return `${view}.${encodeURIComponent(name)}`;
}

/** The place in the analysis that the address asks for; "" for none. @param {string} view */
export function askedPlace(view) {
  const [, name = ""] = new RegExp(`^#${view}\\.(.+)$`, "s").exec(location.hash) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

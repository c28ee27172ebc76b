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

/** @param {Facts} facts @param {Where} where @param {string} [words] */
export function placeLink(facts, where, words = wordsOf(facts, where)) {
  return Object.assign(make("a", "", words), { href: `#${addressOf(facts, where)}` });
}

/** A link to a page of the handbook, from the root of the site. @param {string} basis @param {{address: string}} link @param {...(Node | string)} words */
export function handbookLink(basis, { address }, ...words) {
  const isList = /^programmas\/(\?|$)/.test(address);
  return Object.assign(make("a", "", ...words), { href: pageAddress(basis, isList ? `${address}#${FROM_PLAN}` : address) });
}

/** Links, each in a line of its own. @param {Facts} facts @param {readonly Where[]} where */
export function linkList(facts, where) {
  return make("ul", "bevinding__waar", ...where.map((one) => make("li", "", placeLink(facts, one))));
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

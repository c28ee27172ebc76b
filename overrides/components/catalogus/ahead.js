/** Makes rows of a long list before anybody asks for them, while the browser has nothing else to do: those that each option and each age shows first. */

import { pick } from "../../facets/selection.js";

/** Milliseconds that are left free for what the visitor does. */
const ROOM = 3;

/**
 * Does nothing in a browser that does not say when it is idle: there a row is made once it is needed.
 * @param {import("../../facets/facet-index.js").FacetIndex} index
 * @param {number} years below this age somebody may ask for each
 * @param {number} first how many rows a choice draws
 * @param {(number: number) => void} make
 */
export function makeAhead(index, years, first, make) {
  if (!("requestIdleCallback" in globalThis)) return;
  /** @type {number[] | null} */
  let waiting = null;
  const work = (/** @type {IdleDeadline} */ deadline) => {
    waiting ??= firstOnes(index, years, first);
    while (waiting.length && deadline.timeRemaining() > ROOM) make(/** @type {number} */ (waiting.pop()));
    if (waiting.length) requestIdleCallback(work);
  };
  requestIdleCallback(work);
}

/** @param {import("../../facets/facet-index.js").FacetIndex} index @param {number} years @param {number} first */
function firstOnes(index, years, first) {
  const ages = Array.from({ length: years }, (_, year) => index.withRepeatedLeeftijd(String(year)));
  const options = [...index.options.values()].flatMap((values) => [...values.values()]);
  return [...new Set([...options, ...ages, index.withoutLeeftijd].flatMap((set) => pick(index.inOrder(""), set, first)))].reverse();
}

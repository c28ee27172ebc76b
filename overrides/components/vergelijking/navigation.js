/** The address of the page and the links on it, for a comparison that opens without a new page. */

import { asksForComparison, readComparison, writeComparison } from "../../programmas/comparison.js";

/**
 * @param {string} address
 * @returns {boolean} false where the browser forbids it: on a page opened from a folder
 */
export function pushAddress(address) {
  try {
    history.pushState(null, "", address);
    return true;
  } catch {
    return false;
  }
}

/**
 * The link that was clicked, if it leads to this page and the click asked for nothing else, such as a new tab.
 * @param {MouseEvent} event
 */
export function clickedLink(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  return link?.origin === location.origin && link.pathname === location.pathname ? link : null;
}

/**
 * Whether it opens a comparison. A link to a place on this very page, such as the skip link, is left to the browser.
 * @param {HTMLAnchorElement} link
 */
export function opensComparison(link) {
  const isAnchor = link.hash !== "" && link.search === location.search;
  return asksForComparison(link.search) && !isAnchor;
}

/** A comparison opened from the list keeps what was chosen there, for the way back. @param {string} query */
export function withChoices(query) {
  const { ids, tooMany, onlyDifferences } = readComparison(query, () => true);
  return writeComparison([...ids, ...tooMany], { onlyDifferences, current: location.search });
}

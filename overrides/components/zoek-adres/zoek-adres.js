/** On the page that says "not found": offers to search for the words of the address that was asked for. */

import { find } from "../../lib/element.js";

const LONGEST = 60;
const NO_WORD = /^(index|html?|php|aspx?|\d+)$/i;

/**
 * "/handboek/programmas/op-stapje.html" → "op stapje": the last part of an address that holds a word.
 * @param {string} path
 */
export function wordsOfAddress(path) {
  const parts = path.split("/").map((part) => decoded(part).split(/[^\p{L}\p{N}]+/u).filter((word) => word && !NO_WORD.test(word)).join(" "));
  return (parts.filter(Boolean).at(-1) ?? "").slice(0, LONGEST);
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Offer a link that searches for the words of the present address.
 * @param {HTMLElement} element hidden until there is something to offer
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const link = find(element, "a", HTMLAnchorElement);
  const words = wordsOfAddress(location.pathname);
  if (!words) return;
  link.textContent = words;
  link.href = `${element.dataset.basis}?q=${encodeURIComponent(words)}`;
  element.hidden = false;
}

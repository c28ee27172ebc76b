/** On the page that says "not found": offers to search for the words of the address that was asked for. */

import { find } from "../../lib/element.js";

const MEEST_TEKENS = 60;
const GEEN_WOORD = /^(index|html?|php|aspx?|\d+)$/i;

/**
 * "/handboek/programmas/op-stapje.html" → "op stapje": the last part of an address that holds a word.
 * @param {string} pad
 */
export function woordenUitAdres(pad) {
  const delen = pad.split("/").map((deel) => leesbaar(deel).split(/[^\p{L}\p{N}]+/u).filter((woord) => woord && !GEEN_WOORD.test(woord)).join(" "));
  return (delen.filter(Boolean).at(-1) ?? "").slice(0, MEEST_TEKENS);
}

/** @param {string} deel */
function leesbaar(deel) {
  try {
    return decodeURIComponent(deel);
  } catch {
    return deel;
  }
}

/**
 * @param {HTMLElement} element hidden until there is something to offer
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const link = find(element, "a", HTMLAnchorElement);
  const woorden = woordenUitAdres(location.pathname);
  if (!woorden) return;
  link.textContent = woorden;
  link.href = `${element.dataset.basis}?q=${encodeURIComponent(woorden)}`;
  element.hidden = false;
}

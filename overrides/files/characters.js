/** The characters that an office file may hold. Pure. */

import { straight } from "../lib/phrase.js";

/**
 * The text without the characters that XML forbids, of which one makes Word and Excel call the whole file damaged, and without those
 * that turn what follows around.
 * @param {string} text
 */
export function allowed(text) {
  return straight(text).replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

/** Text as XML holds it. @param {string} text */
export function xml(text) {
  return allowed(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

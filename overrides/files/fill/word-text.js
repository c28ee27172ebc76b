/** Words as Word holds them. Pure. */

import { lines } from "./answers.js";
import { element } from "./xml.js";

/** @typedef {import("./xml.js").Element} Element */

/** A run that shows the text literally, with its line breaks and tabs; none for no text. @param {string} text @returns {Element[]} */
export function runs(text) {
  if (!text) return [];
  return [element("w:r", {}, lines(text).flatMap((line, place) => [...(place ? [element("w:br")] : []), ...pieces(line)]))];
}

/** @param {string} line @returns {Element[]} */
function pieces(line) {
  return line.split("\t").flatMap((piece, place) => [...(place ? [element("w:tab")] : []), element("w:t", { "xml:space": "preserve" }, [piece])]);
}

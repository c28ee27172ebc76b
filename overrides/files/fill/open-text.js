/** Words as OpenDocument holds them: line breaks, tabs and spaces beside each other are elements. Pure. */

import { lines } from "./answers.js";
import { element } from "./xml.js";

/** @typedef {import("./xml.js").Content} Content */
/** @typedef {import("./xml.js").Element} Element */

// A tab, and every space that is not a single one between words.
const SPACING = /(\t|^ | (?= )| $)/;

/** One line of text. @param {string} line @returns {Content[]} */
export function literal(line) {
  return line.split(SPACING).filter(Boolean).map((piece) => (piece === "\t" ? element("text:tab") : piece === " " ? element("text:s") : piece));
}

/** All lines in one paragraph. @param {string} text @returns {Content[]} */
export function literalLines(text) {
  return lines(text).flatMap((line, place) => [...(place ? [element("text:line-break")] : []), ...literal(line)]);
}

/** A paragraph for each line, as a spreadsheet has them. Calc leaves tabs out and joins the words, so a tab is a space here. @param {string} text @returns {Element[]} */
export function paragraphs(text) {
  return lines(text.replaceAll("\t", " ")).map((line) => element("text:p", {}, literal(line)));
}

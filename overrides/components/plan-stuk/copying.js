/** Copies a section of a paper with its layout, for who pastes it into a template of their own. */

import { publicLink } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { copyLaidOut } from "../../lib/copy.js";
import { plainSection } from "../../plan/papers/plain.js";

/** @typedef {import("../../plan/papers/definition.js").Section} Section */

const COPIED = "Het onderdeel is gekopieerd, met koppen, lijsten en tabellen. Plak het in uw eigen document.";
const SELECTED = "Kopiëren mag hier niet. Het onderdeel staat geselecteerd; kopieer het zelf, met Ctrl+C.";

/**
 * @param {Section} section
 * @param {HTMLElement} heading
 * @param {HTMLElement} words as they are drawn
 * @returns {Promise<string>} what to tell the visitor
 */
export async function copySection(section, heading, words) {
  const html = make("div", "", heading.cloneNode(true), ...[...words.children].map((child) => child.cloneNode(true)));
  return await copyLaidOut(words, { html: bare(html).outerHTML, words: plainSection(section) }) ? COPIED : SELECTED;
}

/** Without what belongs to this page, and links only where others can follow them; an office program draws the lines of a table only where it is told to. @param {HTMLElement} copy */
function bare(copy) {
  for (const box of copy.querySelectorAll(".tabelvak")) box.replaceWith(...box.children);
  for (const link of copy.querySelectorAll("a")) {
    const address = publicLink(link.getAttribute("href") ?? "");
    if (address) link.href = address;
    else link.replaceWith(...link.childNodes);
  }
  for (const element of copy.querySelectorAll("*")) {
    if (element.classList.contains("getal")) element.setAttribute("align", "right");
    for (const name of ["class", "id", "tabindex"]) element.removeAttribute(name);
  }
  for (const table of copy.querySelectorAll("table")) table.border = "1";
  return copy;
}

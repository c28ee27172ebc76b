/** Text of the definition as elements: paragraphs and lists, with bold words and links. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";

/** @typedef {import("../../plan/definition.js").Blokken} Blokken */
/** @typedef {import("../../plan/definition.js").Tekstdeel} Tekstdeel */

/** @type {Readonly<Record<"vet" | "schuin", "strong" | "em">>} */
const STYLES = { vet: "strong", schuin: "em" };

/**
 * Points that follow each other are one list.
 * @param {Blokken} blocks
 * @param {string} basis the way to the root of the site
 * @returns {HTMLElement[]}
 */
export function elementsOf(blocks, basis) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const { soort, delen } of blocks) {
    const words = delen.map((part) => inline(part, basis));
    if (soort === "alinea") {
      found.push(make("p", "", ...words));
      continue;
    }
    const kind = soort === "punt" ? "ul" : "ol";
    if (found.at(-1)?.localName !== kind) found.push(make(kind, ""));
    found.at(-1)?.append(make("li", "", ...words));
  }
  return found;
}

/** @param {Tekstdeel} part @param {string} basis @returns {Node | string} */
function inline([words, style, address], basis) {
  if (style === "link") return Object.assign(make("a", "", words), { href: pageAddress(basis, String(address)) });
  return style ? make(STYLES[style], "", words) : words;
}

/** The records of a long list as the page has them: their text, and which of them are in sight. */

import { findAll } from "../../lib/element.js";
import { wordsOf } from "../../lib/fold.js";

/** What is not the text of a record: what is folded, and what can be pressed. */
const NOT_TEXT = "details, button, template, script";

/** The values by facet that the page gives of a record. @typedef {{id: string, values?: Readonly<Record<string, readonly string[]>>}} Given */

/** One record, as a list is searched (`Answer` of `facets/`); its text is read when it is first asked for. */
class Row {
  /** @param {string} id @param {readonly HTMLElement[]} elements @param {Given["values"]} values */
  constructor(id, elements, values) {
    this.id = id;
    this.elements = elements;
    this.values = values;
    /** @type {string | null} */
    this.read = null;
  }

  get text() {
    this.read ??= wordsOf(this.elements.map(textOf).join(" ")).join(" ");
    return this.read;
  }
}

export class Rows {
  /**
   * @param {HTMLElement} element
   * @param {readonly Given[]} given
   */
  constructor(element, given) {
    const values = new Map(given.map((one) => [one.id, one.values]));
    /** @type {Map<string, HTMLElement[]>} */
    const byId = new Map();
    for (const one of findAll(element, "[data-van]", HTMLElement)) byId.set(idOf(one), [...byId.get(idOf(one)) ?? [], one]);
    /** In the order of the page. */
    this.all = [...byId].map(([id, elements]) => new Row(id, elements, values.get(id)));
    this.groups = findAll(element, "[data-groep]", HTMLElement);
    this.links = linksTo(element);
  }

  /** @param {(number: number) => boolean} isShown whether the record with this number is in sight */
  show(isShown) {
    for (const [number, { elements }] of this.all.entries()) {
      const hidden = !isShown(number);
      for (const one of elements) if (one.hidden !== hidden) one.hidden = hidden;
    }
    for (const group of this.groups) group.hidden = group.querySelector("[data-van]:not([hidden])") === null;
    for (const { line, target } of this.links) line.hidden = target.closest("[hidden]") !== null;
  }
}

/** @param {HTMLElement} one */
function idOf(one) {
  return one.dataset.van ?? "";
}

/** The lines of navigation anywhere on the page that lead into the list. @param {HTMLElement} element */
function linksTo(element) {
  return findAll(document, "nav li > a[href^='#']", HTMLAnchorElement).flatMap((link) => {
    const [line, target] = [link.parentElement, document.getElementById(link.hash.slice(1))];
    return line && target && element.contains(target) ? [{ line, target }] : [];
  });
}

/** @param {Node} node @returns {string} */
function textOf(node) {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent ?? "" : "";
  return node.matches(NOT_TEXT) ? "" : [...node.childNodes].map(textOf).join("");
}

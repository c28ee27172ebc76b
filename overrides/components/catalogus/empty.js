/** What appears when nothing matches: what to let go of, how many that gives, and the way to the site search. Only draws. */

import { pageAddress } from "../../lib/address.js";
import { find, make } from "../../lib/element.js";
import { choicesInWords } from "../../facets/choice-words.js";
import { advice, howMany, nothingFound } from "../../facets/sentences.js";
import { dropsSeveral } from "../../facets/ways-out.js";

/** @typedef {import("../../facets/sentences.js").Words} Words */
/** @typedef {import("../../facets/state.js").Schema} Schema */
/** @typedef {import("../../facets/ways-out.js").WayOut} WayOut */

export class Empty {
  /**
   * @param {HTMLElement} element
   * @param {Schema} schema
   * @param {Words} words
   * @param {(way: WayOut) => void} take
   */
  constructor(element, schema, words, take) {
    this.box = find(element, "[data-leeg]", HTMLElement);
    this.schema = schema;
    this.words = words;
    this.take = take;
  }

  hide() {
    if (this.box.hidden) return;
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  /**
   * @param {readonly WayOut[]} ways
   * @param {string} text what was searched for
   * @param {{unknown: number, later: number}} apart how many are left without a stated age or label
   */
  show(ways, text, apart) {
    this.box.replaceChildren(
      make("p", "toestand__kop", nothingFound(apart, this.words)),
      make("p", "", advice(ways)),
      ...(ways.length ? [make("ul", "knoppen", ...ways.map((way) => make("li", "", this.button(way))))] : []),
      ...(text ? [this.searchLine(text)] : []),
    );
    this.box.hidden = false;
  }

  /** @param {WayOut} way */
  button(way) {
    const [word, choices] = dropsSeveral(way) ? ["Alleen", way.kept] : ["Zonder", way.dropped];
    const button = make("button", "knop", `${word} ‘${choicesInWords(choices, this.schema)}’: ${howMany(way.count, this.words)}`);
    button.type = "button";
    button.addEventListener("click", () => this.take(way));
    return button;
  }

  /** @param {string} text */
  searchLine(text) {
    const link = make("a", "", `Zoek ‘${text}’ in het hele handboek`);
    link.href = pageAddress(this.box.dataset.zoek ?? "", `?q=${encodeURIComponent(text)}`);
    return make("p", "", link);
  }
}

/** One section of a paper: its words as they will be, and beside them where they come from, what is open, own text and a copy. */

import { make } from "../../lib/element.js";
import { withStop } from "../../lib/phrase.js";
import { ownAddress, sectionAddress } from "../../plan/papers/addresses.js";
import { copySection } from "./copying.js";
import { drawn } from "./drawn.js";
import { openList, ownField } from "./own.js";
import { fill, leaveFrom, link, redrawn } from "./pieces.js";
import { EMPTY, ownLabel, withoutSheet } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */
/** @typedef {import("../../plan/papers/definition.js").Section} Section */

export class PaperSection {
  /**
   * @param {Context} context
   * @param {Paper} paper
   * @param {Section} section
   */
  constructor(context, paper, section) {
    this.context = context;
    this.paper = paper.id;
    this.section = section;
    this.seen = "";
    /** The tables that are drawn, by what they say. @type {Map<string, HTMLElement>} */
    this.tables = new Map();
    this.heading = make("h2", "", section.titel);
    // So that an address leads here, and the focus can.
    Object.assign(this.heading, { id: sectionAddress(paper.id, section.id), tabIndex: -1 });
    this.words = make("div", "stukdeel__tekst");
    this.sources = make("p", "veld__uitleg");
    this.open = make("div", "");
    this.own = this.field();
    this.copy = Object.assign(make("button", "knop knop--klein", "Kopieer dit onderdeel", make("span", "alleen-lezer", `: ${section.titel}`)), { type: "button" });
    this.copy.dataset.actie = "stuk-kopie";
    this.copy.addEventListener("click", async () => context.notice(await copySection(this.section, this.heading, this.words)));
    this.element = this.whole();
    this.show(section);
  }

  whole() {
    const beside = make("div", "stukdeel__kant niet-afdrukken", this.sources, this.open, this.own.element, make("p", "knoppen", this.copy));
    const element = make("section", "stukdeel", this.heading, this.words, beside);
    element.setAttribute("aria-labelledby", this.heading.id);
    leaveFrom(beside, this.heading.id);
    beside.addEventListener("focusout", () => this.context.keeper.pause());
    return element;
  }

  /** Own text is asked as any answer is. */
  field() {
    const { context, section } = this;
    const veld = { id: section.id, label: ownLabel(section), soort: "lang", regels: context.definitie.soorten.lang };
    return ownField(context, { veld, address: ownAddress(this.paper, section.id), key: section.sleutel });
  }

  /** Shows the section as it is now; what did not change stays. @param {Section} section */
  show(section) {
    if (section === this.section && this.seen) return;
    this.section = section;
    this.own.show(section.eigen);
    const { delen, open, herkomst } = section;
    const now = JSON.stringify([delen, open, herkomst]);
    if (now === this.seen) return;
    this.seen = now;
    const isEmpty = !delen.length;
    this.element.classList.toggle("niet-afdrukken", isEmpty);
    this.copy.hidden = isEmpty;
    redrawn(this.words, isEmpty ? [make("p", "veld__uitleg", EMPTY)] : drawn(delen, this.context.basis, this.tables));
    fill(this.sources, this.from());
    // The question for own text stands right below.
    fill(this.open, openList(open.filter(({ own }) => own !== section.sleutel), this.context, this.paper));
  }

  /** @returns {(Node | string)[]} */
  from() {
    const { herkomst } = this.section;
    if (!herkomst.length) return [withoutSheet(this.section)];
    const names = herkomst.map(({ code, titel }) => `${code} ${titel}`);
    // A name that ends with a question mark ends the sentence.
    const last = names[names.length - 1];
    return ["Komt uit: ", ...herkomst.flatMap(({ sheet }, at) => [at ? ", " : "", link(sheet, names[at])]), withStop(last).slice(last.length)];
  }
}

/** What somebody chose in the catalogue, after going there from a gap: it comes into the plan, and from there onto the sheet with programmes. */

import { make, say } from "../../lib/element.js";
import { enumeration } from "../../lib/phrase.js";
import { kortelijst } from "../../kortelijst/keeper.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */

/** The sheet on which programmes are weighed. */
const SHEET = "programmakeuze";

export class Shortlist {
  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.words = make("p", "");
    this.button = make("button", "knop knop--klein");
    Object.assign(this.button, { type: "button", onclick: () => this.take() });
    this.button.dataset.actie = "analyse-kortelijst";
    this.onward = Object.assign(make("a", "", "Weeg ze af op het werkblad met programma's"), { href: `#${SHEET}`, hidden: true });
    this.element = make("div", "paneel niet-afdrukken", this.words, make("p", "knoppen", this.button, this.onward));
  }

  /** On the visitor's own list and not in the plan. */
  get missing() {
    const { definitie: { lijsten: { programmas } }, keeper: { dossier } } = this.context;
    return kortelijst().ids.filter((id) => Object.hasOwn(programmas, id) && !dossier.kortelijst.includes(id));
  }

  update() {
    const { missing, context: { definitie: { lijsten: { programmas } } } } = this;
    if (missing.length) this.onward.hidden = true;
    this.button.hidden = !missing.length;
    this.element.hidden = !missing.length && this.onward.hidden;
    if (!missing.length) return;
    const one = missing.length === 1;
    say(this.words, `Op uw lijst ${one ? "staat een programma dat" : `staan ${missing.length} programma's die`} nog niet in dit plan ${one ? "staat" : "staan"}: ${enumeration(missing.map((id) => programmas[id]))}.`);
    say(this.button, one ? "Zet het in dit plan" : `Zet deze ${missing.length} in dit plan`);
  }

  take() {
    const { keeper, notice } = this.context;
    keeper.edit({ kind: "shortlist", ids: [...keeper.dossier.kortelijst, ...this.missing] });
    say(this.words, "De programma's van uw lijst staan nu in dit plan.");
    this.onward.hidden = false;
    this.update();
    this.onward.focus();
    notice("De programma's van uw lijst staan in dit plan.", true);
  }
}

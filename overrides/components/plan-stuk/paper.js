/** One paper of the plan, as it will be: its sections, what is not in it, what to look at before it leaves, and its files. */

import { refill } from "../../lib/arrange.js";
import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { intoSight } from "../../lib/sight.js";
import { addressOf } from "../../plan/analysis/places.js";
import { paperAgain } from "../../plan/papers/again.js";
import { nothingYet } from "../../plan/papers/standing.js";
import { openList, placeField } from "./own.js";
import { backLinks, link, onChange } from "./pieces.js";
import { PaperSection } from "./section.js";
import { PLACE, Sending } from "./sending.js";
import { HELP, LEFT_OVER, LEFT_OVER_INTRO, madeOn, PLACES, UNKNOWN } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/page/context.js").Target} Target */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */
/** @typedef {import("../../plan/papers/definition.js").Stuk} Stuk */
/** @typedef {import("./pieces.js").Papers} Papers */

/**
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Target} target
 * @param {Papers} papers
 * @returns {Close}
 */
export function open(place, context, { name, field }, { lijst, kennis }) {
  const stuk = lijst.find(({ id }) => name === `stuk-${id}`);
  if (!stuk) {
    place.append(backLinks(link("stukken", "Alle stukken")), make("p", "", UNKNOWN));
    return () => {};
  }
  context.head(stuk.titel, stuk.kort);
  const view = new PaperView(context, stuk, kennis);
  place.append(...view.elements());
  if (field) view.goTo(field);
  const stop = onChange(context, () => view.update());
  view.sending.update();
  return () => {
    stop();
    view.sending.close();
  };
}

class PaperView {
  /** @param {Context} context @param {Stuk} stuk @param {Papers["kennis"]} kennis */
  constructor(context, stuk, kennis) {
    this.context = context;
    this.stuk = stuk;
    this.make = paperAgain(stuk, context.definitie);
    this.paper = this.make(context.keeper.dossier);
    this.lines = make("div", "stukdeel__tekst");
    this.open = make("div", "");
    this.places = this.paper.plaatsen.map((place) => placeField(context, stuk.id, place));
    this.sections = this.paper.onderdelen.map((section) => new PaperSection(context, this.paper, section));
    this.left = make("ul", "planlijst");
    this.leftPart = make("section", "niet-afdrukken", make("h2", "", LEFT_OVER), make("p", "", LEFT_OVER_INTRO), this.left);
    this.sending = new Sending(context, stuk, kennis, () => this.paper);
    this.seen = "";
  }

  elements() {
    const { basis, definitie } = this.context;
    const about = Object.assign(make("a", "", "Over dit stuk"), { href: pageAddress(basis, this.stuk.adres) });
    const made = make("p", "herkomstregel stukvel__gemaakt", madeOn(definitie, new Date()));
    const paper = make("article", "stukvel", made, this.top(), ...this.sections.map(({ element }) => element));
    return [backLinks(link("stukken", "Alle stukken"), about), this.sending.element, this.contents(), paper, this.leftPart];
  }

  contents() {
    const nav = make("nav", "wijzer niet-afdrukken", make("ul", "", ...this.sections.map(({ heading, section }) => make("li", "", link(heading.id, section.titel)))));
    nav.setAttribute("aria-label", "In dit stuk");
    return nav;
  }

  /** The lines above the first section, and beside them the words that no sheet has. */
  top() {
    const own = this.places.length ? [make("p", "veld__label", PLACES), ...this.places.map(({ element }) => element)] : [];
    return make("div", "stukdeel", this.lines, make("div", "stukdeel__kant niet-afdrukken", make("p", "veld__uitleg", HELP), this.open, ...own));
  }

  update() {
    this.paper = this.make(this.context.keeper.dossier);
    for (const [at, section] of this.paper.onderdelen.entries()) this.sections[at].show(section);
    for (const [at, { tekst }] of this.paper.plaatsen.entries()) this.places[at].show(tekst);
    this.sending.updateSoon();
    const { kopregels, nietVerwerkt } = this.paper;
    const empty = nothingYet(this.paper);
    const now = JSON.stringify([kopregels, nietVerwerkt, empty]);
    if (now === this.seen) return;
    this.seen = now;
    const lines = kopregels.filter(({ delen }) => delen.length).map(({ label, delen }) => headLine(label, delen));
    refill(this.lines, [...lines, ...(empty ? [make("p", "", empty)] : [])]);
    // The words that no sheet has are asked right below.
    refill(this.open, openList(kopregels.flatMap(({ open }) => open.filter(({ own }) => !own)), this.context, this.stuk.id));
    this.leftPart.hidden = !nietVerwerkt.length;
    refill(this.left, nietVerwerkt.map((left) => leftOver(left, this.context)));
  }

  /** @param {string} place a section, the check, or a box for own text; nothing where there is none */
  goTo(place) {
    const box = [...this.places, ...this.sections.map(({ own }) => own)].find(({ question: { address } }) => address === `stuk-${this.stuk.id}.${place}`);
    const heading = place === PLACE ? this.sending.heading : this.sections.find(({ section: { id } }) => id === place)?.heading;
    const found = box?.main ?? heading;
    found?.focus({ preventScroll: true });
    const shown = box?.element ?? heading;
    if (shown) intoSight(shown);
  }
}

/** @param {string} label @param {readonly import("../../plan/papers/definition.js").Run[]} runs */
function headLine(label, runs) {
  return make("p", "", make("strong", "", `${label}: `), ...runs.map(([words]) => words));
}

/** @param {import("../../plan/papers/definition.js").Leftover} left @param {Context} context */
function leftOver({ words, why, sheet = "", ...where }, { definitie }) {
  return make("li", "", sheet ? link(addressOf({ definitie }, { sheet, ...where }), words) : words, make("p", "veld__uitleg", why));
}

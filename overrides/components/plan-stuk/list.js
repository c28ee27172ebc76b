/** The list of papers: for which moment each is, how far it is, and which sheets it waits for. */

import { make, say } from "../../lib/element.js";
import { sheetOf } from "../../plan/definition.js";
import { paperOf } from "../../plan/papers/paper.js";
import { standingOf } from "../../plan/papers/standing.js";
import { backLinks, link, onChange } from "./pieces.js";
import { LIST, standing, waiting } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/page/context.js").Target} Target */
/** @typedef {import("../../plan/papers/definition.js").Stuk} Stuk */
/** @typedef {import("./pieces.js").Papers} Papers */

/**
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Target} _target
 * @param {Papers} papers
 * @returns {Close}
 */
export function open(place, context, _target, { lijst }) {
  context.head(LIST.title, LIST.intro);
  const cards = lijst.map((stuk) => new Card(context, stuk));
  place.append(backLinks(), make("div", "rooster", ...cards.map(({ element }) => element)));
  return onChange(context, () => { for (const card of cards) card.update(); });
}

class Card {
  /** @param {Context} context @param {Stuk} stuk */
  constructor(context, stuk) {
    this.context = context;
    this.stuk = stuk;
    this.bar = make("progress", "voortgang");
    this.bar.setAttribute("aria-hidden", "true");
    this.state = make("span", "");
    this.waits = make("p", "veld__uitleg");
    this.element = make("section", "kaart", make("h2", "kaart__titel", link(`stuk-${stuk.id}`, stuk.titel)), make("p", "kaart__meta", `${stuk.omvang}. ${stuk.wieBesluit}.`),
      make("p", "", stuk.kort), make("p", "bladregel__stand", this.bar, " ", this.state), this.waits);
  }

  update() {
    const { keeper, definitie } = this.context;
    const found = standingOf(paperOf(this.stuk, keeper.dossier, definitie));
    Object.assign(this.bar, { max: found.sections, value: found.filled });
    say(this.state, standing(found));
    say(this.waits, waiting(found, (id) => sheetOf(definitie, id)?.code ?? id));
  }
}

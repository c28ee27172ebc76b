/** The pictures of a step: what they show comes from the plan, and each is a real table. One line adds one. */

import { make } from "../../lib/element.js";
import { withoutEmptyColumns } from "../../plan/findings/picture.js";
import { gapMap } from "../../plan/findings/gap-map.js";
import { handover } from "../../plan/findings/handover.js";
import { homeByOrganisation, whoOffers } from "../../plan/findings/home.js";
import { moneyByYear } from "../../plan/findings/money-by-year.js";
import { measured } from "../../plan/findings/monitor.js";
import { modelsCompared } from "../../plan/findings/organisation.js";
import { reach, reachByArea } from "../../plan/findings/reach.js";
import { instruments } from "../../plan/findings/securing.js";
import { locationsByIndicator } from "../../plan/findings/self-evaluation.js";
import { timeline } from "../../plan/findings/timeline.js";
import { arrange, follow } from "../../lib/arrange.js";
import { PictureFigure } from "./picture.js";

/**
 * @typedef {import("../../plan/findings/picture.js").Picture} Picture
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {{step: number | null, id: string, of: (facts: Facts) => Picture | null}} Source
 */

/** @type {readonly Source[]} */
export const PICTURES = [
  { step: 2, id: "leemten", of: gapMap },
  { step: 2, id: "bereik-per-wijk", of: reachByArea },
  { step: 2, id: "bereik", of: reach },
  { step: 2, id: "thuis", of: homeByOrganisation },
  { step: 2, id: "wie-wat", of: whoOffers },
  { step: 5, id: "geld", of: moneyByYear },
  { step: 6, id: "tijdlijn", of: timeline },
  { step: 7, id: "metingen", of: measured },
  { step: 8, id: "instrumenten", of: instruments },
  { step: 8, id: "overdracht", of: handover },
  { step: null, id: "modellen", of: modelsCompared },
  { step: null, id: "zelfevaluatie", of: locationsByIndicator },
];

export class PicturesOfStep {
  /** @param {Context} context @param {number | null} step */
  constructor(context, step) {
    this.context = context;
    this.sources = PICTURES.filter((source) => source.step === step);
    this.element = make("div", "");
    /** @type {Map<string, PictureFigure>} */
    this.figures = new Map();
  }

  /** @param {Facts} facts */
  update(facts) {
    const shown = this.sources.flatMap(({ id, of }) => {
      const picture = of(facts);
      return picture ? [{ id, picture: withoutEmptyColumns(picture), facts }] : [];
    });
    arrange(this.element, follow(this.figures, shown, ({ id }) => id, ({ id }) => new PictureFigure(this.context, id)).map(({ element }) => element));
  }
}

/** The pictures of a step: what they show comes from the plan, and each is a real table. One line adds one. */

import { arrange, follow } from "../../lib/arrange.js";
import { make } from "../../lib/element.js";
import { withoutEmptyColumns } from "../../plan/analysis/picture.js";
import { moneyByYear } from "../../plan/findings/money-by-year.js";
import { timeline } from "../../plan/findings/timeline.js";
import { PictureFigure } from "./picture.js";

/**
 * @typedef {import("../../plan/analysis/picture.js").Picture} Picture
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {{step: number | null, id: string, of: (facts: Facts) => Picture | null}} Source
 */

/** @type {readonly Source[]} */
export const PICTURES = [
  { step: 5, id: "geld", of: moneyByYear },
  { step: 6, id: "tijdlijn", of: narrowTimeline },
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
      return picture ? [{ id, picture, facts }] : [];
    });
    arrange(this.element, follow(this.figures, shown, ({ id }) => id, ({ id }) => new PictureFigure(this.context, id)).map(({ element }) => element));
  }
}

/** Few rows have all days: a column in which no day stands is left out. @param {Facts} facts */
function narrowTimeline(facts) {
  const picture = timeline(facts);
  return picture && withoutEmptyColumns(picture);
}

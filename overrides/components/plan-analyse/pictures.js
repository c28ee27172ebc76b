/** The pictures of a step: what they show comes from the plan, and each is a real table. One line adds one. */

import { make } from "../../lib/element.js";
import { arrange, follow } from "./arrange.js";
import { PictureFigure } from "./picture.js";

/**
 * @typedef {import("../../plan/analysis/picture.js").Picture} Picture
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {{step: number | null, id: string, of: (facts: Facts) => Picture | null}} Source
 */

/** @type {readonly Source[]} */
export const PICTURES = [];


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

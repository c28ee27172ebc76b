/** The tools of other components that stand with a step; one that fails leaves the rest alone. */

import { make } from "../../lib/element.js";
import { attempt } from "../../plan/page/pieces.js";
import { TOOLS } from "./pieces.js";

/** @typedef {import("../../plan/findings/facts.js").Facts} Facts */
/** @typedef {import("../../plan/page/context.js").Context} Context */

export class ToolsOfStep {
  /** @param {Context} context @param {number | null} step */
  constructor(context, step) {
    this.context = context;
    this.tools = TOOLS.filter((tool) => tool.step === step);
    this.element = make("div", "");
    /** @type {ReturnType<import("./pieces.js").Tool["open"]>[] | null} */
    this.opened = null;
  }

  /** @param {Facts} facts */
  update(facts) {
    if (this.opened) for (const tool of this.opened) attempt(() => tool.update(facts));
    else this.opened = this.tools.flatMap((tool) => {
      const place = make("div", "");
      this.element.append(place);
      return attempt(() => tool.open(place, this.context, facts));
    });
  }

  close() {
    for (const tool of this.opened ?? []) attempt(() => tool.close());
  }
}

/** The views of the papers: the list of all, and each of them. Their code and what stands in each paper come on first use. */

import { fromScript } from "../../lib/script.js";
import { withStyle } from "../../lib/style.js";
import { later } from "../../plan/page/later.js";

/** @typedef {typeof import("./list.js").open} OpenPapers */
/** What the bundle leaves behind. @typedef {Record<"list" | "paper", OpenPapers>} PaperViews */

export const stukken = fromPapers("list");
export const stuk = fromPapers("paper");

/** @param {keyof PaperViews} name */
function fromPapers(name) {
  return later(async ({ basis, head }) => {
    head("Stukken", "");
    const from = (/** @type {string} */ script, /** @type {string} */ leaves) => fromScript(`${basis}assets/${script}.js`, leaves);
    const [views, { lijst }, kennis] = await Promise.all([from("stukken", "handboekStukbeelden"), from("stukkendata", "handboekStukken"), from("vakkennis", "handboekVakkennis"),
      withStyle(`${basis}assets/stukken.css`)]);
    return (place, context, target) => /** @type {PaperViews} */ (views)[name](place, context, target, { lijst, kennis });
  });
}

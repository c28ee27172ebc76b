/** How far a paper is: which sections have text, what it waits for, and from which sheets. Pure. */

import { enumeration } from "../../lib/phrase.js";

/** @typedef {import("./definition.js").Open} Open */
/** @typedef {import("./definition.js").Paper} Paper */

/** `sheets` are those with an answer that is not there yet, each once. @typedef {{filled: number, sections: number, open: number, sheets: readonly string[]}} Standing */

/** @param {Paper} paper @returns {Standing} */
export function standingOf(paper) {
  const open = openOf(paper);
  return {
    filled: paper.onderdelen.filter(({ delen }) => delen.length).length,
    sections: paper.onderdelen.length,
    open: open.length,
    sheets: [...new Set(open.flatMap(({ sheet }) => sheet ?? []))],
  };
}

/** Everything that a paper waits for, in order; what several sentences wait for once. @param {Paper} paper @returns {Open[]} */
export function openOf({ kopregels, onderdelen }) {
  const all = [...kopregels, ...onderdelen].flatMap(({ open }) => open);
  return [...new Map(all.toReversed().map((one) => [JSON.stringify([one.sheet, one.field, one.own, one.sheet || one.own ? "" : one.words]), one])).values()].toReversed();
}

/** What stands in a paper of which no section says anything, so that it is more than a title; "" for any other. @param {Paper} paper */
export function nothingYet({ onderdelen }) {
  if (onderdelen.some(({ delen }) => delen.length)) return "";
  const codes = [...new Set(onderdelen.flatMap(({ herkomst }) => herkomst.map(({ code }) => code)))].sort();
  if (!codes.length) return "In dit stuk staat nog niets.";
  return `In dit stuk staat nog niets. De woorden komen uit ${codes.length === 1 ? "werkblad" : "werkbladen"} ${enumeration(codes)}.`;
}

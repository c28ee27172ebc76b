/** What people write for a paper themselves, and what they still have to fill in elsewhere. */

import { make } from "../../lib/element.js";
import { inFileName } from "../../lib/fold.js";
import { capitalised } from "../../lib/phrase.js";
import { sheetOf } from "../../plan/definition.js";
import { sheetName } from "../../plan/overview/order.js";
import { addressOf, placeAddress } from "../../plan/papers/addresses.js";
import { Field } from "../plan-veld/plan-veld.js";
import { link } from "./pieces.js";
import { OPEN, placeHelp, waitsFor } from "./sentences.js";

/** @typedef {import("../../plan/definition.js").Veld} Veld */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/papers/definition.js").Open} Open */
/** @typedef {import("../../plan/papers/definition.js").OwnPlace} OwnPlace */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */

/** A sentence that is no more than its place. */
const ONLY_PLACE = /^\[[^\]]*\]$/;

/** A question whose answer is own text, under a key of its own. @param {Context} context @param {{veld: Veld, address: string, key: string}} asked */
export function ownField({ keeper, say }, { veld, address, key }) {
  return new Field({ veld, address, tell: say, write: (text) => keeper.edit({ kind: "set", key: "eigenTekst", name: key, value: text || null }) });
}

/** A question for the words of a place that no sheet has. @param {Context} context @param {string} paper @param {OwnPlace} place */
export function placeField(context, paper, { naam, sleutel, voorbeeld }) {
  const veld = { id: inFileName(naam), label: capitalised(naam), soort: "tekst", uitleg: placeHelp(voorbeeld), regels: {} };
  return ownField(context, { veld, address: placeAddress(paper, naam), key: sleutel });
}

/**
 * What is open, each with the way to where it is filled in.
 * @param {readonly Open[]} open
 * @param {Context} context
 * @param {string} paper its id
 * @returns {Node[]}
 */
export function openList(open, { definitie }, paper) {
  if (!open.length) return [];
  return [make("p", "veld__label", OPEN), make("ul", "", ...together(open).map(([one, sentences]) => {
    const sheet = one.sheet && sheetOf(definitie, one.sheet);
    const address = addressOf(one, paper);
    const waits = sentences.length ? [make("span", "veld__uitleg", waitsFor(sentences.join(" ")))] : [];
    const words = capitalised(one.words);
    return make("li", "", address ? link(address, words) : words, sheet ? ` (werkblad ${sheetName(sheet)})` : "", ...waits);
  }))];
}

/** What one answer opens: it is asked once, with every sentence that waits for it. @param {readonly Open[]} open @returns {[Open, string[]][]} */
export function together(open) {
  /** @type {Map<string, [Open, string[]]>} */
  const found = new Map();
  for (const one of open) {
    const key = JSON.stringify([one.words, one.sheet, one.field, one.own]);
    const known = found.get(key) ?? [one, []];
    if (one.sentence && !ONLY_PLACE.test(one.sentence)) known[1].push(one.sentence);
    found.set(key, known);
  }
  return [...found.values()];
}

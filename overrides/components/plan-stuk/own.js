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
  return [make("p", "veld__label", OPEN), make("ul", "", ...open.map((one) => {
    const sheet = one.sheet && sheetOf(definitie, one.sheet);
    const address = addressOf(one, paper);
    const waits = one.sentence && !ONLY_PLACE.test(one.sentence) ? [make("span", "veld__uitleg", waitsFor(one.sentence))] : [];
    const words = capitalised(one.words);
    return make("li", "", address ? link(address, words) : words, sheet ? ` (werkblad ${sheetName(sheet)})` : "", ...waits);
  }))];
}

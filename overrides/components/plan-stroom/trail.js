/** The quiet line at a question: where its answer came from, and where else it is used. */

import { make } from "../../lib/element.js";

/** @typedef {import("../../plan/flows/lines.js").Link} Link */

export function trailElement() {
  return make("p", "stroom__spoor niet-afdrukken");
}

/** @param {HTMLElement} element @param {{uit: Link | null, ookIn: readonly Link[], kies: readonly Link[]}} found */
export function drawTrail(element, { uit, ookIn, kies }) {
  const shown = JSON.stringify([uit, ookIn, kies]);
  if (element.dataset.spoor === shown) return;
  element.dataset.spoor = shown;
  const parts = [...said("Overgenomen uit ", uit ? [uit] : [], ""), ...said("Kies uit ", kies, "of"), ...said("Staat ook in ", ookIn, "en")];
  element.hidden = !parts.length;
  element.replaceChildren(...parts.flatMap((part, place) => [place ? ". " : "", ...part]));
}

/** @param {string} words @param {readonly Link[]} links @param {string} last @returns {(string | Node)[][]} */
function said(words, links, last) {
  if (!links.length) return [];
  return [[words, ...links.flatMap((link, place) => [place ? (place === links.length - 1 ? ` ${last} ` : ", ") : "", linkOf(link)])]];
}

/** @param {Link} link */
function linkOf({ adres, woorden }) {
  return Object.assign(make("a", "", woorden), { href: `#${adres}` });
}

/** Draws what was found: lists of links, and a way on where nothing was found. Text nodes only. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { wordsOf } from "../../lib/fold.js";
import { excerpt } from "../../search/words.js";
import { moreInWords } from "./sentences.js";

/** @typedef {import("../../search/search.js").Answer} Answer */
/** @typedef {import("../../search/search.js").Result} Result */

/** Where to go on when a question has no answer: address from the root, and its name. */
const ENTRANCES = /** @type {const} */ ([
  ["stappenplan/", "Stappenplan"], ["werkbladen/", "Werkbladen"], ["stukken/", "Stukken"], ["programmas/", "Programma's"],
  ["voorbeelden/", "Voorbeelden"], ["handreiking/", "Handreiking"], ["begrippen/", "Begrippen"], ["mijn-plan/", "Mijn plan"],
]);

/**
 * Results, and the other places on the page of each.
 * @param {string} base
 * @param {readonly Result[]} shown
 * @returns {HTMLElement[]}
 */
export function resultLists(base, shown) {
  const [whole, partial] = [shown.filter((finding) => finding.whole), shown.filter((finding) => !finding.whole)];
  const between = whole.length && partial.length ? [make("p", "zoek__tussen", "Met een deel van uw vraag")] : [];
  return [...list(base, whole), ...between, ...list(base, partial)];
}

/**
 * What to do when nothing is found: similar words, and the ways in.
 * @param {string} base
 * @param {Answer} answer
 * @returns {HTMLElement[]}
 */
export function nothingFound(base, { similar }) {
  const advice = make("p", "zoek__raad", "Controleer de spelling, gebruik minder woorden of een algemener woord.");
  const meant = similar.length ? [make("p", "zoek__verder", "Staat wel in het handboek: ", ...withCommas(similar.map(suggestion)), ".")] : [];
  const entrances = ENTRANCES.map(([address, name]) => make("li", "", link("zoek__ingang", pageAddress(base, address), name)));
  return [advice, ...meant, make("p", "zoek__verder", "Of kijk hier verder:"), make("ul", "zoek__ingangen", ...entrances)];
}

/** A button for the next results, where there are any. @param {number} rest */
export function moreButton(rest) {
  if (rest <= 0) return [];
  const button = make("button", "knop zoek__meer", moreInWords(rest));
  button.type = "button";
  return [button];
}

/** @param {string} base @param {readonly Result[]} results */
function list(base, results) {
  return results.length ? [make("ul", "zoek__lijst", ...results.map((result) => item(base, result)))] : [];
}

/** @param {string} base @param {Result} finding */
function item(base, finding) {
  const kind = finding.kind ? [make("span", "zoek__soort", finding.kind)] : [];
  const where = [finding.page, finding.via && `gevonden met ‘${finding.via}’`].filter(Boolean).join(" · ");
  const line = make("p", "zoek__plek", ...kind, kind.length && where ? ` · ${where}` : where);
  const title = link("zoek__titel", pageAddress(base, finding.address), finding.title);
  const places = finding.more.length ? [otherPlaces(base, finding)] : [];
  return make("li", "zoek__treffer", title, line, make("p", "zoek__fragment", ...marked(finding)), ...places);
}

/** @param {string} base @param {Result} finding */
function otherPlaces(base, { more }) {
  const links = more.map(({ address, title }) => link("zoek__deel", pageAddress(base, address), title));
  return make("p", "zoek__delen", "Ook op deze pagina: ", ...links.flatMap((one, number) => (number ? [" · ", one] : [one])));
}

/** A word to search for instead. @param {string} word */
function suggestion(word) {
  const element = link("zoek__voorstel", `?q=${encodeURIComponent(word)}`, word);
  element.dataset.vraag = word;
  return element;
}

/** @param {string} className @param {string} address @param {string} text */
function link(className, address, text) {
  const element = make("a", className, text);
  element.href = address;
  return element;
}

/** @param {readonly HTMLElement[]} links */
function withCommas(links) {
  return links.flatMap((element, number) => (number ? [", ", element] : [element]));
}

/** The excerpt; before it the other name that was found, where neither title nor text shows why. @param {Result} finding */
function marked({ title, text, also, hits }) {
  const pieces = excerpt(text, hits);
  const isSeen = pieces.some(({ hit }) => hit) || wordsOf(title).some((word) => hits.has(word));
  const name = isSeen ? "" : bestName(also, hits);
  const before = name ? [...excerpt(`Ook te vinden met: ${name}.`, hits), { text: " ", hit: false }] : [];
  return [...before, ...pieces].map((piece) => (piece.hit ? make("mark", "", piece.text) : piece.text));
}

/**
 * Of its other names the one that holds most of what was found, "" where none does.
 * @param {string} also
 * @param {ReadonlySet<string>} hits
 */
function bestName(also, hits) {
  const names = also.split(/, | en /).map((name) => ({ name, count: wordsOf(name).filter((word) => hits.has(word)).length }));
  return names.reduce((best, one) => (one.count > best.count ? one : best), { name: "", count: 0 }).name;
}

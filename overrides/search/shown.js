/** A place as the reader sees it among the results. Pure. */

import { GENERAL } from "./places.js";
import { isStopword } from "./stems.js";
import { wordsOf } from "../lib/fold.js";

/** @typedef {import("./places.js").Entry} Entry */
/** @typedef {import("./places.js").Places} Places */

/**
 * `kind` is what the reader calls it, "" where that says nothing; `sort` is its kind all the same; `also` are its other names.
 * @typedef {{address: string, title: string, page: string, sort: string, kind: string, text: string, also: string}} Shown
 */

const END_MARK = /[?!.…:]$/;

/**
 * What the list of results says of one place.
 * @param {Places} places
 * @param {number} id
 * @param {Entry} entry
 * @returns {Shown}
 */
export function shown(places, id, { anchor, heading, text, isRepeated, address, title, names }) {
  const kind = places.kindInWords(id);
  const sort = places.kind(id);
  if (!anchor) return { address, title, page: "", sort, kind, text, also: names };
  const part = { address: `${address}#${anchor}`, sort, text };
  if (places.isLoose(id)) return { ...part, title: heading, page: "", kind, also: places.otherWords.get(heading) ?? "" };
  // Where the page's title stands beside it, "Pagina" says nothing more.
  const partKind = sort === GENERAL ? "" : kind;
  return { ...part, title: isRepeated ? joinedTitle(title, heading) : heading, page: isRepeated ? "" : title, kind: partKind, also: "" };
}

/**
 * What to mark in the text: the words found, and the compounds of which a part was found. Empty words only where nothing else was.
 * @param {Entry} entry
 * @param {ReadonlySet<string>} found
 * @returns {ReadonlySet<string>}
 */
export function wordsToMark({ heading, text, compounds }, found) {
  const parts = new Map(Object.entries(compounds));
  const content = new Set([...found].filter((word) => !isStopword(word)));
  const wanted = content.size ? content : found;
  const made = wordsOf(`${heading} ${text}`).filter((word) => parts.get(word)?.split(" ").some((part) => wanted.has(part)));
  return new Set([...wanted, ...made]);
}

/**
 * Title and heading in one line: "Intake: wat kunt u laten zien", "Stap 5: Wat? Valkuilen".
 * @param {string} title
 * @param {string} heading
 */
export function joinedTitle(title, heading) {
  if (END_MARK.test(title)) return `${title} ${heading}`;
  // An abbreviation keeps its capitals.
  const lower = /^\p{Lu}\p{Lu}/u.test(heading) ? heading : heading.charAt(0).toLowerCase() + heading.slice(1);
  return title.includes(": ") ? `${title} – ${lower}` : `${title}: ${lower}`;
}

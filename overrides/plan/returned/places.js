/** Locations as people type or paste them → a list: a line each, with the institution and the district after it. Addresses of e-mail are left out. Pure. */

import { askedOf } from "./asked.js";
import { plain } from "./words.js";

/** @typedef {import("./asked.js").Asked} Asked */

const FIELDS = /** @type {const} */ (["locatie", "instelling", "wijk"]);
const SEPARATOR = /\t|;/;
const MAIL = /<?[^\s<>]+@[^\s<>]+>?/g;

/** `mail`: whether addresses of e-mail were left out. @param {string} text @returns {{locaties: Asked[], mail: boolean}} */
export function placesIn(text) {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split(SEPARATOR).map((part) => part.trim()));
  const [head] = lines;
  const named = head?.map((words) => FIELDS.findIndex((field) => field === plain(words))) ?? [];
  const hasHead = named.includes(0);
  const locaties = (hasHead ? lines.slice(1) : lines).map((parts) => {
    // A column with only addresses is none of the three.
    const kept = parts.map((part) => part.replace(MAIL, "").trim()).filter((part, number) => hasHead || part || !parts[number]);
    const place = (/** @type {number} */ field) => (hasHead ? named.indexOf(field) : field);
    return askedOf(Object.fromEntries(FIELDS.map((field, number) => [field, kept[place(number)] ?? ""])));
  });
  return { locaties: locaties.filter(({ locatie }) => locatie), mail: text.search(MAIL) >= 0 };
}

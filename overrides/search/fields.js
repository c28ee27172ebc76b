/** What of a place is searched, field by field. Pure. */

/** @typedef {import("./places.js").Places} Places */

/**
 * `page` holds what the page adds to a part of it, `parts` the parts of the compounds in the text.
 * @typedef {{id: number, title: string, page: string, also: string, kind: string, text: string, parts: string}} Fields
 */

/** What a word weighs in each field. @type {Readonly<Record<Exclude<keyof Fields, "id">, number>>} */
export const WEIGHTS = { title: 6, also: 5, kind: 2, page: 1.5, text: 1, parts: 0.4 };

/**
 * The fields of one place.
 * @param {Places} places
 * @param {number} id
 * @returns {Fields}
 */
export function fieldsOf(places, id) {
  const { heading, text, title, names } = places.at(id);
  const isOpening = places.isOpening(id);
  const [nameParts, parts] = [isOpening ? title : heading, text].map((words) => places.compoundParts(words).join(" "));
  const kind = `${places.kind(id)} ${places.kindInWords(id)}`;
  if (isOpening) return { id, text, parts, kind, title, page: nameParts, also: names };
  if (places.isLoose(id)) return { id, text, parts, kind, title: heading, page: nameParts, also: places.kind(id) === "actualiteit" ? places.looseNames(id) : places.otherWords.get(heading) ?? "" };
  if (places.isRepeated(heading)) return { id, text, parts, kind: "", title: "", page: `${title} ${heading}`, also: "" };
  return { id, text, parts, kind: "", title: heading, page: `${title} ${nameParts}`, also: "" };
}

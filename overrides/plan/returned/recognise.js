/** Which werkblad of ours a book is: by the line that starts with "Kenmerk", and where that is gone by its headings. Pure. */

import { sheetOf, tablesOf } from "../definition.js";
import { Refused } from "./book/refused.js";
import { mostHeadings } from "./heads.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./book/cells.js").Book} Book
 */

/** `edition` is the day of its edition, "" where the file does not say. @typedef {{werkblad: Werkblad, edition: string}} Recognised */

export const REFERENCE = /Kenmerk:\s*([a-z0-9-]+), uitgave ([0-9]{4}-[0-9]{2}-[0-9]{2})/;
const EXAMPLE = "-voorbeeld";
const OF_EXAMPLE = "Ingevuld voorbeeld van een verzonnen gemeente";
const FILLED_IN_EXAMPLE = "Dit is het ingevulde voorbeeld van Voorbeeldstad. Vraag om het eigen blad van de locatie.";

/**
 * @param {Book} book
 * @param {Definitie} definitie
 * @param {string} wanted the id of the werkblad that belongs here
 * @returns {Recognised}
 * @throws {Refused} for anything else
 */
export function recognise(book, definitie, wanted) {
  const werkblad = sheetOf(definitie, wanted);
  if (!werkblad) throw new Error(`no sheet ${wanted}`);
  const references = texts(book).flatMap((text) => [REFERENCE.exec(text) ?? []]).filter((found) => found.length > 0);
  const own = references.find(([, id]) => id === wanted);
  if (own) return { werkblad, edition: own[2] };
  if (references.some(([, id]) => id === wanted + EXAMPLE) || texts(book).some((text) => text.startsWith(OF_EXAMPLE))) throw new Refused(FILLED_IN_EXAMPLE);
  const other = references.length > 0 ? sheetOf(definitie, references[0][1].replace(EXAMPLE, "")) : byHeadings(book, definitie, werkblad);
  if (other === werkblad) return { werkblad, edition: "" };
  throw new Refused(other ? otherSheet(other, werkblad) : noneOfOurs(werkblad));
}

/** The werkblad with the most headings in this book; of equals the one that belongs here. @param {Book} book @param {Definitie} definitie @param {Werkblad} wanted */
function byHeadings({ sheets }, { bladen }, wanted) {
  const score = (/** @type {Werkblad} */ werkblad) =>
    Math.max(0, ...tablesOf(werkblad).flatMap((tabel) => sheets.map((sheet) => mostHeadings(sheet, tabel))));
  const [best] = [wanted, ...bladen].map((werkblad) => ({ werkblad, score: score(werkblad) })).sort((one, other) => other.score - one.score);
  return best.score > 0 ? best.werkblad : undefined;
}

/** @param {Book} book */
function texts({ sheets }) {
  return sheets.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => [...cells.values()].map(({ text }) => text)));
}

/** @param {Werkblad} other @param {Werkblad} wanted */
function otherSheet(other, wanted) {
  return `Dit is werkblad ${other.code} (${other.titel}). Hier hoort werkblad ${wanted.code} (${wanted.titel}). `
    + `Wilt u deze rijen toch gebruiken? Kopieer ze en plak ze in uw werkblad ${other.code}.`;
}

/** @param {Werkblad} wanted */
function noneOfOurs({ code, titel }) {
  return `We vinden in dit bestand geen werkblad ${code} (${titel}): niet aan de regel met Kenmerk en niet aan de koppen. Is dit het goede bestand?`;
}

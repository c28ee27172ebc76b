/** A file that came back → its answers, or a sentence about why not. Pure: bytes in, plain values out. */

import { kolommenOf, tablesOf, veldenOf } from "../definition.js";
import { openBook } from "./book/open.js";
import { Refused } from "./book/refused.js";
import { Reading } from "./file.js";
import { singleAnswers } from "./form.js";
import { headsIn } from "./heads.js";
import { recognise } from "./recognise.js";
import { rowsBelow } from "./rows.js";
import { leaveUnread } from "./unread.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("./book/cells.js").Sheet} Sheet
 * @typedef {import("./file.js").FoundRow} FoundRow
 * @typedef {import("./file.js").RefusedFile} RefusedFile
 * @typedef {import("./file.js").ReturnedFile} ReturnedFile
 * @typedef {import("./heads.js").Head} Head
 */

/** The werkblad that is mailed to locations. */
export const RETURNED = "locatie-uitvraag";

/**
 * @param {string} name
 * @param {Uint8Array} data
 * @param {Definitie} definitie linked
 * @returns {ReturnedFile | RefusedFile}
 */
export function readReturned(name, data, definitie) {
  try {
    return readBook(name, data, definitie);
  } catch (error) {
    if (error instanceof Refused) return { name, refused: error.message };
    throw error;
  }
}

/** @param {string} name @param {Uint8Array} data @param {Definitie} definitie @returns {ReturnedFile} @throws {Refused} */
function readBook(name, data, definitie) {
  const book = openBook(data);
  const { werkblad, edition } = recognise(book, definitie, RETURNED);
  const [tabel] = tablesOf(werkblad);
  const reading = new Reading(book, werkblad, tabel);
  const heads = new Map(book.sheets.map((sheet) => [sheet, headsIn(sheet, tabel)]));
  for (const note of book.notes ?? []) reading.tell(note);
  tellEdition(edition, definitie.bijgewerkt, reading);
  const rows = [...heads].flatMap(([sheet, found]) => found.flatMap((head) => rowsBelow(sheet, head, reading)));
  const single = withRepeated(singleAnswers(reading, (sheet) => heads.get(sheet)?.[0]?.row ?? Number.MAX_SAFE_INTEGER), rows, tabel);
  tellMissing([...heads.values()].flat(), reading);
  tellHidden([...heads.keys()].filter((sheet) => heads.get(sheet)?.length), reading);
  tellEmpty(single, rows, reading);
  leaveUnread(reading);
  return { name, edition, single, rows, faults: reading.faults, aside: reading.aside, unknown: reading.unknown, told: reading.told };
}

/**
 * The single answers, completed from the columns that repeat them: a csv has only those.
 * @param {Readonly<Record<string, string>>} single
 * @param {readonly FoundRow[]} rows
 * @param {Tabel} tabel
 */
function withRepeated(single, rows, tabel) {
  const repeated = kolommenOf(tabel).flatMap(({ id, uitVeld }) => {
    const [text, ...others] = uitVeld && !single[uitVeld] ? new Set(rows.map(({ cells }) => cells[id] ?? "")) : [];
    return uitVeld && text && others.length === 0 ? [[uitVeld, text]] : [];
  });
  return { ...single, ...Object.fromEntries(repeated) };
}

/** @param {string} edition @param {string} ours @param {Reading} reading */
function tellEdition(edition, ours, reading) {
  if (!edition) reading.tell("De regel met Kenmerk ontbreekt. We herkenden het blad aan de koppen.");
  if (edition > ours) reading.tell(`Dit blad is van een nieuwere uitgave (${edition}) dan dit handboek. Kijk na of alles er staat.`);
}

/** Headings that are nowhere in the file. @param {Head[]} heads @param {Reading} reading */
function tellMissing(heads, reading) {
  if (heads.length === 0) {
    reading.tell("Het blad met de activiteiten ontbreekt, of de koppen zijn veranderd. Vraag de locatie om het blad zoals het was.");
    return;
  }
  const found = new Set(heads.flatMap(({ columns }) => [...columns.values()]));
  const missing = kolommenOf(reading.tabel).filter((veld) => !found.has(veld) && !veld.uitVeld && !veld.formule);
  for (const { label } of missing) reading.tell(`De kop '${label}' ontbreekt of is veranderd. Die kolom blijft leeg.`);
}

/** @param {Sheet[]} sheets those with a table @param {Reading} reading */
function tellHidden(sheets, reading) {
  for (const { name, hidden, hiddenRows, hiddenColumns, rows } of sheets) {
    const filled = [...hiddenRows].filter((row) => rows.has(row)).sort((one, other) => one - other);
    if (filled.length > 0) reading.tell(`Op het blad '${name}' zijn rijen verborgen (${filled.map((row) => row + 1).join(", ")}). Die zijn ook gelezen.`);
    if ([...hiddenColumns].some((column) => [...rows.values()].some((cells) => cells.has(column)))) {
      reading.tell(`Op het blad '${name}' zijn kolommen verborgen. Die zijn ook gelezen.`);
    }
    if (hidden) reading.tell(`Het blad '${name}' is verborgen. Het is ook gelezen.`);
  }
}

/** @param {Readonly<Record<string, string>>} single @param {readonly FoundRow[]} rows @param {Reading} reading */
function tellEmpty(single, rows, reading) {
  if (rows.length === 0) reading.tell("Er is geen enkele activiteit ingevuld.");
  const missing = veldenOf(reading.werkblad).filter(({ id, verplicht }) => verplicht && !single[id] && !isInRows(id, rows, reading.tabel));
  for (const { label } of missing) reading.tell(`'${label}' is niet ingevuld. Vraag na van wie dit blad is.`);
}

/** Whether each row says it for itself, as in one file for several locations. @param {string} field @param {readonly FoundRow[]} rows @param {Tabel} tabel */
function isInRows(field, rows, tabel) {
  const column = kolommenOf(tabel).find(({ uitVeld }) => uitVeld === field);
  return column !== undefined && rows.length > 0 && rows.every(({ cells }) => cells[column.id]);
}

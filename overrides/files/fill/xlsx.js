/** Answers in the empty Excel file of a werkblad. Formulas, protection, validations and looks stay; a text is never a formula. Pure. */

import { writeCount } from "../../lib/phrase.js";
import { cell as answerIn, field, lines, rowAt } from "./answers.js";
import { extended, moved } from "./formulas.js";
import { heightFor } from "./height.js";
import { counted, lastRow, originals, totalCells } from "./spreadsheet.js";
import { at, attribute, child, copy, descendants, element, elements, words } from "./xml.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Row} Row */
/** @typedef {import("./answers.js").Total} Total */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./package.js").Package} Package */
/** @typedef {import("./places.js").Sheets} Sheets */
/** @typedef {import("./places.js").TablePlace} TablePlace */
/** @typedef {import("./xml.js").Element} Element */

const BOOK = "xl/workbook.xml";
const LONGEST = 32_767; // characters; Excel calls a file with a longer one damaged
const FIRST_DAY = Date.UTC(1899, 11, 30);
// Excel counts a day too many before it; an earlier day stays text.
const FIRST_RIGHT = "1900-03-01";
const DAY = 86_400_000; // milliseconds
const START_WIDTH = 90; // characters
// What Excel would read as the code of one character.
const CODE = /_x([\da-f]{4})_/gi;

/**
 * @param {Package} file
 * @param {Sheets} places
 * @param {Answers} answers
 * @throws {RangeError} where an answer is too long for a cell, with what to do
 */
export function fillXlsx(file, places, answers) {
  const start = sheetData(file, places.blad);
  for (const [name, address] of Object.entries(places.velden)) {
    const row = rowOf(start, rowNumber(address));
    setCell(cellAt(row, address), field(answers, name));
    if (answers.fields[name]) raise(row, [answers.fields[name].text], [START_WIDTH]);
  }
  for (const table of places.tabellen) {
    const rows = answers.tables[table.id] ?? [];
    fillTable(file, table, rows, answers.totals[table.id] ?? []);
    const told = cellAt(rowOf(start, rowNumber(table.telling)), table.telling);
    if (rows.length > table.rijen) setCell(told, { text: counted(wordsIn(file, told), table, rows.length) });
  }
}

/** @param {Package} file @param {TablePlace} table @param {readonly Row[]} rows @param {readonly Total[]} totals */
function fillTable(file, table, rows, totals) {
  const data = sheetData(file, table.blad);
  const widths = columnWidths(file.part(sheetPath(file, table.blad)));
  const old = elements(data, "row").filter((row) => Number(row.attributes.r) >= table.eerste);
  const made = originals(table, rows).map((original, place) => {
    const row = movedTo(copy(old[original]), table.eerste + place, place - original);
    fillRow(row, table, rowAt(rows, place), widths);
    return row;
  });
  data.children = [...data.children.filter((row) => !old.includes(/** @type {Element} */ (row))), ...made];
  for (const [address, value] of totalCells(table, totals)) setCell(cellAt(rowOf(data, rowNumber(address)), address), value);
  if (rows.length > table.rijen) grow(file, table, table.eerste + rows.length - 1);
}

/** @param {Element} row @param {number} number from 1 @param {number} by how far it moved */
function movedTo(row, number, by) {
  row.attributes.r = String(number);
  for (const found of elements(row, "c")) {
    found.attributes.r = found.attributes.r.replace(/\d+$/, String(number));
    for (const formula of elements(found, "f")) formula.children = [moved(words(formula), by)];
  }
  return row;
}

/** @param {Element} row @param {TablePlace} table @param {Row} answers @param {readonly number[]} widths */
function fillRow(row, table, answers, widths) {
  const found = elements(row, "c");
  table.kolommen.forEach((name, column) => setCell(found[column], answerIn(answers, name)));
  const texts = table.kolommen.map((name, column) => (child(found[column], "f") ? "" : answerIn(answers, name).text));
  delete row.attributes.ht;
  if (texts.some(Boolean)) raise(row, texts, widths);
}

/** Let the sheet and the names of its areas end at row `last`. @param {Package} file @param {TablePlace} table @param {number} last */
function grow(file, table, last) {
  const old = lastRow(table);
  const sheet = file.part(sheetPath(file, table.blad));
  const longer = (/** @type {string} */ area) => extended(area, old, last);
  at(sheet, "dimension").attributes.ref = longer(at(sheet, "dimension").attributes.ref);
  for (const found of descendants(sheet, "autoFilter")) found.attributes.ref = longer(found.attributes.ref);
  for (const found of [...descendants(sheet, "dataValidation"), ...descendants(sheet, "conditionalFormatting")]) {
    found.attributes.sqref = longer(found.attributes.sqref);
  }
  for (const row of elements(at(sheet, "sheetData"), "row").filter(({ attributes }) => Number(attributes.r) < table.eerste)) {
    for (const formula of descendants(row, "f")) formula.children = [longer(words(formula))];
  }
  const book = file.part(BOOK);
  const place = String(sheetNames(book).indexOf(table.blad));
  for (const name of descendants(book, "definedName").filter(({ attributes }) => attributes.localSheetId === place)) {
    name.children = [extended(words(name), old, last, true)];
  }
}

/** A value in a cell that keeps its look; one with a formula keeps that, with the value as its outcome. @param {Element} found @param {Value} value */
function setCell(found, value) {
  const formula = child(found, "f");
  delete found.attributes.t;
  const [type, content] = stored(value, Boolean(formula));
  if (type) found.attributes.t = type;
  found.children = [...(formula ? [formula] : []), ...content];
}

/** The type and the content of a cell. @param {Value} value @param {boolean} computed @returns {[string, Element[]]} */
function stored({ text, number, day }, computed) {
  if (number !== undefined) return ["", [element("v", {}, [String(number)])]];
  if (day && day >= FIRST_RIGHT) return ["", [element("v", {}, [String((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY)])]];
  if (computed) return text ? ["str", [element("v", {}, [text])]] : ["", [element("v")]];
  if (!text) return ["", []];
  const safe = lines(text).join("\n").replaceAll(CODE, "_x005F_x$1_");
  if (safe.length > LONGEST) {
    const told = `De tekst ‘${text.slice(0, 40)}…’ heeft ${writeCount(text.length)} tekens. In een cel van Excel passen er ${writeCount(LONGEST)}.`;
    throw new RangeError(`${told} Maak de tekst korter, of kies een ander formaat.`);
  }
  return ["inlineStr", [element("is", {}, [element("t", { "xml:space": "preserve" }, [safe])])]];
}

/** High enough for its words; it still grows when someone types more. @param {Element} row @param {readonly string[]} texts @param {readonly number[]} widths */
function raise(row, texts, widths) {
  row.attributes.ht = String(Math.round(heightFor(texts, widths, Number(row.attributes.ht ?? 0)) * 4) / 4);
}

/** @param {Element} sheet @returns {number[]} in characters, from the first column */
function columnWidths(sheet) {
  return elements(at(sheet, "cols"), "col").flatMap(({ attributes }) => (
    Array.from({ length: Number(attributes.max) - Number(attributes.min) + 1 }, () => Number(attributes.width))));
}

/** @param {Package} file @param {string} sheet */
function sheetData(file, sheet) {
  return at(file.part(sheetPath(file, sheet)), "sheetData");
}

/** @param {Package} file @param {string} sheet its name */
function sheetPath(file, sheet) {
  const found = descendants(file.part(BOOK), "sheet").find(({ attributes }) => attributes.name === sheet);
  const id = found && attribute(found, "id");
  const relation = descendants(file.part("xl/_rels/workbook.xml.rels"), "Relationship").find(({ attributes }) => attributes.Id === id);
  if (!relation) throw new Error(`Het bestand heeft geen blad ${sheet}.`);
  return `xl/${relation.attributes.Target}`;
}

/** @param {Element} book */
function sheetNames(book) {
  return descendants(book, "sheet").map(({ attributes }) => attributes.name);
}

/** @param {Element} data @param {number} number from 1 @throws {Error} */
function rowOf(data, number) {
  const row = elements(data, "row").find(({ attributes }) => Number(attributes.r) === number);
  if (!row) throw new Error(`Het blad heeft geen rij ${number}.`);
  return row;
}

/** @param {Element} row @param {string} address @throws {Error} */
function cellAt(row, address) {
  const found = elements(row, "c").find(({ attributes }) => attributes.r === address);
  if (!found) throw new Error(`Het blad heeft geen cel ${address}.`);
  return found;
}

/** The words of a cell that points to those of the whole file. @param {Package} file @param {Element} found */
function wordsIn(file, found) {
  return words(elements(file.part("xl/sharedStrings.xml"), "si")[Number(words(at(found, "v")))]);
}

/** @param {string} address */
function rowNumber(address) {
  return Number(/\d+$/.exec(address)?.[0]);
}

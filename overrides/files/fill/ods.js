/** Answers in the empty Calc file of a werkblad. Formulas, protection, validations and looks stay; a text is never a formula. Pure. */

import { cell as answerIn, field, rowAt } from "./answers.js";
import { extended, moved } from "./formulas.js";
import { heightFor } from "./height.js";
import { paragraphs } from "./open-text.js";
import { counted, lastRow, originals, totalCells } from "./spreadsheet.js";
import { at, attribute, copy, descendants, element, elements, local, withoutAttributes, words } from "./xml.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Row} Row */
/** @typedef {import("./answers.js").Total} Total */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./package.js").Package} Package */
/** @typedef {import("./places.js").Sheets} Sheets */
/** @typedef {import("./places.js").TablePlace} TablePlace */
/** @typedef {import("./xml.js").Element} Element */

const FORMULA = "table:formula";
const POINT = 0.03528; // centimetres
const CHARACTER = 0.19; // centimetres of a digit in the font of the files
const CELL = /^([A-Z]+)(\d+)$/;

/** @param {Package} file @param {Sheets} places @param {Answers} answers */
export function fillOds(file, places, answers) {
  const content = file.part("content.xml");
  const start = sheetNamed(content, places.blad);
  for (const [name, address] of Object.entries(places.velden)) {
    const value = field(answers, name);
    const row = headRows(start)[position(address).row];
    setCell(elements(row)[0], value);
    if (value.text) raise(content, row, [value.text], columnWidths(content, start));
  }
  for (const table of places.tabellen) {
    const rows = answers.tables[table.id] ?? [];
    fillTable(content, table, rows, answers.totals[table.id] ?? []);
    const told = elements(headRows(start)[position(table.telling).row])[0];
    if (rows.length > table.rijen) setCell(told, { text: counted(words(told), table, rows.length) });
  }
}

/** @param {Element} content @param {TablePlace} table @param {readonly Row[]} rows @param {readonly Total[]} totals */
function fillTable(content, table, rows, totals) {
  const sheet = sheetNamed(content, table.blad);
  const widths = columnWidths(content, sheet);
  const old = elements(sheet, "table-row");
  const made = originals(table, rows).map((original, place) => {
    const row = movedBy(copy(old[original]), place - original);
    fillRow(content, row, table, rowAt(rows, place), widths);
    return row;
  });
  sheet.children = [...sheet.children.filter((row) => !old.includes(/** @type {Element} */ (row))), ...made];
  const head = headRows(sheet);
  for (const [address, value] of totalCells(table, totals)) {
    const { row, column } = position(address);
    setCell(elements(head[row])[column], value);
  }
  if (rows.length > table.rijen) grow(content, sheet, table, table.eerste + rows.length - 1);
}

/** @param {Element} row @param {number} by how far it moved */
function movedBy(row, by) {
  for (const { attributes } of elements(row)) if (attributes[FORMULA]) attributes[FORMULA] = moved(attributes[FORMULA], by);
  return row;
}

/** @param {Element} content @param {Element} row @param {TablePlace} table @param {Row} answers @param {readonly number[]} widths */
function fillRow(content, row, table, answers, widths) {
  const found = elements(row);
  table.kolommen.forEach((name, column) => setCell(found[column], answerIn(answers, name)));
  const texts = table.kolommen.map((name, column) => (found[column].attributes[FORMULA] ? "" : answerIn(answers, name).text));
  if (texts.some(Boolean)) raise(content, row, texts, widths);
}

/** Let the areas of the sheet end at row `last`. @param {Element} content @param {Element} sheet @param {TablePlace} table @param {number} last */
function grow(content, sheet, table, last) {
  const old = lastRow(table);
  const longer = (/** @type {string} */ address) => address.replace(/\d+$/, (number) => (Number(number) === old ? String(last) : number));
  const ranges = "table:print-ranges";
  sheet.attributes[ranges] = longer(sheet.attributes[ranges]);
  for (const { attributes } of headRows(sheet).flatMap((row) => elements(row))) {
    if (attributes[FORMULA]) attributes[FORMULA] = extended(attributes[FORMULA], old, last);
  }
  const target = "table:target-range-address";
  const quoted = `'${table.blad.replaceAll("'", "''")}'.`;
  for (const { attributes } of descendants(content, "database-range")) {
    if (attributes[target].startsWith(quoted)) attributes[target] = longer(attributes[target]);
  }
}

/** A value in a cell that keeps its look; one with a formula keeps that, with the value as its outcome. @param {Element} found @param {Value} value */
function setCell(found, { text, number, day }) {
  withoutAttributes(found, "value-type", "value", "date-value", "string-value", "boolean-value", "currency");
  const { attributes } = found;
  if (number !== undefined) Object.assign(attributes, { "office:value-type": "float", "office:value": String(number) });
  else if (day) Object.assign(attributes, { "office:value-type": "date", "office:date-value": day });
  else if (text || attributes[FORMULA]) attributes["office:value-type"] = "string";
  found.children = text || attributes[FORMULA] ? paragraphs(text) : [];
}

/** High enough for its words; it still grows when someone types more. @param {Element} content @param {Element} row @param {readonly string[]} texts @param {readonly number[]} widths */
function raise(content, row, texts, widths) {
  const old = row.attributes["table:style-name"];
  const least = centimetres(styleProperties(content, old), "row-height") / POINT;
  const height = (Math.ceil(heightFor(texts, widths, least) * POINT * 10) / 10).toFixed(1);
  if (Number(height) * 0.99 <= least * POINT) return;
  const name = `rijhoog${height.replace(".", "-")}`;
  row.attributes["table:style-name"] = name;
  const styles = at(content, "automatic-styles");
  if (elements(styles, "style").some((style) => attribute(style, "name") === name)) return;
  styles.children.push(element("style:style", { "style:name": name, "style:family": "table-row" }, [
    element("style:table-row-properties", { "style:row-height": `${height}cm`, "style:use-optimal-row-height": "true" })]));
}

/** @param {Element} content @param {Element} sheet @returns {number[]} in characters, from the first column */
function columnWidths(content, sheet) {
  return descendants(sheet, "table-column").map((column) => (
    centimetres(styleProperties(content, attribute(column, "style-name") ?? ""), "column-width") / CHARACTER));
}

/** The properties of an automatic style. @param {Element} content @param {string} name */
function styleProperties(content, name) {
  const style = elements(at(content, "automatic-styles"), "style").find((found) => attribute(found, "name") === name);
  return style && elements(style)[0];
}

/** @param {Element | undefined} properties @param {string} name */
function centimetres(properties, name) {
  return Number.parseFloat((properties && attribute(properties, name)) ?? "0");
}

/** @param {Element} content @param {string} name @throws {Error} */
function sheetNamed(content, name) {
  const found = elements(at(content, "body", "spreadsheet"), "table").find((sheet) => attribute(sheet, "name") === name);
  if (!found) throw new Error(`Het bestand heeft geen blad ${name}.`);
  return found;
}

/** The rows from the top; of a table those that stay in view. @param {Element} sheet */
function headRows(sheet) {
  return elements(sheet).flatMap((found) => (local(found) === "table-header-rows" ? elements(found, "table-row") : local(found) === "table-row" ? [found] : []));
}

/** The row and the column of a cell, from 0. @param {string} address */
function position(address) {
  const [, letters = "", number = "0"] = CELL.exec(address) ?? [];
  return { row: Number(number) - 1, column: [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

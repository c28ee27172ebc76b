/**
 * The single answers of a returned sheet, found by their labels: below the label as our sheets have it, with or without the help between
 * them, or beside it as people lay it out themselves. Pure.
 */

import { veldenOf } from "../definition.js";
import { answerIn } from "./answer.js";
import { cellAt, cellName } from "./book/cells.js";
import { isHelp, ownWords } from "./ours.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("./book/cells.js").Cell} Cell
 * @typedef {import("./book/cells.js").Sheet} Sheet
 * @typedef {import("./file.js").Reading} Reading
 */

/** `inside`: the answer stands in the same cell, after a colon; "" for none. @typedef {{veld: Veld, row: number, column: number, inside: string}} Label */

const FARTHEST = 3; // rows below its label, if no other label comes first

/**
 * @param {Reading} reading
 * @param {(sheet: Sheet) => number} headRow the row where the table of a sheet begins: its headings are no labels
 * @returns {Readonly<Record<string, string>>}
 */
export function singleAnswers(reading, headRow) {
  const velden = veldenOf(reading.werkblad).filter(({ formule, gegeven }) => !formule && !gegeven);
  const isOurs = ownWords(reading.werkblad);
  const found = reading.book.sheets.map((sheet) => ({ sheet, labels: labelsIn(sheet, velden, headRow(sheet), isOurs) }));
  const [best] = found.sort((one, other) => other.labels.length - one.labels.length);
  /** @type {Record<string, string>} */
  const answers = {};
  if (!best) return answers;
  for (const label of best.labels) {
    const text = answerTo(label, best.sheet, best.labels, isOurs, reading);
    if (text) answers[label.veld.id] = text;
  }
  return answers;
}

/** The first label of each field, from top to bottom. @param {Sheet} sheet @param {Veld[]} velden @param {number} end @param {(text: string) => boolean} isOurs */
function labelsIn(sheet, velden, end, isOurs) {
  const known = new Map(velden.map((veld) => [plain(veld.label), veld]));
  /** @type {Map<string, Label>} */
  const labels = new Map();
  for (const [row, cells] of [...sheet.rows].sort(([one], [other]) => one - other)) {
    if (row >= end) break;
    for (const [column, { text }] of [...cells].sort(([one], [other]) => one - other)) {
      const [, start, inside] = /^([^:]+):\s*(\S[\s\S]*)$/.exec(text) ?? ["", text, ""];
      const veld = known.get(plain(start));
      if (veld && !labels.has(veld.id) && !isOurs(text)) labels.set(veld.id, { veld, row, column, inside });
    }
  }
  return [...labels.values()];
}

/** @param {Label} label @param {Sheet} sheet @param {Label[]} labels @param {(text: string) => boolean} isOurs @param {Reading} reading */
function answerTo({ veld, row, column, inside }, sheet, labels, isOurs, reading) {
  reading.see(sheet, row, column);
  if (inside) return taken(veld, { text: inside }, sheet, row, column, reading);
  const next = Math.min(row + FARTHEST + 1, ...labels.filter((other) => other.column === column && other.row > row).map((other) => other.row));
  for (let place = row + 1; place < next; place += 1) {
    const cell = cellAt(sheet, place, column);
    if (!cell) continue;
    if (isOurs(cell.text)) break;
    reading.see(sheet, place, column);
    if (isHelp(veld, cell.text)) continue;
    return taken(veld, cell, sheet, place, column, reading);
  }
  const beside = labels.some((other) => other.row === row && other.column === column + 1) ? undefined : cellAt(sheet, row, column + 1);
  if (!beside) return "";
  reading.see(sheet, row, column + 1);
  reading.tell(`'${veld.label}' stond naast het vak, in cel ${cellName(row, column + 1)}. We hebben het daar gelezen.`);
  return taken(veld, beside, sheet, row, column + 1, reading);
}

/** @param {Veld} veld @param {Cell} cell @param {Sheet} sheet @param {number} row @param {number} column @param {Reading} reading */
function taken(veld, cell, sheet, row, column, reading) {
  const { text, says } = answerIn(veld, cell, reading.book.since);
  reading.fault(sheet, row, column, veld.label, text, says);
  return text;
}

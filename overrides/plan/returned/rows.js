/** The rows of a returned table: activities, and rows that are none. Pure. */

import { rulesOf } from "../definition.js";
import { asNumber } from "../sums/numbers.js";
import { answerIn } from "./answer.js";
import { cellName } from "./book/cells.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("./book/cells.js").Cell} Cell
 * @typedef {import("./book/cells.js").Sheet} Sheet
 * @typedef {import("./file.js").FoundRow} FoundRow
 * @typedef {import("./file.js").Reading} Reading
 * @typedef {import("./heads.js").Head} Head
 */

/** One row as it stands in the sheet: only its cells with text, by their place. @typedef {{place: number, asked: Map<number, Cell>}} Line */

const TOTAL = /^(sub|eind|deel|groot)?tota(al|len)\b/;

/** The activities below one row of headings, in order. @param {Sheet} sheet @param {Head} head @param {Reading} reading @returns {FoundRow[]} */
export function rowsBelow(sheet, head, reading) {
  seeHead(sheet, head, reading);
  const lines = linesOf(sheet, head);
  const hasPlain = lines.some(({ asked }) => asked.size > 0 && !keyOf(asked, head, reading)?.bold);
  /** @type {FoundRow[]} */
  const rows = [];
  for (const line of lines) {
    leaveOthers(sheet, head, line.place, reading);
    if (line.asked.size === 0) continue;
    const kind = asideKind(line, head, hasPlain, rows, reading);
    if (kind) setAside(sheet, line, kind, reading);
    else rows.push(rowOf(sheet, line, head, reading));
  }
  return rows;
}

/** The columns that are read: not those whose heading came before. @param {Head} head @returns {[number, Veld][]} */
function read({ columns, twice }) {
  return [...columns].filter(([column]) => !twice.has(column));
}

/** @param {Sheet} sheet @param {Head} head @param {Reading} reading */
function seeHead(sheet, head, reading) {
  for (const [column] of sheet.rows.get(head.row) ?? []) reading.see(sheet, head.row, column);
  const labels = [...head.twice].map((column) => head.columns.get(column)?.label);
  for (const label of new Set(labels)) reading.tell(`De kop '${label}' staat er twee keer. We lazen de eerste kolom; de andere staat bij wat niet herkend is.`);
}

/** @param {Sheet} sheet @param {Head} head @returns {Line[]} */
function linesOf(sheet, head) {
  const asked = read(head).filter(([, { uitVeld, formule }]) => !uitVeld && !formule);
  return [...sheet.rows.keys()].filter((row) => row > head.row && row <= head.last).sort((one, other) => one - other).map((place) => ({
    place,
    asked: new Map(asked.flatMap(([column]) => {
      const cell = sheet.rows.get(place)?.get(column);
      return cell && (cell.uncomputed || cell.text.trim()) ? [/** @type {[number, Cell]} */ ([column, cell])] : [];
    })),
  }));
}

/** The cell with the name of the row. @param {Map<number, Cell>} asked @param {Head} head @param {Reading} reading */
function keyOf(asked, head, { tabel }) {
  const [place] = read(head).find(([, { id }]) => id === tabel.sleutel) ?? [-1];
  return asked.get(place);
}

/** What stands in this row outside the columns that are read. @param {Sheet} sheet @param {Head} head @param {number} row @param {Reading} reading */
function leaveOthers(sheet, head, row, reading) {
  const known = new Set(read(head).map(([column]) => column));
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    if (known.has(column)) reading.see(sheet, row, column);
    else if (cell.text.trim()) reading.leave(sheet, row, column, sheet.rows.get(head.row)?.get(column)?.text ?? "", cell.text.trim());
  }
}

/** Why a row is no activity; "" for one that is. @param {Line} line @param {Head} head @param {boolean} hasPlain @param {FoundRow[]} before @param {Reading} reading */
function asideKind({ asked }, head, hasPlain, before, reading) {
  const key = keyOf(asked, head, reading);
  const first = [...asked.values()][0];
  const others = [...asked].filter(([, cell]) => cell !== key);
  const isNumber = (/** @type {[number, Cell]} */ [column]) => rulesOf(/** @type {Veld} */ (head.columns.get(column))).getal === true;
  if (TOTAL.test(plain(first.text)) && others.every(([column, cell]) => cell === first || isNumber([column, cell]))) return "totaal";
  if (!key && asked.size > 0 && [...asked].every(isNumber) && isSum(asked, head, before)) return "totaal";
  return key?.bold && hasPlain && others.length === 0 ? "tussenkop" : "";
}

/** Whether each number is the sum of those above it. @param {Map<number, Cell>} asked @param {Head} head @param {FoundRow[]} before */
function isSum(asked, head, before) {
  return before.length > 1 && [...asked].every(([column, cell]) => {
    const { id } = /** @type {Veld} */ (head.columns.get(column));
    const sum = before.reduce((made, { cells }) => made + Number(asNumber(cells[id] ?? "") ?? 0), 0);
    return cell.number === sum;
  });
}

/** @param {Sheet} sheet @param {Line} line @param {"totaal" | "tussenkop"} kind @param {Reading} reading */
function setAside(sheet, { place, asked }, kind, reading) {
  const text = [...asked.values()].map((cell) => cell.text.trim()).filter(Boolean).join(" · ");
  reading.aside.push({ sheet: sheet.name, row: place + 1, kind, text });
}

/** @param {Sheet} sheet @param {Line} line @param {Head} head @param {Reading} reading @returns {FoundRow} */
function rowOf(sheet, { place }, head, reading) {
  /** @type {Record<string, string>} */
  const cells = {};
  for (const [column, veld] of read(head)) {
    const cell = sheet.rows.get(place)?.get(column) ?? underMerged(sheet, place, column, veld, reading);
    // What repeats a single answer is known from that answer, if its formula has no outcome.
    if (!cell || (cell.uncomputed && veld.uitVeld)) continue;
    const { text, says } = answerIn(veld, cell, reading.book.since);
    reading.fault(sheet, place, column, veld.label, text, says);
    if (text) cells[veld.id] = text;
  }
  if (!cells[reading.tabel.sleutel]) nameless(sheet, place, head, reading);
  return { sheet: sheet.name, row: place + 1, cells };
}

/** The words of a merged cell count for each of its rows; a number counts once. @param {Sheet} sheet @param {number} row @param {number} column @param {Veld} veld @param {Reading} reading */
function underMerged(sheet, row, column, veld, reading) {
  const area = sheet.merged.find(({ top, left, bottom }) => left === column && row > top && row <= bottom);
  const cell = area && sheet.rows.get(area.top)?.get(column);
  if (!area || !cell) return undefined;
  const isNumber = rulesOf(veld).getal === true;
  reading.tell(`De cellen ${cellName(area.top, column)} tot en met ${cellName(area.bottom, column)} zijn samengevoegd. `
    + (isNumber ? "Het getal telt alleen in de eerste rij." : "De tekst staat nu in elk van die rijen."));
  return isNumber ? undefined : cell;
}

/** @param {Sheet} sheet @param {number} row @param {Head} head @param {Reading} reading */
function nameless(sheet, row, head, reading) {
  const [column, veld] = read(head).find(([, { id }]) => id === reading.tabel.sleutel) ?? [];
  if (veld && column !== undefined) reading.fault(sheet, row, column, veld.label, "", `Deze rij heeft geen ${veld.label.toLowerCase()}. Vul die aan, of haal de rij weg.`);
}

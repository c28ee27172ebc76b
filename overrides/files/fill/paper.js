/** What the two formats on paper share: which answer belongs in which cell of which table. Pure; it knows no elements. */

import { cell as answerIn, EMPTY, field, rowAt } from "./answers.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Row} Row */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./places.js").FieldPlace} FieldPlace */
/** @typedef {import("./places.js").Paper} Paper */
/** @typedef {import("./places.js").TableGrid} TableGrid */

const CHOICES = ";";
const ASKS = ": "; // between the name of a column and the question that a row starts with
// Characters of a table that certainly fits on one page, with its head and its help.
const MOST_WHOLE = 2500;

/**
 * What a format does with the rows and cells of its tables. A `Grid` and a `Cell` are its own elements.
 * @template Grid, Line, Cell
 * @typedef {object} PaperFormat
 * @property {(grid: Grid) => Line[]} lines the rows below the head
 * @property {(line: Line) => Cell[]} cells without those that are covered
 * @property {(cell: Cell, value: Value, isGiven: boolean) => void} write
 * @property {(cell: Cell, ticked: readonly boolean[], other: string) => void} tick
 * @property {(grid: Grid, line: Line, number: number) => Line} add a copy of the empty `line` at the end, as row `number` from 1
 * @property {(cell: Cell) => string} words
 * @property {(line: Line, change: (title: string) => string) => void} retitle change what a screen reader calls the cells of a row
 * @property {(grid: Grid) => number} length the characters in all its cells
 * @property {(grid: Grid) => void} loosen let a table that stayed on one page break between its rows, but not below its heading
 */

/**
 * Put every answer in its cell.
 * @template Grid, Line, Cell
 * @param {PaperFormat<Grid, Line, Cell>} format
 * @param {readonly Grid[]} grids the tables of the file, in order
 * @param {Paper} places
 * @param {Answers} answers
 * @throws {Error} where the file has other tables than its map
 */
export function fillPaper(format, grids, { roosters }, answers) {
  if (grids.length !== roosters.length) throw new Error(`Het bestand heeft ${grids.length} tabellen, en geen ${roosters.length}.`);
  roosters.forEach((place, number) => {
    const grid = grids[number];
    if (!place) return;
    if ("velden" in place) fillForm(format, format.lines(grid), place.velden, answers);
    else if ("totalen" in place) fillTotals(format, format.lines(grid), place.totalen, answers.totals[place.tabel] ?? []);
    else fillTable(format, grid, place, answers.tables[place.tabel] ?? []);
    if (format.length(grid) > MOST_WHOLE) format.loosen(grid);
  });
}

/**
 * @template Grid, Line, Cell
 * @param {PaperFormat<Grid, Line, Cell>} format
 * @param {readonly Line[]} lines
 * @param {readonly (readonly FieldPlace[])[]} places
 * @param {Answers} answers
 */
function fillForm(format, lines, places, answers) {
  places.forEach((fields, row) => {
    const cells = format.cells(lines[row]);
    fields.forEach((place, number) => {
      const value = field(answers, place.id);
      const found = cells[2 * number + 1];
      if (!place.keuzes) format.write(found, value, false);
      else if (value.text) format.tick(found, ...ticked(place.keuzes, value.text));
    });
  });
}

/** Which of the choices an answer has, and what else it says. @param {readonly string[]} choices @param {string} text @returns {[boolean[], string]} */
function ticked(choices, text) {
  const whole = choices.includes(text) ? [text] : text.split(CHOICES).map((part) => part.trim()).filter(Boolean);
  return [choices.map((choice) => whole.includes(choice)), whole.filter((part) => !choices.includes(part)).join(`${CHOICES} `)];
}

/**
 * Every part of a table has all its rows.
 * @template Grid, Line, Cell
 * @param {PaperFormat<Grid, Line, Cell>} format
 * @param {Grid} grid
 * @param {TableGrid} place
 * @param {readonly Row[]} rows
 */
function fillTable(format, grid, { kolommen, rijen }, rows) {
  const lines = format.lines(grid);
  const last = lines[rijen - 1];
  // All are added before the first is filled: what is copied must be empty.
  const added = rows.slice(rijen).map((_, number) => format.add(grid, last, rijen + number + 1));
  [...lines.slice(0, rijen), ...added].forEach((line, number) => {
    const row = rowAt(rows, number);
    const cells = format.cells(line);
    const question = format.words(cells[1]);
    if (question && question !== answerIn(row, kolommen[0]).text) format.retitle(line, (title) => withoutQuestion(title, question, number + 1));
    kolommen.forEach((name, column) => format.write(cells[column + 1], answerIn(row, name), Boolean(row.isGiven)));
  });
}

/**
 * @template Grid, Line, Cell
 * @param {PaperFormat<Grid, Line, Cell>} format
 * @param {readonly Line[]} lines
 * @param {readonly (readonly number[])[]} places
 * @param {readonly import("./answers.js").Total[]} totals
 */
function fillTotals(format, lines, places, totals) {
  places.forEach((numbers, row) => {
    const cells = format.cells(lines[row]);
    numbers.forEach((number, place) => {
      const { outcome, note } = totals[number] ?? { outcome: EMPTY, note: "" };
      format.write(cells[2 * place + 1], { text: note ? `${outcome.text} (${note})`.trim() : outcome.text }, false);
    });
  });
}

/**
 * The title of a cell in a row that no longer starts with its `question`, or with as much of that as fitted.
 * @param {string} title
 * @param {string} question
 * @param {number} number of the row, from 1
 */
export function withoutQuestion(title, question, number) {
  for (let at = title.indexOf(ASKS); at >= 0; at = title.indexOf(ASKS, at + 1)) {
    const rest = title.slice(at + ASKS.length).replace(/ ?…$/, "");
    if (rest && question.startsWith(rest)) return `${title.slice(0, at)}, rij ${number}`;
  }
  return title;
}

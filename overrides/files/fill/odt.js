/** Answers in the empty Writer file of a werkblad. A list keeps its choices; words to type over give way to the answer. Pure. */

import { literalLines } from "./open-text.js";
import { fillPaper } from "./paper.js";
import { at, attribute, copy, descendants, element, elements, local, withoutAttributes, words } from "./xml.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./package.js").Package} Package */
/** @typedef {import("./places.js").Paper} Paper */
/** @typedef {import("./xml.js").Element} Element */

const STYLE = "table:style-name";
const TICKED = "☒";
// What people click on to answer.
const CONTROLS = ["placeholder", "drop-down", "content-control"];
// The attributes that name such a control for people.
const TITLES = ["name", "alias", "description"];
const ROW_TITLE = /, rij \d+$/;

/** @param {Package} file @param {Paper} places @param {Answers} answers */
export function fillOdt(file, places, answers) {
  const content = file.part("content.xml");
  const loosen = (/** @type {Element} */ table) => loosenTable(at(content, "automatic-styles"), table);
  fillPaper({ lines, cells, write, tick, add, words: asked, retitle, length, loosen }, elements(at(content, "body", "text"), "table"), places, answers);
}

/** @param {Element} table */
function lines(table) {
  return elements(table, "table-row");
}

/** @param {Element} row */
function cells(row) {
  return elements(row, "table-cell");
}

/** @param {Element} cell @param {Value} value @param {boolean} isGiven */
function write(cell, value, isGiven) {
  if (!isGiven) withoutAttributes(cell, "protected");
  const [paragraph] = elements(cell, "p");
  const control = controlsIn(paragraph)[0];
  if (!control) {
    if (words(paragraph) !== value.text) paragraph.children = literalLines(value.text);
  } else if (value.text) {
    answer(paragraph, control, value);
  }
}

/** @param {Element} paragraph @param {Element} control @param {Value} value */
function answer(paragraph, control, { text, day }) {
  if (local(control) === "drop-down" && choose(control, text)) return;
  if (local(control) === "content-control") {
    const prefix = control.name.slice(0, control.name.indexOf(":"));
    withoutAttributes(control, "showing-place-holder");
    if (day) control.attributes[`${prefix}:current-date`] = `${day}T00:00:00Z`;
    control.children = literalLines(text);
  } else {
    paragraph.children = paragraph.children.flatMap((found) => (found === control ? literalLines(text) : [found]));
  }
}

/** Choose from a list. @param {Element} list @param {string} text @returns {boolean} whether it has that choice */
function choose(list, text) {
  const labels = elements(list, "label");
  const chosen = labels.find((label) => attribute(label, "value") === text);
  if (!chosen) return false;
  labels.forEach((label) => withoutAttributes(label, "current-selected"));
  chosen.attributes["text:current-selected"] = "true";
  list.children = [...labels, text];
  return true;
}

/** @param {Element} cell @param {readonly boolean[]} ticked @param {string} other */
function tick(cell, ticked, other) {
  const boxes = descendants(cell, "drop-down");
  boxes.forEach((box, number) => { if (ticked[number]) choose(box, TICKED); });
  if (!other) return;
  const place = elements(cell, "p").find((paragraph) => elements(paragraph, "content-control").length);
  if (place) answer(place, elements(place, "content-control")[0], { text: other });
  else cell.children.push(element("text:p", { ...elements(cell, "p")[0].attributes }, literalLines(other)));
}

/** @param {Element} table @param {Element} line @param {number} number */
function add(table, line, number) {
  const added = copy(line);
  retitle(added, (title) => title.replace(ROW_TITLE, `, rij ${number}`));
  elements(cells(added)[0], "p")[0].children = [String(number)];
  table.children.push(added);
  return added;
}

/** @param {Element} cell */
function asked(cell) {
  return elements(cell, "p").some((paragraph) => controlsIn(paragraph).length) ? "" : words(cell);
}

/** @param {Element} line @param {(title: string) => string} change */
function retitle(line, change) {
  for (const control of cells(line).flatMap((cell) => elements(cell, "p").flatMap(controlsIn))) {
    for (const [name, value] of Object.entries(control.attributes)) if (TITLES.includes(name.replace(/^.*:/, ""))) control.attributes[name] = change(value);
  }
}

/** @param {Element} table */
function length(table) {
  return lines(table).reduce((sum, row) => sum + words(row).length, 0);
}

/** @param {Element} styles the automatic styles of the file @param {Element} table */
function loosenTable(styles, table) {
  const old = elements(styles, "style").find((style) => attribute(style, "name") === table.attributes[STYLE]);
  if (!old) return;
  const name = `${table.attributes[STYLE]}los`;
  table.attributes[STYLE] = name;
  if (elements(styles, "style").some((style) => attribute(style, "name") === name)) return;
  const made = copy(old);
  made.attributes["style:name"] = name;
  for (const { attributes } of elements(made)) attributes["style:may-break-between-rows"] = "true";
  styles.children.push(made);
}

/** @param {Element} paragraph */
function controlsIn(paragraph) {
  return elements(paragraph).filter((found) => CONTROLS.includes(local(found)));
}

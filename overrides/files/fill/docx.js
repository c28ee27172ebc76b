/**
 * Answers in the empty Word file of a werkblad. A control keeps its name and its list, and loses the state of an empty one; an answer
 * that controls share is also put in the store, from which Word shows it. Pure.
 */

import { lines } from "./answers.js";
import { fillPaper } from "./paper.js";
import { runs } from "./word-text.js";
import { at, attribute, child, copy, descendants, element, elements, local, words } from "./xml.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./answers.js").Value} Value */
/** @typedef {import("./package.js").Package} Package */
/** @typedef {import("./paper.js").PaperFormat<Element, Element, Element>} WordFormat */
/** @typedef {import("./places.js").Paper} Paper */
/** @typedef {import("./xml.js").Element} Element */

const STORE = "customXml/item1.xml";
const TICKED = "☒";
// The end of the name of a cell for people, and its name for programs: table, row, column.
const ROW_TITLE = /, rij \d+(?= \d+$|$)/;
const ROW_NAME = /^([^_]+)_\d+_([^_]+)$/;
const BOUND_ROW = /tabel\[(\d+)\]\/a:rij\[(\d+)\]/;

/** @param {Package} file @param {Paper} places @param {Answers} answers */
export function fillDocx(file, places, answers) {
  const body = at(file.part(file.mainPath()), "body");
  const store = file.has(STORE) ? file.part(STORE) : undefined;
  fillPaper(new Format(body, store), elements(body, "tbl"), places, answers);
}

/** @implements {WordFormat} */
class Format {
  /** @param {Element} body @param {Element | undefined} store */
  constructor(body, store) {
    this.store = store;
    this.lastId = Math.max(0, ...descendants(body, "id").map((id) => Number(id.attributes["w:val"]) || 0));
  }

  /** @param {Element} table */
  lines(table) {
    return elements(table, "tr").filter((row) => !child(at(row, "trPr"), "tblHeader"));
  }

  /** @param {Element} row */
  cells(row) {
    return elements(row, "tc");
  }

  /** @param {Element} cell @param {Value} value @param {boolean} isGiven */
  write(cell, value, isGiven) {
    const control = descendants(cell, "sdt")[0];
    if (control) this.#answer(control, value, isGiven);
    else replaceText(cell, value.text);
  }

  /** @param {Element} cell @param {readonly boolean[]} ticked @param {string} other */
  tick(cell, ticked, other) {
    const controls = descendants(cell, "sdt");
    const boxes = controls.filter((control) => descendants(control, "checkbox").length);
    boxes.forEach((box, number) => {
      if (!ticked[number]) return;
      descendants(box, "checked")[0].attributes["w14:val"] = "1";
      descendants(box, "t")[0].children = [TICKED];
    });
    const line = controls.find((control) => !boxes.includes(control));
    if (other && line) this.#answer(line, { text: other }, false);
    else if (other) cell.children.push(paragraphLike(cell, other));
  }

  /** @param {Element} table @param {Element} line @param {number} number */
  add(table, line, number) {
    const added = copy(line);
    descendants(added, "sdt").forEach((control) => this.#rename(at(control, "sdtPr"), number));
    this.retitle(added, (title) => title.replace(ROW_TITLE, `, rij ${number}`));
    replaceText(elements(added, "tc")[0], String(number));
    table.children.push(added);
    for (const told of descendants(at(table, "tblPr"), "tblDescription")) {
      told.attributes["w:val"] = told.attributes["w:val"].replace(/ met \d+ rijen/, ` met ${number} rijen`);
    }
    return added;
  }

  /** @param {Element} cell */
  words(cell) {
    return descendants(cell, "showingPlcHdr").length ? "" : words(cell);
  }

  /** @param {Element} line @param {(title: string) => string} change */
  retitle(line, change) {
    for (const { attributes } of descendants(line, "alias")) attributes["w:val"] = change(attributes["w:val"]);
  }

  /** @param {Element} table */
  length(table) {
    return this.lines(table).reduce((sum, row) => sum + words(row).length, 0);
  }

  /** @param {Element} table */
  loosen(table) {
    for (const row of this.lines(table).slice(1)) for (const properties of descendants(row, "pPr")) remove(properties, "keepNext");
  }

  /** An id and a name of its own for the control of an added row. @param {Element} properties @param {number} number */
  #rename(properties, number) {
    this.lastId += 1;
    for (const found of elements(properties)) {
      const { attributes } = found;
      if (local(found) === "id") attributes["w:val"] = String(this.lastId);
      if (local(found) === "tag") attributes["w:val"] = attributes["w:val"].replace(ROW_NAME, `$1_${number}_$2`);
      if (local(found) === "dataBinding") attributes["w:xpath"] = attributes["w:xpath"].replace(/rij\[\d+\]/, `rij[${number}]`);
    }
  }

  /** @param {Element} control @param {Value} value @param {boolean} isGiven */
  #answer(control, { text, day }, isGiven) {
    const properties = at(control, "sdtPr");
    const isLocked = Boolean(child(properties, "lock"));
    if (!text && !isLocked) return;
    remove(properties, "showingPlcHdr", ...(isGiven ? [] : ["lock"]));
    // LibreOffice joins the lines in a control for plain text; one that is not for plain text cannot be shared.
    if (lines(text).length > 1 && !child(properties, "dataBinding")) remove(properties, "text");
    const date = child(properties, "date");
    if (date && day) date.attributes["w:fullDate"] = `${day}T00:00:00Z`;
    at(control, "sdtContent").children = text ? runs(text) : [element("w:r", {}, [element("w:t")])];
    this.#keep(attribute(child(properties, "dataBinding") ?? element(""), "xpath") ?? "", text);
  }

  /** Put the answer in the store, which wins over the words in the control. @param {string} path @param {string} text */
  #keep(path, text) {
    const [, table, row] = BOUND_ROW.exec(path) ?? [];
    if (!this.store || !table) return;
    const stored = elements(this.store, "tabel")[Number(table) - 1];
    while (elements(stored, "rij").length < Number(row)) stored.children.push(element("rij"));
    elements(stored, "rij")[Number(row) - 1].children = [lines(text).join("\n")];
  }
}

/** The words of a cell without a control. @param {Element} cell @param {string} text */
function replaceText(cell, text) {
  if (words(cell) === text) return;
  const [paragraph] = elements(cell, "p");
  paragraph.children = [...elements(paragraph, "pPr"), ...runs(text)];
}

/** @param {Element} cell @param {string} text */
function paragraphLike(cell, text) {
  const [paragraph] = elements(cell, "p");
  return element(paragraph.name, { ...paragraph.attributes }, [...elements(paragraph, "pPr").map(copy), ...runs(text)]);
}

/** @param {Element} parent @param {...string} names */
function remove(parent, ...names) {
  parent.children = parent.children.filter((found) => typeof found === "string" || !names.includes(local(found)));
}

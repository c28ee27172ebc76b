/** A Calc file → its sheets. A few bytes may say that a row is repeated a million times, so repeats are counted before they are made. */

import { Budget, FIRST_DAY, LAST_COLUMN, LAST_ROW, MOST_SHEETS, newSheet, percentage, put, written } from "./cells.js";
import { refused } from "./refused.js";
import { readXml } from "./xml.js";

/** @typedef {import("./cells.js").Book} Book */
/** @typedef {import("./cells.js").Cell} Cell */
/** @typedef {import("./cells.js").Sheet} Sheet */
/** @typedef {import("./xml.js").Attribute} Attribute */
/** @typedef {import("./zip.js").Zip} Zip */

/** @typedef {{column: number, times: number, cell: Cell}} Placed */

export const CONTENT = "content.xml";
const STYLES = "styles.xml";
const MANIFEST = "META-INF/manifest.xml";
const MOST_SPACES = 100; // a few bytes may ask for so many spaces that they fill the memory
// What holds cells or words that nobody sees in a cell.
const UNSEEN = new Set(["annotation", "tracked-changes", "shapes", "forms", "content-validations", "dde-links", "named-expressions", "database-ranges"]);
const CELLS = new Set(["table-cell", "covered-table-cell"]);

/** @param {Zip} zip @returns {Book} @throws {Error} for a file that is not sound */
export function readOds(zip) {
  if (isEncrypted(zip)) throw refused("password");
  const bold = new Set();
  const hidden = new Set();
  if (zip.names.includes(STYLES)) readStyles(zip.part(STYLES), bold, hidden);
  const content = zip.part(CONTENT);
  readStyles(content, bold, hidden);
  const reader = new ContentReader(bold, hidden);
  readXml(content, reader);
  return { sheets: reader.sheets, since: FIRST_DAY };
}

/** @param {Zip} zip */
function isEncrypted(zip) {
  if (zip.names.includes("encrypted-package")) return true;
  return zip.names.includes(MANIFEST) && new TextDecoder().decode(zip.part(MANIFEST)).includes("encryption-data");
}

/** Adds the styles that are bold, and those of a sheet that is hidden. @param {Uint8Array} part @param {Set<string>} bold @param {Set<string>} hidden */
function readStyles(part, bold, hidden) {
  let style = "";
  readXml(part, {
    open(name, attribute) {
      if (name === "style") {
        style = attribute("name") ?? "";
        if (bold.has(attribute("parent-style-name") ?? "")) bold.add(style);
      } else if (name === "text-properties" && attribute("font-weight") === "bold") bold.add(style);
      else if (name === "text-properties" && attribute("font-weight") === "normal") bold.delete(style);
      else if (name === "table-properties" && attribute("display") === "false") hidden.add(style);
    },
    close() {},
    text() {},
  });
}

/** Reads the sheets of `content.xml`, as the `Heard` of `readXml`. */
class ContentReader {
  /** @type {Sheet[]} */
  sheets = [];
  #budget = new Budget();
  #depth = 0; // of tables: one inside a cell is none of our sheets
  #unseen = 0;
  #row = 0;
  #rowTimes = 1;
  #rowHidden = false;
  #column = 0;
  #columns = 0;
  #times = 1;
  /** @type {Placed[]} */
  #cells = [];
  /** @type {Cell | undefined} */
  #cell;
  #covered = false;
  #paragraphs = 0;
  #reading = 0;
  #words = "";

  /** @param {Set<string>} bold @param {Set<string>} hidden */
  constructor(bold, hidden) {
    this.bold = bold;
    this.hidden = hidden;
  }

  /** @param {string} name @param {Attribute} attribute */
  open(name, attribute) {
    if (this.#unseen || UNSEEN.has(name)) {
      this.#unseen += 1;
      return;
    }
    if (name === "table") this.#startSheet(attribute);
    else if (this.#depth !== 1) return;
    else if (name === "table-row") this.#startRow(attribute);
    else if (name === "table-column") this.#startColumn(attribute);
    else if (CELLS.has(name)) this.#startCell(name, attribute);
    else if (this.#cell) this.#startWords(name, attribute);
  }

  /** @param {string} name */
  close(name) {
    if (this.#unseen) {
      this.#unseen -= 1;
      return;
    }
    if (name === "table") this.#depth -= 1;
    else if (this.#depth !== 1) return;
    else if (name === "table-row") this.#endRow();
    else if (CELLS.has(name)) this.#endCell();
    else if (name === "p" && this.#reading) this.#reading -= 1;
  }

  /** @param {string} words */
  text(words) {
    // Line ends in the file are only its layout.
    if (this.#reading && !this.#unseen) this.#words += words.replace(/[\t\r\n ]+/g, " ");
  }

  get #sheet() {
    return this.sheets[this.sheets.length - 1];
  }

  /** @param {Attribute} attribute */
  #startSheet(attribute) {
    this.#depth += 1;
    if (this.#depth > 1) return;
    if (this.sheets.length === MOST_SHEETS) throw refused("bomb");
    this.sheets.push(newSheet(attribute("name") ?? "", this.hidden.has(attribute("style-name") ?? "")));
    this.#row = 0;
    this.#columns = 0;
  }

  /** @param {Attribute} attribute */
  #startColumn(attribute) {
    const times = repeats(attribute("number-columns-repeated"), LAST_COLUMN);
    if (isHidden(attribute)) {
      for (let column = this.#columns; column < Math.min(this.#columns + times, LAST_COLUMN); column += 1) this.#sheet.hiddenColumns.add(column);
    }
    this.#columns += times;
  }

  /** @param {Attribute} attribute */
  #startRow(attribute) {
    this.#cells = [];
    this.#column = 0;
    this.#rowTimes = repeats(attribute("number-rows-repeated"), LAST_ROW);
    this.#rowHidden = isHidden(attribute);
  }

  #endRow() {
    if (this.#cells.length > 0) {
      this.#budget.take(this.#rowTimes * this.#cells.reduce((sum, { times }) => sum + times, 0));
      for (let row = this.#row; row < this.#row + this.#rowTimes; row += 1) this.#putRow(row);
    }
    this.#row += this.#rowTimes;
    if (this.#row > 2 * LAST_ROW) throw new RangeError("rows");
  }

  /** @param {number} row */
  #putRow(row) {
    if (this.#rowHidden) this.#sheet.hiddenRows.add(row);
    for (const { column, times, cell } of this.#cells) {
      for (let place = column; place < column + times; place += 1) put(this.#sheet, row, place, cell);
    }
  }

  /** @param {string} name @param {Attribute} attribute */
  #startCell(name, attribute) {
    this.#times = repeats(attribute("number-columns-repeated"), LAST_COLUMN);
    this.#words = "";
    this.#paragraphs = 0;
    this.#reading = 0;
    // What lies under a merged cell is not seen.
    this.#covered = name === "covered-table-cell";
    this.#cell = this.#covered ? { text: "" } : cellOf(attribute);
    if (this.bold.has(attribute("style-name") ?? "")) this.#cell.bold = true;
    const down = repeats(attribute("number-rows-spanned"), LAST_ROW);
    const across = repeats(attribute("number-columns-spanned"), LAST_COLUMN);
    if (down * across === 1) return;
    this.#budget.take(1);
    this.#sheet.merged.push({ top: this.#row, left: this.#column, bottom: this.#row + down - 1, right: this.#column + across - 1 });
  }

  #endCell() {
    const cell = /** @type {Cell} */ (this.#cell);
    cell.text ||= this.#words;
    if (cell.text) delete cell.uncomputed;
    if (!this.#covered && (cell.text || cell.uncomputed)) this.#cells.push({ column: this.#column, times: this.#times, cell });
    this.#column += this.#times;
    this.#cell = undefined;
  }

  /** @param {string} name @param {Attribute} attribute */
  #startWords(name, attribute) {
    if (name === "p") {
      if (this.#paragraphs) this.#words += "\n";
      this.#paragraphs += 1;
      this.#reading += 1;
    } else if (name === "s") this.#words += " ".repeat(Math.min(repeats(attribute("c"), LAST_ROW), MOST_SPACES));
    else if (name === "tab") this.#words += "\t";
    else if (name === "line-break") this.#words += "\n";
  }
}

/** What the attributes of a cell say; its words may follow. @param {Attribute} attribute @returns {Cell} */
function cellOf(attribute) {
  const kind = attribute("value-type");
  if (kind === "date") return { text: (attribute("date-value") ?? "").slice(0, 10), day: true };
  if (kind === "boolean") return attribute("boolean-value") === "true" ? { text: "WAAR", truth: true } : { text: "ONWAAR", truth: false };
  if (kind === "float" || kind === "percentage" || kind === "currency") {
    const number = Number(attribute("value"));
    if (!Number.isFinite(number)) throw new RangeError("value");
    if (kind === "percentage") return percentage(number);
    return { text: written(number), number: Number(number.toPrecision(12)) };
  }
  // A formula of which the file has no outcome has no type either.
  return attribute("formula") && !kind ? { text: "", uncomputed: true } : { text: "" };
}

/** @param {Attribute} attribute */
function isHidden(attribute) {
  return (attribute("visibility") ?? "visible") !== "visible";
}

/** How often something is repeated, at least once: less would move us back, to read the same cells for ever. @param {string | undefined} words @param {number} most */
function repeats(words, most) {
  if (words === undefined) return 1;
  const times = Number(words);
  if (!Number.isInteger(times)) throw new RangeError(words);
  return Math.min(Math.max(1, times), most);
}

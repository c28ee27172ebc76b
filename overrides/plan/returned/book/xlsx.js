/** An Excel file → its sheets. Reads what Excel, LibreOffice, Google Sheets and our own writers make: shared and inline texts, styles, days from 1904. */

import { Budget, dayAfter, FIRST_DAY, FIRST_DAY_OF_MAC, LAST_COLUMN, LAST_ROW, MOST_SHEETS, newSheet, percentage, placeOf, put, written } from "./cells.js";
import { refused } from "./refused.js";
import { readStyles } from "./xlsx-styles.js";
import { readXml } from "./xml.js";

/** @typedef {import("./cells.js").Book} Book */
/** @typedef {import("./cells.js").Cell} Cell */
/** @typedef {import("./cells.js").Sheet} Sheet */
/** @typedef {import("./xlsx-styles.js").Look} Look */
/** @typedef {import("./xml.js").Attribute} Attribute */
/** @typedef {import("./zip.js").Zip} Zip */

/** @typedef {{shared: string[], looks: Look[], since: string, budget: Budget}} Made */

/** @typedef {{name: string, hidden: boolean, link: string}} Named */

export const BOOK = /^xl\/workbook\d*\.xml$/i;
const MOST_DAYS = 2_958_465; // 31 December 9999
const ESCAPED = /_x([0-9A-F]{4})_/gi;

/** @param {Zip} zip @returns {Book} @throws {Error} for a file that is not sound */
export function readXlsx(zip) {
  const path = zip.names.find((name) => BOOK.test(name)) ?? "";
  const { named, since } = readBook(zip.part(path));
  const links = readLinks(zip, path);
  const has = (/** @type {string} */ name) => zip.names.includes(name);
  const made = {
    shared: has("xl/sharedStrings.xml") ? readShared(zip.part("xl/sharedStrings.xml")) : [],
    looks: has("xl/styles.xml") ? readStyles(zip.part("xl/styles.xml")) : [],
    since,
    budget: new Budget(),
  };
  const sheets = named.map(({ name, hidden, link }) => {
    const sheet = newSheet(name, hidden);
    // A sheet that is only a chart has no cells.
    if (has(links.get(link) ?? "")) new SheetReader(sheet, made).read(zip.part(links.get(link) ?? ""));
    return sheet;
  });
  return { sheets, since };
}

/** @param {Uint8Array} part */
function readBook(part) {
  /** @type {Named[]} */
  const named = [];
  let since = FIRST_DAY;
  readXml(part, {
    open(name, attribute) {
      if (name === "workbookPr" && ["1", "true"].includes(attribute("date1904") ?? "")) since = FIRST_DAY_OF_MAC;
      if (name === "sheet") named.push({ name: attribute("name") ?? "", hidden: (attribute("state") ?? "visible") !== "visible", link: attribute("id") ?? "" });
      if (named.length > MOST_SHEETS) throw refused("bomb");
    },
    close() {},
    text() {},
  });
  return { named, since };
}

/** Id of each link → the part that it leads to. @param {Zip} zip @param {string} path */
function readLinks(zip, path) {
  /** @type {Map<string, string>} */
  const links = new Map();
  const open = (/** @type {string} */ name, /** @type {Attribute} */ attribute) => {
    if (name !== "Relationship" || attribute("TargetMode") === "External") return;
    links.set(attribute("Id") ?? "", new URL(attribute("Target") ?? "", "zip://zip/xl/").pathname.slice(1));
  };
  readXml(zip.part(path.replace(/([^/]+)$/, "_rels/$1.rels")), { open, close() {}, text() {} });
  return links;
}

/** The texts that cells name by their number. @param {Uint8Array} part */
function readShared(part) {
  /** @type {string[]} */
  const shared = [];
  const words = new Words();
  readXml(part, {
    open(name) {
      if (name === "si") words.start();
      words.open(name);
    },
    close(name) {
      words.close(name);
      if (name === "si") shared.push(words.said());
    },
    text: (said) => words.text(said),
  });
  return shared;
}

/** The words of one text, in one piece or many, without their pronunciation in another script. */
class Words {
  #said = "";
  #reading = false;
  #spoken = false;

  start() {
    this.#said = "";
  }

  /** @param {string} name */
  open(name) {
    if (name === "t") this.#reading = true;
    if (name === "rPh") this.#spoken = true;
  }

  /** @param {string} name */
  close(name) {
    if (name === "t") this.#reading = false;
    if (name === "rPh") this.#spoken = false;
  }

  /** @param {string} words */
  text(words) {
    if (this.#reading && !this.#spoken) this.#said += words;
  }

  said() {
    return this.#said.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll("\r\n", "\n");
  }
}

/** Reads the cells of one sheet. A cell without a name follows the one before it. */
class SheetReader {
  #row = -1;
  #column = -1;
  #kind = "n";
  #look = 0;
  #value = "";
  #part = "";
  #formula = false;
  #words = new Words();

  /** @param {Sheet} sheet @param {Made} made */
  constructor(sheet, made) {
    this.sheet = sheet;
    this.made = made;
  }

  /** @param {Uint8Array} part */
  read(part) {
    readXml(part, {
      open: (name, attribute) => this.#open(name, attribute),
      close: (name) => this.#close(name),
      text: (words) => this.#text(words),
    });
  }

  /** @param {string} name @param {Attribute} attribute */
  #open(name, attribute) {
    if (name === "c") this.#startCell(attribute);
    else if (name === "row") this.#startRow(attribute);
    else if (name === "col" && attribute("hidden") === "1") this.#hideColumns(attribute);
    else if (name === "mergeCell") this.#merge(attribute("ref") ?? "");
    else if (name === "v" || name === "f") this.#part = name;
    if (name === "f") this.#formula = true;
    this.#words.open(name);
  }

  /** @param {Attribute} attribute */
  #startRow(attribute) {
    const number = attribute("r");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!(this.#row >= 0 && this.#row < LAST_ROW)) throw new RangeError(number);
    this.#column = -1;
    if (attribute("hidden") === "1") this.sheet.hiddenRows.add(this.#row);
  }

  /** @param {Attribute} attribute */
  #startCell(attribute) {
    const name = attribute("r");
    if (name === undefined) this.#column += 1;
    else [this.#row, this.#column] = placeOf(name);
    if (this.#column >= LAST_COLUMN || this.#row >= LAST_ROW) throw new RangeError(name);
    this.#kind = attribute("t") ?? "n";
    this.#look = Number(attribute("s") ?? 0);
    this.#value = "";
    this.#formula = false;
    this.#words.start();
  }

  /** @param {Attribute} attribute */
  #hideColumns(attribute) {
    const last = Math.min(Number(attribute("max")), LAST_COLUMN);
    for (let column = Number(attribute("min")) - 1; column < last; column += 1) this.sheet.hiddenColumns.add(column);
  }

  /** @param {string} area */
  #merge(area) {
    const [first, last = first] = area.split(":");
    const [top, left] = placeOf(first);
    const [bottom, right] = placeOf(last);
    this.made.budget.take(1);
    this.sheet.merged.push({ top, left, bottom, right });
  }

  /** @param {string} words */
  #text(words) {
    if (this.#part === "v") this.#value += words;
    this.#words.text(words);
  }

  /** @param {string} name */
  #close(name) {
    if (name === "v" || name === "f") this.#part = "";
    this.#words.close(name);
    if (name !== "c") return;
    const cell = this.#cell();
    if (cell.text === "" && !cell.uncomputed) return;
    this.made.budget.take(1);
    if (this.made.looks[this.#look]?.bold) cell.bold = true;
    put(this.sheet, this.#row, this.#column, cell);
  }

  /** @returns {Cell} */
  #cell() {
    if (this.#kind === "inlineStr") return { text: this.#words.said() };
    // An empty text is the outcome of a formula, as `<v/>` of a text; a number without a value is none.
    if (this.#value === "") return this.#formula && this.#kind !== "str" ? { text: "", uncomputed: true } : { text: "" };
    if (this.#kind === "s") return { text: this.#shared(Number(this.#value)) };
    if (this.#kind === "b") return { text: this.#value === "1" ? "WAAR" : "ONWAAR", truth: this.#value === "1" };
    if (this.#kind === "d") return { text: this.#value.slice(0, 10), day: true };
    return this.#kind === "n" ? this.#number(Number(this.#value)) : { text: this.#value };
  }

  /** @param {number} place */
  #shared(place) {
    const { shared } = this.made;
    if (!(place in shared)) throw new RangeError(`shared text ${place}`);
    return shared[place];
  }

  /** @param {number} number @returns {Cell} */
  #number(number) {
    if (!Number.isFinite(number)) throw new RangeError(this.#value);
    const look = this.made.looks[this.#look];
    if (look?.day && number >= 0 && number <= MOST_DAYS) return { text: dayAfter(number, this.made.since), number, day: true };
    if (look?.time && number >= 0 && number < 1) return { text: timeOf(number) };
    if (look?.percent) return percentage(number);
    return { text: written(number), number: Number(number.toPrecision(12)) };
  }
}

/** 0,5 → "12:00". @param {number} part of a day */
function timeOf(part) {
  const minutes = Math.round(part * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

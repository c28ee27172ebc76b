/**
 * The cells of the first table in HTML from the clipboard, as Excel, Calc, Word and browsers write it. Pure: reads the text itself,
 * since the policy of the site lets no page turn text into elements. Not for HTML in general.
 */

import { decoded } from "./entities.js";

/** What ends a line within a cell. */
const BLOCKS = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre"]);
/** Elements whose content nobody reads. */
const SILENT = new Set(["style", "script", "head", "title", "xml", "template"]);
// A comment, also a conditional one of Office; a tag with its attributes; or text.
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
/** A span larger than this is a mistake or an attack. */
const MOST_SPAN = 200;

/** @typedef {{text: string, down: number}} Open a cell that is being read; it holds for `down` more rows */

/**
 * A cell over several rows stands in each of them; one over several columns only in the first, with empty cells after it.
 * @param {string} html
 * @returns {string[][] | null} rows may differ in length; null where there is no table
 */
export function readHtmlTable(html) {
  const reader = new Reader();
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (reader.done) break;
    if (name) reader.tag(name.toLowerCase(), Boolean(slash), attributes ?? "");
    else if (!token.startsWith("<!") && !token.startsWith("<?")) reader.text(token);
  }
  return reader.result();
}

class Reader {
  constructor() {
    /** @type {string[][]} */
    this.rows = [];
    /** @type {string[] | null} */
    this.row = null;
    /** Cells of earlier rows that reach into later ones, by column. @type {Map<number, Open>} */
    this.reaching = new Map();
    /** @type {{text: string, across: number, down: number} | null} */
    this.cell = null;
    this.depth = 0;
    /** The element whose content is left out, "" for none. */
    this.silent = "";
    this.done = false;
  }

  /** @param {string} text */
  text(text) {
    if (this.silent || !this.cell) return;
    // A line break in the source is a space; words do not join across it.
    const words = decoded(text.replace(/[ \t\r\n\f]+/g, " "));
    this.cell.text += /[ \n]$/.test(this.cell.text) || !this.cell.text ? words.replace(/^ /, "") : words;
  }

  /** @param {string} name @param {boolean} closes @param {string} attributes */
  tag(name, closes, attributes) {
    if (this.silent) {
      if (closes && name === this.silent) this.silent = "";
    } else if (SILENT.has(name)) {
      if (!closes && !/\/\s*$/.test(attributes)) this.silent = name;
    } else if (name === "table") {
      this.table(closes);
    } else if (this.depth === 1 && (name === "tr" || name === "td" || name === "th")) {
      this.part(name, closes, attributes);
    } else if (name === "br" || BLOCKS.has(name) || name === "tr") {
      this.line(name === "br");
    } else if (name === "td" || name === "th") {
      this.text(" ");
    }
  }

  /** @param {boolean} closes */
  table(closes) {
    this.depth += closes ? -1 : 1;
    if (this.depth > 0) return this.line(false);
    this.endRow();
    this.done = this.rows.length > 0;
    this.depth = 0;
  }

  /** A row or a cell begins or ends; what was open ends with it. @param {string} name @param {boolean} closes @param {string} attributes */
  part(name, closes, attributes) {
    if (name === "tr") {
      this.endRow();
      if (!closes) this.row = [];
      return;
    }
    this.endCell();
    if (closes) return;
    this.row ??= [];
    this.cell = { text: "", across: span(attributes, "colspan"), down: span(attributes, "rowspan") };
  }

  /** @param {boolean} always also after a line that is empty */
  line(always) {
    if (this.cell && (always || (this.cell.text && !this.cell.text.endsWith("\n")))) this.cell.text = `${this.cell.text.replace(/ $/, "")}\n`;
  }

  endCell() {
    if (!this.cell || !this.row) return;
    const { text, across, down } = this.cell;
    this.cell = null;
    this.reached();
    for (let number = 0; number < across; number += 1) {
      const own = number ? "" : text.trim();
      if (down > 1) this.reaching.set(this.row.length, { text: own, down: down - 1 });
      this.row.push(own);
    }
  }

  /** Put the cells of earlier rows that reach to here. */
  reached() {
    for (let row = this.row; row;) {
      const above = this.reaching.get(row.length);
      if (!above) return;
      if (above.down === 1) this.reaching.delete(row.length);
      else above.down -= 1;
      row.push(above.text);
    }
  }

  endRow() {
    this.endCell();
    if (!this.row) return;
    this.reached();
    this.rows.push(this.row);
    this.row = null;
  }

  result() {
    this.endRow();
    return this.rows.length ? this.rows : null;
  }
}

/** @param {string} attributes @param {string} name */
function span(attributes, name) {
  const given = Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, "i").exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(given, 1), MOST_SPAN);
}

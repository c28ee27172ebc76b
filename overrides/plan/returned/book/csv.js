/** A csv file → one sheet. Finds out its separator and its character set, because each program writes its own. */

import { Budget, FIRST_DAY, newSheet, put } from "./cells.js";
import { Refused } from "./refused.js";

/** @typedef {import("./cells.js").Book} Book */
/** @typedef {import("./cells.js").Sheet} Sheet */

const SEPARATORS = [";", "\t", ","];
const LINES_LOOKED_AT = 40;
// A day that may be written as English programs do.
const SLASHES = /^(0?[1-9]|1[0-2])\/(\d{1,2})\/(\d{4})$/;
// What our own csv puts an apostrophe before, so that no program takes it for a formula.
const FORMULA = /^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

/** @param {Uint8Array} data @returns {Book} @throws {Refused} where a quote does not close */
export function readCsv(data) {
  const text = decoded(data);
  const [, said, rest] = /^sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? ["", "", text];
  const sheet = newSheet("csv", false);
  const budget = new Budget();
  records(rest, said || separator(rest)).forEach((fields, row) => fields.forEach((field, column) => {
    if (field.trim() === "") return;
    budget.take(1);
    put(sheet, row + (said ? 1 : 0), column, { text: field.replace(FORMULA, "") });
  }));
  return { sheets: [sheet], since: FIRST_DAY, notes: monthsFirst(sheet) };
}

/** Days as an English program writes them: where one of them can be nothing else, all are. @param {Sheet} sheet @returns {string[]} what to tell about it */
function monthsFirst({ rows }) {
  const cells = [...rows.values()].flatMap((row) => [...row.values()]);
  const days = cells.filter(({ text }) => SLASHES.test(text));
  if (!days.some(({ text }) => Number(SLASHES.exec(text)?.[2]) > 12)) return [];
  for (const cell of days) {
    const [, month, day, year] = SLASHES.exec(cell.text) ?? [];
    Object.assign(cell, { text: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, day: true });
  }
  return ["De datums in dit bestand staan als maand/dag/jaar. Zo hebben we ze gelezen."];
}

/** With a byte order mark, or as UTF-8 if it is that, or else as Windows writes it. @param {Uint8Array} data */
export function decoded(data) {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder("utf-16le").decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder("utf-16be").decode(data);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return new TextDecoder("windows-1252").decode(data);
  }
}

/** The one that a line has most of: the head of a table has many, running text few. @param {string} text */
function separator(text) {
  const lines = text.slice(0, 100_000).replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/, LINES_LOOKED_AT);
  const most = (/** @type {string} */ mark) => Math.max(...lines.map((line) => line.split(mark).length));
  return SEPARATORS.reduce((best, mark) => (most(mark) > most(best) ? mark : best));
}

/** @param {string} text @param {string} mark @returns {string[][]} */
function records(text, mark) {
  /** @type {string[][]} */
  const found = [];
  /** @type {string[]} */
  let fields = [];
  let at = 0;
  while (at < text.length) {
    const [field, end] = text[at] === '"' ? quoted(text, at, found.length) : bare(text, at, mark);
    fields.push(field);
    at = end;
    if (text[at] === mark) {
      at += 1;
      if (at < text.length) continue;
      fields.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    found.push(fields);
    fields = [];
  }
  return found;
}

/** @param {string} text @param {number} at @param {string} mark @returns {[string, number]} */
function bare(text, at, mark) {
  let end = at;
  while (end < text.length && text[end] !== mark && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return [text.slice(at, end), end];
}

/** Between quotes; a double one is one of its own. @param {string} text @param {number} at @param {number} record @returns {[string, number]} */
function quoted(text, at, record) {
  let field = "";
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new Refused(`In regel ${record + 1} opent een aanhalingsteken dat nergens sluit. Open het bestand in Excel of LibreOffice en sla het op als xlsx of ods.`);
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') return tail(text, quote + 1, field.replaceAll("\r\n", "\n"));
    field += '"';
    from = quote + 2;
  }
}

/** What follows the closing quote belongs to the field too, as programs read it. @param {string} text @param {number} at @param {string} field @returns {[string, number]} */
function tail(text, at, field) {
  let end = at;
  while (end < text.length && !/[;,\t\r\n]/.test(text[end])) end += 1;
  return [field + text.slice(at, end), end];
}

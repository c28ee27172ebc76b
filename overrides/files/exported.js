/**
 * The document that the writers of this folder turn into a file: plain values, whatever they are about. Pure. It knows no
 * format, no page and no subject.
 */

import { isoDay } from "../lib/phrase.js";

/** Rows of text; every cell is a string. @typedef {readonly (readonly string[])[]} Rows */

/** A table whose rows are no wider than its head. @typedef {{head: readonly string[], rows: Rows}} Table */

/** One sheet of a workbook, each with a name of its own; the first `frozen` columns stay in sight. @typedef {Table & {name: string, frozen: number}} Sheet */

/** Rows below their own name, or without one where `name` is "". @typedef {{name: string, rows: Rows}} Group */

/** A table on paper, under a heading unless `title` is "". @typedef {{title: string, head: readonly string[], groups: readonly Group[]}} Section */

/** What proves the text; `url` is "" where it has no address. @typedef {{name: string, url: string}} Source */

/** Sources and the line above them, which is left out where there are none. @typedef {{lead: string, entries: readonly Source[]}} SourceList */

/**
 * Every writer takes the part that suits its format: csv `records`, xlsx `sheets`, docx `sections`. The rest goes into both
 * office formats.
 * @typedef {object} ExportDocument
 * @property {string} fileName without the extension
 * @property {string} title
 * @property {string} author
 * @property {string} notice what the author is and is not, for the foot of every page; without a full stop
 * @property {Date} moment when it was made
 * @property {readonly string[]} introduction paragraphs before the tables
 * @property {readonly string[]} closing paragraphs after them: where the content comes from
 * @property {SourceList} sources
 * @property {Table} records everything, with its origin in the table itself: csv has no other place for it
 * @property {readonly Sheet[]} sheets
 * @property {readonly Section[]} sections
 */

const LONGEST_NAME = 100;
// What Windows refuses in the name of a file; the others refuse less.
const REFUSED = /[\u0000-\u001F\u007F"*/:<>?\\|]+/g;

/**
 * "mijn-lijst-4-2026-11-23". A character that no file system takes becomes a dash.
 * @param {readonly string[]} parts
 * @param {Date} moment
 */
export function fileName(parts, moment) {
  return `${parts.join("-").replaceAll(REFUSED, "-").slice(0, LONGEST_NAME)}-${isoDay(moment)}`;
}

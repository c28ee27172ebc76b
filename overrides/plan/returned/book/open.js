/** Any file → a book of cells, or a sentence about why not. What a file is comes from its content: a name can be wrong. */

import { decoded, readCsv } from "./csv.js";
import { CONTENT, readOds } from "./ods.js";
import { Refused, refused, SENTENCES } from "./refused.js";
import { BOOK, readXlsx } from "./xlsx.js";
import { isZip, openZip } from "./zip.js";

/** @typedef {import("./cells.js").Book} Book */
/** @typedef {keyof typeof SENTENCES} Reason */

export const LARGEST = 20_000_000; // bytes; a sheet with some photos is smaller
const LOOKED_AT = 4_096;
/** How files of other kinds start. @type {readonly [RegExp, Reason][]} */
const STARTS = [
  [/^%PDF-/, "pdf"],
  [/^(.PNG\r\n|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s, "image"],
  [/^\{\\rtf/, "word"],
  [/^(?:\xef\xbb\xbf)?\s*\{[\s\S]*"ouderbeleid-dossier"/, "plan"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table|meta|office:)/i, "web"],
  [/^(?:\xef\xbb\xbf)?(?:Received|Return-Path|From|MIME-Version|Delivered-To|X-[\w-]+): /i, "mail"],
];
/** Which part a zip has, by what it is. @type {readonly [RegExp, Reason][]} */
const PARTS = [
  [/^xl\/workbook\.bin$/i, "xlsb"], [/^word\//, "word"], [/^ppt\//, "slides"], [/^Index(\/|\.zip)/, "numbers"],
];
/** What the old container of Microsoft holds, by a name in it. @type {readonly [string, Reason][]} */
const STREAMS = [
  ["EncryptedPackage", "password"], ["__substg1.0", "mail"], ["WordDocument", "word"], ["PowerPoint Document", "slides"], ["Workbook", "xls"], ["Book", "xls"],
];
const CONTAINER = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/**
 * @param {Uint8Array} data
 * @returns {Book}
 * @throws {Refused} whatever is wrong with the file
 */
export function openBook(data) {
  try {
    return opened(data);
  } catch (error) {
    throw error instanceof Refused ? error : refused("unsound");
  }
}

/** @param {Uint8Array} data @returns {Book} */
function opened(data) {
  if (data.length === 0) throw refused("empty");
  if (data.length > LARGEST) throw refused("large");
  if (isZip(data)) return fromZip(data);
  const start = bytes(data.subarray(0, LOOKED_AT));
  if (start.startsWith(CONTAINER)) throw refused(inContainer(data));
  const [, other] = STARTS.find(([pattern]) => pattern.test(start)) ?? [];
  if (other) throw refused(other);
  const wide = /^(\xff\xfe|\xfe\xff)/.test(start);
  if (!wide && start.includes("\0")) throw refused("unknown");
  if (decoded(data).trim() === "") throw refused("empty");
  return readCsv(data);
}

/** @param {Uint8Array} data @returns {Book} */
function fromZip(data) {
  const zip = openZip(data);
  if (zip.names.some((name) => BOOK.test(name))) return readXlsx(zip);
  const [, other] = PARTS.find(([pattern]) => zip.names.some((name) => pattern.test(name))) ?? [];
  if (other) throw refused(other);
  if (!zip.names.includes("mimetype")) throw refused("zip");
  const kind = new TextDecoder().decode(zip.part("mimetype"));
  if (/opendocument\.spreadsheet/.test(kind) && (zip.names.includes(CONTENT) || zip.names.includes("encrypted-package"))) return readOds(zip);
  if (/opendocument\.text/.test(kind)) throw refused("word");
  throw refused(/opendocument\.presentation/.test(kind) ? "slides" : "unknown");
}

/** @param {Uint8Array} data @returns {Reason} */
function inContainer(data) {
  const names = bytes(data).replaceAll("\0", "");
  return STREAMS.find(([name]) => names.includes(name))?.[1] ?? "unknown";
}

/** Each byte as one character. @param {Uint8Array} data */
function bytes(data) {
  return new TextDecoder("latin1").decode(data);
}

/** The styles of an Excel file, as far as they change what a cell says: 0,6 shown as 60 %, 46000 as a day, 0,5 as 12:00, and bold. */

import { readXml } from "./xml.js";

/** @typedef {{percent: boolean, day: boolean, time: boolean, bold: boolean}} Look */

// The built-in formats with a % and with a day.
const PERCENT = new Set([9, 10]);
const isBuiltInDay = (/** @type {number} */ id) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const MOST = 65_536; // styles that Excel allows in one file

/** The look of each style, by its number. @param {Uint8Array} part @returns {Look[]} */
export function readStyles(part) {
  /** @type {Look[]} */
  const looks = [];
  /** @type {Map<number, string>} */
  const formats = new Map();
  /** @type {boolean[]} */
  const fonts = [];
  let list = "";
  readXml(part, {
    open(name, attribute) {
      if (["fonts", "cellXfs", "cellStyleXfs", "dxfs"].includes(name)) list = name;
      else if (name === "numFmt") formats.set(Number(attribute("numFmtId")), (attribute("formatCode") ?? "").replace(LITERAL, ""));
      else if (name === "font" && list === "fonts") fonts.push(false);
      else if (name === "b" && list === "fonts") fonts[fonts.length - 1] = !["0", "false"].includes(attribute("val") ?? "");
      else if (name === "xf" && list === "cellXfs" && looks.length < MOST) {
        const id = Number(attribute("numFmtId") ?? 0);
        looks.push({ percent: isPercent(id, formats), day: isDay(id, formats), time: isTime(id, formats), bold: fonts[Number(attribute("fontId") ?? 0)] ?? false });
      }
    },
    close(name) {
      if (name === list) list = "";
    },
    text() {},
  });
  return looks;
}

/** @param {number} id @param {Map<number, string>} formats */
function isPercent(id, formats) {
  return PERCENT.has(id) || (formats.get(id)?.includes("%") ?? false);
}

/** Whether it shows a day; only a time is none. @param {number} id @param {Map<number, string>} formats */
function isDay(id, formats) {
  const format = formats.get(id);
  return format === undefined ? isBuiltInDay(id) : /[dyj]|m{3}/i.test(format) && !/general|standaard/i.test(format);
}

/** Whether it shows a time of a day. @param {number} id @param {Map<number, string>} formats */
function isTime(id, formats) {
  const format = formats.get(id);
  return format === undefined ? (id >= 18 && id <= 21) || (id >= 45 && id <= 47) : /[hu]+:?m/i.test(format) && !isDay(id, formats);
}

/** Days as people write them and as the data writes them: `31-12-2026` and `2026-12-31`. */

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const DAY = /^([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9}\.?)[-/. ]([0-9]{4}|[0-9]{2})$/i;
const ISO = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/;
const CENTURY = 2000;

/** Whether it is an existing day, written as the data does. @param {string} text */
export function isDay(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text < "0001") return false;
  const found = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text);
}

/** The day that people wrote, in the form of the data; "" when it is not clear which day, or when that does not exist. @param {string} words */
export function dayOf(words) {
  const bare = words.trim().split(/\s+/).join(" ");
  const iso = ISO.exec(bare);
  const found = DAY.exec(bare);
  const made = iso ? written(iso[1], iso[2], iso[3]) : found ? written(year(found[3]), month(found[2]), found[1]) : "";
  return isDay(made) ? made : "";
}

/** As people read it, like `31-12-2026`. @param {string} day in the form of the data */
export function shownDay(day) {
  return day.split("-").reverse().join("-");
}

/** @param {string} year @param {string} month @param {string} day */
function written(year, month, day) {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** @param {string} digits */
function year(digits) {
  return digits.length === 2 ? String(CENTURY + Number(digits)) : digits;
}

/** The number of a month, given as a number or as its name, in full or by its first three letters. @param {string} words */
function month(words) {
  const name = words.replace(".", "").toLowerCase();
  if (/^[0-9]+$/.test(name)) return name;
  if (name === "mrt") return "3";
  const place = MONTHS.findIndex((month) => name === month || name === month.slice(0, 3));
  return String(place + 1);
}

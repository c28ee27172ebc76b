/** The widths of the columns of a table by what stands in it, as `macros/downloads/paper/columns.py` estimates them. Pure. */

/** @typedef {import("../definition.js").Table} Table */

/**
 * What to measure with, from the build: `breedte` and `rand` in millimetres, the size of letters in `punten`, characters by their width in
 * thousandths of that. A table of more rows than `korteTabel`, or a list of more characters than `korteLijst`, may go on on the next page.
 * @typedef {{breedte: number, punten: number, rand: number, vet: number, letters: Readonly<Record<string, string>>, andere: number, korteTabel: number, korteLijst: number}} Measures
 */

const MILLIMETRES = 25.4 / 72; // of a point

/**
 * Millimetres per column: no word is broken, and long texts get the most.
 * @param {Table} table
 * @param {Measures} measures
 * @returns {number[]}
 */
export function fittedWidths({ koppen, rijen }, measures) {
  const { breedte, rand } = measures;
  const width = measurer(measures);
  const columns = koppen.map((head, place) => [head, ...rijen.map((row) => row[place])]);
  const least = columns.map((texts) => rand + Math.max(...texts.map((text) => longest(text, width) * measures.vet)));
  const isEmpty = columns.slice(1).every(([, ...texts]) => texts.every((text) => !text));
  const wanted = columns.map((texts) => (isEmpty ? breedte / columns.length : rand + Math.max(...texts.map(width))));
  return shared(least, wanted, breedte);
}

/** Each gets what it needs, if that fits; the rest goes by what each wants. @param {readonly number[]} least @param {readonly number[]} wanted @param {number} available */
function shared(least, wanted, available) {
  const needed = sum(least);
  const spare = available - needed;
  if (spare < 0) return least.map((width) => hundredths((width * available) / needed));
  const more = wanted.map((wish, place) => Math.max(wish - least[place], 1));
  const all = sum(more);
  return least.map((width, place) => hundredths(width + (spare * more[place]) / all));
}

/** The width of the longest word, which cannot be broken. @param {string} text @param {(words: string) => number} width */
function longest(text, width) {
  return Math.max(0, ...text.split(/\s+/).map(width));
}

/** How wide words are on one line, in millimetres. @param {Measures} measures */
function measurer({ letters, andere, punten }) {
  const widths = new Map(Object.entries(letters).flatMap(([thousandths, signs]) => [...signs].map((sign) => [sign, Number(thousandths)])));
  return (/** @type {string} */ words) => [...words].reduce((total, sign) => total + (widths.get(sign) ?? andere), 0) / 1000 * punten * MILLIMETRES;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} number */
function hundredths(number) {
  return Math.round(number * 100) / 100;
}

/** The widths of the columns of a table by what stands in it, and its height, as `macros/downloads/paper/columns.py` estimates them. Pure. */

/** @typedef {import("../definition.js").Table} Table */

/**
 * What to measure with, from the build, in millimetres: the width of the page, the space beside words and above and below them, the height of a
 * line, the most that one word may ask, and the height of a table that just stays on one page. Letters have their size in `punten`, and are
 * listed by their width in thousandths of that. A list of at most `heleLijst` characters stays on one page.
 * @typedef {{breedte: number, rand: number, om: number, regel: number, breedsteWoord: number, punten: number, vet: number,
 *   letters: Readonly<Record<string, string>>, andere: number, heleTabel: number, heleLijst: number}} Measures
 */

/** How wide words are on one line, in millimetres. @typedef {(words: string) => number} Width */

const MILLIMETRES = 25.4 / 72; // of a point

/**
 * Millimetres per column: no word is broken, unless it is an address, and long texts get the most.
 * @param {Table} table
 * @param {Measures} measures
 * @returns {number[]}
 */
export function fittedWidths({ koppen, rijen }, measures) {
  const { breedte, rand, vet } = measures;
  const width = measurer(measures);
  const columns = koppen.map((head, place) => [head, ...rijen.map((row) => row[place])]);
  const widest = Math.max(measures.breedsteWoord, breedte / columns.length);
  const least = columns.map((texts) => Math.min(widest, rand + greatest(texts, (text) => longest(text, width)) * vet));
  const isEmpty = columns.slice(1).every(([, ...texts]) => texts.every((text) => !text));
  const wanted = columns.map((texts) => (isEmpty ? breedte / columns.length : rand + greatest(texts, width)));
  return shared(least, wanted, breedte);
}

/** The height of a table in millimetres. @param {Table} table @param {readonly number[]} widths @param {Measures} measures */
export function heightOf({ koppen, rijen }, widths, measures) {
  const width = measurer(measures);
  const lines = (/** @type {string} */ text, /** @type {number} */ place) => sum(text.split("\n").map((line) => linesOf(line, widths[place] - measures.rand, width)));
  return sum([koppen, ...rijen].map((row) => measures.om + Math.max(...row.map(lines)) * measures.regel));
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

/** The width of the longest word, which cannot be broken. @param {string} text @param {Width} width */
function longest(text, width) {
  return greatest(text.split(/\s+/), width);
}

/** How many lines words take. @param {string} text @param {number} available @param {Width} width */
function linesOf(text, available, width) {
  const space = width(" ");
  let [count, used] = [1, 0];
  for (const word of text.split(" ")) {
    const wide = width(word);
    if (used && used + space + wide > available) [count, used] = [count + 1, 0];
    used += wide + (used ? space : 0);
    // A word longer than a line is broken.
    const more = used > available ? Math.floor(used / available) : 0;
    [count, used] = [count + more, used - more * available];
  }
  return count;
}

/** @param {Measures} measures @returns {Width} */
function measurer({ letters, andere, punten }) {
  const size = punten / 1000 * MILLIMETRES;
  const widths = new Map(Object.entries(letters).flatMap(([thousandths, signs]) => [...signs].map((sign) => [sign, Number(thousandths)])));
  return (words) => {
    let total = 0;
    for (const sign of words) total += widths.get(sign) ?? andere;
    return total * size;
  };
}

/** @param {readonly string[]} texts @param {Width} measure */
function greatest(texts, measure) {
  return texts.reduce((most, text) => Math.max(most, measure(text)), 0);
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} number */
function hundredths(number) {
  return Math.round(number * 100) / 100;
}

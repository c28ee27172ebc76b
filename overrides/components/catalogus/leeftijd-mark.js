/** The age that is asked for, marked on the age bars of the results. */

/** A single age is drawn this many years wide. */
const LINE = 0.1;

/**
 * @param {readonly HTMLElement[]} rows
 * @param {import("../../facets/leeftijd.js").LeeftijdQuery | null} query
 * @param {number} years how many years a bar stands for
 */
export function markLeeftijd(rows, query, years) {
  const van = Math.min(query?.van ?? 0, years - LINE);
  const tot = Math.min(query?.tot ?? years, years);
  const [x, width] = [van, Math.max(tot - van, LINE)].map((year) => `${100 * year / years}%`);
  // Without a width a bar shows no mark, wherever that is.
  const wanted = query ? [["x", x], ["width", width]] : [["width", "0"]];
  for (const row of rows) setMark(row, wanted);
}

/** @param {HTMLElement} row @param {readonly string[][]} wanted names and values */
function setMark(row, wanted) {
  const mark = row.querySelector("[data-gevraagd]");
  if (!mark) return;
  for (const [name, value] of wanted) if (mark.getAttribute(name) !== value) mark.setAttribute(name, value);
}

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
  const [x, width] = [van, query ? Math.max(tot - van, LINE) : 0].map((year) => `${100 * year / years}%`);
  for (const row of rows) setMark(row, x, width);
}

/** Without a width a bar shows no mark. @param {HTMLElement} row @param {string} x @param {string} width */
function setMark(row, x, width) {
  const mark = row.querySelector("[data-gevraagd]");
  if (!mark || mark.getAttribute("width") === width && mark.getAttribute("x") === x) return;
  mark.setAttribute("x", x);
  mark.setAttribute("width", width);
}

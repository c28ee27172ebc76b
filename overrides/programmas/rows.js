/** The rows of a comparison: which aspects differ and which are the same. Pure. */

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Cell} Cell */

/** @typedef {{aspect: Aspect, cells: readonly Cell[], differs: boolean}} Row */

/**
 * A row per aspect, with a cell per programme.
 * @param {Data} data
 * @param {readonly string[]} ids
 * @returns {Row[]}
 */
export function rowsOf({ aspecten, programmas }, ids) {
  return aspecten.map((aspect, index) => {
    const cells = ids.map((id) => programmas[id].cellen[index]);
    return { aspect, cells, differs: new Set(cells.map(fingerprint)).size > 1 };
  });
}

/**
 * The rows by the heading above them, in order; a heading without rows is left out.
 * @param {readonly Row[]} rows
 * @returns {{name: string, rows: Row[]}[]}
 */
export function groupsOf(rows) {
  const names = [...new Set(rows.map(({ aspect }) => aspect.groep))];
  return names.map((name) => ({ name, rows: rows.filter(({ aspect }) => aspect.groep === name) }));
}

/** The same words from another source are not the same. @param {Cell} cell */
function fingerprint({ tekst, links = [] }) {
  return JSON.stringify([tekst, links]);
}

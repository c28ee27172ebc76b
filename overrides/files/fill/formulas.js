/** The cells that a formula names, when rows are copied or added. For Excel (`'Blad 1'!$A$7`) and OpenDocument (`[$'Blad 1'.$A$7]`). Pure. */

// A text, which stays as it is, or a cell or area that may be on another sheet; not the beginning of the name of a function.
const REFERENCE = /"[^"]*"|((?:\$?'(?:[^']|'')*'|[\w$]+)[!.])?(?<![\w$])(\$?[A-Z]{1,3}\$?)(\d+)(?:(:\.?\$?[A-Z]{1,3}\$?)(\d+))?(?![\w(])/g;

/**
 * The formula of a copied row: cells of its own row move `by` rows, others and those with a $ before the row stay.
 * @param {string} formula
 * @param {number} by
 */
export function moved(formula, by) {
  return replaced(formula, (sheet, column, row, endColumn, end) => {
    if (sheet) return [row, end];
    return [column.endsWith("$") ? row : row + by, endColumn.endsWith("$") ? end : end + by];
  });
}

/**
 * The formula after the area that ends at row `last` got rows up to `newLast`.
 * @param {string} formula
 * @param {number} last
 * @param {number} newLast
 * @param {boolean} [elsewhere] whether it stands on another sheet, so that its areas name theirs
 */
export function extended(formula, last, newLast, elsewhere = false) {
  return replaced(formula, (sheet, _column, row, _endColumn, end) => [row, end === last && Boolean(sheet) === elsewhere ? newLast : end]);
}

/**
 * @param {string} formula
 * @param {(sheet: string, column: string, row: number, endColumn: string, end: number) => [number, number]} move
 */
function replaced(formula, move) {
  return formula.replaceAll(REFERENCE, (whole, sheet = "", column = "", row = "", endColumn = "", end = "") => {
    if (!column) return whole;
    const [newRow, newEnd] = move(sheet, column, Number(row), endColumn, Number(end));
    return `${sheet}${column}${newRow}${endColumn ? `${endColumn}${newEnd}` : ""}`;
  });
}

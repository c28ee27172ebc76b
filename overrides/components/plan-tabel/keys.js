/**
 * The arrow keys in a table of text: from row to row and from cell to cell, with one stop for the Tab key. A screen reader that reads
 * the table keeps its own keys; these work once somebody is on a button in it.
 */

/** @typedef {{row: HTMLTableRowElement, cell: HTMLTableCellElement}} Spot */

const PAGE = 10;

/**
 * @param {HTMLTableElement} table
 * @param {{open: (row: string, column: string) => void, move: (row: string, step: 1 | -1) => void}} acts
 */
export function followKeys(table, acts) {
  table.addEventListener("keydown", (event) => onKey(table, event, acts));
  table.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) setStop(table, target);
  });
}

/** The one element of the table that Tab goes to. @param {HTMLTableElement} table @param {HTMLElement} target */
function setStop(table, target) {
  for (const element of table.querySelectorAll("button[tabindex='0']")) if (element instanceof HTMLElement) element.tabIndex = -1;
  const row = target.closest("tr");
  const stop = target.closest("thead") ? target : row?.querySelector("button[data-actie=rij-open]");
  if (stop instanceof HTMLElement) stop.tabIndex = 0;
}

/** Where no row can be reached with Tab any more, the first one in view can. @param {HTMLTableElement} table */
export function keepStop(table) {
  const stop = table.querySelector("button[tabindex='0']");
  if (stop && stop.closest("tr")?.hidden === false) return;
  const first = table.querySelector("tbody > tr:not([hidden]) button[data-actie=rij-open]");
  if (first instanceof HTMLElement) setStop(table, first);
}

/** @param {HTMLTableElement} table @param {KeyboardEvent} event @param {{open: (row: string, column: string) => void, move: (row: string, step: 1 | -1) => void}} acts */
function onKey(table, event, acts) {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const cell = target instanceof HTMLElement ? target.closest("th, td") : null;
  const row = cell?.closest("tr");
  if (!(cell instanceof HTMLTableCellElement) || !row || metaKey || shiftKey) return;
  if (altKey) {
    const step = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
    if (!step || !row.dataset.rij) return;
    event.preventDefault();
    acts.move(row.dataset.rij, step);
  } else if (key === "Enter" && target === cell && row.dataset.rij) {
    event.preventDefault();
    acts.open(row.dataset.rij, cell.dataset.kolom ?? "");
  } else {
    const found = spotFrom(table, { row, cell }, key, ctrlKey);
    if (!found) return;
    event.preventDefault();
    focusCell(found);
  }
}

/** @param {HTMLTableElement} table @param {Spot} spot @param {string} key @param {boolean} far @returns {HTMLTableCellElement | null} */
function spotFrom(table, { row, cell }, key, far) {
  const cells = [...row.cells].filter((other) => !other.classList.contains("plantabel__weg"));
  const across = cells.indexOf(cell);
  if (key === "ArrowLeft") return cells[across - 1] ?? null;
  if (key === "ArrowRight") return cells[across + 1] ?? null;
  if (!far && key === "Home") return cells[0];
  if (!far && key === "End") return cells[cells.length - 1];
  const rows = [...table.rows].filter(({ hidden }) => !hidden);
  const place = rows.indexOf(row);
  const next = { ArrowUp: place - 1, ArrowDown: place + 1, PageUp: Math.max(1, place - PAGE), PageDown: Math.min(rows.length - 1, place + PAGE), Home: 1, End: rows.length - 1 }[key];
  return next === undefined ? null : rows[next]?.cells[cell.cellIndex] ?? null;
}

/** @param {HTMLTableCellElement} cell */
function focusCell(cell) {
  const button = cell.querySelector("button");
  // Said here because WebKit shows no focus that a script moves after a click.
  (button ?? cell).focus({ focusVisible: true });
}

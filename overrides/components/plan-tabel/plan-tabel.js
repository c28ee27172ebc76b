/**
 * A table of the plan: text to read, one row open in a form beside or below it. Every change is an edit of the keeper, and what is shown
 * follows the plan, also when another tab changes it.
 */

import { find, findAll } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { kolommenOf } from "../../plan/definition.js";
import { TableView } from "./view.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/definition.js").Tabel} Tabel */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */

/** A sheet of paper has room for so many columns. */
const WIDEST = 7;

/**
 * Draws the table of a sheet.
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {{sheet: Werkblad, table?: Tabel, asked?: {field?: string, row?: string}}} about `asked`: the column, and the row, that the address asks for
 * @returns {() => void} ends it
 */
export function open(place, context, { sheet, table: tabel, asked }) {
  if (!tabel) return () => {};
  const element = copyOf("plantabel");
  element.classList.toggle("plantabel--breed", kolommenOf(tabel).length > WIDEST);
  element.dataset.tabel = `${sheet.id}.${tabel.id}`;
  find(element, "[data-vak]", HTMLElement).setAttribute("aria-label", tabel.titel);
  for (const control of findAll(element, "[data-niet-vast], [data-actie=rij-nieuw], [data-actie=rijen-plak], [data-actie=rijen-kies]", HTMLElement)) {
    if (tabel.vast) (control.matches("button") ? control.closest("li, p") ?? control : control).remove();
  }
  place.append(element);
  const view = new TableView(element, context, sheet, tabel);
  const goTo = ({ field: id = "", row = "" } = {}) => {
    if (kolommenOf(tabel).some((veld) => veld.id === id)) view.goTo(id, row);
  };
  const onAddress = () => {
    const [, name, field, row] = /^#([\w-]+)\.([\w-]+)(?:\.([\w-]+))?$/.exec(location.hash) ?? [];
    if (name === sheet.id) goTo({ field, row });
  };
  goTo(asked);
  // The sheet is open already when the address asks for another column of it.
  addEventListener("hashchange", onAddress);
  return () => {
    removeEventListener("hashchange", onAddress);
    view.close();
  };
}

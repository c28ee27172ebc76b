/** One programme on the short list. Only draws. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { cellText } from "../../programmas/cell.js";
import { columnName } from "../../programmas/data.js";

/** @typedef {import("../../programmas/data.js").Data} Data */

/**
 * The row of one programme.
 * @param {string} base
 * @param {string} id
 * @param {Data} data
 * @param {boolean} isChosen to be compared
 * @param {() => void} onRemove
 */
export function row(base, id, data, isChosen, onRemove) {
  const { naam, kort, adres } = data.programmas[id];
  const link = make("a", "", naam);
  link.href = pageAddress(base, adres);
  const button = make("button", "knop knop--stil knop--klein", "Haal van mijn lijst");
  button.type = "button";
  button.setAttribute("aria-label", `Haal van mijn lijst: ${naam}`);
  button.addEventListener("click", onRemove);
  const element = make(
    "div", "resultaat mijnlijst__rij",
    make("h2", "resultaat__titel", link), button, make("p", "resultaat__tekst", kort), facts(id, data), checkbox(id, naam, isChosen),
  );
  element.dataset.id = id;
  return element;
}

/** @param {string} id @param {Data} data */
function facts(id, { aspecten, programmas }) {
  const parts = aspecten.flatMap((aspect, position) => (aspect.kort
    ? [make("div", "", make("dt", "", columnName(aspect)), make("dd", "", cellText(programmas[id].cellen[position])))] : []));
  return make("dl", "mijnlijst__feiten", ...parts);
}

/** @param {string} id @param {string} name @param {boolean} isChosen */
function checkbox(id, name, isChosen) {
  const input = make("input", "");
  input.type = "checkbox";
  input.name = "vergelijk";
  input.value = id;
  input.checked = isChosen;
  return make("label", "keuze", input, make("span", "", "Vergelijk", make("span", "alleen-lezer", ` ${name}`)));
}

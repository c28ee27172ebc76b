/** One activity of a location, beside the row that stands in the plan where it differs. */

import { find, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { fieldAt } from "../../plan/definition.js";
import { TARGET } from "../../plan/returned/taking.js";
import { shown } from "../../plan/sums/kinds.js";

/** @typedef {import("../../plan/definition.js").Definitie} Definitie */
/** @typedef {import("../../plan/dossier/dossier.js").Rij} Rij */
/** @typedef {import("../../plan/returned/taking.js").Taken} Taken */

const NAMELESS = "Zonder naam";
const EMPTY = "leeg";

/** @param {Taken} taken @param {Definitie} definitie @param {string} location @returns {HTMLElement} */
export function takenRow({ name, cells, stands, changed }, definitie, location) {
  const row = newRow(name || NAMELESS, stands ? (changed.length > 0 ? "Anders dan in werkblad 2a." : "Staat zo al in werkblad 2a.") : "Nieuw in werkblad 2a.");
  if (changed.length === 0) {
    if (!stands) row.append(make("p", "", details(cells, definitie)));
    return row;
  }
  const region = find(row, ".tabelvak", HTMLElement);
  region.hidden = false;
  region.setAttribute("aria-label", `Verschillen in ${name || NAMELESS}, ${location}`);
  find(region, "tbody", HTMLElement).append(...changed.map(({ column, label, was, now }) => {
    const veld = fieldAt(definitie, `${TARGET}.${column}`)?.veld;
    const seen = (/** @type {string} */ text) => (text && veld ? shown(veld, text) : text) || EMPTY;
    return make("tr", "", Object.assign(make("th", "", label), { scope: "row" }), make("td", "", seen(was)), make("td", "", seen(now)));
  }));
  return row;
}

/** A row of the plan that the file does not have. @param {Rij} row @returns {HTMLElement} */
export function goneRow({ cellen }) {
  return newRow(`Haal '${cellen.activiteit || NAMELESS}' weg uit werkblad 2a`, "Kwam uit een eerder bestand van deze locatie en staat niet in dit bestand.");
}

/** @param {string} name @param {string} standing @returns {HTMLElement} */
function newRow(name, standing) {
  const element = copyOf("inleesrij");
  find(element, "[data-naam]", HTMLElement).textContent = name;
  find(element, "[data-stand]", HTMLElement).textContent = standing;
  return element;
}

/** "Doelen: …; Bereikt: 20". @param {Readonly<Record<string, string>>} cells @param {Definitie} definitie */
function details(cells, definitie) {
  return Object.entries(cells).filter(([column]) => !["activiteit", "instelling", "locatie", "wijk"].includes(column)).map(([column, text]) => {
    const veld = fieldAt(definitie, `${TARGET}.${column}`)?.veld;
    return veld ? `${veld.label}: ${shown(veld, text)}` : text;
  }).join(" · ");
}

/** One programme on the short list. Only draws. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { cellText } from "../../programmas/cell.js";
import { columnName } from "../../programmas/data.js";

/** @typedef {import("../../programmas/data.js").Data} Gegevens */

/**
 * @param {string} basis
 * @param {string} id
 * @param {Gegevens} gegevens
 * @param {boolean} gekozen to be compared
 * @param {() => void} bijWeg
 */
export function rij(basis, id, gegevens, gekozen, bijWeg) {
  const { naam, kort, adres } = gegevens.programmas[id];
  const link = make("a", "", naam);
  link.href = pageAddress(basis, adres);
  const knop = make("button", "knop knop--stil knop--klein", "Haal van mijn lijst");
  knop.type = "button";
  knop.setAttribute("aria-label", `Haal van mijn lijst: ${naam}`);
  knop.addEventListener("click", bijWeg);
  const geheel = make(
    "div", "resultaat mijnlijst__rij",
    make("h2", "resultaat__titel", link), knop, make("p", "resultaat__tekst", kort), feiten(id, gegevens), vinkje(id, naam, gekozen),
  );
  geheel.dataset.id = id;
  return geheel;
}

/** @param {string} id @param {Gegevens} gegevens */
function feiten(id, { aspecten, programmas }) {
  const delen = aspecten.flatMap((aspect, plaats) => (aspect.kort
    ? [make("div", "", make("dt", "", columnName(aspect)), make("dd", "", cellText(programmas[id].cellen[plaats])))] : []));
  return make("dl", "mijnlijst__feiten", ...delen);
}

/** @param {string} id @param {string} naam @param {boolean} gekozen */
function vinkje(id, naam, gekozen) {
  const veld = make("input", "");
  veld.type = "checkbox";
  veld.name = "vergelijk";
  veld.value = id;
  veld.checked = gekozen;
  return make("label", "keuze", veld, make("span", "", "Vergelijk", make("span", "alleen-lezer", ` ${naam}`)));
}

/** One programme on the short list. Only draws. */

import { plek } from "../../lib/address.js";
import { maak } from "../../lib/element.js";
import { celTekst } from "../../programmas/cell.js";
import { kolomnaam } from "../../programmas/data.js";

/** @typedef {import("../../programmas/data.js").Gegevens} Gegevens */

/**
 * @param {string} basis
 * @param {string} id
 * @param {Gegevens} gegevens
 * @param {boolean} gekozen to be compared
 * @param {() => void} bijWeg
 */
export function rij(basis, id, gegevens, gekozen, bijWeg) {
  const { naam, kort, adres } = gegevens.programmas[id];
  const link = maak("a", "", naam);
  link.href = plek(basis, adres);
  const knop = maak("button", "knop knop--stil knop--klein", "Haal van mijn lijst");
  knop.type = "button";
  knop.setAttribute("aria-label", `Haal van mijn lijst: ${naam}`);
  knop.addEventListener("click", bijWeg);
  const geheel = maak(
    "div", "resultaat mijnlijst__rij",
    maak("h2", "resultaat__titel", link), knop, maak("p", "resultaat__tekst", kort), feiten(id, gegevens), vinkje(id, naam, gekozen),
  );
  geheel.dataset.id = id;
  return geheel;
}

/** @param {string} id @param {Gegevens} gegevens */
function feiten(id, { aspecten, programmas }) {
  const delen = aspecten.flatMap((aspect, plaats) => (aspect.kort
    ? [maak("div", "", maak("dt", "", kolomnaam(aspect)), maak("dd", "", celTekst(programmas[id].cellen[plaats])))] : []));
  return maak("dl", "mijnlijst__feiten", ...delen);
}

/** @param {string} id @param {string} naam @param {boolean} gekozen */
function vinkje(id, naam, gekozen) {
  const veld = maak("input", "");
  veld.type = "checkbox";
  veld.name = "vergelijk";
  veld.value = id;
  veld.checked = gekozen;
  return maak("label", "keuze", veld, maak("span", "", "Vergelijk", maak("span", "alleen-lezer", ` ${naam}`)));
}

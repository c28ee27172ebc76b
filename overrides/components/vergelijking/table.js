/** Draws the comparison as a table. Text nodes only; decides nothing. */

import { plek } from "../../lib/address.js";
import { maak } from "../../lib/element.js";
import { groepen } from "../../programmas/rows.js";

/** @typedef {import("../../programmas/data.js").Cel} Cel */
/** @typedef {import("../../programmas/data.js").Programma} Programma */
/** @typedef {import("../../programmas/rows.js").Rij} Rij */

/**
 * The head: a programme per column, with its link and a button that takes it out.
 * @param {string} basis
 * @param {readonly (readonly [string, Programma])[]} programmas
 * @param {(id: string) => void} verwijder
 */
export function hoofd(basis, programmas, verwijder) {
  const eerste = maak("th", "", "Aspect");
  eerste.scope = "col";
  return maak("tr", "", eerste, ...programmas.map(([id, programma]) => kolomkop(basis, id, programma, verwijder)));
}

/** @param {string} basis @param {string} id @param {Programma} programma @param {(id: string) => void} verwijder */
function kolomkop(basis, id, { naam, naamNu, adres }, verwijder) {
  const link = maak("a", "", naam);
  link.href = plek(basis, adres);
  const knop = maak("button", "knop knop--stil knop--klein", "Haal weg");
  knop.type = "button";
  knop.setAttribute("aria-label", `Haal weg: ${naam}`);
  knop.dataset.weg = id;
  knop.addEventListener("click", () => verwijder(id));
  const kop = maak("th", "", link, ...(naamNu ? [maak("span", "vergelijking__nu", `nu: ${naamNu}`)] : []), knop);
  kop.scope = "col";
  return kop;
}

/**
 * A body per group of aspects.
 * @param {string} basis
 * @param {readonly Rij[]} rijen
 * @param {readonly string[]} namen those of the programmes
 */
export function lijven(basis, rijen, namen) {
  return groepen(rijen).map(({ naam, rijen: eigen }, plaats) => {
    const kop = maak("th", "vergelijking__groep", groepskop(naam, plaats ? namen : []));
    kop.scope = "rowgroup";
    kop.colSpan = namen.length + 1;
    return maak("tbody", "", maak("tr", "", kop), ...eigen.map((rij) => regel(basis, rij)));
  });
}

/** The group, and above its columns once more whose they are: for the eye only, to the ear the head of a column says it. @param {string} groep @param {readonly string[]} namen */
function groepskop(groep, namen) {
  const herhaald = namen.map((naam) => {
    const kolom = maak("span", "vergelijking__kolom", naam);
    kolom.ariaHidden = "true";
    return kolom;
  });
  return maak("div", "vergelijking__groepskop", maak("span", "", groep), ...herhaald);
}

/** @param {string} basis @param {Rij} rij */
function regel(basis, { aspect, cellen }) {
  const kop = maak("th", "", aspect.naam);
  kop.scope = "row";
  return maak("tr", "", kop, ...cellen.map((cel) => maak("td", "", ...inhoud(basis, cel))));
}

/** @param {string} basis @param {Cel} cel @returns {(Node | string)[]} */
function inhoud(basis, { tekst, links = [], soort }) {
  const gelinkt = links.flatMap(([woorden, adres], plaats) => [...(plaats ? ["; "] : []), link(basis, woorden, adres)]);
  if (soort === "ook") return gelinkt;
  return gelinkt.length ? [`${tekst} (bron: `, ...gelinkt, ")"] : [tekst];
}

/** @param {string} basis @param {string} woorden @param {string} adres */
function link(basis, woorden, adres) {
  const anker = maak("a", adres.startsWith("http") ? "adres" : "", woorden);
  anker.href = plek(basis, adres);
  if (adres.startsWith("http")) anker.rel = "external noopener";
  return anker;
}

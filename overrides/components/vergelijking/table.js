/** Draws the comparison as a table. Text nodes only; decides nothing. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
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
  const eerste = make("th", "", "Aspect");
  eerste.scope = "col";
  return make("tr", "", eerste, ...programmas.map(([id, programma]) => kolomkop(basis, id, programma, verwijder)));
}

/** @param {string} basis @param {string} id @param {Programma} programma @param {(id: string) => void} verwijder */
function kolomkop(basis, id, { naam, naamNu, adres }, verwijder) {
  const link = make("a", "", naam);
  link.href = pageAddress(basis, adres);
  const knop = make("button", "knop knop--stil knop--klein", "Haal weg");
  knop.type = "button";
  knop.setAttribute("aria-label", `Haal weg: ${naam}`);
  knop.dataset.weg = id;
  knop.addEventListener("click", () => verwijder(id));
  const kop = make("th", "", link, ...(naamNu ? [make("span", "vergelijking__nu", `nu: ${naamNu}`)] : []), knop);
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
    const kop = make("th", "vergelijking__groep", groepskop(naam, plaats ? namen : []));
    kop.scope = "rowgroup";
    kop.colSpan = namen.length + 1;
    return make("tbody", "", make("tr", "", kop), ...eigen.map((rij) => regel(basis, rij)));
  });
}

/** The group, and above its columns once more whose they are: for the eye only, to the ear the head of a column says it. @param {string} groep @param {readonly string[]} namen */
function groepskop(groep, namen) {
  const herhaald = namen.map((naam) => {
    const kolom = make("span", "vergelijking__kolom", naam);
    kolom.ariaHidden = "true";
    return kolom;
  });
  return make("div", "vergelijking__groepskop", make("span", "", groep), ...herhaald);
}

/** @param {string} basis @param {Rij} rij */
function regel(basis, { aspect, cellen }) {
  const kop = make("th", "", aspect.naam);
  kop.scope = "row";
  return make("tr", "", kop, ...cellen.map((cel) => make("td", "", ...inhoud(basis, cel))));
}

/** @param {string} basis @param {Cel} cel @returns {(Node | string)[]} */
function inhoud(basis, { tekst, links = [], soort }) {
  const gelinkt = links.flatMap(([woorden, adres], plaats) => [...(plaats ? ["; "] : []), link(basis, woorden, adres)]);
  if (soort === "ook") return gelinkt;
  return gelinkt.length ? [`${tekst} (bron: `, ...gelinkt, ")"] : [tekst];
}

/** @param {string} basis @param {string} woorden @param {string} adres */
function link(basis, woorden, adres) {
  const anker = make("a", adres.startsWith("http") ? "adres" : "", woorden);
  anker.href = pageAddress(basis, adres);
  if (adres.startsWith("http")) anker.rel = "external noopener";
  return anker;
}

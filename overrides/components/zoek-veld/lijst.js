/** Draws what was found: status, how the question was read, lists of links, and a way on where nothing was found. Text nodes only. */

import { maak } from "../element.js";
import { fragment, splits } from "./woorden.js";

/** @typedef {import("./zoeken.js").Vondst} Vondst */
/** @typedef {import("./zoeken.js").Antwoord} Antwoord */

export const MEEST = 30;

/** Where to go on when a question has no answer: address from the root, and its name. */
const INGANGEN = /** @type {const} */ ([
  ["stappenplan/", "Stappenplan"], ["programmas/", "Programma's"], ["begrippen/", "Begrippen"], ["handreiking/", "Handreiking"],
]);

/**
 * "40 resultaten voor ‘opstapje’, hier staan de eerste 30."
 * @param {string} vraag
 * @param {Antwoord} antwoord
 */
export function statuszin(vraag, { vondsten }) {
  if (!vondsten.length) return `Niets gevonden voor ‘${vraag}’.`;
  const heel = vondsten.filter((vondst) => vondst.heel).length;
  const deels = vondsten.length - heel;
  const eerste = vondsten.length > MEEST ? ` Hier staan de eerste ${MEEST}.` : "";
  if (!heel) return `Geen plek past bij uw hele vraag ‘${vraag}’. ${aantal(deels)} met een deel van uw vraag.${eerste}`;
  return `${aantal(heel)} voor ‘${vraag}’${deels ? `, en ${deels} met een deel van uw vraag` : ""}.${eerste}`;
}

/**
 * What else was searched for than what was typed, and what was not found: never a silent replacement.
 * @param {Antwoord} antwoord
 * @returns {string[]}
 */
export function leeswijze({ vraag, vondsten, ook }) {
  if (!vondsten.length) return [];
  return [
    ...vraag.hersteld.map(({ van, naar }) => `‘${van}’ staat niet in het handboek. Gezocht op: ${naar.join(" ")}.`),
    ...vraag.gesplitst.map(({ van, naar }) => `‘${van}’ staat niet in het handboek. Gezocht op: ${naar.join(" + ")}.`),
    ...(vraag.onbekend.length ? [`Niet gevonden: ${vraag.onbekend.map((woord) => `‘${woord}’`).join(", ")}.`] : []),
    ...(ook.length ? [`Ook gezocht op: ${ook.join(", ")}. Dat betekent niet altijd hetzelfde.`] : []),
  ];
}

/**
 * @param {string} basis
 * @param {Antwoord} antwoord
 * @returns {HTMLElement[]}
 */
export function lijsten(basis, { vondsten }) {
  const getoond = vondsten.slice(0, MEEST);
  const [heel, deels] = [true, false].map((soort) => getoond.filter((vondst) => vondst.heel === soort));
  const tussen = heel.length && deels.length ? [maak("p", "zoek__tussen", "Met een deel van uw vraag")] : [];
  return [...lijst(basis, heel), ...tussen, ...lijst(basis, deels)];
}

/**
 * What to do when nothing is found: nearer words, and the ways in.
 * @param {string} basis
 * @param {Antwoord} antwoord
 * @returns {HTMLElement[]}
 */
export function geenTreffers(basis, { lijkend }) {
  const raad = maak("p", "zoek__raad", "Controleer de spelling, gebruik minder woorden of een algemener woord.");
  const bedoelde = lijkend.length ? [maak("p", "zoek__verder", "Staat wel in het handboek: ", ...metKomma(lijkend.map(voorstel)), ".")] : [];
  const ingangen = INGANGEN.map(([adres, naam]) => maak("li", "", koppeling("zoek__ingang", basis + opSchijf(adres), naam)));
  return [raad, ...bedoelde, maak("p", "zoek__verder", "Of kijk hier verder:"), maak("ul", "zoek__ingangen", ...ingangen)];
}

/** @param {number} getal */
function aantal(getal) {
  return `${getal} ${getal === 1 ? "resultaat" : "resultaten"}`;
}

/** @param {string} basis @param {readonly Vondst[]} vondsten */
function lijst(basis, vondsten) {
  return vondsten.length ? [maak("ul", "zoek__lijst", ...vondsten.map((vondst) => treffer(basis, vondst)))] : [];
}

/** @param {string} basis @param {Vondst} vondst */
function treffer(basis, vondst) {
  const soort = vondst.soort ? [maak("span", "zoek__soort", vondst.soort)] : [];
  const plek = [vondst.pagina, vondst.via && `gevonden met ‘${vondst.via}’`].filter(Boolean).join(" · ");
  const regel = maak("p", "zoek__plek", ...soort, soort.length && plek ? ` · ${plek}` : plek);
  const link = koppeling("zoek__titel", basis + opSchijf(vondst.adres), vondst.titel);
  return maak("li", "zoek__treffer", link, regel, maak("p", "zoek__fragment", ...gemarkeerd(vondst)));
}

/** A word to search for instead. @param {string} woord */
function voorstel(woord) {
  const link = koppeling("zoek__voorstel", `?q=${encodeURIComponent(woord)}`, woord);
  link.dataset.vraag = woord;
  return link;
}

/** @param {string} klasse @param {string} adres @param {string} tekst */
function koppeling(klasse, adres, tekst) {
  const link = maak("a", klasse, tekst);
  link.href = adres;
  return link;
}

/** @param {readonly HTMLElement[]} links */
function metKomma(links) {
  return links.flatMap((link, plek) => (plek ? [", ", link] : [link]));
}

/** @param {Vondst} vondst */
function gemarkeerd({ titel, tekst, ook, raak }) {
  const stukken = fragment(tekst, raak);
  const gezien = stukken.some((stuk) => stuk.raak) || splits(titel).some((woord) => raak.has(woord));
  const inAndereNamen = ook && !gezien ? fragment(`Ook bekend als: ${ook}.`, raak) : [];
  const gekozen = inAndereNamen.some((stuk) => stuk.raak) ? inAndereNamen : stukken;
  return gekozen.map((stuk) => (stuk.raak ? maak("mark", "", stuk.tekst) : stuk.tekst));
}

/**
 * A folder opened without a server shows no page by itself.
 * @param {string} adres
 */
function opSchijf(adres) {
  if (location.protocol !== "file:") return adres;
  const [pad, anker] = adres.split("#");
  return `${pad}index.html${anker ? `#${anker}` : ""}`;
}

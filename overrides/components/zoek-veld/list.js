/** Draws what was found: status, how the question was read, lists of links, and a way on where nothing was found. Text nodes only. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { fragment, splits } from "../../search/words.js";

/** @typedef {import("../../search/search.js").Vondst} Vondst */
/** @typedef {import("../../search/search.js").Antwoord} Antwoord */

/** So many results at a time. */
export const PER_KEER = 30;

/** Where to go on when a question has no answer: address from the root, and its name. */
const INGANGEN = /** @type {const} */ ([
  ["stappenplan/", "Stappenplan"], ["programmas/", "Programma's"], ["begrippen/", "Begrippen"], ["handreiking/", "Handreiking"],
]);

/**
 * "40 resultaten voor ‘opstapje’. Hier staan de eerste 30."
 * @param {string} vraag
 * @param {Antwoord} antwoord
 * @param {number} [tot] how many are shown
 */
export function statuszin(vraag, { vondsten }, tot = PER_KEER) {
  if (!vondsten.length) return `Niets gevonden voor ‘${vraag}’.`;
  const heel = vondsten.filter((vondst) => vondst.heel).length;
  const deels = vondsten.length - heel;
  const eerste = vondsten.length > tot ? ` Hier staan de eerste ${tot}.` : "";
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
 * The first `tot` results, and a button for more.
 * @param {string} basis
 * @param {Antwoord} antwoord
 * @param {number} tot
 * @returns {HTMLElement[]}
 */
export function lijsten(basis, { vondsten }, tot) {
  const getoond = vondsten.slice(0, tot);
  const [heel, deels] = [true, false].map((soort) => getoond.filter((vondst) => vondst.heel === soort));
  const tussen = heel.length && deels.length ? [make("p", "zoek__tussen", "Met een deel van uw vraag")] : [];
  return [...lijst(basis, heel), ...tussen, ...lijst(basis, deels), ...meer(vondsten.length - tot)];
}

/**
 * What to do when nothing is found: nearer words, and the ways in.
 * @param {string} basis
 * @param {Antwoord} antwoord
 * @returns {HTMLElement[]}
 */
export function geenTreffers(basis, { lijkend }) {
  const raad = make("p", "zoek__raad", "Controleer de spelling, gebruik minder woorden of een algemener woord.");
  const bedoelde = lijkend.length ? [make("p", "zoek__verder", "Staat wel in het handboek: ", ...metKomma(lijkend.map(voorstel)), ".")] : [];
  const ingangen = INGANGEN.map(([adres, naam]) => make("li", "", koppeling("zoek__ingang", pageAddress(basis, adres), naam)));
  return [raad, ...bedoelde, make("p", "zoek__verder", "Of kijk hier verder:"), make("ul", "zoek__ingangen", ...ingangen)];
}

/** @param {number} getal */
function aantal(getal) {
  return `${getal} ${getal === 1 ? "resultaat" : "resultaten"}`;
}

/** @param {number} rest */
function meer(rest) {
  if (rest <= 0) return [];
  const knop = make("button", "knop zoek__meer", rest > PER_KEER ? `Toon de volgende ${PER_KEER}` : rest === 1 ? "Toon het laatste resultaat" : `Toon de laatste ${rest}`);
  knop.type = "button";
  return [knop];
}

/** @param {string} basis @param {readonly Vondst[]} vondsten */
function lijst(basis, vondsten) {
  return vondsten.length ? [make("ul", "zoek__lijst", ...vondsten.map((vondst) => treffer(basis, vondst)))] : [];
}

/** @param {string} basis @param {Vondst} vondst */
function treffer(basis, vondst) {
  const soort = vondst.soort ? [make("span", "zoek__soort", vondst.soort)] : [];
  const waar = [vondst.pagina, vondst.via && `gevonden met ‘${vondst.via}’`].filter(Boolean).join(" · ");
  const regel = make("p", "zoek__plek", ...soort, soort.length && waar ? ` · ${waar}` : waar);
  const link = koppeling("zoek__titel", pageAddress(basis, vondst.adres), vondst.titel);
  return make("li", "zoek__treffer", link, regel, make("p", "zoek__fragment", ...gemarkeerd(vondst)));
}

/** A word to search for instead. @param {string} woord */
function voorstel(woord) {
  const link = koppeling("zoek__voorstel", `?q=${encodeURIComponent(woord)}`, woord);
  link.dataset.vraag = woord;
  return link;
}

/** @param {string} klasse @param {string} adres @param {string} tekst */
function koppeling(klasse, adres, tekst) {
  const link = make("a", klasse, tekst);
  link.href = adres;
  return link;
}

/** @param {readonly HTMLElement[]} links */
function metKomma(links) {
  return links.flatMap((link, nummer) => (nummer ? [", ", link] : [link]));
}

/** @param {Vondst} vondst */
function gemarkeerd({ titel, tekst, ook, raak }) {
  const stukken = fragment(tekst, raak);
  const gezien = stukken.some((stuk) => stuk.raak) || splits(titel).some((woord) => raak.has(woord));
  const naam = gezien ? "" : besteNaam(ook, raak);
  const gekozen = naam ? [...fragment(`Ook te vinden met: ${naam}.`, raak), { tekst: " ", raak: false }, ...stukken] : stukken;
  return gekozen.map((stuk) => (stuk.raak ? make("mark", "", stuk.tekst) : stuk.tekst));
}

/**
 * Of its other names the one that holds most of what was found, "" where none does.
 * @param {string} ook
 * @param {ReadonlySet<string>} raak
 */
function besteNaam(ook, raak) {
  const namen = ook.split(/, | en /).map((naam) => ({ naam, aantal: splits(naam).filter((woord) => raak.has(woord)).length }));
  return namen.reduce((beste, een) => (een.aantal > beste.aantal ? een : beste), { naam: "", aantal: 0 }).naam;
}

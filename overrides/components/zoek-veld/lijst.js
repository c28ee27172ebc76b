/** Draws what was found: a status line and a list of links. Text nodes only. */

import { maak } from "../element.js";
import { fragment } from "./woorden.js";

/** @typedef {import("./zoeken.js").Vondst} Vondst */
/** @typedef {import("./zoeken.js").Antwoord} Antwoord */

export const MEEST = 30;

/**
 * "Opstapje" in the middle of 40 → "40 resultaten, de eerste 30 staan hier".
 * @param {string} vraag
 * @param {Antwoord} antwoord
 */
export function statuszin(vraag, { vondsten, ook, ruim }) {
  const aantal = vondsten.length;
  if (!aantal) return `Niets gevonden voor ‘${vraag}’.`;
  const telling = `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"} voor ‘${vraag}’`;
  const eerste = aantal > MEEST ? `, hier staan de eerste ${MEEST}` : "";
  if (ruim) return `Geen plek noemt al deze woorden. ${telling} met een deel ervan${eerste}.`;
  return `${telling}${eerste}.${ook.length ? ` Ook gezocht op: ${ook.join(", ")}.` : ""}`;
}

/** @param {string} basis @param {Antwoord} antwoord */
export function lijst(basis, { vondsten }) {
  return maak("ul", "zoek__lijst", ...vondsten.slice(0, MEEST).map((vondst) => treffer(basis, vondst)));
}

/** What to do when nothing is found. */
export function geenTreffers() {
  return maak("p", "zoek__raad", "Controleer de spelling, gebruik minder woorden of een algemener woord. U kunt ook kiezen uit het menu.");
}

/** @param {string} basis @param {Vondst} vondst */
function treffer(basis, vondst) {
  const link = maak("a", "zoek__titel", vondst.titel);
  link.href = basis + (location.protocol === "file:" ? metBestand(vondst.adres) : vondst.adres);
  const plek = [vondst.soort, vondst.pagina, vondst.via && `gevonden met ‘${vondst.via}’`].filter(Boolean).join(" · ");
  return maak("li", "zoek__treffer", link, maak("p", "zoek__plek", plek), maak("p", "zoek__fragment", ...gemarkeerd(vondst)));
}

/** @param {Vondst} vondst */
function gemarkeerd({ tekst, ook, raak }) {
  const stukken = fragment(tekst, raak);
  const inAndereNamen = ook && !stukken.some((stuk) => stuk.raak) ? fragment(`Ook bekend als: ${ook}.`, raak) : [];
  const gekozen = inAndereNamen.some((stuk) => stuk.raak) ? inAndereNamen : stukken;
  return gekozen.map((stuk) => (stuk.raak ? maak("mark", "", stuk.tekst) : stuk.tekst));
}

/**
 * A folder opened without a server shows no page by itself.
 * @param {string} adres
 */
function metBestand(adres) {
  const [pad, anker] = adres.split("#");
  return `${pad}index.html${anker ? `#${anker}` : ""}`;
}

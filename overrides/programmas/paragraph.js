/**
 * A comparison or a list as text for a council paper: what it says of today with its source, what is not known said as such, and
 * the day it was read. Pure: it arranges the words of the data and adds none about a programme.
 */

import { dayInWords, enumeration } from "../lib/phrase.js";
import { celTekst } from "./cell.js";
import { GEEN_BEWIJS, hoeveelProgrammas, VRAAG_NA } from "./sentences.js";

/** @typedef {import("./data.js").Gegevens} Gegevens */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Cel} Cel */
/** @typedef {import("./rows.js").Rij} Rij */
/** An aspect with what is known of it. @typedef {{aspect: Aspect, cel: Cel}} Feit */

const NIET_VERMELD = "niet vermeld";
const WIE = "doelgroep";
// The rest is for the table: a paper says who a programme is for, how much it asks, and what is known of it now.
const VAN_TOEN = [WIE, "leeftijd", "frequentie", "duur", "uitvoerder"];
const VAN_NU = ["erkenning", "aanbod"];

/**
 * A comparison: a paragraph for each programme, with an empty line between.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {readonly Rij[]} rijen those that are shown
 * @param {{moment: Date, adres: string}} herkomst
 */
export function alinea(gegevens, ids, rijen, herkomst) {
  const namen = ids.map((id) => gegevens.programmas[id].naam);
  const eigen = rijen.filter(({ aspect }) => [...VAN_TOEN, ...VAN_NU].includes(aspect.id));
  const isDeel = rijen.length < gegevens.aspecten.length;
  const begin = `${enumeration(namen)} ${namen.length > 1 ? "zijn vergeleken" : "is beschreven"} volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is.`;
  return [
    [begin, ...(isDeel ? [eigen.length ? "Alleen wat verschilt, staat hier." : "De verschillen staan in de tabel."] : [])].join(" "),
    ...(eigen.length ? namen.map((naam, kolom) => overProgramma(naam, eigen.map(({ aspect, cellen }) => ({ aspect, cel: cellen[kolom] })))) : []),
    [GEEN_BEWIJS, VRAAG_NA, bron(gegevens, herkomst)].join(" "),
  ].join("\n\n");
}

/**
 * A list, short: per programme its age and contact, its recognition and whether it is offered, with their source.
 * @param {Gegevens} gegevens
 * @param {import("../components/uitvoer/uitvoer.js").Getoond} getoond at least one programme
 * @param {{moment: Date, adres: string}} herkomst
 */
export function lijstAlinea(gegevens, { ids, zonderLeeftijd, keuzes }, herkomst) {
  const { naam, programmas } = gegevens;
  const inLijst = (/** @type {string} */ id) => overInLijst(gegevens, programmas[id]);
  const deze = ids.length === 1 ? "dit programma" : `deze ${ids.length} programma's`;
  return [
    keuzes.length ? `Het ${naam} geeft ${hoeveelProgrammas(ids.length, zonderLeeftijd.length)}. Gekozen is: ${keuzes.join("; ")}.` : `Het ${naam} noemt over ${deze} het volgende.`,
    ...ids.map(inLijst),
    ...(zonderLeeftijd.length ? ["Hierna staat wat verder past, maar waarbij geen leeftijd is vermeld.", ...zonderLeeftijd.map(inLijst)] : []),
    "De leeftijd is die van de handreiking (2013). Het contact is een indeling van het handboek.",
    GEEN_BEWIJS, VRAAG_NA, bron(gegevens, herkomst),
  ].join(" ");
}

/** "Opstapje (leeftijd: 2 tot 4 jaar; contact: periodiek). Laatst bekende erkenning: …" @param {Gegevens} gegevens @param {import("./data.js").Programma} programma */
function overInLijst({ aspecten }, { naam, cellen }) {
  const feit = (/** @type {string} */ gezocht) => {
    const plek = aspecten.findIndex(({ id }) => id === gezocht);
    return { cel: cellen[plek], aspect: aspecten[plek] };
  };
  const [leeftijd, contact] = ["leeftijd", "contact"].map((id) => inZin(feit(id).cel));
  return [`${naam} (leeftijd: ${leeftijd}; contact: ${contact}).`, ...VAN_NU.map((id) => zin(feit(id)))].join(" ");
}

/** Where it was read, and when. @param {Gegevens} gegevens @param {{moment: Date, adres: string}} herkomst */
function bron({ naam, bewerking, bijgewerkt }, { moment, adres }) {
  return `Bron: ${naam} (${kleine(bewerking)}), inhoud bijgewerkt op ${bijgewerkt}, ${adres}, geraadpleegd op ${dayInWords(moment)}.`;
}

/** "Opstapje is voor ouders van peuters. Hoe lang: twee jaar. De handreiking vermeldt niet: uitvoerder. …" @param {string} naam @param {readonly Feit[]} feiten */
function overProgramma(naam, feiten) {
  const toen = feiten.filter(({ aspect }) => VAN_TOEN.includes(aspect.id));
  const [vermeld, ontbreekt] = [true, false].map((is) => toen.filter(({ cel }) => (cel.tekst !== NIET_VERMELD) === is));
  const wie = vermeld.find(({ aspect }) => aspect.id === WIE);
  return [
    metPunt(wie ? `${naam} is voor ${inZin(wie.cel)}` : naam),
    ...vermeld.filter((feit) => feit !== wie).map(zin),
    ...(ontbreekt.length ? [`De handreiking vermeldt niet: ${enumeration(ontbreekt.map(({ aspect }) => kleine(aspect.naam)))}.`] : []),
    ...feiten.filter(({ aspect }) => VAN_NU.includes(aspect.id)).map(zin),
  ].join(" ");
}

/** "Hoe lang: twee jaar.", "Erkenning: goed onderbouwd (bron: NJi, 2018)." @param {Feit} feit */
function zin({ aspect: { naam }, cel }) {
  return metPunt(`${naam}: ${inZin(cel)}`);
}

/** @param {string} tekst */
function metPunt(tekst) {
  return /[.?!]$/.test(tekst) ? tekst : `${tekst}.`;
}

/** @param {Cel} cel */
function inZin(cel) {
  return celTekst({ ...cel, tekst: cel.zin ?? cel.tekst });
}

/** "Hoe vaak" → "hoe vaak" @param {string} naam */
function kleine(naam) {
  return naam.charAt(0).toLowerCase() + naam.slice(1);
}

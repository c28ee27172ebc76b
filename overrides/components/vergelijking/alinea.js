/**
 * A comparison or a list as one paragraph for a council paper: every claim with its year or source, what is not known said as such, and
 * the day it was read. Pure: it arranges the words of the data and adds none about a programme.
 */

import { dag, opsomming } from "../zinsdeel.js";
import { celTekst } from "./cel.js";

/** @typedef {import("./gegevens.js").Gegevens} Gegevens */
/** @typedef {import("./gegevens.js").Programma} Programma */
/** @typedef {import("./gegevens.js").Cel} Cel */
/** @typedef {import("./rijen.js").Rij} Rij */

const NIET_VERMELD = "niet vermeld";
const LABELS = "Labels van 2013";
const INDELING = "Indeling van dit handboek";
const SINDSDIEN = "Wat er sindsdien bekend is";
// What a reader of the paper looks up for himself.
const NIET_IN_ALINEA = new Set(["website", "sinds", "gebruikt"]);

/**
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {readonly Rij[]} rijen those that are shown
 * @param {{moment: Date, adres: string}} herkomst
 */
export function alinea(gegevens, ids, rijen, { moment, adres }) {
  const namen = ids.map((id) => gegevens.programmas[id].naam);
  const isDeel = rijen.length < gegevens.aspecten.length;
  const eigen = rijen.filter(({ aspect }) => !NIET_IN_ALINEA.has(aspect.id));
  const zinnen = ids.map((id, kolom) => overProgramma(gegevens.programmas[id], eigen, { kolom, isDeel }));
  return [
    `${opsomming(namen)} ${namen.length > 1 ? "zijn vergeleken" : "is beschreven"} volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is.`,
    ...(isDeel ? ["Alleen wat verschilt, staat hier."] : []),
    ...zinnen,
    "De labels zijn die van 2013 en zijn geen bewijs van effect.",
    bron(gegevens, { moment, adres }),
  ].join(" ");
}

/**
 * A list, short: per programme its age and contact, and the recognition with its source.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids at least one
 * @param {readonly string[]} keuzes what was filtered on, in words
 * @param {{moment: Date, adres: string}} herkomst
 */
export function lijstAlinea(gegevens, ids, keuzes, herkomst) {
  const { naam, programmas } = gegevens;
  const aantal = ids.length === 1 ? "1 programma" : `${ids.length} programma's`;
  return [
    keuzes.length ? `Het ${naam} geeft ${aantal} bij deze keuze: ${keuzes.join("; ")}.` : `Het ${naam} noemt over ${ids.length === 1 ? "dit programma" : `deze ${aantal}`} het volgende.`,
    ...ids.map((id) => inLijst(gegevens, programmas[id])),
    "De leeftijd is die van de handreiking (2013). Het contact is een indeling van het handboek.",
    bron(gegevens, herkomst),
  ].join(" ");
}

/** "Opstapje (leeftijd: 2 tot 4 jaar; contact: periodiek). Laatst bekende erkenning: …" @param {Gegevens} gegevens @param {Programma} programma */
function inLijst({ aspecten }, { naam, cellen }) {
  const [leeftijd, contact, erkenning] = ["leeftijd", "contact", "erkenning"].map((id) => {
    const plek = aspecten.findIndex((aspect) => aspect.id === id);
    return { cel: cellen[plek], aspect: aspecten[plek] };
  });
  return `${naam} (leeftijd: ${inZin(leeftijd.cel)}; contact: ${inZin(contact.cel)}). ${zin(erkenning.aspect.naam, erkenning.cel)}`;
}

/** Where it was read, and when. @param {Gegevens} gegevens @param {{moment: Date, adres: string}} herkomst */
function bron({ naam, bewerking, bijgewerkt }, { moment, adres }) {
  return `Bron: ${naam} (${kleine(bewerking)}), inhoud bijgewerkt op ${bijgewerkt}, ${adres}, geraadpleegd op ${dag(moment)}.`;
}

/** @param {Programma} programma @param {readonly Rij[]} rijen @param {{kolom: number, isDeel: boolean}} welke */
function overProgramma({ naam }, rijen, { kolom, isDeel }) {
  const van = (/** @type {(rij: Rij) => boolean} */ past) => rijen.filter(past).map(({ aspect, cellen }) => ({ aspect, cel: cellen[kolom] }));
  const uit = (/** @type {string} */ groep) => van(({ aspect }) => aspect.groep === groep);
  const toen = van(({ aspect }) => ![LABELS, INDELING, SINDSDIEN].includes(aspect.groep));
  const eigen = uit(INDELING);
  const nu = uit(SINDSDIEN);
  const vermeld = toen.filter(({ cel }) => cel.tekst !== NIET_VERMELD).map(({ aspect, cel }) => zin(aspect.naam, cel));
  const ontbreekt = toen.filter(({ cel }) => cel.tekst === NIET_VERMELD).map(({ aspect }) => kleine(aspect.naam));
  return [
    opening(naam, vermeld, isDeel),
    ontbreekt.length ? `Niet vermeld: ${opsomming(ontbreekt)}.` : "",
    labels(uit(LABELS).map(({ aspect, cel }) => [kleine(aspect.naam), cel.tekst])),
    eigen.length ? `Het handboek deelt het zo in. ${eigen.map(({ aspect, cel }) => zin(aspect.naam.replace(/ \(.*\)$/, ""), cel)).join(" ")}` : "",
    nu.length ? `Sindsdien is over ${naam} dit bekend. ${nu.map(({ aspect, cel }) => zin(aspect.naam, cel)).join(" ")}` : "",
  ].filter(Boolean).join(" ");
}

/**
 * That the guidance says little can only be told of all that it says, not of a part.
 * @param {string} naam
 * @param {readonly string[]} vermeld
 * @param {boolean} isDeel
 */
function opening(naam, vermeld, isDeel) {
  if (vermeld.length) return `Over ${naam} meldt de handreiking (2013) het volgende. ${vermeld.join(" ")}`;
  return isDeel ? `Bij ${naam} verschilt dit.` : `Over ${naam} meldt de handreiking (2013) weinig.`;
}

/** "Duur: twee jaar.", "Erkenning: goed onderbouwd (bron: NJi, 2018)." @param {string} naam @param {Cel} cel */
function zin(naam, cel) {
  const geheel = `${naam}: ${inZin(cel)}`;
  return /[.?!]$/.test(geheel) ? geheel : `${geheel}.`;
}

/** @param {Cel} cel */
function inZin(cel) {
  return celTekst({ ...cel, tekst: cel.zin ?? cel.tekst });
}

/** "Labels van 2013: wel ‘taal’ en ‘intensief’; niet ‘doorgaande lijn’." @param {readonly (readonly [string, string])[]} gevonden */
function labels(gevonden) {
  const met = (/** @type {string} */ waarde) => gevonden.filter(([, tekst]) => tekst === waarde).map(([naam]) => `‘${naam}’`);
  const delen = [["ja", "wel"], ["nee", "niet"]].map(([waarde, woord]) => (met(waarde).length ? `${woord} ${opsomming(met(waarde))}` : "")).filter(Boolean);
  if (delen.length) return `Labels van 2013: ${delen.join("; ")}.`;
  return gevonden.length ? "De labels van 2013 zijn niet vermeld." : "";
}

/** "Hoe vaak" → "hoe vaak" @param {string} naam */
function kleine(naam) {
  return naam.charAt(0).toLowerCase() + naam.slice(1);
}

/**
 * A comparison or a list as text for a council paper: what it says of today with its source, what is not known named as such,
 * and the day it was read. Pure: it arranges the words of the data and adds none about a programme.
 */

import { dayInWords, enumeration, withStop } from "../lib/phrase.js";
import { cellText } from "./cell.js";
import { ASK_PROVIDER, countInWords, NO_PROOF, ONLY_DIFFERENCES } from "./sentences.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Cell} Cell */
/** @typedef {import("./data.js").Origin} Origin */
/** @typedef {import("./rows.js").Row} Row */
/** An aspect with what is known of it. @typedef {{aspect: Aspect, cell: Cell}} Fact */

const TARGET_GROUP = "doelgroep";
// The rest is for the table: a paper says who a programme is for, how much it asks, and what is known of it now.
const OF_THEN = [TARGET_GROUP, "leeftijd", "frequentie", "duur", "uitvoerder"];
const OF_NOW = ["gezien", "erkenning"];

/**
 * A comparison: a paragraph for each programme, with an empty line between them.
 * @param {Data} data
 * @param {readonly string[]} ids
 * @param {readonly Row[]} rows those that are shown
 * @param {Origin} origin
 */
export function comparisonParagraph(data, ids, rows, origin) {
  const told = rows.filter(({ aspect }) => [...OF_THEN, ...OF_NOW].includes(aspect.id));
  const factsOf = (/** @type {number} */ column) => told.map(({ aspect, cells }) => ({ aspect, cell: cells[column] }));
  const about = told.length ? ids.map((id, column) => aboutProgramma(data.programmas[id], factsOf(column))) : [];
  return [
    [opening(data, ids), ...(rows.length < data.aspecten.length ? [told.length ? ONLY_DIFFERENCES : "De verschillen staan in de tabel."] : [])].join(" "),
    ...about,
    [NO_PROOF, ASK_PROVIDER, citation(data, origin)].join(" "),
  ].join("\n\n");
}

/** Those found later are not in the guidance. @param {Data} data @param {readonly string[]} ids */
function opening({ programmas }, ids) {
  const names = ids.map((id) => programmas[id].naam);
  const later = ids.filter((id) => programmas[id].later).length;
  const source = later === ids.length ? "bronnen van na 2013" : `de handreiking (2013), aangevuld met wat er sindsdien bekend is${later ? " en met programma's van na 2013" : ""}`;
  return `${enumeration(names)} ${names.length > 1 ? "zijn vergeleken" : "is beschreven"} volgens ${source}.`;
}

/**
 * A list, in short: of each programme its age and contact, when it was last seen and its recognition, with their sources.
 * @param {Data} data
 * @param {import("./data.js").ShownList} list at least one programme
 * @param {Origin} origin
 */
export function listParagraph(data, { ids, withoutLeeftijd, withoutLabel, choices }, origin) {
  const inList = (/** @type {string} */ id) => programmaInList(data, id);
  const these = ids.length === 1 ? "dit programma" : `deze ${ids.length} programma's`;
  return [
    choices.length
      ? `Het ${data.naam} geeft ${countInWords(ids.length, { unknown: withoutLeeftijd.length, later: withoutLabel.length })}. Gekozen is: ${choices.join("; ")}.`
      : `Het ${data.naam} noemt over ${these} het volgende.`,
    ...ids.map(inList),
    ...(withoutLabel.length ? ["Hierna staat wat verder past, maar van na 2013 is en dus geen label van toen heeft.", ...withoutLabel.map(inList)] : []),
    ...(withoutLeeftijd.length ? ["Hierna staat wat verder past, maar waarbij geen leeftijd is vermeld.", ...withoutLeeftijd.map(inList)] : []),
    "De leeftijd is die van de handreiking (2013), tenzij er een latere bron bij staat. Het contact is een indeling van het handboek.",
    NO_PROOF, ASK_PROVIDER, citation(data, origin),
  ].join(" ");
}

/** "Opstapje (leeftijd: 2 tot 4 jaar; contact: periodiek). Laatst gezien: …" @param {Data} data @param {string} id */
function programmaInList({ aspecten, programmas }, id) {
  const { naam, cellen } = programmas[id];
  const fact = (/** @type {string} */ wanted) => {
    const index = aspecten.findIndex((aspect) => aspect.id === wanted);
    return { aspect: aspecten[index], cell: cellen[index] };
  };
  return [`${naam} (leeftijd: ${withinSentence(fact("leeftijd").cell)}; contact: ${withinSentence(fact("contact").cell)}).`, ...OF_NOW.map(fact).map(sentence)].join(" ");
}

/** Where it was read, and when. @param {Data} data @param {Origin} origin */
function citation({ naam, bewerking, bijgewerkt }, { moment, address }) {
  return `Bron: ${naam} (${lowerFirst(bewerking)}), inhoud bijgewerkt op ${bijgewerkt}, ${address}, geraadpleegd op ${dayInWords(moment)}.`;
}

/** "Opstapje is voor ouders van peuters. Hoe lang: twee jaar. De handreiking vermeldt niet: uitvoerder. …" @param {import("./data.js").Programma} programma @param {readonly Fact[]} facts */
function aboutProgramma({ naam: name, later }, facts) {
  const then = facts.filter(({ aspect }) => OF_THEN.includes(aspect.id));
  const said = then.filter(({ cell }) => !cell.leeg);
  const missing = then.filter((fact) => !said.includes(fact));
  const targetGroup = said.find(({ aspect }) => aspect.id === TARGET_GROUP);
  return [
    withStop(targetGroup ? `${name} is voor ${withinSentence(targetGroup.cell)}` : name),
    ...said.filter((fact) => fact !== targetGroup).map(sentence),
    ...(missing.length ? [`${later ? "De bronnen vermelden" : "De handreiking vermeldt"} niet: ${enumeration(missing.map(({ aspect }) => lowerFirst(aspect.naam)))}.`] : []),
    ...facts.filter(({ aspect }) => OF_NOW.includes(aspect.id)).map(sentence),
  ].join(" ");
}

/** "Hoe lang: twee jaar.", "Erkenning: goed onderbouwd (bron: NJi, 2018)." @param {Fact} fact */
function sentence({ aspect, cell }) {
  return withStop(`${aspect.naam}: ${withinSentence(cell)}`);
}

/** @param {Cell} cell */
function withinSentence(cell) {
  return cellText({ ...cell, tekst: cell.zin ?? cell.tekst });
}

/** "Hoe vaak" → "hoe vaak" @param {string} text */
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

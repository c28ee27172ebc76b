/** A visitor's choices in Dutch: what was chosen, why a record matches it, and why a part of the address is of no use. */

import { MAX_TEXT } from "./address.js";
import { isUnknown, leeftijdInWords, overlapInWords, readLeeftijd } from "./leeftijd.js";
import { byQuestion } from "./state.js";

/** @typedef {import("./address.js").Unusable} Unusable */
/** @typedef {import("./facet-index.js").Answer} Answer */
/** @typedef {import("./state.js").Choice} Choice */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").Schema} Schema */
/** @typedef {import("./state.js").State} State */

const WITHOUT_LABEL = "Staat apart: het is van na 2013, en heeft dus geen label van toen.";
/** What is quoted from an address is cut off here. */
const MAX_QUOTE = 40;

/**
 * "Contact: wekelijks", "Leeftijd: 2 tot 4 jaar", "Tekst: ‘taal’".
 * @param {Choice} choice
 * @param {Schema} schema
 */
export function choiceInWords(choice, schema) {
  const { title, value } = choiceParts(choice, schema);
  return `${title}: ${value}`;
}

/**
 * Several choices together: "Kenmerk: taal en totaal", "Contact: wekelijks’ en ‘Leeftijd: 2 jaar".
 * @param {readonly Choice[]} choices
 * @param {Schema} schema
 */
export function choicesInWords(choices, schema) {
  return byQuestion(choices).map((question) => questionInWords(question, schema)).join("’ en ‘");
}

/** @param {readonly Choice[]} choices all of one question @param {Schema} schema */
function questionInWords(choices, schema) {
  const parts = choices.map((choice) => choiceParts(choice, schema));
  const rule = facetOf(choices[0].name, schema)?.rule;
  return `${parts[0].title}: ${parts.map(({ value }) => value).join(rule === "en" ? " en " : " of ")}`;
}

/** @param {Choice} choice @param {Schema} schema */
function choiceParts({ name, value }, schema) {
  if (name === "tekst") return { title: "Tekst", value: `‘${value}’` };
  const leeftijd = name === "leeftijd" ? readLeeftijd(value) : null;
  if (leeftijd) return { title: "Leeftijd", value: leeftijdInWords(leeftijd) };
  const facet = facetOf(name, schema);
  return { title: facet?.short ?? name, value: facet?.options.get(value) ?? value };
}

/** @param {string} name @param {Schema} schema */
function facetOf(name, { facets }) {
  return facets.find((facet) => facet.name === name);
}

/**
 * Why a record is in the list: "Past bij uw keuze: leeftijd: 2 jaar valt erin; contact: wekelijks." "" where nothing is chosen.
 * @param {Answer} answer
 * @param {State} state
 * @param {Schema} schema
 */
export function reasonInWords(answer, state, schema) {
  const parts = [
    ...(state.leeftijd ? [leeftijdReason(answer, state.leeftijd)] : []),
    ...schema.facets.flatMap((facet) => facetReason(answer, facet, state.choices[facet.name] ?? [])),
    ...(state.text ? [`‘${state.text}’ komt voor in de tekst`] : []),
  ];
  const sentences = [...(parts.length ? [`Past bij uw keuze: ${parts.join("; ")}.`] : []), ...(isWithoutLabel(answer, state, schema) ? [WITHOUT_LABEL] : [])];
  return sentences.join(" ");
}

/** @param {Answer} answer @param {import("./leeftijd.js").LeeftijdQuery} query */
function leeftijdReason(answer, query) {
  return `leeftijd: ${isUnknown(answer) ? "niet vermeld, dus niet te vergelijken" : overlapInWords(answer, query)}`;
}

/** "contact: wekelijks (Elke week een uur)": with the fact behind the answer, where the page has it. @param {Answer} answer @param {Facet} facet @param {readonly string[]} chosen */
function facetReason({ values, facts }, { name, short, options }, chosen) {
  const matching = chosen.filter((value) => values?.[name]?.includes(value)).map((value) => options.get(value) ?? value);
  const fact = facts?.[name] ? ` (${facts[name]})` : "";
  return matching.length ? [`${short.toLowerCase()}: ${matching.join(", ")}${fact}`] : [];
}

/** @param {Answer} answer @param {State} state @param {Schema} schema */
function isWithoutLabel({ later = false }, { choices }, { facets }) {
  return later && facets.some(({ name, isLabel = false }) => isLabel && choices[name]?.length);
}

/** Why a part of the address is not used. @param {Unusable} unusable */
export function refusal(unusable) {
  const { name, reason } = unusable;
  const part = quoted(unusable);
  if (reason === "name") return `${part}: deze pagina kent ‘${cut(name)}’ niet.`;
  if (reason === "repeated") return `${part}: hiervan kan maar één keuze gelden. De eerste telt.`;
  if (reason === "long") return `${part}: deze tekst is te lang. De eerste ${MAX_TEXT} tekens tellen.`;
  if (name === "leeftijd") return `${part}: dit is geen leeftijd. Schrijf bijvoorbeeld 2, 2.5, 2-4, -4 of 6-.`;
  return `${part}: deze waarde komt hier niet voor.`;
}

/** "‘leeftijd=oud’". @param {Unusable} unusable */
export function quoted({ name, value }) {
  return `‘${cut(value ? `${name}=${value}` : name)}’`;
}

/** @param {string} text */
function cut(text) {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

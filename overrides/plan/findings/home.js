/** Whether the offer in 2a helps parents at home: the share, who offers what, and areas where nothing does. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { EVERYWHERE, areasOf, keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { goalsOf, offerOf, placeOf } from "./offer.js";
import { byArea, homeOf, homeShare } from "./reach.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./offer.js").Activity} Activity */
/** @typedef {import("./picture.js").Picture} Picture */

const KIND = "niets-voor-thuis";
/** An effect that begins so is not known. */
const UNKNOWN_EFFECT = Object.freeze(["niet gemeten", "niet bekend", "nog niet", "onbekend", "geen", "weet niet"]);
const NO_ORGANISATION = "Instelling niet ingevuld";

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 2, title: "Niets dat ouders thuis helpt", basis: "handreiking van 2013",
    words: "In een wijk staat bij alle activiteiten in werkblad 2a ingevuld of zij ouders thuis helpen, en nergens is dat ja. Ook wat er voor de hele gemeente is, telt mee. Wat u stopt niet. "
      + "Is het antwoord ergens leeg, of heeft de wijk zelf geen activiteit, dan zeggen wij niets. De handreiking schrijft dat ouders toerusten voor thuis rechtstreeks doorwerkt bij het kind." },
]);

/** @param {Facts} facts @returns {import("./finding.js").Finding[]} */
export function find(facts) {
  const going = (/** @type {readonly Activity[]} */ all) => all.filter(({ stops }) => !stops);
  const groups = byArea(facts).map(({ key, naam, all }) => ({ key, naam, all: going(all) }));
  const everywhere = groups.find(({ key }) => key === EVERYWHERE)?.all ?? [];
  const areas = new Set(areasOf(facts).list.map(({ key }) => key));
  return groups.filter(({ key, all }) => areas.has(key) && all.length).flatMap(({ key, naam, all }) => {
    const answers = [...all, ...everywhere].map(homeOf);
    if (answers.some((answer) => answer !== "nee" && answer !== "deels")) return [];
    const partly = answers.filter((answer) => answer === "deels").length;
    const told = partly ? ` Bij ${partly} is het antwoord ‘deels’.` : "";
    return [finding(KIND, [key, ...all.map(({ id }) => id)], `In ${naam} leert geen enkele activiteit ouders hoe zij hun kind thuis helpen.${told}`, all.map((one) => placeOf(one, "thuis")))];
  });
}

/** The share of the whole offer that helps parents at home, by organisation too. @param {Facts} facts @returns {Picture | null} null while the offer is empty */
export function homeByOrganisation(facts) {
  const all = offerOf(facts);
  if (!all.length) return null;
  const row = (/** @type {string} */ titel, /** @type {readonly Activity[]} */ some) => ({ titel, cells: [{ ...homeShare(some), where: some.map((one) => placeOf(one, "thuis")) }] });
  return {
    title: "Welk deel van het aanbod helpt ouders thuis?", first: "Instelling", columns: ["Activiteiten die ouders thuis helpen"],
    rows: [row("Alle activiteiten", all), ...byOrganisation(all).map(([naam, some]) => row(naam, some))],
    told: ["Wij tellen activiteiten met ‘ja’ bij ‘Helpt ouders thuis’ in werkblad 2a, van die waar een antwoord staat. ‘Deels’ staat er apart bij. Hoeveel ouders meedoen, telt hier niet."],
  };
}

/** Who offers what: for each organisation its activities, areas, goals, and where an effect is known. @param {Facts} facts @returns {Picture | null} null while the offer is empty */
export function whoOffers(facts) {
  const all = offerOf(facts);
  if (!all.length) return null;
  const goals = new Map(goalsOf(facts).map(({ id, naam }) => [id, naam]));
  const areas = new Map([...areasOf(facts).list.map(({ key, naam }) => /** @type {[string, string]} */ ([key, cut(naam)])), [EVERYWHERE, "hele gemeente"]]);
  const cell = (/** @type {string[]} */ words) => ({ words: enumeration([...new Set(words)]) || "onbekend" });
  return {
    title: "Wie biedt wat aan?", first: "Instelling", columns: ["Activiteiten", "Wijken", "Doelen", "Helpt ouders thuis", "Effect bekend"],
    rows: byOrganisation(all).map(([titel, some]) => ({
      titel,
      cells: [
        { ...cell(some.map(({ name }) => name)), where: some.map((one) => placeOf(one, "instelling")) }, cell(some.flatMap((one) => one.areas.map((key) => areas.get(key) ?? ""))), cell(some.flatMap(({ main, also }) => [...main, ...also].map((id) => goals.get(id) ?? ""))),
        homeShare(some), { words: `${some.filter(hasEffect).length} van ${some.length}` },
      ],
    })),
    told: ["Uit werkblad 2a, met de doelen uit 5a. Een effect met ‘niet gemeten’ of ‘nog niet bekend’ telt niet als bekend. Of een instelling hier sterk in is, weet dit overzicht niet: bespreek dat met de instellingen en schrijf het in werkblad 2b op, bij ‘juiste organisatie’."],
  };
}

/** Whether an effect is filled in, and not only that it is not known. @param {Activity} activity */
function hasEffect({ cellen }) {
  const text = keyOf(own(cellen, "effect") ?? "");
  return Boolean(text) && !UNKNOWN_EFFECT.some((beginning) => text.startsWith(beginning));
}

/** In the order in which they occur; an organisation is the same however it is written. @param {readonly Activity[]} all @returns {[string, Activity[]][]} */
function byOrganisation(all) {
  /** @type {Map<string, [string, Activity[]]>} */
  const found = new Map();
  for (const activity of all) {
    const name = own(activity.cellen, "instelling") ?? "";
    const group = found.get(keyOf(name)) ?? [cut(name) || NO_ORGANISATION, []];
    group[1].push(activity);
    found.set(keyOf(name), group);
  }
  return [...found.values()];
}

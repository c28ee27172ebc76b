/** Goals and activities beside each other: one without the other. Pure. */

import { cut } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { placeInPlan, plannedOf } from "./activities.js";
import { keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { GOALS, goalsOf } from "./offer.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */

const AIMS = Object.freeze({ sheet: "doelen", table: "doelenlijst", name: "doel" });
const [NO_GOAL, NO_ACTIVITY, OTHER_GOAL, NO_OFFER] = ["activiteit-zonder-doel", "doel-zonder-activiteit", "ander-doel", "doel-zonder-hoofddoel"];
/** How names of goals are compared. */
export const ALIKE = "Hoofdletters, accenten, spaties en leestekens maken niet uit.";

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: NO_GOAL, step: 5, title: "Activiteit zonder doel", basis: "afgeleid",
    words: "In werkblad 5b is bij een activiteit het vak ‘Doel’ leeg. In 5a tellen activiteiten zonder doel van de gemeente én zonder doel van ouderbetrokkenheid, behalve wat u stopt. "
      + "Of een activiteit bij haar doel past, beoordelen wij niet." },
  { kind: NO_ACTIVITY, step: 5, title: "Doel zonder activiteit", basis: "afgeleid",
    words: `Een doel uit werkblad 1a staat bij geen enkele activiteit in 5b. Is 5b nog leeg, dan kijken wij in 5a, naar wat u niet stopt. Zijn beide leeg, dan zeggen wij niets. ${ALIKE}` },
  { kind: OTHER_GOAL, step: 5, title: "Doel dat niet in 1a staat", basis: "afgeleid",
    words: `In werkblad 5b staat bij een activiteit een doel dat in 1a niet zo heet. Noemt u er meer, met een puntkomma ertussen, dan is één dat wel zo heet genoeg. Dit kijken wij pas na als 1a doelen heeft. ${ALIKE}` },
  { kind: NO_OFFER, step: 5, title: "Doel van ouderbetrokkenheid dat nergens hoofddoel is", basis: "handreiking van 2013",
    words: "Een van de zes doelen van ouderbetrokkenheid is in werkblad 5a bij geen enkele activiteit het hoofddoel. Wat u stopt, telt niet mee. Wij zeggen dit pas als er bij minstens één activiteit een hoofddoel "
      + "staat. Het hoeft niet erg te zijn: u hoeft niet elk doel te dienen." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const goals = facts.rows(AIMS.sheet, AIMS.table).filter(({ cellen }) => own(cellen, AIMS.name)?.trim());
  return [...withoutGoal(facts), ...withoutActivity(facts, goals), ...otherGoal(facts, goals), ...nowhereFirst(facts)];
}

/** @param {Facts} facts @returns {Finding[]} */
function withoutGoal(facts) {
  const planned = plannedOf(facts).filter(({ cellen }) => !text(cellen, "doel"));
  const marks = goalsOf(facts).map(({ id }) => id);
  const beside = schemaOf(facts).filter(({ id, cellen }) => !text(cellen, "doel") && marks.every((goal) => !text(cellen, goal)) && !isStart(id, cellen));
  return [
    ...planned.map((one) => finding(NO_GOAL, [one.id], `Bij ‘${one.name}’ staat geen doel in werkblad 5b.`, [placeInPlan(one, "doel")])),
    ...beside.map(({ id, cellen }) => finding(NO_GOAL, ["5a", id], `Bij ‘${cut(text(cellen, "activiteit"))}’ staat geen enkel doel in werkblad 5a.`, [inSchema(id, "doel")])),
  ];
}

/** @param {Facts} facts @param {readonly Rij[]} goals @returns {Finding[]} */
function withoutActivity(facts, goals) {
  const planned = plannedOf(facts).map(({ cellen }) => cellen);
  const served = planned.length ? planned : schemaOf(facts).filter(({ id, cellen }) => !isStart(id, cellen)).map(({ cellen }) => cellen);
  if (!served.length) return [];
  const sheet = planned.length ? "5b" : "5a";
  const keys = new Set(served.flatMap((cellen) => goalsIn(text(cellen, "doel"))));
  return goals.filter(({ cellen }) => !keys.has(keyOf(text(cellen, AIMS.name)))).map(({ id, cellen }) =>
    finding(NO_ACTIVITY, [id], `Bij het doel ‘${cut(text(cellen, AIMS.name))}’ is er geen activiteit in werkblad ${sheet}.`, [{ sheet: AIMS.sheet, table: AIMS.table, row: id, field: AIMS.name }]));
}

/** @param {Facts} facts @param {readonly Rij[]} goals @returns {Finding[]} */
function otherGoal(facts, goals) {
  const known = new Set(goals.map(({ cellen }) => keyOf(text(cellen, AIMS.name))));
  if (!known.size) return [];
  return plannedOf(facts).filter(({ cellen }) => text(cellen, "doel") && !goalsIn(text(cellen, "doel")).some((key) => known.has(key))).map((one) =>
    finding(OTHER_GOAL, [one.id], `‘${one.name}’ heeft het doel ‘${cut(text(one.cellen, "doel"))}’. Dat staat niet in werkblad 1a.`, [placeInPlan(one, "doel")]));
}

/** @param {Facts} facts @returns {Finding[]} */
function nowhereFirst(facts) {
  const first = new Set(schemaOf(facts).flatMap(({ cellen }) => goalsOf(facts).map(({ id }) => id).filter((id) => plain(text(cellen, id)) === GOALS.first)));
  if (!first.size) return [];
  return goalsOf(facts).filter(({ id }) => !first.has(id)).map(({ id, naam }) =>
    finding(NO_OFFER, [id], `‘${naam}’ is bij geen enkele activiteit het hoofddoel.`, [{ sheet: GOALS.sheet, table: GOALS.table, field: id }]));
}

/** The activities of 5a that do not stop. @param {Facts} facts */
function schemaOf(facts) {
  return facts.rows(GOALS.sheet, GOALS.table).filter(({ cellen }) => text(cellen, "activiteit") && text(cellen, "besluit") !== "stoppen");
}

/** Whether a row of 5a is one that it starts with and nobody filled in: it says nothing about this plan. @param {string} id @param {Rij["cellen"]} cellen */
function isStart(id, cellen) {
  return id.startsWith("start-") && Object.keys(cellen).length <= 1;
}

/** The goals that a cell names, one or several after each other, to compare with. @param {string} words @returns {string[]} keys of `keyOf` */
export function goalsIn(words) {
  return [...new Set([words, ...words.split(/[;\n]/)])].map(keyOf).filter(Boolean);
}

/** @param {import("../dossier/dossier.js").Teksten} cellen @param {string} column */
function text(cellen, column) {
  return (own(cellen, column) ?? "").trim();
}

/** @param {string} row @param {string} field */
function inSchema(row, field) {
  return { sheet: GOALS.sheet, table: GOALS.table, row, field };
}

/** What clashes in the timetable (6): one person at several things, and ready after it must be handed in. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { groupedBy } from "../dossier/values.js";
import { BODIES, FINISHED, stepsOf } from "../planning/steps.js";
import { plain } from "../sums/choices.js";
import { shownDay } from "../sums/days.js";
import { atStep } from "./at-step.js";
import { finding } from "./finding.js";

/** @typedef {import("../planning/steps.js").Step} Step */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const KIND = "botsing";
/** A sentence names no more rows than this. */
const MOST_NAMED = 5;
const [OWNER, READY] = ["verantwoordelijk", "gereed"];

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 6, title: "Dit botst", basis: "afgeleid",
    words: [
      "Eén functie is verantwoordelijk voor twee of meer rijen die op dezelfde dag lopen.",
      "Of iets is pas gereed na de dag waarop de stukken voor het college of de raad binnen moeten zijn, of na de vergadering als er geen inleverdatum staat.",
      "Bij de LEA telt dat alleen als het uiterlijk op de dag van de vergadering gereed is: de LEA bespreekt vaak iets dat nog loopt. Rijen die klaar zijn, tellen niet mee.",
    ].join(" ") },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const open = stepsOf(facts).filter(({ status }) => status !== FINISHED);
  const running = open.filter(({ wie, start, gereed }) => wie && start && gereed && start <= gereed);
  const byOwner = [...groupedBy(running, ({ wie }) => plain(wie)).values()];
  return [...byOwner.flatMap((steps) => together(steps).map((same) => atOnce(facts, same))), ...open.flatMap((step) => readyTooLate(facts, step))];
}

/**
 * The largest groups of rows that all run on one day: at a start after which one of them ends before the next begins.
 * @param {readonly Step[]} steps of one owner
 * @returns {Step[][]}
 */
function together(steps) {
  const starts = [...new Set(steps.map(({ start }) => start))].sort();
  return starts.flatMap((day, place) => {
    const running = steps.filter(({ start, gereed }) => start <= day && day <= gereed);
    const next = starts[place + 1];
    const isLargest = !next || running.some(({ gereed }) => gereed < next);
    return running.length > 1 && isLargest ? [running] : [];
  });
}

/** @param {Facts} facts @param {readonly Step[]} steps @returns {Finding} */
function atOnce(facts, steps) {
  const from = steps.reduce((latest, { start }) => (start > latest ? start : latest), "");
  const to = steps.map(({ gereed }) => gereed).sort()[0];
  const when = from === to ? `op ${shownDay(from)}` : `van ${shownDay(from)} tot en met ${shownDay(to)}`;
  const sentence = `‘${cut(steps[0].wie)}’ heeft ${when} ${steps.length} dingen tegelijk: ${enumeration(namesOf(steps))}.`;
  return finding(KIND, steps.map(({ id }) => id), sentence, steps.map((step) => atStep(facts, step, OWNER)));
}

/** The first few; the rest is counted. @param {readonly Step[]} steps */
function namesOf(steps) {
  const named = steps.length > MOST_NAMED ? steps.slice(0, MOST_NAMED - 1) : steps;
  return [...named.map(({ naam }) => `‘${cut(naam)}’`), ...(named.length < steps.length ? [`${steps.length - named.length} andere`] : [])];
}

/** @param {Facts} facts @param {Step} step @returns {Finding[]} */
function readyTooLate(facts, step) {
  const { id, naam, gereed, day } = step;
  const due = BODIES.map((body) => ({ body, last: day(body.inleveren) || day(body.dag) })).filter(({ body, last }) => last && gereed > last && !isUnderway(step, body));
  if (!due.length) return [];
  const parts = due.map(({ body, last }) => `voor ${body.naam} ${day(body.inleveren) ? "moeten de stukken binnen zijn" : "is de vergadering"} op ${shownDay(last)}`);
  return [finding(KIND, [`${id}.${READY}`], `‘${cut(naam)}’ is gereed op ${shownDay(gereed)}, maar ${enumeration(parts)}.`, [atStep(facts, step, READY)])];
}

/** Whether a body that only advises meets before this is ready, or nobody said when. @param {Step} step @param {import("../planning/steps.js").Body} body */
function isUnderway({ gereed, day }, { dag, adviseert }) {
  return Boolean(adviseert) && (!day(dag) || gereed > day(dag));
}

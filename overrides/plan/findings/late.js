/** What is overdue in the timetable (6). Pure. */

import { cut } from "../../lib/phrase.js";
import { BODIES, FINISHED, NOT_BEGUN, POSTPONED, labelOf, stepsOf } from "../planning/steps.js";
import { shownDay } from "../sums/days.js";
import { atStep } from "./at-step.js";
import { finding } from "./finding.js";

/** @typedef {import("../planning/steps.js").Step} Step */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const KIND = "te-laat";

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 6, title: "Te laat", basis: "afgeleid",
    words: "De dag in ‘Gereed’ is voorbij en de status is niet ‘klaar’. Of de status is ‘nog niet begonnen’ of ‘uitgesteld’, terwijl een inleverdatum of een vergadering voorbij is. "
      + "Bij ‘nog niet begonnen’ telt ook een start die voorbij is." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  return stepsOf(facts).filter(({ status }) => status !== FINISHED).flatMap((step) => {
    const late = lateness(facts, step);
    return late ? [finding(KIND, [step.id], late.sentence, [atStep(facts, step, late.column)])] : [];
  });
}

/** What is late in one row, the weightiest only. @param {Facts} facts @param {Step} step @returns {{sentence: string, column: string} | null} */
function lateness(facts, { naam: whole, status, gereed, start, day }) {
  const [naam, { today }] = [cut(whole), facts];
  const isPast = (/** @type {string} */ one) => one && one < today;
  if (isPast(gereed)) return { column: "gereed", sentence: readySentence(naam, status, gereed) };
  if (status !== NOT_BEGUN && status !== POSTPONED) return null;
  const column = BODIES.flatMap(({ dag, inleveren }) => [inleveren, dag]).find((one) => isPast(day(one)));
  if (column) return { column, sentence: `‘${naam}’ is ${status}, maar ‘${labelOf(facts, column)}’ was op ${shownDay(day(column))}.` };
  return isPast(start) && status === NOT_BEGUN ? { column: "start", sentence: `‘${naam}’ zou beginnen op ${shownDay(start)}, maar is nog niet begonnen.` } : null;
}

/** @param {string} naam @param {string} status @param {string} gereed */
function readySentence(naam, status, gereed) {
  const day = shownDay(gereed);
  if (status === POSTPONED) return `‘${naam}’ is uitgesteld, maar heeft nog de oude datum: ${day}. Kies een nieuwe datum.`;
  return `‘${naam}’ moest klaar zijn op ${day}. ${status ? `De status is ‘${cut(status)}’.` : "Er staat geen status bij."}`;
}

/** What waits in the timetable (6) for something that ends later, or that was postponed. Pure. */

import { cut } from "../../lib/phrase.js";
import { FINISHED, POSTPONED, stepsOf } from "../planning/steps.js";
import { plain } from "../sums/choices.js";
import { shownDay } from "../sums/days.js";
import { keyOf } from "./areas.js";
import { atStep } from "./at-step.js";
import { finding } from "./finding.js";

/** @typedef {import("../planning/steps.js").Step} Step */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const KIND = "afhankelijk";
/** "stap 2, 3 en 4", "stap 1 tot en met 3". */
const STEPS = /\bstap(?:pen)?\s+([1-9](?:\s*(?:,|en|t\/m|tot en met|-|–)\s*(?:stap\s+)?[1-9])*)(?![0-9])/gi;
const RANGE = /([1-9])\s*(?:t\/m|tot en met|-|–)\s*([1-9])/g;
/** A shorter name of a row may stand in any sentence. */
const SHORTEST = 4;

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 6, title: "Wacht op iets dat later klaar is", basis: "afgeleid",
    words: "In ‘Afhankelijk van’ staat een andere rij: als ‘stap 3’, ‘stap 2, 3 en 4’, of met haar hele naam als die vier letters of meer heeft. Die rij is later gereed dan deze, of zij is uitgesteld. "
      + "Staat bij deze rij geen ‘Gereed’, dan telt haar start. Rijen die klaar zijn, tellen niet mee." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const steps = stepsOf(facts);
  const others = steps.map((step) => ({ step, name: step.naam.length >= SHORTEST ? ` ${keyOf(step.naam)} ` : "" }));
  return steps.filter(({ status, afhankelijk }) => status !== FINISHED && afhankelijk)
    .flatMap((step) => namedIn(step, others).flatMap((other) => waits(facts, step, other)));
}

/** @param {Facts} facts @param {Step} step @param {Step} other the row that it waits for @returns {Finding[]} */
function waits(facts, step, other) {
  const until = step.gereed || step.start;
  const isLater = until && other.gereed > until;
  if (other.status === FINISHED || !(isLater || other.status === POSTPONED)) return [];
  const reason = isLater ? `die is pas gereed op ${shownDay(other.gereed)}, en dit ${step.gereed ? "moet klaar zijn" : "begint"} op ${shownDay(until)}` : "die is uitgesteld";
  const where = [atStep(facts, step, "afhankelijk-van"), atStep(facts, other, "gereed")];
  return [finding(KIND, [`${step.id}>${other.id}`], `‘${cut(step.naam)}’ wacht op ‘${cut(other.naam)}’: ${reason}.`, where)];
}

/**
 * The other rows that this one says it waits for.
 * @param {Step} step
 * @param {readonly {step: Step, name: string}[]} others `name` between spaces as `keyOf` has it, "" where it is too short
 */
function namedIn({ id, afhankelijk }, others) {
  const words = ` ${keyOf(afhankelijk)} `;
  const numbers = new Set([...plain(afhankelijk).matchAll(STEPS)].flatMap(([, list]) => numbersIn(list)).map((number) => `stap-${number}`));
  return others.flatMap(({ step, name }) => (step.id !== id && (numbers.has(step.sleutel) || (name && words.includes(name))) ? [step] : []));
}

/** @param {string} list such as "2, 3 en 4" or "1 t/m 3" @returns {number[]} */
function numbersIn(list) {
  const ranges = [...list.matchAll(RANGE)].flatMap(([, from, to]) => Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, place) => Number(from) + place));
  return [...ranges, ...[...list.matchAll(/[1-9]/g)].map(([digit]) => Number(digit))];
}

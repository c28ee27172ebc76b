/** Days in the timetable (6) that cannot be right: in the wrong order, in a weekend or holiday, or a decision (5b) that is not in it. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { groupedBy, own } from "../dossier/values.js";
import { BODIES, FINISHED, labelOf, stepsOf } from "../planning/steps.js";
import { freeOf, typedIn } from "../planning/typed.js";
import { freeAt, isWeekend } from "../planning/workdays.js";
import { isDay, shownDay } from "../sums/days.js";
import { atStep } from "./at-step.js";
import { finding } from "./finding.js";

/** @typedef {import("../planning/steps.js").Step} Step */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("./finding.js").Rule} Rule */

const [ORDER, WEEKEND, HOLIDAY, DECISION] = ["verkeerde-volgorde", "in-het-weekend", "in-vrije-periode", "besluit-niet-gepland"];
const [, COLLEGE, COUNCIL] = BODIES;
const PLAN = "activiteitenplan";
const [ACTIVITY, DECIDED] = ["activiteit", "besluit-van"];

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: ORDER, step: 6, title: "Datums in de verkeerde volgorde", basis: "afgeleid",
    words: "In één rij ligt de start na gereed, inleveren na de vergadering, of het college na de raad." },
  { kind: WEEKEND, step: 6, title: "Een vergadering in het weekend", basis: "afgeleid",
    words: "Een datum van de LEA, het college of de raad, of een inleverdatum, is een zaterdag of zondag. Rijen die klaar zijn, tellen niet mee." },
  { kind: HOLIDAY, step: 6, title: "Een datum in een vakantie", basis: "afgeleid",
    words: "Een vergadering, een inleverdatum of de dag in ‘Gereed’ valt in een vrije periode die u zelf invulde bij ‘Terugrekenen’. Rijen die klaar zijn, tellen niet mee." },
  { kind: DECISION, step: 6, title: "Een besluit dat niet in het tijdpad staat", basis: "afgeleid",
    words: "Werkblad 5b noemt een datum van een besluit die in werkblad 6 nergens bij het college of de raad staat. Dit telt pas als daar een datum staat." },
]);

/** What must not come after what, by column. */
const PAIRS = Object.freeze([["start", "gereed"], ...BODIES.map(({ inleveren, dag }) => [inleveren, dag]), [COLLEGE.dag, COUNCIL.dag]]);

/** The columns with a meeting or a day to hand in. */
const MEETINGS = Object.freeze(BODIES.flatMap(({ dag, inleveren }) => [dag, inleveren]));

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const steps = stepsOf(facts);
  const open = steps.filter(({ status }) => status !== FINISHED);
  const free = freeOf(typedIn(facts.dossier).periods);
  return [
    ...steps.flatMap((step) => wrongOrder(facts, step)),
    ...open.flatMap((step) => [...inWeekend(facts, step), ...inHoliday(facts, step, free)]),
    ...unplanned(facts, steps),
  ];
}

/** @param {Facts} facts @param {Step} step @returns {Finding[]} */
function wrongOrder(facts, step) {
  const wrong = PAIRS.filter(([first, then]) => step.day(then) && step.day(first) > step.day(then));
  if (!wrong.length) return [];
  const parts = wrong.map(([first, then]) => `‘${labelOf(facts, first)}’ (${shownDay(step.day(first))}) na ‘${labelOf(facts, then)}’ (${shownDay(step.day(then))})`);
  return [finding(ORDER, [step.id], `Bij ‘${cut(step.naam)}’ ligt ${enumeration(parts)}.`, [atStep(facts, step, wrong[0][0])])];
}

/** @param {Facts} facts @param {Step} step @returns {Finding[]} */
function inWeekend(facts, step) {
  const columns = MEETINGS.filter((column) => step.day(column) && isWeekend(step.day(column)));
  if (!columns.length) return [];
  return [finding(WEEKEND, [step.id], `Bij ‘${cut(step.naam)}’ valt ${daysIn(facts, step, columns)} in een weekend.`, [atStep(facts, step, columns[0])])];
}

/** @param {Facts} facts @param {Step} step @param {ReturnType<typeof freeOf>} free @returns {Finding[]} */
function inHoliday(facts, step, free) {
  const columns = [...MEETINGS, "gereed"].filter((column) => step.day(column) && freeAt(step.day(column), free));
  if (!columns.length) return [];
  const names = [...new Set(columns.map((column) => cut(freeAt(step.day(column), free)?.naam || "een vrije periode")))];
  return [finding(HOLIDAY, [step.id], `Bij ‘${cut(step.naam)}’ valt ${daysIn(facts, step, columns)} in ${enumeration(names)}.`, [atStep(facts, step, columns[0])])];
}

/** @param {Facts} facts @param {Step} step @param {readonly string[]} columns */
function daysIn(facts, step, columns) {
  return enumeration(columns.map((column) => `‘${labelOf(facts, column)}’ (${shownDay(step.day(column))})`));
}

/** @param {Facts} facts @param {readonly Step[]} steps @returns {Finding[]} */
function unplanned(facts, steps) {
  const planned = new Set(steps.flatMap(({ day }) => [day(COLLEGE.dag), day(COUNCIL.dag)]).filter(Boolean));
  const table = fieldAt(facts.definitie, `${PLAN}.${DECIDED}`)?.tabel;
  if (!table || !planned.size) return [];
  const dated = facts.rows(PLAN, table.id).filter(({ cellen }) => isDay(own(cellen, DECIDED) ?? "") && !planned.has(cellen[DECIDED]));
  return [...groupedBy(dated, ({ cellen }) => cellen[DECIDED])].map(([day, rows]) => finding(
    DECISION, rows.map(({ id }) => id), `Op ${shownDay(day)} besluiten college of raad over ${what(rows)}, maar in het tijdpad staat dan geen college of raad.`,
    rows.map(({ id }) => ({ sheet: PLAN, table: table.id, row: id, field: DECIDED })),
  ));
}

/** @param {readonly import("../dossier/dossier.js").Rij[]} rows */
function what(rows) {
  const [first] = rows;
  return rows.length === 1 ? `‘${cut(own(first.cellen, ACTIVITY) ?? "een activiteit")}’` : `${rows.length} activiteiten`;
}

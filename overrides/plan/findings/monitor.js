/** The monitor (7): targets that were reached or missed, measures that go the wrong way, years that nobody measured, and indicators without what they need. Pure. */

import { capitalised, enumeration } from "../../lib/phrase.js";
import { plain } from "../sums/choices.js";
import { keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { ALIKE, goalsIn } from "./goals.js";
import { directionOf, measureIn, yearIn } from "./measure.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./measure.js").Measure} Measure
 * @typedef {import("./table-rows.js").TableRow} TableRow
 * One year with a measure that can be compared; `when` is the year, or "jaar 2". @typedef {{column: string, number: number, when: string, measure: Measure}} Year
 * What an indicator came to; `way` is that of `directionOf`. @typedef {{row: TableRow, years: readonly Year[], target: Measure | null, way: number}} Course
 */

const SHEET = "monitorplan";
const INDICATOR = `${SHEET}.indicator`;
const GOAL = "doelen.doel";
/** The columns of the years, in order. */
const YEARS = Object.freeze(["gemeten-jaar-1", "gemeten-jaar-2", "gemeten-jaar-3", "gemeten-jaar-4"]);
const [BASELINE, TARGET] = ["nulmeting", "streefwaarde"];
const EVERY_YEAR = ["elk kwartaal", "elk half jaar", "elk jaar"];
/** What an indicator needs, and what it lacks without it. */
const NEEDED = Object.freeze([
  { kind: "indicator-zonder-bron", column: "bron-gegevens", title: "Indicator zonder bron", lacks: "heeft geen bron" },
  { kind: "indicator-zonder-eigenaar", column: "wie-levert", title: "Indicator die niemand levert", lacks: "heeft niemand die de cijfers levert" },
  { kind: "indicator-zonder-streefwaarde", column: TARGET, title: "Indicator zonder streefwaarde", lacks: "heeft geen streefwaarde" },
]);
const COMPARED = "Wij vergelijken het eerste getal dat er staat. Een deel (procent, of 8 van 12) vergelijken wij alleen met een deel. Met <10 rekenen wij niet.";

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "streefwaarde-gehaald", step: 7, title: "Streefwaarde gehaald", basis: "afgeleid",
    words: `De laatste meting in werkblad 7 haalt de streefwaarde. Of meer of juist minder beter is, lezen wij af aan de nulmeting, of aan woorden als ‘minstens’ en ‘hoogstens’. ${COMPARED}` },
  { kind: "streefwaarde-niet-gehaald", step: 7, title: "Streefwaarde niet gehaald", basis: "afgeleid",
    words: `Bij de streefwaarde staat een jaar. Dat jaar is voorbij, en de laatste meting haalt de streefwaarde niet. ${COMPARED}` },
  { kind: "verkeerde-kant", step: 7, title: "Meting gaat de verkeerde kant op", basis: "afgeleid",
    words: `De laatste meting ligt verder van de streefwaarde dan de meting daarvoor, en haalt haar niet. Wij kijken ook naar kleine verschillen: die kunnen toeval zijn. ${COMPARED}` },
  { kind: "niet-gemeten", step: 7, title: "Jaar zonder meting", basis: "afgeleid",
    words: "Een indicator die u elk jaar of vaker meet, heeft geen meting over een jaar dat voorbij is. Daarvoor moet ‘Welk jaar is jaar 1?’ een jaar zijn." },
  ...NEEDED.map(({ kind, title, lacks }) => ({ kind, step: 7, title, basis: "afgeleid", words: `Een indicator in werkblad 7 ${lacks}.` })),
  { kind: "doel-zonder-indicator", step: 7, title: "Doel zonder indicator", basis: "afgeleid",
    words: `Bij een doel uit werkblad 1a staat in werkblad 7 geen enkele indicator. Dit kijken wij pas na als 7 indicatoren heeft. ${ALIKE}` },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const rows = rowsAt(facts, INDICATOR);
  return [...coursesOf(facts).flatMap((course) => [...reached(course), ...missed(facts, course), ...wrongWay(course)]), ...rows.flatMap((row) => notMeasured(facts, row)), ...rows.flatMap(lacking), ...unmeasuredGoals(facts, rows)];
}

/** Each indicator with what was measured. @param {Facts} facts @returns {readonly Course[]} */
function coursesOf(facts) {
  return facts.once("courses", () => rowsAt(facts, INDICATOR).map((row) => {
    const years = YEARS.flatMap((column, place) => {
      const measure = measureIn(row.text(column));
      return measure ? [{ column, number: place, when: yearName(facts, place), measure }] : [];
    });
    return { row, years, target: measureIn(row.text(TARGET)), way: directionOf(row.text(TARGET), measureIn(row.text(BASELINE))) };
  }));
}

/** "2028", or "jaar 2" where the plan does not say which year is the first. @param {Facts} facts @param {number} place from 0 */
function yearName(facts, place) {
  const first = yearIn(facts.field(SHEET, "eerste-jaar"));
  return first ? String(first + place) : `jaar ${place + 1}`;
}

/** Whether a measure is at the target or past it; null if that cannot be said. @param {Course} course @param {Measure | undefined} measure */
function meets({ target, way }, measure) {
  if (!target || !measure || !way || target.isShare !== measure.isShare) return null;
  return measure.value.compare(target.value) * way >= 0;
}

/** @param {Course} course @returns {Finding[]} */
function reached(course) {
  const { row, years } = course;
  const last = years[years.length - 1];
  if (!last || !meets(course, last.measure)) return [];
  const sentence = `‘${row.name}’ haalde de streefwaarde (${row.text(TARGET)}): ${last.measure.words} in ${last.when}. Is dit doel klaar, of komt er een nieuwe streefwaarde?`;
  return [finding("streefwaarde-gehaald", [row.id, last.column], sentence, [row.at(last.column)])];
}

/** @param {Facts} facts @param {Course} course @returns {Finding[]} */
function missed({ today }, course) {
  const { row, years } = course;
  const [last, year] = [years[years.length - 1], yearIn(row.text(TARGET))];
  if (!last || !year || year >= Number(today.slice(0, 4)) || meets(course, last.measure) !== false) return [];
  const sentence = `‘${row.name}’ haalde de streefwaarde van ${year} niet: ${last.measure.words} in ${last.when}, en het doel was ${row.text(TARGET)}.`;
  return [finding("streefwaarde-niet-gehaald", [row.id], sentence, [row.at(last.column), row.at(TARGET)])];
}

/** @param {Course} course @returns {Finding[]} */
function wrongWay(course) {
  const { row, years, way } = course;
  const [before, last] = years.slice(-2);
  if (!last || before.measure.isShare !== last.measure.isShare || meets(course, last.measure) !== false || last.measure.value.compare(before.measure.value) * way >= 0) return [];
  const sentence = `‘${row.name}’ ging van ${before.measure.words} in ${before.when} naar ${last.measure.words} in ${last.when}. De streefwaarde is ${row.text(TARGET)}.`;
  const steer = row.text("bijsturing");
  return [finding("verkeerde-kant", [row.id, last.column], steer ? `${sentence} Uw bijsturing: ${steer}` : sentence, [row.at(last.column)])];
}

/** @param {Facts} facts @param {TableRow} row @returns {Finding[]} */
function notMeasured({ today, field }, row) {
  const first = yearIn(field(SHEET, "eerste-jaar"));
  if (!first || !EVERY_YEAR.includes(plain(row.text("frequentie")))) return [];
  const empty = YEARS.map((column, place) => ({ column, year: first + place })).filter(({ column, year }) => year < Number(today.slice(0, 4)) && !row.text(column));
  if (!empty.length) return [];
  const sentence = `‘${row.name}’ heeft geen meting over ${enumeration(empty.map(({ year }) => String(year)))}.`;
  return [finding("niet-gemeten", [row.id, ...empty.map(({ column }) => column)], sentence, [row.at(empty[0].column)])];
}

/** @param {TableRow} row @returns {Finding[]} */
function lacking(row) {
  return NEEDED.filter(({ column }) => !row.text(column)).map(({ kind, column, lacks }) => finding(kind, [row.id], `De indicator ‘${row.name}’ ${lacks}.`, [row.at(column)]));
}

/** @param {Facts} facts @param {readonly TableRow[]} rows @returns {Finding[]} */
function unmeasuredGoals(facts, rows) {
  if (!rows.length) return [];
  const said = new Set(rows.flatMap((row) => goalsIn(row.text("doel"))));
  const goals = rowsAt(facts, GOAL).filter((goal) => !said.has(keyOf(goal.text("doel"))));
  return goals.map((goal) => finding("doel-zonder-indicator", [goal.id], `Het doel ‘${goal.name}’ heeft geen indicator: u kunt niet zien of het lukt.`, [goal.at("doel")]));
}

/** Each indicator through the years, as a table. @param {Facts} facts @returns {import("./picture.js").Picture | null} null while there are no indicators */
export function measured(facts) {
  const courses = coursesOf(facts);
  if (!courses.length) return null;
  return {
    title: "Wat u meet, door de jaren", first: "Indicator", columns: ["Nulmeting", ...YEARS.map((_, place) => capitalised(yearName(facts, place))), "Streefwaarde", "Stand"],
    rows: courses.map((course) => ({
      titel: course.row.name, where: [course.row.at("indicator")],
      cells: [BASELINE, ...YEARS, TARGET].map((column) => ({ words: course.row.text(column) })).concat({ words: standOf(course) }),
    })),
    told: [COMPARED],
  };
}

/** @param {Course} course */
function standOf(course) {
  const last = course.years[course.years.length - 1];
  const isMet = meets(course, last?.measure);
  if (!last) return "nog niet gemeten";
  return isMet === null ? "niet te vergelijken" : isMet ? "gehaald" : "nog niet gehaald";
}

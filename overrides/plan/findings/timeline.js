/** The timetable (6) as a picture and its table: what runs when, and which days matter. Pure. */

import { cut } from "../../lib/phrase.js";
import { dayColumns, labelOf, stepsOf } from "../planning/steps.js";
import { daysBetween } from "../planning/workdays.js";
import { shownDay } from "../sums/days.js";
import { atStep } from "./at-step.js";

/** @typedef {import("../planning/steps.js").Step} Step */
/** @typedef {import("./facts.js").Facts} Facts */

/** Where something stands in the picture, in thousandths of its width. @typedef {{at: number, width: number}} Span */
/** A day in a row; `words` says what and when. @typedef {{at: number, words: string}} Mark */

/** `bar` is null where start or end is missing. `cells`: what stands in each of the columns. @typedef {{titel: string, where: import("./finding.js").Where[], bar: Span | null, marks: Mark[], cells: {words: string}[]}} TimeRow */

/**
 * `today` is null outside the picture; `ticks` are months, quarters or years, each with its name.
 * @typedef {{title: string, first: string, columns: string[], rows: TimeRow[], time: {today: number | null, ticks: (Span & {words: string})[]}}} Timeline
 */

const [START, READY, OWNER, STATUS] = ["start", "gereed", "verantwoordelijk", "status"];
const MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
/** So many ticks at most, of one month, three or twelve. */
const MOST_TICKS = 18;
const [QUARTER, YEAR] = [3, 12];
const WHOLE = 1000;

/** @param {Facts} facts @returns {Timeline | null} null while no row has a day */
export function timeline(facts) {
  const columns = dayColumns(facts);
  const steps = stepsOf(facts).filter(({ day }) => columns.some(({ id }) => day(id)));
  const days = steps.flatMap(({ day }) => columns.map(({ id }) => day(id)).filter(Boolean)).sort();
  if (!days.length) return null;
  const [from, to] = [monthOf(days[0], 0), monthOf(days[days.length - 1], 1)];
  const at = (/** @type {string} */ day) => Math.floor((WHOLE * daysBetween(from, day)) / daysBetween(from, to));
  const { today } = facts;
  return {
    title: "Tijdlijn", first: "Wat", columns: [labelOf(facts, OWNER), ...columns.map(({ label }) => label), labelOf(facts, STATUS)],
    rows: steps.map((step) => rowOf(facts, step, columns, at)),
    time: { today: from <= today && today < to ? at(today) : null, ticks: ticksOf(from, to, at) },
  };
}

/** @param {Facts} facts @param {Step} step @param {ReturnType<typeof dayColumns>} columns @param {(day: string) => number} at @returns {TimeRow} */
function rowOf(facts, { id, naam, wie, status, start, gereed, day }, columns, at) {
  const marked = columns.filter((column) => column.id !== START && day(column.id));
  return {
    titel: cut(naam), where: [atStep(facts, { id }, start ? START : READY)],
    bar: start && gereed && start <= gereed ? { at: at(start), width: Math.max(1, at(gereed) - at(start)) } : null,
    marks: marked.map((column) => ({ at: at(day(column.id)), words: `${column.label}: ${shownDay(day(column.id))}` })),
    cells: [wie, ...columns.map((column) => (day(column.id) ? shownDay(day(column.id)) : "")), status].map((words) => ({ words })),
  };
}

/** @param {string} from @param {string} to @param {(day: string) => number} at */
function ticksOf(from, to, at) {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * YEAR + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const size = [1, QUARTER, YEAR].find((one) => months / one <= MOST_TICKS) ?? YEAR;
  const begins = Array.from({ length: months }, (_, place) => monthOf(from, place)).filter((day, place) => !place || (Number(day.slice(5, 7)) - 1) % size === 0);
  return begins.map((day, place) => ({ at: at(day), width: at(begins[place + 1] ?? to) - at(day), words: tickName(day, size) }));
}

/** With the year: not every tick has room for its name. @param {string} day the first of a month @param {number} size in months */
function tickName(day, size) {
  const [year, month] = day.split("-").map(Number);
  return size === YEAR ? String(year) : `${MONTHS[month - 1]} ${year}`;
}

/** The first day of the month so many months later. @param {string} day @param {number} later */
function monthOf(day, later) {
  const [year, month] = day.split("-").map(Number);
  const place = year * YEAR + month - 1 + later;
  return `${String(Math.floor(place / YEAR)).padStart(4, "0")}-${String((place % YEAR) + 1).padStart(2, "0")}-01`;
}

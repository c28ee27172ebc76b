/** The offer for parents (2a) as the rules look at it, with the goals that 5a gives the same activities. */

import { cut, enumeration } from "../../lib/phrase.js";
import { fieldAt, kolommenOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { paired } from "../flows/matched.js";
import { plain } from "../sums/choices.js";
import { agesIn } from "./ages.js";
import { OFFER, areasOf, keyOf } from "./areas.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./ages.js").Ages} Ages
 */

/**
 * An activity: `name` as people read it, `areas` keys of `areas.js` ([] where nobody said), `ages` null where they are not clear, `main` and `also` the
 * keys of the goals of parental involvement that it serves. `stops`: it was decided to end it.
 * @typedef {{id: string, name: string, areas: readonly string[], ages: Ages | null, main: readonly string[], also: readonly string[], stops: boolean, cellen: Rij["cellen"]}} Activity
 */

export const GOALS = Object.freeze({ sheet: "doelen-activiteiten", table: "schema", first: "hoofddoel" });
const HOME = Object.freeze({ column: "thuis", yes: "ja", goal: "toerusten" });
const STOPS = "stoppen";
const MOST_NAMES = 3;

/** Every row of 2a with something in it, in order. @param {Facts} facts @returns {readonly Activity[]} */
export function offerOf(facts) {
  return facts.once("offer", () => {
    const marks = marksOf(facts);
    return facts.rows(OFFER.sheet, OFFER.table).flatMap((row, place) => (Object.keys(row.cellen).length ? [activity(facts, row, place, marks.get(row.id))] : []));
  });
}

/** A place in 2a. @param {Pick<Activity, "id">} activity @param {string} [field] @returns {import("./finding.js").Where} */
export function placeOf({ id }, field = "activiteit") {
  return { sheet: OFFER.sheet, table: OFFER.table, row: id, field };
}

/** The goals of parental involvement as 5a has them in its columns, each with the key of its name. @param {Facts} facts @returns {readonly {id: string, naam: string, key: string}[]} */
export function goalsOf(facts) {
  return facts.once("goals", () => {
    const { definitie } = facts;
    const tabel = fieldAt(definitie, `${GOALS.sheet}.activiteit`)?.tabel;
    const known = definitie.lijsten.doelen;
    return tabel ? kolommenOf(tabel).filter(({ id }) => Object.hasOwn(known, id)).map(({ id }) => ({ id, naam: known[id], key: keyOf(known[id]) })) : [];
  });
}

/** Names in a sentence; of many only the first ones, and how many there are besides. @param {readonly string[]} names */
export function listed(names) {
  const quoted = names.map((name) => `‘${name}’`);
  const rest = quoted.length - MOST_NAMES;
  return enumeration(rest > 1 ? [...quoted.slice(0, MOST_NAMES), `nog ${rest}`] : quoted);
}

/** @param {Facts} facts @param {Rij} row @param {number} place @param {Map<string, string>} [marks] @returns {Activity} */
function activity(facts, { id, cellen }, place, marks = new Map()) {
  const text = (/** @type {string} */ column) => own(cellen, column) ?? "";
  const said = saidGoals(facts, text("doelen"));
  const withMark = (/** @type {boolean} */ isFirst) => [...marks].filter(([, mark]) => (plain(mark) === GOALS.first) === isFirst).map(([goal]) => goal);
  return {
    id, cellen, name: cut(text("activiteit")) || `rij ${place + 1}`, areas: areasOf(facts).named(text("wijk").trim()),
    ages: agesIn(text("leeftijd"), facts.kennis.fasen), main: [...new Set([...withMark(true), ...said])],
    also: [...new Set([...withMark(false), ...(plain(text(HOME.column)) === HOME.yes ? [HOME.goal] : [])])], stops: plain(text("besluit")) === STOPS,
  };
}

/** The goals that a text names by their own name. @param {Facts} facts @param {string} text */
function saidGoals(facts, text) {
  const parts = new Set([text, ...text.split(/[;,\n]/)].map(keyOf));
  return goalsOf(facts).filter(({ key }) => parts.has(key)).map(({ id }) => id);
}

/** Id of an activity → its goals in 5a, each with the answer there. @param {Facts} facts @returns {Map<string, Map<string, string>>} */
function marksOf(facts) {
  const found = new Map();
  for (const { cellen, there } of schemaOf(facts).filter((row) => row.there)) found.set(there, new Map([...(found.get(there) ?? []), ...marksIn(facts, cellen)]));
  return found;
}

/** The goals of activities that 5a has and 2a has not; nobody knows their ages. What stops is left out. @param {Facts} facts @returns {string[][]} */
export function goalsBeside(facts) {
  return schemaOf(facts).filter(({ cellen, there }) => !there && plain(own(cellen, "besluit") ?? "") !== STOPS).map(({ cellen }) => marksIn(facts, cellen).map(([goal]) => goal));
}

/** @param {Facts} facts @param {Rij["cellen"]} cellen @returns {[string, string][]} */
function marksIn(facts, cellen) {
  return goalsOf(facts).flatMap(({ id }) => {
    const mark = own(cellen, id);
    return mark ? [/** @type {[string, string]} */ ([id, mark])] : [];
  });
}

/** The rows of 5a, each with the id of the same activity in 2a. @param {Facts} facts @returns {readonly {cellen: Rij["cellen"], there: string | undefined}[]} */
function schemaOf(facts) {
  return facts.once("schema", () => {
    const { dossier, definitie } = facts;
    const [here, from] = [fieldAt(definitie, `${GOALS.sheet}.activiteit`), fieldAt(definitie, `${OFFER.sheet}.activiteit`)];
    if (!here?.tabel || !from) return [];
    const pairs = paired({ dossier, definitie, werkblad: here.werkblad, tabel: here.tabel }, from, false);
    return facts.rows(GOALS.sheet, here.tabel.id).map(({ id, cellen }) => ({ cellen, there: pairs.get(id)?.id }));
  });
}

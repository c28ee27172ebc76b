/** The offer for parents (2a) as the rules look at it, with the goals that 5a gives the same activities. */

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
const LONGEST_NAME = 60;

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

/** A name in a sentence: what is too long is cut off. @param {string} text @param {number} [longest] */
export function cut(text, longest = LONGEST_NAME) {
  const bare = text.trim().replace(/\s+/g, " ");
  return bare.length > longest ? `${bare.slice(0, longest).trimEnd()}…` : bare;
}

/** @param {Facts} facts @param {Rij} row @param {number} place @param {Map<string, string>} [marks] @returns {Activity} */
function activity(facts, { id, cellen }, place, marks = new Map()) {
  const text = (/** @type {string} */ column) => own(cellen, column) ?? "";
  const said = saidGoals(facts, text("doelen"));
  const withMark = (/** @type {boolean} */ isFirst) => [...marks].filter(([, mark]) => (plain(mark) === GOALS.first) === isFirst).map(([goal]) => goal);
  return {
    id, cellen, name: cut(text("activiteit")) || `rij ${place + 1}`, areas: areasOf(facts).named(text("wijk").trim()),
    ages: agesIn(text("leeftijd"), facts.kennis.fasen), main: [...new Set([...withMark(true), ...said])],
    also: [...new Set([...withMark(false), ...(plain(text(HOME.column)) === HOME.yes ? [HOME.goal] : [])])], stops: plain(text("besluit")) === "stoppen",
  };
}

/** The goals that a text names by their own name. @param {Facts} facts @param {string} text */
function saidGoals(facts, text) {
  const parts = new Set([text, ...text.split(/[;,\n]/)].map(keyOf));
  return goalsOf(facts).filter(({ key }) => parts.has(key)).map(({ id }) => id);
}

/** Id of an activity → its goals in 5a, each with the answer there. @param {Facts} facts @returns {Map<string, Map<string, string>>} */
function marksOf(facts) {
  const { dossier, definitie } = facts;
  const [here, from] = [fieldAt(definitie, `${GOALS.sheet}.activiteit`), fieldAt(definitie, `${OFFER.sheet}.activiteit`)];
  const found = new Map();
  if (!here?.tabel || !from) return found;
  const rows = new Map(facts.rows(GOALS.sheet, here.tabel.id).map((row) => [row.id, row]));
  for (const [id, there] of paired({ dossier, definitie, werkblad: here.werkblad, tabel: here.tabel }, from, false)) {
    const marks = found.get(there.id) ?? new Map();
    for (const goal of goalsOf(facts)) {
      const mark = own(rows.get(id)?.cellen, goal.id);
      if (mark) marks.set(goal.id, mark);
    }
    found.set(there.id, marks);
  }
  return found;
}

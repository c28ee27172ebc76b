/** The gaps in the offer (2a) as a table that is also a map: each area with its goals, and how much there is for each age. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { ageColumns, catalogueFor, childrenIn } from "./age-columns.js";
import { overlap } from "./ages.js";
import { EVERYWHERE, MAP, OFFER, areasOf } from "./areas.js";
import { goalsOf, offerOf, placeOf } from "./offer.js";

/**
 * @typedef {import("./picture.js").Picture} Picture
 * @typedef {import("./picture.js").PictureCell} PictureCell
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./areas.js").Area} Area
 * @typedef {import("./age-columns.js").AgeColumn} AgeColumn
 * @typedef {import("./offer.js").Activity} Activity
 */

const GAPS = "Bij ‘niets’ vindt u programma's voor kinderen van die leeftijd.";
const ALL_GOALS = "Alle doelen samen";
const WHOLE = "Hele gemeente";
/** With more areas than these a row for each goal is too much to read. */
const MOST_AREAS = 40;

/**
 * A row for all goals in each area, then one for each goal there. An empty cell has a way to the catalogue for its age, unless no such children
 * live there.
 * @param {Facts} facts
 * @returns {Picture | null} null while the offer is empty
 */
export function gapMap(facts) {
  const all = offerOf(facts);
  if (!all.length) return null;
  const counted = countedIn(facts);
  const areas = areasToSee(facts);
  const ages = ageColumns(facts);
  const goals = areas.length <= MOST_AREAS && counted.some(({ main, also }) => main.length + also.length) ? goalsOf(facts) : [];
  const rows = areas.flatMap((area) => {
    const here = counted.filter((activity) => isIn(activity, area.key));
    const cellsOf = (/** @type {readonly Activity[]} */ some) => ages.map((age) => cell(area, age, some.filter((activity) => activity.ages && overlap(activity.ages, age))));
    const name = cut(area.naam);
    const group = goals.length ? { groep: name } : {};
    return [
      { titel: goals.length ? ALL_GOALS : name, ...group, where: placesOfArea(area), cells: cellsOf(here) },
      ...goals.map(({ id, naam }) => ({ titel: naam, ...group, cells: cellsOf(here.filter(({ main, also }) => main.includes(id) || also.includes(id))) })),
    ];
  });
  return {
    title: `Wat is er voor welke wijk${goals.length ? ", welk doel" : ""} en welke leeftijd?`, first: goals.length ? "Doel" : "Wijk", columns: ages.map(({ words }) => words), rows,
    told: [...(rows.some(({ cells }) => cells.some(({ link }) => link)) ? [GAPS] : []), ...toldOf(facts, areas.length, goals.length > 0)],
  };
}

/** The activities that the map counts. @param {Facts} facts @returns {readonly Activity[]} */
export function countedIn(facts) {
  return facts.once("counted", () => offerOf(facts).filter(({ stops, ages, areas }) => !stops && ages && (areas.length || areasOf(facts).list.length === 0)));
}

/** Whether an activity is in an area: also if it is for the whole municipality. @param {Activity} activity @param {string} key */
export function isIn({ areas }, key) {
  return key === EVERYWHERE || areas.includes(key) || areas.includes(EVERYWHERE);
}

/** The areas, or the whole municipality where nobody named one. @param {Facts} facts @returns {readonly Area[]} */
export function areasToSee(facts) {
  const { list } = areasOf(facts);
  return list.length ? list : [{ key: EVERYWHERE, naam: WHOLE }];
}

/** The row of an area on the map of parents, if it has one. @param {Area} area @returns {import("./finding.js").Where[]} */
export function placesOfArea({ row }) {
  return row ? [{ sheet: MAP.sheet, table: MAP.table, row, field: MAP.area }] : [];
}

/** @param {Area} area @param {AgeColumn} age @param {readonly Activity[]} here @returns {PictureCell} */
function cell(area, age, here) {
  const number = here.length;
  const everywhere = here.filter(({ areas }) => areas.includes(EVERYWHERE)).length;
  const all = everywhere === number ? "voor de hele gemeente" : `waarvan ${everywhere} voor de hele gemeente`;
  const words = `${number} ${number === 1 ? "activiteit" : "activiteiten"}${area.key !== EVERYWHERE && everywhere ? `, ${all}` : ""}`;
  if (number) return { words, level: levelOf(number), where: here.map((one) => placeOf(one)) };
  if (childrenIn(area, [age]) === 0) return { words: "niets; volgens 3a wonen er geen kinderen van deze leeftijd", level: 0, where: [] };
  return { words: "niets", level: 0, where: [], link: catalogueFor(age) };
}

/** @param {number} number of activities, at least 1 */
function levelOf(number) {
  if (number < 3) return number === 1 ? 1 : 2;
  return number < 5 ? 3 : 4;
}

/** @param {Facts} facts @param {number} areas @param {boolean} hasGoals */
function toldOf(facts, areas, hasGoals) {
  const all = offerOf(facts).filter(({ stops }) => !stops);
  const stopped = offerOf(facts).length - all.length;
  const hasAreas = areasOf(facts).list.length > 0;
  const missing = [
    counted(all.filter(({ ages }) => !ages).length, "heeft geen duidelijke leeftijd", "hebben geen duidelijke leeftijd"),
    hasAreas && counted(all.filter((one) => !one.areas.length).length, "heeft geen wijk", "hebben geen wijk"),
    counted(stopped, "stopt", "stoppen"),
  ].filter(Boolean);
  const withoutGoal = counted(all.filter(({ main, also }) => !main.length && !also.length).length, "heeft", "hebben");
  return [
    ...(missing.length ? [`Niet meegeteld in werkblad ${codeOf(facts)}: ${enumeration(missing.map(String))}.`] : []),
    ...(hasGoals && withoutGoal ? [`${withoutGoal} nog geen doel uit werkblad 5a en tellen alleen mee bij ‘${ALL_GOALS}’.`.replace(/^(1 .*) en tellen /, "$1 en telt ")] : []),
    ...(hasGoals ? [] : [areas > MOST_AREAS ? `Er zijn meer dan ${MOST_AREAS} wijken. Daarom staan de doelen er niet apart bij.` : "Vul werkblad 5a in. Dan ziet u hier ook elk doel apart."]),
  ];
}

/** @param {number} number @param {string} one @param {string} more */
function counted(number, one, more) {
  return number ? `${number} ${number === 1 ? `activiteit ${one}` : `activiteiten ${more}`}` : "";
}

/** @param {Facts} facts */
function codeOf({ definitie }) {
  return definitie.bladen.find(({ id }) => id === OFFER.sheet)?.code ?? "";
}

/** What the offer in 2a does not have: ages without anything in an area, and goals without anything for an age. Pure. */

import { cut, enumeration } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { ageColumns, catalogueFor, childrenIn } from "./age-columns.js";
import { childrenOf, overlap } from "./ages.js";
import { placeInPlan, plannedOf } from "./activities.js";
import { EVERYWHERE, OFFER, areasOf, keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { areasToSee, countedIn, isIn, placesOfArea } from "./gap-map.js";
import { goalsBeside, goalsOf, listed, offerOf, placeOf } from "./offer.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./areas.js").Area} Area
 * @typedef {import("./age-columns.js").AgeColumn} AgeColumn
 * @typedef {import("./offer.js").Activity} Activity
 */

const [AREA, GOAL] = ["ontbreekt", "ontbreekt-voor-doel"];
const NOTE = "Wat u stopt, telt niet mee. Een activiteit zonder duidelijke leeftijd of zonder wijk ook niet. Wat u in de catalogus op uw lijst zet, biedt werkblad 5c u daarna aan.";

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: AREA, step: 2, title: "Geen aanbod in een wijk", basis: "afgeleid",
    words: "Voor elke wijk uit werkblad 3a en 2a kijken wij of er in 2a een activiteit is voor elke leeftijd waarin 2a de kinderen indeelt. Een activiteit voor de hele gemeente telt in elke wijk mee. "
      + `Of een activiteit genoeg plaatsen heeft, weten wij niet. Zijn er volgens 3a geen kinderen van die leeftijd, dan noemen wij het niet. Noemt u de wijk in 5b bij ‘Locaties’, dan staat dat erbij. ${NOTE} Telt er geen enkele activiteit mee, dan zeggen wij niets.` },
  { kind: GOAL, step: 2, title: "Geen aanbod voor een doel", basis: "afgeleid",
    words: "Voor elk doel van ouderbetrokkenheid kijken wij of er in de hele gemeente een activiteit is voor elke leeftijd waarvoor u iets hebt. Welk doel een activiteit heeft, komt uit werkblad 5a, of uit ‘Doelen’ in 2a als daar een van de zes zo staat. Helpt zij ouders thuis "
      + `(ja in 2a), dan telt zij ook bij ‘toerusten voor thuis’. Van een activiteit die alleen in 5a staat, weten wij de leeftijd niet. Dit kijken wij pas na als minstens de helft van de activiteiten een doel heeft. ${NOTE}` },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const counted = countedIn(facts);
  if (!counted.length) return [];
  const [areas, ages] = [areasToSee(facts), ageColumns(facts)];
  const there = ages.filter((age) => !isMissing(counted, age));
  const nowhere = areas.length > 1 ? ages.filter((age) => !there.includes(age)) : [];
  const others = ages.filter((age) => !nowhere.includes(age));
  return [...inNone(facts, areas, nowhere), ...areas.flatMap((area) => inArea(facts, area, counted, others)), ...forGoals(facts, counted, there)];
}

/** Ages without anything in any area: said once. @param {Facts} facts @param {readonly Area[]} areas @param {readonly AgeColumn[]} nowhere @returns {Finding[]} */
function inNone(facts, areas, nowhere) {
  const beside = unclearAges(offerOf(facts), "");
  return runs(nowhere).flatMap((run) => {
    const ages = { van: run[0].van, tot: run[run.length - 1].tot };
    const living = areas.filter((area) => childrenIn(area, run) !== 0);
    if (!living.length) return [];
    const children = living.map((area) => childrenIn(area, run));
    const sum = children.reduce((/** @type {number | null} */ total, number) => (total === null || number === null ? null : total + number), 0);
    const words = `In geen enkele wijk is er volgens werkblad 2a iets voor ouders van ${childrenOf(ages)}.${livingThere(sum)}${beside}${withoutArea(facts, ages)}`;
    const places = living.flatMap(placesOfArea);
    return [finding(AREA, [EVERYWHERE, `${ages.van}-${ages.tot}`], words, places.length ? places : [{ sheet: OFFER.sheet, table: OFFER.table }], catalogueFor(ages))];
  });
}

/** One finding for ages that follow each other. @param {Facts} facts @param {Area} area @param {readonly Activity[]} counted @param {readonly AgeColumn[]} ages @returns {Finding[]} */
function inArea(facts, area, counted, ages) {
  const here = counted.filter((activity) => isIn(activity, area.key));
  const missing = ages.filter((age) => isMissing(here, age) && childrenIn(area, [age]) !== 0);
  const name = area.key === EVERYWHERE ? "de hele gemeente" : cut(area.naam);
  const beside = unclearAges(offerOf(facts).filter(({ areas }) => areas.includes(area.key)), " daar");
  return runs(missing).map((run) => {
    const span = { van: run[0].van, tot: run[run.length - 1].tot };
    const planned = plannedIn(facts, area).filter(({ ages: those }) => !those || overlap(those, span));
    const coming = planned.length ? ` Werkblad 5b noemt deze wijk al bij ${listed(planned.map((one) => one.name))}.` : "";
    const words = `In ${name} is er volgens werkblad 2a niets voor ouders van ${childrenOf(span)}.${livingThere(childrenIn(area, run))}${beside}${withoutArea(facts, span)}${coming}`;
    return finding(AREA, [area.key, `${span.van}-${span.tot}`], words, [...placesIn(area, here), ...planned.map((one) => placeInPlan(one, "locaties"))], catalogueFor(span));
  });
}

/** The activities of 5b whose locations name an area. @param {Facts} facts @param {Area} area */
function plannedIn(facts, { key }) {
  return plannedOf(facts).filter(({ cellen }) => ` ${keyOf(own(cellen, "locaties") ?? "")} `.includes(` ${key} `));
}

/** How many of these activities have no clear age, as a sentence. @param {readonly Activity[]} all @param {string} where */
function unclearAges(all, where) {
  const number = all.filter(({ ages, stops }) => !ages && !stops).length;
  return number ? ` Bij ${number} ${number === 1 ? "activiteit" : "activiteiten"}${where} is de leeftijd niet duidelijk.` : "";
}

/** How many activities for these ages have no area, as a sentence. @param {Facts} facts @param {{van: number, tot: number}} span */
function withoutArea(facts, span) {
  const number = offerOf(facts).filter(({ ages, areas, stops }) => !areas.length && !stops && ages && overlap(ages, span)).length;
  return number && areasOf(facts).list.length ? ` Bij ${number} ${number === 1 ? "activiteit" : "activiteiten"} voor deze leeftijd staat geen wijk.` : "";
}

/** @param {number | null} children */
function livingThere(children) {
  return children === null ? "" : ` Volgens werkblad 3a wonen er ${children} kinderen van die leeftijd.`;
}

/** The row of the area on the map of parents; else what the offer has there. @param {Area} area @param {readonly Activity[]} here @returns {import("./finding.js").Where[]} */
function placesIn(area, here) {
  if (area.row) return placesOfArea(area);
  return here.length ? here.map((activity) => placeOf(activity, "wijk")) : [{ sheet: OFFER.sheet, table: OFFER.table }];
}

/** @param {Facts} facts @param {readonly Activity[]} counted @param {readonly AgeColumn[]} ages @returns {Finding[]} */
function forGoals(facts, counted, ages) {
  const withGoal = counted.filter(({ main, also }) => main.length || also.length);
  if (withGoal.length * 2 < counted.length) return [];
  return goalsOf(facts).flatMap(({ id, naam }) => {
    const here = withGoal.filter(({ main, also }) => main.includes(id) || also.includes(id));
    const missing = ages.filter((age) => isMissing(here, age));
    if (!missing.length) return [];
    const words = enumeration(runs(missing).map((run) => childrenOf({ van: run[0].van, tot: run[run.length - 1].tot })));
    const [first] = runs(missing);
    const unclear = offerOf(facts).filter((one) => !one.ages && !one.stops && [...one.main, ...one.also].includes(id)).length + goalsBeside(facts).filter((goals) => goals.includes(id)).length;
    const beside = unclear ? ` Bij ${unclear} ${unclear === 1 ? "activiteit" : "activiteiten"} met dit doel weten wij de leeftijd niet.` : "";
    return [finding(GOAL, [id, ...missing.map(({ van, tot }) => `${van}-${tot}`)], `Voor het doel ‘${naam}’ staat niets voor ouders van ${words}.${beside}`,
      [{ sheet: "doelen-activiteiten", table: "schema", field: id }], catalogueFor({ van: first[0].van, tot: first[first.length - 1].tot }))];
  });
}

/** @param {readonly Activity[]} here @param {AgeColumn} age */
function isMissing(here, age) {
  return !here.some(({ ages }) => ages && overlap(ages, age));
}

/** Ages that follow each other, together. @param {readonly AgeColumn[]} ages @returns {AgeColumn[][]} */
function runs(ages) {
  /** @type {AgeColumn[][]} */
  const found = [];
  for (const age of ages) {
    const last = found.at(-1);
    if (last && last[last.length - 1].tot === age.van) last.push(age);
    else found.push([age]);
  }
  return found;
}

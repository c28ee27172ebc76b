/** The programmes that a plan chooses: whether they are still on offer, and whether their ages are those of the activity. Pure. */

import { own } from "../dossier/values.js";
import { isDay, shownDay } from "../sums/days.js";
import { placeInPlan, plannedOf } from "./activities.js";
import { childrenOf, overlap } from "./ages.js";
import { finding } from "./finding.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./knowledge.js").KennisProgramma} KennisProgramma
 * @typedef {import("./finding.js").Where} Where
 * A programme in a plan, with the places that choose it. @typedef {{id: string, known: KennisProgramma, where: Where[], asked: Asked | null}} Chosen
 * What people found out about a programme (5c). @typedef {{now: string, day: string, place: Where}} Asked
 */

const WEIGHED = Object.freeze({ sheet: "programmakeuze", table: "kandidaten" });
const [NOT_SEEN, STOPPED, OTHER_AGE] = ["niet-meer-gezien", "gestopt-gekozen", "leeftijd-past-niet"];

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: NOT_SEEN, step: 5, title: "Programma dat wij niet meer in het aanbod zagen", basis: "bronnen van dit handboek",
    words: "Een programma dat u kiest (in werkblad 5b, of met ‘kiezen’ in 5c), stopt volgens een bron, of geen bron van de laatste twee jaar liet het zien. Wij tellen twee jaar terug vanaf de dag waarop dit "
      + "handboek is bijgewerkt. Staat in 5c ‘bevestigd’, dan zeggen wij niets. Een programma dat u zelf intypt en dat niet in het handboek staat, kennen wij niet." },
  { kind: STOPPED, step: 5, title: "Gekozen programma is gestopt", basis: "afgeleid",
    words: "In werkblad 5c staat bij een programma dat het aanbod gestopt is, en in 5b hoort een activiteit bij dat programma, of in 5c staat ‘kiezen’." },
  { kind: OTHER_AGE, step: 5, title: "Leeftijd past niet bij het programma", basis: "handreiking van 2013",
    words: "De kinderen bij een activiteit in werkblad 5b zijn jonger of ouder dan de leeftijd van het programma. De leeftijd van de activiteit lezen wij uit ‘Doelgroep’ (zoals ‘2 tot 4 jaar’ of ‘peuters’), en anders "
      + "uit dezelfde activiteit in 2a. De leeftijd van het programma is die van 2013, of van de bron als het programma van later is. Staat een van de twee er niet, dan zeggen wij niets." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const chosen = chosenOf(facts);
  return [...chosen.flatMap(notSeen), ...chosen.flatMap(stopped), ...otherAges(facts)];
}

/** Every programme of the handbook that the plan chooses, once. @param {Facts} facts @returns {readonly Chosen[]} */
function chosenOf(facts) {
  return facts.once("chosen", () => {
    /** @type {Map<string, Chosen>} */
    const found = new Map();
    const asked = askedOf(facts);
    const add = (/** @type {string | undefined} */ id = "", /** @type {Where} */ place) => {
      const known = own(facts.kennis.programmas, id);
      if (!known) return;
      const one = found.get(id) ?? { id, known, where: [], asked: asked.get(id) ?? null };
      one.where.push(place);
      found.set(id, one);
    };
    for (const planned of plannedOf(facts)) add(own(planned.cellen, "programma"), placeInPlan(planned, "programma"));
    for (const { id, cellen } of weighed(facts)) if (own(cellen, "keuze") === "kiezen") add(own(cellen, "programma"), { ...WEIGHED, row: id, field: "programma" });
    return [...found.values()];
  });
}

/** @param {Chosen} chosen @returns {Finding[]} */
function notSeen({ id, known, where, asked }) {
  if (known.gezien === "twee-jaar" || asked?.now === "bevestigd" || asked?.now === "gestopt") return [];
  const told = `U kiest ‘${known.naam}’. ${seenOf(known)} Vraag de aanbieder of het er nog is, en schrijf het antwoord in werkblad 5c.`;
  return [finding(NOT_SEEN, [id], told, [...where, ...(asked ? [asked.place] : [])], { words: `Lees wat wij weten over ${known.naam}`, address: known.adres })];
}

/** What sources say about the offer. @param {KennisProgramma} programme */
function seenOf({ gezien, bronNaam, gezienOp }) {
  const source = `${bronNaam ?? "een bron"}${gezienOp ? ` (${gezienOp})` : ""}`;
  if (gezien === "stopt") return `Volgens ${source} stopt dit programma.`;
  return gezien === "ouder" ? `Geen bron van de laatste twee jaar laat zien dat het er nog is. De laatste is ${source}.` : "Wij zagen het in geen enkele bron met een datum.";
}

/** @param {Chosen} chosen @returns {Finding[]} */
function stopped({ id, known, where, asked }) {
  if (asked?.now !== "gestopt") return [];
  const day = isDay(asked.day) ? ` (nagevraagd op ${shownDay(asked.day)})` : "";
  return [finding(STOPPED, [id], `In werkblad 5c staat dat ‘${known.naam}’ gestopt is${day}, maar u kiest het nog.`, [...where, asked.place])];
}

/** @param {Facts} facts @returns {Finding[]} */
function otherAges(facts) {
  return plannedOf(facts).flatMap((planned) => {
    const programme = own(planned.cellen, "programma") ?? "";
    const { ages } = planned;
    const known = own(facts.kennis.programmas, programme);
    const range = known && rangeOf(known);
    if (!ages || !known || !range || isWithin(ages, range)) return [];
    const here = `‘${planned.name}’ is voor ${childrenOf(ages)}`;
    const there = `${known.naam} is ${known.leeftijd?.afgeleid ? "naar onze schatting " : ""}voor ${childrenOf(range)}`;
    const told = overlap(ages, range) ? "Een deel van de kinderen valt daarbuiten." : "Geen van de kinderen valt daarbinnen.";
    const from = planned.agesFrom === "2a" ? " (leeftijd uit werkblad 2a)" : "";
    return [finding(OTHER_AGE, [planned.id, programme], `${here}${from}; ${there}. ${told}`, [placeInPlan(planned, "programma"), placeInPlan(planned, "doelgroep")],
      { words: `Lees wat wij weten over ${known.naam}`, address: known.adres })];
  });
}

/** The ages of a programme; null where it states none. @param {KennisProgramma} programme @returns {import("./ages.js").Ages | null} */
function rangeOf({ leeftijd }) {
  if (!leeftijd) return null;
  const { van = 0, tot, tot_en_met: isWhole } = leeftijd;
  return { van, tot: tot === undefined ? null : tot + (isWhole ? 1 : 0) };
}

/** Whether all children fit; an end that nobody states fits. @param {import("./ages.js").Ages} ages @param {import("./ages.js").Ages} range */
function isWithin(ages, range) {
  return range.van <= ages.van && (range.tot === null || (ages.tot === null ? ages.van < range.tot : ages.tot <= range.tot));
}

/** @param {Facts} facts */
function weighed(facts) {
  return facts.rows(WEIGHED.sheet, WEIGHED.table);
}

/** What people found out, by programme; of two rows the one that says something. @param {Facts} facts @returns {Map<string, Asked>} */
function askedOf(facts) {
  return new Map(weighed(facts).flatMap(({ id, cellen }) => {
    const now = own(cellen, "aanbod-nu");
    const programme = own(cellen, "programma");
    return now && programme ? [/** @type {[string, Asked]} */ ([programme, { now, day: own(cellen, "nagevraagd-op") ?? "", place: { ...WEIGHED, row: id, field: "aanbod-nu" } }])] : [];
  }));
}

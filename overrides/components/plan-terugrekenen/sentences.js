/** What counting back says, in Dutch. Pure. */

import { shownDay } from "../../plan/sums/days.js";
import { weekday } from "../../plan/planning/workdays.js";

export const TITLE = "Terugrekenen vanaf het besluit";
export const INTRO = Object.freeze([
  "Wanneer moet alles binnen zijn als de raad op een vaste dag besluit? Vul die dag in, en het aantal werkdagen tussen de stappen. Vraag die na bij de griffie en het bestuurssecretariaat. Wat bij u niet voorkomt, laat u leeg; dan telt het moment daarboven.",
  "Het handboek slaat zaterdagen, zondagen en uw vrije periodes over. Het weet zelf niet wanneer het vakantie is: dat vult u in. Schrijf een datum als 31-12-2026.",
]);
export const PERIODS = Object.freeze({ title: "Vakanties en vrije dagen", add: "Voeg een vrije periode toe", added: "Er staat een lege periode bij.", removed: "De vrije periode is weg." });
export const MOMENTS = "Van het besluit terug";
export const STEPS = Object.freeze({ title: "Eigen stappen daarvóór", add: "Voeg een eigen stap toe", added: "Er staat een lege stap bij.", removed: "De eigen stap is weg.",
  intro: "Bijvoorbeeld meelezen door de controller, of schrijven. De laatste stap staat bovenaan. Elke stap wordt een eigen rij in werkblad 6." });
export const RESULT = Object.freeze({ title: "Naar werkblad 6", row: "In welke rij van werkblad 6 horen de datums?", nothing: "Er is nog niets om over te nemen. Vul eerst een datum in." });
export const LABELS = Object.freeze({
  dagen: "Werkdagen vóór het moment hierboven", datum: "Of: een vaste datum", raad: "Datum", naam: "Naam", van: "Eerste dag", tot: "Laatste dag", stap: "Wat", duur: "Hoeveel werkdagen duurt het?",
});
export const SAME = "Werkblad 6 heeft deze datums al.";

/** "donderdag 01-07-2027" @param {string} day */
function dayWords(day) {
  return `${weekday(day)} ${shownDay(day)}`;
}

/** @param {string} begin "" where nothing could be counted */
export function beginWords(begin) {
  return begin ? `De eerste datum is ${dayWords(begin)}.` : "";
}

/** @param {import("../../plan/planning/count-back.js").Outcome} outcome @param {boolean} isFixed */
export function momentWords({ datum }, isFixed) {
  return datum ? `${isFixed ? "Vast op" : "Uiterlijk op"} ${dayWords(datum)}` : "";
}

/** @param {import("../../plan/planning/count-back.js").Outcome} outcome */
export function stepWords({ datum, gereed }) {
  return datum && gereed ? `Begin uiterlijk op ${dayWords(datum)}, klaar op ${dayWords(gereed)}` : "";
}

/** The button, for so many changes. @param {number} count */
export function takeWords(count) {
  return count === 1 ? "Zet 1 wijziging in werkblad 6" : `Zet ${count} wijzigingen in werkblad 6`;
}

/** @param {number} count */
export function takenWords(count) {
  return count === 1 ? "Er is 1 wijziging gezet in werkblad 6." : `Er zijn ${count} wijzigingen gezet in werkblad 6.`;
}

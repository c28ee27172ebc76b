/** Asks what to do with the plan in a file beside the same plan in this browser: how the two are to each other, and what one can do. */

import { question } from "./question.js";
import { moment } from "./sentences.js";

/**
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/keeper/files.js").Relation} Relation
 * @typedef {import("./question.js").Choice} Choice
 */

/** @type {Readonly<Record<"vervang" | "samen" | "kopie", Choice>>} */
const CHOICES = Object.freeze({
  vervang: { value: "vervang", words: "Neem het bestand over", explained: "Het plan in deze browser wordt gelijk aan het bestand. U kunt dit terugdraaien." },
  samen: { value: "samen", words: "Voeg ze samen", explained: "U ziet per antwoord wat verschilt en kiest wat blijft." },
  kopie: { value: "kopie", words: "Open het bestand als kopie", explained: "Het bestand wordt een apart plan. Uw plan in deze browser blijft zoals het is." },
});
/** What to offer, the most fitting first. @type {Readonly<Record<Exclude<Relation, "new" | "same">, readonly Choice[]>>} */
const OFFERED = Object.freeze({
  newer: [CHOICES.vervang, CHOICES.samen, CHOICES.kopie],
  older: [CHOICES.kopie, CHOICES.vervang, CHOICES.samen],
  apart: [CHOICES.samen, CHOICES.kopie, CHOICES.vervang],
});

/** How a plan in a file is to the same plan of this browser. @type {Readonly<Record<Exclude<Relation, "new" | "same">, string>>} */
const RELATIONS = Object.freeze({
  newer: "Dit bestand is later dan het plan in deze browser. Sinds uw laatste bestand is hier niets gewijzigd.",
  older: "Dit bestand is ouder dan het plan in deze browser. Alles uit dit bestand is in uw plan terechtgekomen, of is daarna gewijzigd.",
  apart: "Dit bestand en het plan in deze browser zijn allebei verder gegaan. In elk staat iets wat in het andere niet staat.",
});

/** @param {Exclude<Relation, "new" | "same">} kind @param {Dossier} theirs @param {Dossier} mine @param {string} name */
export function askAbout(kind, theirs, mine, name) {
  const now = new Date();
  const days = `Het bestand is ${moment(new Date(theirs.gewijzigd), now)} voor het laatst gewijzigd, het plan in deze browser ${moment(new Date(mine.gewijzigd), now)}.`;
  return question(`‘${theirs.naam}’ staat al in deze browser`, [`U opent ${name}. ${RELATIONS[kind]}`, days], OFFERED[kind]);
}

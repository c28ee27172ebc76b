/** What happened to one thing in two copies of a plan, and what people can choose, in Dutch. */

import { PART } from "./settings.js";
import { own } from "./values.js";

/**
 * @typedef {import("./three-way.js").Choice} Choice
 * @typedef {import("./three-way.js").Unit} Unit
 * @typedef {import("./three-way.js").RowUnit} RowUnit
 * @typedef {{choice: Choice, label: string}} Option
 */

/** What a difference is about, where it is on no sheet. */
export const ABOUT_THE_PLAN = Object.freeze({
  plan: "Het plan als geheel", naam: "Naam van het plan", gemeente: "Gemeente", kortelijst: "Programma in het plan",
  weggelegd: "Reden om iets weg te leggen", eigenTekst: "Eigen tekst in een stuk",
  instellingen: "Hulpmiddel bij de bevindingen",
});

/** What a text in a tool is about, by the first and the last part of its name. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const IN_TOOLS = Object.freeze({
  variant: { naam: "naam van een variant", procent: "procent minder in een variant" },
  terugrekenen: { naam: "naam bij terugrekenen", dagen: "werkdagen bij terugrekenen", datum: "datum bij terugrekenen", van: "eerste vrije dag", tot: "laatste vrije dag", rij: "rij bij terugrekenen" },
});

const FINDING = /^bevinding:([a-z-]+):/;

/** @param {string} name */
function toolWords(name) {
  const parts = name.split(PART);
  const words = own(own(IN_TOOLS, parts[0]), parts[parts.length - 1]);
  return words ?? (parts.includes("zonder") ? "wat een variant weglaat" : name);
}

/** Which text by name this is, in words: of a paper "beleidsnota, visie", of a finding its kind. @param {"weggelegd" | "eigenTekst" | "instellingen"} part @param {string} name */
export function namedWords(part, name) {
  if (part === "instellingen") return toolWords(name);
  const words = part === "eigenTekst" ? name.replace(".", ", ") : FINDING.exec(name)?.[1] ?? name;
  return words.replaceAll("-", " ");
}

/** Who changed this, as far as that is known. @param {Unit} unit */
export function happened(unit) {
  if (unit.kind === "row") return happenedToRow(unit);
  const { auto, base } = unit;
  if (base === null) {
    if (unit.kind === "order") return "De rijen staan in de twee plannen in een andere volgorde.";
    if (auto === null) return "De twee plannen verschillen hier.";
    return auto === "mine" ? "Alleen in uw plan staat hier iets." : "Alleen in het andere bestand staat hier iets.";
  }
  if (auto === null) return "U en de ander hebben dit allebei veranderd.";
  return auto === "mine" ? "Alleen u hebt dit veranderd." : "Alleen de ander heeft dit veranderd.";
}

/** @param {RowUnit} unit */
function happenedToRow({ mine, base, auto, isTwin }) {
  if (isTwin) return "Een rij met precies dezelfde antwoorden staat al in uw plan.";
  if (auto === null) {
    return mine ? "De ander heeft deze rij weggehaald, maar u hebt de rij veranderd." : "U hebt deze rij weggehaald, maar de ander heeft de rij veranderd.";
  }
  if (base) return mine ? "De ander heeft deze rij weggehaald." : "U hebt deze rij weggehaald.";
  return mine ? "Deze rij staat alleen in uw plan." : "Deze rij staat alleen in het andere bestand.";
}

/** What people can choose, and what each choice does. @param {Unit} unit @param {boolean} isFixed whether no rows can be added @returns {Option[]} */
export function optionsOf(unit, isFixed) {
  if (unit.kind === "row" && unit.isTwin) return labelled(["Eén rij is genoeg", "Zet deze rij er ook bij"]);
  if (unit.kind === "row") return labelled(unit.mine ? ["Houd de rij", "Haal de rij weg"] : ["Laat de rij weg", "Zet de rij in mijn plan"]);
  if (unit.kind === "order") return labelled(["Mijn volgorde", "Volgorde van de ander"]);
  if (unit.kind === "programme") return labelled(unit.mine ? ["Houd het programma", "Haal het weg"] : ["Laat het weg", "Zet het in mijn plan"]);
  if (unit.kind === "cell" && unit.mine && unit.theirs && !isFixed) return labelled(["Van mij", "Van de ander", "Allebei, in twee rijen"]);
  return labelled(["Van mij", "Van de ander"]);
}

/** @param {string[]} labels those of mine, theirs and both @returns {Option[]} */
function labelled(labels) {
  return labels.map((label, index) => ({ choice: /** @type {const} */ (["mine", "theirs", "both"])[index], label }));
}

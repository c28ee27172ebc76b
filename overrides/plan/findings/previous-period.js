/** The evaluation of the previous plan (0c): goals without an outcome or a decision, and what became of them in the new plan (1a). Pure. */

import { wordsOf } from "../../lib/fold.js";
import { plain } from "../sums/choices.js";
import { finding } from "./finding.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./table-rows.js").TableRow} TableRow
 */

const [OLD, NEW] = ["evaluatie-vorige-periode.doel-vorig", "doelen.doel"];
/** Two goals are the same if they share at least this part of their words. */
const ALIKE = 0.5;
/** Shorter words say little of a goal. */
const SHORTEST = 4;

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "vorig-zonder-uitkomst", step: null, title: "Doel van vorige periode zonder uitkomst", basis: "afgeleid",
    words: "Bij een doel in werkblad 0c staat geen uitkomst, en niet of het is gehaald." },
  { kind: "vorig-zonder-oorzaak", step: null, title: "Niet gehaald, en niet waardoor", basis: "afgeleid",
    words: "Een doel in werkblad 0c is niet of deels gehaald, en er staat niet waardoor." },
  { kind: "vorig-zonder-besluit", step: null, title: "Doel van vorige periode zonder besluit", basis: "afgeleid",
    words: "Bij een doel in werkblad 0c staat wel een uitkomst, of of het is gehaald, maar niet of u het houdt, aanpast of stopt." },
  { kind: "vorig-zonder-vervolg", step: null, title: "Doel van vorige periode staat niet in het nieuwe plan", basis: "afgeleid",
    words: "U houdt een doel uit werkblad 0c of past het aan, maar in werkblad 1a staat geen doel dat erop lijkt. Doelen lijken op elkaar als zij minstens de helft van hun woorden delen, van vier letters of meer. Noemt u het nu heel anders? Leg de bevinding dan weg. Dit kijken wij pas na als 1a doelen heeft." },
  { kind: "gestopt-maar-terug", step: null, title: "Gestopt doel staat in het nieuwe plan", basis: "afgeleid",
    words: "U stopt een doel uit werkblad 0c, maar in werkblad 1a staat een doel dat erop lijkt." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const goals = rowsAt(facts, NEW);
  return rowsAt(facts, OLD).flatMap((row) => [...withoutOutcome(row), ...withoutCause(row), ...withoutDecision(row), ...(goals.length ? inNewPlan(row, goals) : [])]);
}

/** @param {TableRow} row @returns {Finding[]} */
function withoutOutcome(row) {
  if (row.text("uitkomst") || row.text("gehaald")) return [];
  return [finding("vorig-zonder-uitkomst", [row.id], `Van ‘${row.name}’ staat er niet wat het opleverde.`, [row.at("uitkomst")])];
}

/** @param {TableRow} row @returns {Finding[]} */
function withoutCause(row) {
  const met = plain(row.text("gehaald"));
  if (!["nee", "deels"].includes(met) || row.text("waardoor")) return [];
  return [finding("vorig-zonder-oorzaak", [row.id], `‘${row.name}’ is ${met === "nee" ? "niet" : "deels"} gehaald. Er staat niet waardoor.`, [row.at("waardoor")])];
}

/** @param {TableRow} row @returns {Finding[]} */
function withoutDecision(row) {
  if (row.text("besluit") || !(row.text("uitkomst") || row.text("gehaald"))) return [];
  return [finding("vorig-zonder-besluit", [row.id], `Van ‘${row.name}’ is er een uitkomst, maar geen besluit: houden, aanpassen of stoppen.`, [row.at("besluit")])];
}

/** @param {TableRow} row @param {readonly TableRow[]} goals @returns {Finding[]} */
function inNewPlan(row, goals) {
  const decision = plain(row.text("besluit"));
  const like = goals.find((goal) => isAlike(row.text("doel-vorig"), goal.text("doel")));
  if (decision === "stoppen" && like) {
    return [finding("gestopt-maar-terug", [row.id, like.id], `U stopt met ‘${row.name}’, maar in het nieuwe plan staat ‘${like.name}’.`, [row.at("besluit"), like.at("doel")])];
  }
  if (!["houden", "aanpassen"].includes(decision) || like) return [];
  const words = decision === "houden" ? `U houdt ‘${row.name}’` : `U past ‘${row.name}’ aan`;
  return [finding("vorig-zonder-vervolg", [row.id], `${words}, maar in het nieuwe plan staat geen doel dat erop lijkt.`, [row.at("besluit")])];
}

/** @param {string} one @param {string} other */
function isAlike(one, other) {
  if (plain(one) === plain(other)) return true;
  const [left, right] = [one, other].map((text) => new Set(wordsOf(text).filter((word) => word.length >= SHORTEST)));
  const both = [...left].filter((word) => right.has(word)).length;
  return both > 0 && both / (left.size + right.size - both) >= ALIKE;
}

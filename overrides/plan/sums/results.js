/**
 * The computed fields, within one row or part: the same as `macros/model/werkblad/rekenen.py`. Answers and outcomes are text.
 *
 * A row that is half filled in has no outcome yet. So that nobody can be recognised, nothing is computed with `<10`, and no outcome gives the
 * size of a small group of people.
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Formule} Formule
 * @typedef {import("../definition.js").Soort} Soort
 * @typedef {Readonly<Record<string, string>>} Answers  field id → text
 */
import { rulesOf } from "../definition.js";
import { same } from "./choices.js";
import { Decimal } from "./decimal.js";
import { FEW, asNumber, isSmallGroup, written } from "./numbers.js";

export const INCOMPLETE = "nog niet compleet";
export const NOT_COMPUTABLE = "niet te berekenen";
export const HIDDEN = "niet getoond (<10)";
export const WRONG = "klopt niet: ";
const BELOW_NONE = `${WRONG}minder dan 0`;
const ABOVE_ALL = `${WRONG}meer dan 100 procent`;
const TOO_LOW = `${WRONG}schrijf 60 voor 60 procent`;
const ZERO = Decimal.of(0);

/**
 * The answers with the outcomes of the computed fields among `velden`; an outcome that is not known yet is left out.
 * @param {readonly Veld[]} velden
 * @param {Answers} answers
 */
export function withResults(velden, answers) {
  /** @type {Record<string, string>} */
  const filled = { ...answers };
  for (const veld of velden) {
    const result = veld.formule ? computed(veld, veld.formule, filled, velden) : "";
    if (result) filled[veld.id] = result;
  }
  return filled;
}

/** A number as text; for people one from 1 to 9 is hidden, and a negative one is a mistake in one of the numbers. @param {Decimal} value @param {Soort} rules */
export function peopleOrNumber(value, rules) {
  if (rules.verbergtWeinig && value.compare(0) < 0) return BELOW_NONE;
  return rules.verbergtWeinig && isSmallGroup(value) ? FEW : written(value);
}

/** A percentage with one decimal, rounded down: a share that is shown as 60 has reached 60. @param {Decimal} part @param {Decimal} whole */
export function share(part, whole) {
  if (whole.compare(0) <= 0) return NOT_COMPUTABLE;
  if (part.compare(0) < 0) return BELOW_NONE;
  return part.compare(whole) > 0 ? ABOVE_ALL : written(new Decimal(part.perMille(whole), 1));
}

/** The numbers added up, from the first to the last. @param {readonly Decimal[]} numbers */
export function added(numbers) {
  return numbers.reduce((sum, number) => sum.plus(number), ZERO);
}

/**
 * The outcome of one computed field: a number, `ja` or `nee`, a message, or "" if nothing is filled in.
 * @param {Veld} veld
 * @param {Formule} formule
 * @param {Answers} answers
 * @param {readonly Veld[]} velden those it is computed from, and others
 */
function computed(veld, formule, answers, velden) {
  const given = formule.van.map((name) => (answers[name] ?? "").trim());
  if (!given.some(Boolean)) return "";
  if (formule.bewerking === "aantal" && formule.antwoord === undefined) return String(given.filter(Boolean).length);
  if (formule.bewerking === "kleine-groep") return smallGroup(given);
  const all = blankIsZero(formule) ? given.map((answer) => answer || "0") : given;
  // Without a norm there is nothing to reach.
  if (formule.bewerking === "drempel" && !all.every(Boolean)) return "";
  if (!all.every(Boolean) || all.includes(INCOMPLETE)) return INCOMPLETE;
  if (formule.antwoord !== undefined) return String(all.filter((answer) => same(answer, String(formule.antwoord))).length);
  if (all.includes(FEW) || all.includes(HIDDEN)) return HIDDEN;
  const numbers = numbersIn(all);
  if (numbers.length < all.length) return NOT_COMPUTABLE;
  return formule.bewerking === "drempel" ? reached(numbers, formule, velden) : outcome(formule.bewerking, numbers, rulesOf(veld));
}

/** @param {Formule} formule */
function blankIsZero(formule) {
  return formule.bewerking === "tekort" || formule.bewerking === "overschot";
}

/** @param {readonly string[]} answers */
function numbersIn(answers) {
  return answers.map(asNumber).filter((number) => number !== null);
}

/** `ja` if a number of people from 1 to 9 can be read or found by subtracting; what is not filled in tells nothing. @param {readonly string[]} given */
function smallGroup(given) {
  const filled = given.filter(Boolean);
  const numbers = numbersIn(filled);
  const close = numbers.some((one, place) => numbers.slice(place + 1).some((other) => isSmallGroup(one.minus(other).abs())));
  if (close || given.includes(FEW)) return "ja";
  return numbers.length === filled.length ? "nee" : NOT_COMPUTABLE;
}

/** @param {readonly Decimal[]} numbers @param {Formule} formule @param {readonly Veld[]} velden */
function reached([value, norm], formule, velden) {
  if (formule.norm !== undefined) return value.compare(formule.norm) >= 0 ? "ja" : "nee";
  const asked = velden.find((veld) => veld.id === formule.van[1]);
  const least = asked && rulesOf(asked).laagste;
  if (least !== undefined && norm.compare(0) > 0 && norm.compare(least) < 0) return TOO_LOW;
  return value.compare(norm) >= 0 ? "ja" : "nee";
}

/** @param {Formule["bewerking"]} operation @param {Decimal[]} numbers @param {Soort} rules */
function outcome(operation, numbers, rules) {
  const [first, ...others] = numbers;
  if (operation === "aandeel") return share(first, others[0]);
  if (operation === "som") return peopleOrNumber(added(numbers), rules);
  const difference = first.minus(added(others));
  if (operation === "verschil") return peopleOrNumber(difference, rules);
  const value = operation === "tekort" ? difference : ZERO.minus(difference);
  return peopleOrNumber(value.compare(0) < 0 ? ZERO : value, rules);
}

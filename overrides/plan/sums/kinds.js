/**
 * What an answer to a field may be: whether it fits, as people type it, and as people read it. The rules are those of the definition.
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Soort} Soort
 */
import { rulesOf } from "../definition.js";
import { answersIn, choicesOf, chosen, named } from "./choices.js";
import { dayOf, isDay, shownDay } from "./days.js";
import { asNumber, bareNumber, fewOf, withUnit } from "./numbers.js";

/** More choices than these are not listed in a message. */
const MOST_LISTED = 8;
/** Each pattern of the definition, made once. @type {Map<string, RegExp>} */
const patterns = new Map();
const DAY_ADVICE = "Schrijf een bestaande dag als dag-maand-jaar, zoals 23-11-2026.";

/** Why a stored text does not fit and what to write instead, as a sentence in Dutch; "" when it fits or is empty. @param {Veld} veld @param {string} text */
export function objection(veld, text) {
  if (!text.trim()) return "";
  const rules = rulesOf(veld);
  if (!accepts(rules, text)) return rules.dag ? DAY_ADVICE : rules.advies ?? "";
  const choices = choicesOf(veld);
  if (!choices.length || veld.vrij) return "";
  const known = new Set(choices.map(({ id }) => id));
  const wrong = answersIn(veld, text).find((answer) => !known.has(answer));
  if (wrong === undefined) return "";
  const advice = choices.length > MOST_LISTED ? "Kies uit de lijst." : `Kies uit: ${choices.map(({ naam }) => naam).join(", ")}.`;
  return `'${wrong}' is geen keuze. ${advice}`;
}

/**
 * What people typed or pasted, in the form of the data. Only if it can be read in one way: anything else stays exactly as it is.
 * @param {Veld} veld
 * @param {string} input
 */
export function typed(veld, input) {
  const rules = rulesOf(veld);
  if (!input.trim() || (!rules.patroon && !choicesOf(veld).length)) return input;
  const made = read(veld, rules, input);
  return !made || objection(veld, made) ? input : made;
}

/** A stored text as people read it: `€ 2.500`, `31-12-2026`, the name of a choice; what does not fit as it is. @param {Veld} veld @param {string} text */
export function shown(veld, text) {
  const rules = rulesOf(veld);
  if (rules.dag) return isDay(text) ? shownDay(text) : text;
  if (!rules.getal) return named(veld, text);
  return veld.formule || veld.gegeven || accepts(rules, text) ? shownNumber(text, rules.eenheid) : text;
}

/** An outcome as people read it: a number with its unit, or a message. @param {string} text @param {string} [unit] */
export function shownNumber(text, unit) {
  const value = asNumber(text);
  return value ? withUnit(value, unit) : text;
}

/** Whether a text is written as its kind requires. @param {Soort} rules @param {string} text */
function accepts(rules, text) {
  if (rules.patroon && !pattern(rules.patroon).test(text)) return false;
  if (rules.hoogste !== undefined && !isWithin(Number(text.replace(",", ".")), rules.laagste ?? 0, rules.hoogste)) return false;
  return !rules.dag || isDay(text);
}

/** @param {string} source */
function pattern(source) {
  let found = patterns.get(source);
  if (!found) patterns.set(source, (found = new RegExp(`^(?:${source})$`, "u")));
  return found;
}

/** Nothing, or between the least and the most. @param {number} value @param {number} least @param {number} most */
function isWithin(value, least, most) {
  return value === 0 || (least <= value && value <= most);
}

/** @param {Veld} veld @param {Soort} rules @param {string} input */
function read(veld, rules, input) {
  if (rules.dag) return dayOf(input);
  if (rules.patroon) return (rules.verbergtWeinig && fewOf(input)) || bareNumber(input, rules);
  return chosen(veld, input);
}

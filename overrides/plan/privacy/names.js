/**
 * Words in a text that look like the name of a person. Pure.
 *
 * Found are: a title with a name ("mevrouw De Vries", "dhr. P. Bakker"); initials with a surname ("P.J. de Wit"); a common first name with a
 * surname ("Karin Bakker", "Fatima el Amrani"); two words with a capital after "contactpersoon"; and in a field that asks who, a common first name alone.
 *
 * Not found are: a surname alone, a name without capitals, and a first name that is rare or also a word. Names of organisations, places, streets and
 * schools are left alone where the words around them say so, such as "basisschool Anne Frank" or "Jan Steenlaan": some of those may still be reported.
 */

import { FIRST_NAMES } from "./first-names.js";

/** @typedef {import("../definition.js").Veld} Veld */

const WORD = "\\p{Lu}[\\p{L}'’-]+";
const BETWEEN = "(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|'t|’t|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Oo]p|[Ii]n|aan|[Uu]it|[Vv]on|[Dd]u|[Dd]os|[Dd]a)\\s+){0,3}";
const SURNAME = `${BETWEEN}${WORD}`;
const INITIALS = "(?:\\p{Lu}\\.\\s?){1,4}";
const TITLE = new RegExp(`(?<![\\p{L}])(?:[Mm]evr\\.?|[Mm]evrouw|[Dd]hr\\.?|[Dd]e heer|[Mm]eneer|[Mm]w\\.?|[Jj]uf|[Jj]uffrouw|[Mm]eester|[Dd]rs\\.?|[Pp]rof\\.)\\s+(?:${INITIALS})?(?:${WORD}\\s+)?${SURNAME}`, "gu");
const INITIALLED = new RegExp(`(?<![\\p{L}.])${INITIALS}${SURNAME}`, "gu");
const NAMED = new RegExp(`(?<![\\p{L}'’-])(${WORD})\\s+(?:${INITIALS})?${SURNAME}`, "gu");
const CONTACT = new RegExp(`(?:[Cc]ontactpersoon|[Aa]anspreekpunt|[Tt]\\.a\\.v\\.|[Tt]er attentie van)(?:\\s+is|\\s*:)?\\s+(${WORD}\\s+${SURNAME})`, "gu");
/** Letters that stand for something else than a person. */
const NO_INITIALS = /^(?:B\.\s?V|N\.\s?V|C\.\s?V|V\.\s?O\.\s?F|O\.\s?B\.\s?S|B\.\s?S|R\.\s?K|P\.\s?C|C\.\s?B\.\s?S|P\.\s?C\.\s?B\.\s?S|I\.\s?K\.\s?C|V\.\s?V\.\s?E|G\.\s?G\.\s?D)\./;
/** Words that make what they stand in or next to an organisation, a place or a function. */
const ORGANISATION = "school|schol|college|lyceum|opvang|voorschool|peuter|speelzaal|kinder|kindcentrum|ikc|centrum|stichting|vereniging|fonds|bureau|bibliotheek|gemeente|raad|ministerie|" +
  "inspectie|welzijn|ggd|jgz|straat|laan|plein|weg|kade|singel|gracht|park|plantsoen|hof|huis|wijk|buurt|kerk|moskee|ziekenhuis|instituut|universiteit|hogeschool|akkoord|methode|programma|bestuur|groep";
/** Those that are named after somebody. */
const AFTER_SOMEBODY = "school|schol|college|lyceum|speelzaal|kindcentrum|ikc|centrum|stichting|vereniging|fonds|straat|laan|plein|park|hof|huis|kerk|ziekenhuis|instituut|universiteit|methode|programma";
const NEAR_BEFORE = new RegExp(`(?:${AFTER_SOMEBODY})(?:en|s)?\\s+(?:de\\s+)?["'‘“]?$`, "iu");
const WITHIN = new RegExp(`(?:^|\\s|-)[\\p{L}'’-]*(?:${ORGANISATION})(?:en|s)?(?=$|\\s)`, "iu");
const NEAR_AFTER = new RegExp(`^[\\s-]?(?:${ORGANISATION})`, "iu");
/** Fields that ask who, and those that ask where or for which organisation. */
const WHO = /door|eigenaar|vervanger|contact|lei[dt]|uitvoer|levert|leest|verantwoordelijk|beslist|geinformeerd|bewaakt|besproken-met|nagevraagd|inleveren-bij|genodigden|samenstelling/;
const PLACE = /locatie|instelling|wijk|gebied|plaats$|regeling|partner$|gemeente/;

/**
 * @param {string} text
 * @param {Veld | null} veld the field in which it stands; null for none
 * @returns {string[]} each name once, as it stands there
 */
export function namesIn(text, veld) {
  const isPlace = Boolean(veld && PLACE.test(veld.id));
  const isWho = Boolean(veld && WHO.test(veld.id));
  const found = [
    ...matches(text, TITLE), ...matches(text, INITIALLED).filter((match) => isInitialled(match, isWho)),
    ...matches(text, CONTACT).map(({ words, at, groups }) => ({ words: groups[0], at: at + words.length - groups[0].length, groups: [] })),
    ...(isPlace ? [] : matches(text, NAMED).filter(({ groups }) => FIRST_NAMES.has(groups[0]))),
  ].filter(({ words, at }) => !isOther(text, words, at));
  return longest([...found.map(({ words }) => words), ...(isWho ? alone(text) : [])]);
}

/** @typedef {{words: string, at: number, groups: string[]}} Match */

/** @param {string} text @param {RegExp} pattern @returns {Match[]} */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({ words: match[0], at: match.index, groups: match.slice(1) }));
}

/** "A. Visie" at the start of a line is a point, unless the field asks who. @param {Match} match @param {boolean} isWho */
function isInitialled({ words }, isWho) {
  return !NO_INITIALS.test(words) && (isWho || /^\p{Lu}\.\s?(?:\p{Lu}\.|\p{Ll})/u.test(words));
}

/** Longer ones are no name. */
const LONGEST = 120;

/** Whether the words around it say that this is no person. @param {string} text @param {string} words @param {number} at */
function isOther(text, words, at) {
  return words.length > LONGEST || NEAR_BEFORE.test(text.slice(Math.max(0, at - 40), at)) || WITHIN.test(words) || NEAR_AFTER.test(text.slice(at + words.length));
}

/** First names that are a whole answer, or one of several. @param {string} text */
function alone(text) {
  return text.split(/[;,/\n]|\s+en\s+/).map((part) => part.trim()).filter((part) => FIRST_NAMES.has(part));
}

/** Each once, without those within another. @param {readonly string[]} names */
function longest(names) {
  const unique = [...new Set(names)];
  return unique.filter((name) => !unique.some((other) => other !== name && other.includes(name)));
}

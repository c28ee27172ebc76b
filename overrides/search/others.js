/** Words that may stand for one another, of 2013 and of today. Meanings differ, so whoever uses them says so. Pure. */

import { anderGetal, isStopwoord, stammen } from "./stems.js";
import { splits } from "./words.js";

/**
 * The question with other words. `woord` is what came in, the first `bijeen` of `woorden`; `naam` tells that it stands for words that
 * belong together, `alles` that these are the whole question and say little each by itself, as in "onze ouders".
 * @typedef {{woord: string, woorden: string[], bijeen: number, naam: boolean, alles: boolean}} Vervanging
 */
/** One of a group of words, and its parts as search sees them. @typedef {{woord: string, delen: readonly string[]}} Lid */

const MEESTE = 8;

export class Anderen {
  /** @param {readonly (readonly string[])[]} groepen */
  constructor(groepen) {
    /** @type {Lid[][]} */
    this.groepen = groepen.map((groep) => groep.map((woord) => ({ woord, delen: splits(woord) })));
  }

  /**
   * The question with some of its words replaced by each word that may stand for them.
   * @param {readonly string[]} getypt every word as typed: a name may hold words that say nothing by themselves
   * @param {readonly string[]} woorden the words that are searched for
   * @returns {Vervanging[]}
   */
  van(getypt, woorden) {
    return this.groepen.flatMap((groep) => {
      const lid = langste(groep.filter(({ delen }) => staatIn(getypt, delen) || staatIn(woorden, delen)));
      return lid ? vervangingen(groep, lid, woorden) : [];
    }).slice(0, MEESTE);
  }
}

/**
 * @param {readonly Lid[]} groep
 * @param {Lid} lid
 * @param {readonly string[]} woorden
 * @returns {Vervanging[]}
 */
function vervangingen(groep, lid, woorden) {
  const naam = lid.delen.length > 1;
  const rest = woorden.filter((woord) => !lid.delen.some((deel) => isVorm(deel, woord)));
  const alles = naam && !rest.length && woorden.length < lid.delen.length;
  return groep.filter((ander) => ander.delen.join(" ") !== lid.delen.join(" ")).flatMap(({ woord, delen }) => {
    const inhoud = zonderStopwoorden(delen);
    // "geen Nederlands" leads to "thuistaal"; the other way round it would lead to all that is Dutch.
    if (inhoud.length === 1 && delen.length > 1) return [];
    return [{ woord, woorden: [...new Set([...inhoud, ...rest])], bijeen: inhoud.length, naam, alles }];
  });
}

/** @param {readonly string[]} delen */
function zonderStopwoorden(delen) {
  const inhoud = delen.filter((deel) => !isStopwoord(deel));
  return inhoud.length ? inhoud : delen;
}

/** @param {readonly Lid[]} leden */
function langste(leden) {
  return leden.reduce((/** @type {Lid | undefined} */ beste, lid) => (lid.delen.length > (beste?.delen.length ?? 0) ? lid : beste), undefined);
}

/** @param {readonly string[]} woorden @param {readonly string[]} delen */
function staatIn(woorden, delen) {
  return woorden.some((_, plek) => delen.every((deel, nummer) => isVorm(deel, woorden[plek + nummer] ?? "")));
}

/** @param {string} een @param {string} ander */
function isVorm(een, ander) {
  if (een === ander || een === anderGetal(ander)) return true;
  const stammenVanEen = stammen(een);
  return een.length > 3 && [...stammen(ander)].some((stam) => stammenVanEen.has(stam));
}

/** Every word of the handbook, and how a word that is asked for relates to them. Knows no places and ranks nothing. */

import { afstand, gelijkenis } from "./distance.js";
import { anderGetal, isStopwoord, staatApart, stammen, zonderTussenletter } from "./stems.js";

const KORTST_VOORVOEGSEL = 4;
const KORTST_HERSTELBAAR = 4;
const KORTSTE_DEEL = 4;
const KORTST_ONTLEEDBAAR = 8;
const LANG = 8; // from here two letters may be wrong
const LANGE_STAM = 6; // "meertalige" leads to "meertaligheid", but "taal" from "talen" not to all that begins so
const MEESTE_DELEN = 4;
const GELIJKEND = 0.34;
const MEESTE_LIJKENDE = 3;
const ZELFDE_BEGIN = 3;
const AANEEN = /^(\p{L}{3,})(\d+\p{L}?)$/u;

export class Woordenschat {
  constructor() {
    /** How often each word stands in the index. @type {Map<string, number>} */
    this.aantallen = new Map();
    /** Stem → the words that may be forms of it. @type {Map<string, Set<string>>} */
    this.families = new Map();
  }

  /** @param {string} woord folded */
  leer(woord) {
    const aantal = this.aantallen.get(woord) ?? 0;
    this.aantallen.set(woord, aantal + 1);
    if (aantal) return;
    for (const stam of stammen(woord)) {
      const familie = this.families.get(stam) ?? new Set();
      this.families.set(stam, familie.add(woord));
    }
  }

  /** @param {string} woord */
  heeft(woord) {
    return this.aantallen.has(woord);
  }

  /**
   * The word and its other forms: "bereiken" also stands as "bereikt".
   * @param {string} woord
   * @returns {string[]}
   */
  vormen(woord) {
    const alle = [...stammen(woord)].flatMap((stam) => [...(this.families.get(stam) ?? [])]);
    const getal = anderGetal(woord);
    return [...new Set([...alle, ...(getal ? [getal] : [])])].filter((vorm) => this.heeft(vorm));
  }

  /**
   * Longer words that begin with it. A short word that exists is meant as it stands: "LEA" is not the beginning of "leader".
   * @param {string} woord
   * @returns {string[]}
   */
  langere(woord) {
    if (woord.length < KORTST_VOORVOEGSEL && (this.heeft(woord) || woord.length < KORTST_VOORVOEGSEL - 1)) return [];
    const beginnen = [woord, ...[...stammen(woord)].filter((stam) => stam.length >= LANGE_STAM)];
    return [...this.aantallen.keys()].filter((bekend) => bekend !== woord && !staatApart(bekend) && beginnen.some((begin) => bekend.startsWith(begin)));
  }

  /** Whether the word, a form of it or a longer word is there. @param {string} woord */
  kent(woord) {
    return this.vormen(woord).length > 0 || this.langere(woord).length > 0;
  }

  /**
   * The known words that an unknown one is made of, as few as possible: "subsidievoorwaarden" → "subsidie", "voorwaarden".
   * @param {string} woord
   * @returns {string[]} empty where that is not so
   */
  ontleed(woord) {
    const [, letters, teken] = AANEEN.exec(woord) ?? [];
    if (letters && this.vormen(letters).length && this.heeft(teken)) return [letters, teken];
    return woord.length < KORTST_ONTLEEDBAAR ? [] : this.delen(woord, MEESTE_DELEN);
  }

  /**
   * @param {string} woord
   * @param {number} hoogstens
   * @returns {string[]}
   */
  delen(woord, hoogstens) {
    if (hoogstens < 2) return [];
    /** @type {string[]} */
    let beste = [];
    for (let knip = woord.length - KORTSTE_DEEL; knip >= KORTSTE_DEEL; knip -= 1) {
      const hoofd = this.eersteDeel(woord.slice(0, knip));
      const staart = woord.slice(knip);
      if (!hoofd) continue;
      const rest = this.isWoord(staart) ? [staart] : this.delen(staart, hoogstens - 1);
      if (rest.length && (!beste.length || rest.length + 1 < beste.length)) beste = [hoofd, ...rest];
    }
    return beste;
  }

  /** A short part counts as it is written: "loos" is no form of "los". @param {string} woord */
  isWoord(woord) {
    return this.heeft(woord) || (woord.length >= LANGE_STAM && this.vormen(woord).length > 0);
  }

  /** @param {string} begin */
  eersteDeel(begin) {
    const keuzes = zonderTussenletter(begin).filter((kern) => kern.length >= KORTSTE_DEEL && !isStopwoord(kern));
    return keuzes.find((kern) => this.heeft(kern)) ?? keuzes.find((kern) => this.vormen(kern).length);
  }

  /**
   * The known word that is meant by one with a slip in it: the nearest, of those the one used most.
   * @param {string} woord
   * @returns {string | undefined}
   */
  herstel(woord, hoogstens = woord.length < LANG ? 1 : 2) {
    if (woord.length < KORTST_HERSTELBAAR || /\d/.test(woord)) return undefined;
    let beste = { woord: "", ver: hoogstens + 1, aantal: 0 };
    for (const [bekend, aantal] of this.aantallen) {
      if (bekend.length < KORTST_HERSTELBAAR || bekend[0] !== woord[0]) continue;
      const ver = afstand(woord, bekend, Math.min(hoogstens, beste.ver));
      if (ver < beste.ver || (ver === beste.ver && aantal > beste.aantal)) beste = { woord: bekend, ver, aantal };
    }
    return beste.woord || undefined;
  }

  /**
   * Known words that look like it, for who finds nothing.
   * @param {string} woord
   * @returns {string[]}
   */
  lijkende(woord) {
    const begin = woord.slice(0, ZELFDE_BEGIN);
    const gevonden = [...this.aantallen.keys()]
      .filter((bekend) => bekend.startsWith(begin) && bekend.length >= KORTST_HERSTELBAAR)
      .map((bekend) => ({ bekend, mate: gelijkenis(woord, bekend) }))
      .filter(({ mate }) => mate >= GELIJKEND)
      .sort((een, ander) => ander.mate - een.mate);
    // Of the forms of one word the nearest will do.
    const eersten = gevonden.filter(({ bekend }, plek) => !gevonden.slice(0, plek).some((eerder) => this.vormen(bekend).includes(eerder.bekend)));
    return eersten.slice(0, MEESTE_LIJKENDE).map(({ bekend }) => bekend);
  }
}

/** The places of the index: what of each is searched, what it weighs, how it is shown. Knows no question. */

import { isStopwoord } from "./stems.js";
import { splits } from "./words.js";

/**
 * As `macros/browser/search.py` makes it, which says what the lists hold.
 * @typedef {object} Zoekindex
 * @property {Readonly<Record<string, string>>} soorten
 * @property {readonly (readonly [string, string, string, string, string])[]} paginas
 * @property {readonly (readonly [number, string, string, string])[]} delen
 * @property {readonly (readonly string[])[]} groepen
 * @property {Readonly<Record<string, string>>} samenstellingen
 */

/** One place as fields to search. @typedef {{id: number, titel: string, pagina: string, ook: string, soort: string, tekst: string, delen: string}} Stuk */
/** One place as a reader sees it; `ook` are its other names. @typedef {{adres: string, titel: string, pagina: string, soort: string, tekst: string, ook: string}} Plaats */

const ALGEMEEN = "pagina";
const PROGRAMMA = "programma";
// The opening of a record's page is what most people look for, then a term, then the opening of any page, then a part of one.
const GEWICHT_RECORD = 2;
const GEWICHT_BEGRIP = 1.5;
const GEWICHT_OPENING = 1.3;
const GEWICHT_NASLAG = 0.7;
const GEWICHT_BRON = 0.5;
const GEWICHT_OVER = 0.5;
const OVER = "over/";
// A heading on this many pages says nothing without the page's title.
const HERHAALD = 3;
// A name of so many words is meant wherever a question holds it; a shorter one may be just a word.
const SPREKEND = 3;
const SLOTTEKEN = /[?!.…:]$/;

export class Plaatsen {
  /** @param {Zoekindex} index */
  constructor(index) {
    this.index = index;
    this.samenstellingen = new Map(Object.entries(index.samenstellingen));
    this.soorten = new Map(Object.entries(index.soorten));
    /** Term → its other words. */
    this.andereNamen = new Map(index.groepen.map(([term, ...woorden]) => [term, woorden.join(", ")]));
    /** The words of the places that were read. @type {Map<number, string[]>} */
    this.gelezen = new Map();
    /** The names of the places that were asked for. @type {Map<number, string[]>} */
    this.naamlijsten = new Map();
    /** @type {Map<string, number>} */
    this.koppen = new Map();
    for (const [, , kop] of index.delen) this.koppen.set(kop, (this.koppen.get(kop) ?? 0) + 1);
  }

  get aantal() {
    return this.index.delen.length;
  }

  /** @param {number} id */
  pagina(id) {
    return this.index.delen[id][0];
  }

  /** Whether its page is a list of places that have nothing to do with one another. @param {number} id */
  isLos(id) {
    return this.index.paginas[this.pagina(id)][4] !== "";
  }

  /** About the site itself: of use to few. @param {number} id */
  isOver(id) {
    return this.index.paginas[this.pagina(id)][0].startsWith(OVER);
  }

  /** @param {number} id */
  soort(id) {
    const [, , soort, , soortDelen] = this.index.paginas[this.pagina(id)];
    return (this.index.delen[id][1] && soortDelen) || soort;
  }

  /** Whether it is the opening of a page that many records hang on. @param {number} id */
  isOverzicht(id) {
    const [, anker] = this.index.delen[id];
    return !anker && this.soort(id) === ALGEMEEN && !this.isOver(id);
  }

  /** @param {number} id */
  gewicht(id) {
    const soort = this.soort(id);
    if (this.isOver(id)) return GEWICHT_OVER;
    if (soort === "begrip") return GEWICHT_BEGRIP;
    if (soort === "bron") return GEWICHT_BRON;
    if (soort === "actualiteit") return GEWICHT_NASLAG;
    if (this.index.delen[id][1]) return 1;
    return soort === ALGEMEEN ? GEWICHT_OPENING : GEWICHT_RECORD;
  }

  /**
   * What the build knows of one place, as fields to search.
   * @param {number} id
   * @returns {Stuk}
   */
  stuk(id) {
    const [pagina, anker, kop, tekst] = this.index.delen[id];
    const [, titel, , ook] = this.index.paginas[pagina];
    const [naamdelen, delen] = [anker ? kop : titel, tekst].map((woorden) => this.delenVan(woorden).join(" "));
    const soort = this.soort(id);
    const kern = { id, tekst, delen, soort: `${soort} ${this.soorten.get(soort) ?? ""}` };
    if (!anker) return { ...kern, titel, pagina: naamdelen, ook };
    if (this.isLos(id)) return { ...kern, titel: kop, pagina: naamdelen, ook: this.andereNamen.get(kop) ?? "" };
    const herhaald = this.isHerhaald(kop);
    return { ...kern, soort: "", titel: herhaald ? "" : kop, pagina: `${titel} ${herhaald ? kop : naamdelen}`, ook: "" };
  }

  /**
   * Every word of it, in order.
   * @param {number} id
   * @returns {string[]}
   */
  woorden(id) {
    const [pagina, anker, kop, tekst] = this.index.delen[id];
    const woorden = this.gelezen.get(id) ?? splits(`${anker ? kop : this.index.paginas[pagina][1]} ${tekst}`);
    this.gelezen.set(id, woorden);
    return woorden;
  }

  /** Whether it is a page or a term, and not a part of something. @param {number} id */
  isHeel(id) {
    return !this.index.delen[id][1] || this.soort(id) === "begrip";
  }

  /** Its names, folded: who types one of them exactly is looking for this place. @param {number} id */
  namen(id) {
    const [pagina, anker, kop] = this.index.delen[id];
    const [, titel, , ook] = this.index.paginas[pagina];
    const namen = anker ? [kop, this.andereNamen.get(kop) ?? ""] : [titel, ook];
    const gelezen = this.naamlijsten.get(id) ?? namen.flatMap((naam) => [naam, ...naam.split(/, | en /)]).map((naam) => splits(naam).join(" "));
    this.naamlijsten.set(id, gelezen);
    return gelezen;
  }

  /**
   * Whether a question is a name of it, or holds one that says enough by itself: a programme, or a whole phrase.
   * @param {number} id
   * @param {string} woorden the words that are searched for
   * @param {string} getypt the question with its empty words
   * @returns {"letterlijk" | "genoemd" | ""}
   */
  noemt(id, woorden, getypt) {
    const namen = this.namen(id);
    if (namen.includes(woorden) || namen.includes(getypt)) return "letterlijk";
    const sprekend = this.isHeel(id) ? namen.filter((naam) => this.soort(id) === PROGRAMMA || naam.split(" ").length >= SPREKEND) : [];
    return sprekend.some((naam) => staatIn(naam, getypt)) ? "genoemd" : "";
  }

  /**
   * @param {number} id
   * @returns {Plaats}
   */
  toon(id) {
    const [pagina, anker, kop, tekst] = this.index.delen[id];
    const [adres, titel, , ook] = this.index.paginas[pagina];
    const soort = this.soort(id);
    const woord = this.soorten.get(soort) ?? "";
    if (!anker) return { adres, titel, pagina: "", soort: woord, tekst, ook };
    const plek = { adres: `${adres}#${anker}`, tekst, ook: "" };
    if (this.isLos(id)) return { ...plek, titel: kop, pagina: "", soort: woord, ook: this.andereNamen.get(kop) ?? "" };
    // Where the page's title stands beside it, "Pagina" says nothing more.
    const kern = { ...plek, soort: soort === ALGEMEEN ? "" : woord };
    return this.isHerhaald(kop) ? { ...kern, titel: samengevoegd(titel, kop), pagina: "" } : { ...kern, titel: kop, pagina: titel };
  }

  /** The parts of the compounds in a text. @param {string} tekst */
  delenVan(tekst) {
    return splits(tekst).map((woord) => this.samenstellingen.get(woord)).filter((delen) => delen !== undefined);
  }

  /**
   * The words as they stand in the text: a part that was found gives its compound.
   * @param {number} id
   * @param {ReadonlySet<string>} gevonden
   * @returns {ReadonlySet<string>}
   */
  raak(id, gevonden) {
    const [, , kop, tekst] = this.index.delen[id];
    const inhoud = new Set([...gevonden].filter((woord) => !isStopwoord(woord)));
    const zoek = inhoud.size ? inhoud : gevonden;
    const hele = splits(`${kop} ${tekst}`).filter((woord) => this.samenstellingen.get(woord)?.split(" ").some((deel) => zoek.has(deel)));
    return new Set([...zoek, ...hele]);
  }

  /** @param {string} kop */
  isHerhaald(kop) {
    return (this.koppen.get(kop) ?? 0) >= HERHAALD;
  }
}

/**
 * "Hebben wij eigenlijk ouderbeleid" holds "hebben wij ouderbeleid": empty words may stand in between.
 * @param {string} naam folded
 * @param {string} getypt folded
 */
function staatIn(naam, getypt) {
  const delen = naam.split(" ");
  const nodig = getypt.split(" ").filter((woord) => !isStopwoord(woord) || delen.includes(woord)).join(" ");
  return ` ${nodig} `.includes(` ${naam} `);
}

/**
 * Title and heading in one line: "Intake: wat kunt u laten zien", "Stap 5: Wat? Valkuilen".
 * @param {string} titel
 * @param {string} kop
 */
export function samengevoegd(titel, kop) {
  if (SLOTTEKEN.test(titel)) return `${titel} ${kop}`;
  // An abbreviation keeps its capitals.
  const klein = /^\p{Lu}\p{Lu}/u.test(kop) ? kop : kop.charAt(0).toLowerCase() + kop.slice(1);
  return titel.includes(": ") ? `${titel} – ${klein}` : `${titel}: ${klein}`;
}

/** Finding: the index of the build in, ranked places out. Knows no page and draws nothing. */

import MiniSearch from "minisearch";

import { splits } from "./woorden.js";

/**
 * As `macros/search.py` makes it, which says what the lists hold.
 * @typedef {object} Zoekindex
 * @property {Readonly<Record<string, string>>} soorten
 * @property {readonly (readonly [string, string, string, string])[]} paginas
 * @property {readonly (readonly [number, string, string, string])[]} delen
 * @property {readonly (readonly string[])[]} groepen
 * @property {Readonly<Record<string, string>>} samenstellingen
 */

/**
 * A place that was found. `via` is the other word that led there, "" where it was the visitor's own.
 * @typedef {object} Vondst
 * @property {string} adres from the root of the site
 * @property {string} titel
 * @property {string} pagina the page's title, "" where that is `titel`
 * @property {string} soort
 * @property {string} tekst
 * @property {string} ook other names of the page
 * @property {string} via
 * @property {ReadonlySet<string>} raak the words found, folded
 */

/** `ruim`: no place holds every word, so these hold some of them. @typedef {{vondsten: Vondst[], ook: string[], ruim: boolean}} Antwoord */

/** @typedef {{id: number, titel: string, pagina: string, ook: string, tekst: string, delen: string}} Stuk */
/** @typedef {{id: number, score: number, via: string, raak: ReadonlySet<string>}} Kandidaat */

const VELDEN = ["titel", "ook", "pagina", "tekst", "delen"];
const GEWICHT = { titel: 6, ook: 5, pagina: 1.5, tekst: 1, delen: 0.4 };
const GEWICHT_ANDER_WOORD = 0.5;
// The opening of a record's page is what most people look for, then that of any page, then a part of one.
const GEWICHT_RECORD = 2;
const GEWICHT_OPENING = 1.3;
const ALGEMEEN = "pagina";
// A heading on this many pages says nothing without the page's title.
const HERHAALD = 3;
const KORTST_VOORVOEGSEL = 3;
const KORTST_ONGEVEER = 4;
const ONGEVEER = 0.2;
const MEERVOUD = ["en", "s", "n"];
const MEEST_PER_PAGINA = 3;
const MEEST_ANDERE_WOORDEN = 6;

export class Zoeker {
  /** @param {Zoekindex} index */
  constructor(index) {
    this.index = index;
    this.groepen = index.groepen.map((groep) => groep.map((woord) => ({ woord, delen: splits(woord) })));
    /** @type {Map<string, number>} */
    this.koppen = new Map();
    for (const [, , kop] of index.delen) this.koppen.set(kop, (this.koppen.get(kop) ?? 0) + 1);
    /** Every word of the handbook. @type {Set<string>} */
    this.bekend = new Set();
    /** @type {MiniSearch<Stuk>} */
    this.motor = new MiniSearch({
      fields: VELDEN, tokenize: splits,
      processTerm: (woord) => {
        this.bekend.add(woord);
        return woord;
      },
      searchOptions: {
        boost: GEWICHT, boostDocument: (id) => this.gewicht(id), processTerm: (woord) => woord,
        prefix: (woord) => woord.length >= KORTST_VOORVOEGSEL,
      },
    });
    this.motor.addAll(index.delen.map((_, id) => this.stuk(id)));
  }

  /** @param {string} kop */
  isHerhaald(kop) {
    return (this.koppen.get(kop) ?? 0) >= HERHAALD;
  }

  /** @param {number} id */
  gewicht(id) {
    const [pagina, anker] = this.index.delen[id];
    if (anker) return 1;
    return this.index.paginas[pagina][2] === ALGEMEEN ? GEWICHT_OPENING : GEWICHT_RECORD;
  }

  /**
   * Near misses only for a word that begins no word of the handbook: who spells right is not sent elsewhere.
   * @param {string} woord
   */
  ongeveer(woord) {
    if (woord.length < KORTST_ONGEVEER || this.bekend.has(woord)) return false;
    for (const bekend of this.bekend) {
      if (bekend.startsWith(woord)) return false;
    }
    return ONGEVEER;
  }

  /**
   * @param {string} vraag
   * @returns {Antwoord}
   */
  zoek(vraag) {
    const ook = this.andereWoorden(splits(vraag));
    const eigen = [vraag, ...this.enkelvoud(vraag)].flatMap((een) => this.kandidaten(een, "", 1));
    const ander = ook.flatMap(({ vraag: nieuw, woord }) => this.kandidaten(nieuw, woord, GEWICHT_ANDER_WOORD));
    const gevonden = samen([...eigen, ...ander]);
    const ruim = gevonden.length === 0;
    const keuze = ruim ? this.kandidaten(vraag, "", 1, "OR") : gevonden;
    return { vondsten: this.perPagina(keuze).map((een) => this.vondst(een)), ook: ook.map(({ woord }) => woord), ruim };
  }

  /**
   * The question with its plurals as singulars, where those are words of the handbook; the reverse is found by its beginning.
   * @param {string} vraag
   * @returns {string[]}
   */
  enkelvoud(vraag) {
    const delen = splits(vraag);
    const enkel = delen.map((deel) => MEERVOUD.map((uitgang) => (deel.endsWith(uitgang) ? deel.slice(0, -uitgang.length) : ""))
      .find((stam) => stam.length >= KORTST_ONGEVEER && this.bekend.has(stam)) ?? deel);
    return enkel.some((deel, plek) => deel !== delen[plek]) ? [enkel.join(" ")] : [];
  }

  /**
   * What the build knows of one place, as fields to search.
   * @param {number} id
   * @returns {Stuk}
   */
  stuk(id) {
    const [pagina, anker, kop, tekst] = this.index.delen[id];
    const [, titel, , ook] = this.index.paginas[pagina];
    const naam = anker ? kop : titel;
    const [naamdelen, delen] = [naam, tekst].map((woorden) => this.delenVan(woorden).join(" "));
    if (!anker) return { id, titel, pagina: naamdelen, ook, tekst, delen };
    const herhaald = this.isHerhaald(kop);
    return { id, titel: herhaald ? "" : kop, pagina: `${titel} ${herhaald ? kop : naamdelen}`, ook: "", tekst, delen };
  }

  /**
   * The parts of the compounds in a text.
   * @param {string} tekst
   */
  delenVan(tekst) {
    return splits(tekst).map((woord) => this.index.samenstellingen[woord]).filter((delen) => delen !== undefined);
  }

  /**
   * The question with a word of it replaced by each word that may stand for it.
   * @param {readonly string[]} delen
   */
  andereWoorden(delen) {
    const zin = ` ${delen.join(" ")} `;
    const gevonden = this.groepen.flatMap((groep) => {
      const gebruikt = groep.find((lid) => zin.includes(` ${lid.delen.join(" ")} `));
      const rest = gebruikt ? groep.filter((lid) => lid.delen.join(" ") !== gebruikt.delen.join(" ")) : [];
      return rest.map((lid) => ({ woord: lid.woord, vraag: zin.replace(` ${gebruikt?.delen.join(" ")} `, ` ${lid.woord} `).trim() }));
    });
    return gevonden.slice(0, MEEST_ANDERE_WOORDEN);
  }

  /**
   * @param {string} vraag
   * @param {string} via
   * @param {number} gewicht
   * @param {"AND" | "OR"} [verband]
   * @returns {Kandidaat[]}
   */
  kandidaten(vraag, via, gewicht, verband = "AND") {
    // Another word counts as it is written; of more words the scores add up, which is no merit.
    const fuzzy = via ? false : (/** @type {string} */ woord) => this.ongeveer(woord);
    const deling = gewicht / Math.max(1, splits(vraag).length);
    return this.motor.search(vraag, { combineWith: verband, fuzzy })
      .map(({ id, score, terms }) => ({ id, score: score * deling, via, raak: this.metSamenstellingen(id, terms) }));
  }

  /**
   * The words as they stand in the text: a part that was found gives its compound.
   * @param {number} id
   * @param {readonly string[]} woorden
   * @returns {ReadonlySet<string>}
   */
  metSamenstellingen(id, woorden) {
    const hele = splits(this.index.delen[id][3]).filter((woord) => {
      const delen = this.index.samenstellingen[woord];
      return delen !== undefined && delen.split(" ").some((deel) => woorden.includes(deel));
    });
    return new Set([...woorden, ...hele]);
  }

  /**
   * No page fills the list by itself.
   * @param {readonly Kandidaat[]} kandidaten
   */
  perPagina(kandidaten) {
    /** @type {Map<number, number>} */
    const geteld = new Map();
    return kandidaten.filter(({ id }) => {
      const [pagina] = this.index.delen[id];
      const aantal = (geteld.get(pagina) ?? 0) + 1;
      geteld.set(pagina, aantal);
      return aantal <= MEEST_PER_PAGINA;
    });
  }

  /**
   * @param {Kandidaat} kandidaat
   * @returns {Vondst}
   */
  vondst({ id, via, raak }) {
    const [pagina, anker, kop, tekst] = this.index.delen[id];
    const [adres, titel, soort, ook] = this.index.paginas[pagina];
    // Where the page's title stands beside it, "Pagina" says nothing more.
    const woord = anker && soort === ALGEMEEN ? "" : this.index.soorten[soort] ?? "";
    const herkomst = { soort: woord, tekst, via, raak };
    if (!anker) return { ...herkomst, adres, titel, pagina: "", ook };
    const herhaald = this.isHerhaald(kop);
    const namen = herhaald ? { titel: `${titel}: ${kop.toLowerCase()}`, pagina: "" } : { titel: kop, pagina: titel };
    return { ...herkomst, ...namen, adres: `${adres}#${anker}`, ook: "" };
  }
}

/**
 * Each place once, with its best score, best first.
 * @param {readonly Kandidaat[]} kandidaten
 */
function samen(kandidaten) {
  /** @type {Map<number, Kandidaat>} */
  const beste = new Map();
  for (const kandidaat of kandidaten) {
    const vorige = beste.get(kandidaat.id);
    if (!vorige || kandidaat.score > vorige.score) beste.set(kandidaat.id, kandidaat);
  }
  return [...beste.values()].sort((een, ander) => ander.score - een.score);
}

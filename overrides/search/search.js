/** Finding: the index of the build in, ranked places out. Knows no page and draws nothing. */

import MiniSearch from "minisearch";

import { Anderen } from "./others.js";
import { Plaatsen } from "./places.js";
import { dekking, nabijheid, opPagina, opVolgorde, standen, verdeeld, zwaarte } from "./ranking.js";
import { anderGetal } from "./stems.js";
import { getypteWoorden, lezingen } from "./query.js";
import { splits } from "./words.js";
import { Woordenschat } from "./vocabulary.js";

/** @typedef {import("./places.js").Zoekindex} Zoekindex */
/** @typedef {import("./places.js").Plaats} Plaats */
/** @typedef {import("./query.js").Vraag} Vraag */
/** @typedef {import("./ranking.js").Kandidaat} Kandidaat */
/** @typedef {import("./ranking.js").Treffers} Treffers */

/**
 * A place that was found. `via` is the other word that led there, "" where it was the visitor's own; `raak` are the words found,
 * folded; `heel` tells that it answers the whole question.
 * @typedef {Plaats & {via: string, raak: ReadonlySet<string>, heel: boolean}} Vondst
 */

/** `ook` are the other words that led to something; `lijkend` may help who finds nothing. @typedef {{vraag: Vraag, vondsten: Vondst[], ook: string[], lijkend: string[]}} Antwoord */

const GEWICHT = { titel: 6, ook: 5, soort: 2, pagina: 1.5, tekst: 1, delen: 0.4 };
const GEWICHT_VORM = 0.8;
const GEWICHT_LANGER = 0.35;
const GEWICHT_ANDER_WOORD = 0.5;
const GEWICHT_ANDERE_NAAM = 0.9;
const GEWICHT_LOSSE_WOORDEN = 0.15; // "wie zijn onze ouders" asks for more than the word "ouders"
const GEWICHT_TERZIJDE = 0.15;
const GEWICHT_NAAM = 4; // for who types the very name
const GEWICHT_KOP = 1.5; // and the very heading
const GEWICHT_GENOEMD = 3; // "wat kost Opstapje"
const GEWICHT_BETEKENIS = 1.6;
const GEWICHT_KEUZE = 1.6;
const GEWICHT_NABIJ = 1;
const GEWICHT_LOS_GETAL = 0.3; // "drie gesprekken" is not about step 3
const MEEST_PER_PAGINA = 3;
const MEEST_PER_LIJST = 6;
// With fewer whole answers than this, places with a part of the words are worth a look.
const GENOEG = 5;
// A question of many words is answered by most of them.
const VEEL_WOORDEN = 3;
const GROTENDEELS = 0.7;
// So many places are learnt before the page gets a turn.
const PER_BEURT = 120;
const MEEST_ONTHOUDEN = 100;
// So many of the best are read again for words that stand together.
const HERLEZEN = 60;

export class Zoeker {
  /**
   * Ready at once.
   * @param {Zoekindex} index
   */
  static van(index) {
    const zoeker = new Zoeker(index);
    zoeker.leer(0, zoeker.plaatsen.aantal);
    return zoeker;
  }

  /**
   * Ready in a while: on a slow machine typing goes on in between.
   * @param {Zoekindex} index
   */
  static async rustig(index) {
    const zoeker = new Zoeker(index);
    for (let begin = 0; begin < zoeker.plaatsen.aantal; begin += PER_BEURT) {
      zoeker.leer(begin, Math.min(begin + PER_BEURT, zoeker.plaatsen.aantal));
      await new Promise((verder) => setTimeout(verder));
    }
    return zoeker;
  }

  /** @param {Zoekindex} index */
  constructor(index) {
    this.plaatsen = new Plaatsen(index);
    this.schat = new Woordenschat();
    this.anderen = new Anderen(index.groepen);
    /** Where the words stand that were searched for lately. @type {Map<string, Treffers>} */
    this.gezocht = new Map();
    /** @type {MiniSearch<import("./places.js").Stuk>} */
    this.motor = new MiniSearch({
      fields: Object.keys(GEWICHT), tokenize: splits,
      processTerm: (woord) => {
        this.schat.leer(woord);
        return woord;
      },
      searchOptions: { boost: GEWICHT, tokenize: (woorden) => woorden.split(" "), processTerm: (woord) => woord },
    });
    // A word that stands for another is known, also where it stands nowhere itself.
    for (const woord of index.groepen.flat().flatMap(splits)) this.schat.leer(woord);
  }

  /** @param {number} van @param {number} tot */
  leer(van, tot) {
    this.motor.addAll(Array.from({ length: tot - van }, (_, plek) => this.plaatsen.stuk(van + plek)));
  }

  /**
   * @param {string} tekst
   * @returns {Antwoord}
   */
  zoek(tekst) {
    const gelezen = lezingen(tekst, this.schat);
    const [vraag] = gelezen;
    const anders = this.anderen.van(getypteWoorden(tekst), vraag.woorden);
    const kandidaten = [
      ...gelezen.flatMap((een) => this.kandidaten(een, anders.some(({ alles }) => alles) ? GEWICHT_LOSSE_WOORDEN : 1)),
      ...anders.flatMap(({ woord, woorden, naam, bijeen }) => this
        .kandidaten({ ...vraag, woorden }, naam ? GEWICHT_ANDERE_NAAM : GEWICHT_ANDER_WOORD, woord, bijeen)
        .filter((een) => this.isBijeen(een))),
    ];
    const vondsten = this.keuze(this.herlezen(opVolgorde(kandidaten), vraag), vraag).map((een) => this.vondst(een, vraag));
    const ook = anders.map(({ woord }) => woord).filter((woord) => vondsten.some(({ via }) => via === woord));
    return { vraag, vondsten, ook, lijkend: vondsten.length ? [] : vraag.onbekend.flatMap((woord) => this.schat.lijkende(woord)) };
  }

  /**
   * @param {Vraag} vraag
   * @param {number} gewicht
   * @param {string} [via]
   * @param {number} [bijeen]
   * @returns {Kandidaat[]}
   */
  kandidaten({ getypt, woorden, terzijde, onbekend, ...wens }, gewicht, via = "", bijeen = 1) {
    const treffers = woorden.map((woord) => this.treffers(woord));
    const zwaarten = treffers.map((een) => zwaarte(een, this.plaatsen.aantal));
    const terloops = this.scores(terzijde, ["titel"]);
    const perPlaats = standen(treffers);
    const perPagina = opPagina(perPlaats, (id) => (this.plaatsen.isLos(id) ? null : this.plaatsen.pagina(id)));
    return [...perPlaats].map(([id, stand]) => {
      const elders = this.plaatsen.isLos(id) ? undefined : perPagina.get(this.plaatsen.pagina(id));
      const deel = dekking(zwaarten, stand, elders);
      const som = [...stand.values()].reduce((totaal, { score }) => totaal + score, GEWICHT_TERZIJDE * (terloops.get(id)?.score ?? 0)) / woorden.length;
      const naam = this.plaatsen.noemt(id, woorden.join(" "), getypt);
      const lift = this.plaatsen.gewicht(id) * this.nadruk(id, naam, wens);
      const alles = Math.max(stand.size, elders?.size ?? 0) === woorden.length;
      const heel = !onbekend.length && (alles || naam === "genoemd" || (woorden.length >= VEEL_WOORDEN && deel >= GROTENDEELS));
      const gevonden = woorden.map((_, nummer) => stand.get(nummer)?.woorden ?? []);
      return { id, via, bijeen, gevonden, heel, genoemd: naam !== "", score: som * deel ** 2 * lift * gewicht };
    });
  }

  /** A name of more words is found only where they stand together. @param {Kandidaat} kandidaat */
  isBijeen({ id, gevonden, bijeen }) {
    return bijeen < 2 || nabijheid(this.plaatsen.woorden(id), gevonden.slice(0, bijeen)) === 1;
  }

  /**
   * @param {number} id
   * @param {"letterlijk" | "genoemd" | ""} naam
   * @param {{betekenis: boolean, keuze: boolean}} wens
   */
  nadruk(id, naam, { betekenis, keuze }) {
    const letterlijk = this.plaatsen.isHeel(id) ? GEWICHT_NAAM : GEWICHT_KOP;
    const genoemd = naam === "letterlijk" ? letterlijk : naam ? GEWICHT_GENOEMD : 1;
    // Who asks which one does not ask what a word means, and the other way round.
    if (this.plaatsen.soort(id) === "begrip") return genoemd * (betekenis ? GEWICHT_BETEKENIS : keuze ? 1 / GEWICHT_KEUZE : 1);
    return keuze && this.plaatsen.isOverzicht(id) ? genoemd * GEWICHT_KEUZE : genoemd;
  }

  /**
   * Where a word stands; a question and its other readings share most of their words.
   * @param {string} woord
   * @returns {Treffers}
   */
  treffers(woord) {
    const treffers = this.gezocht.get(woord) ?? this.opgezocht(woord);
    if (this.gezocht.size >= MEEST_ONTHOUDEN) this.gezocht.clear();
    this.gezocht.set(woord, treffers);
    return treffers;
  }

  /**
   * In its forms or as the beginning of a longer one.
   * @param {string} woord
   * @returns {Treffers}
   */
  opgezocht(woord) {
    const vormen = this.schat.vormen(woord);
    const langere = this.schat.langere(woord).filter((een) => !vormen.includes(een));
    const eigen = this.scores(vormen, undefined, (een) => (een === woord ? 1 : GEWICHT_VORM));
    const begin = this.scores(langere, undefined, () => GEWICHT_LANGER);
    const alle = new Set([...eigen.keys(), ...begin.keys()]);
    return new Map([...alle].map((id) => {
      const beide = [eigen.get(id), begin.get(id)].filter((een) => een !== undefined);
      return [id, { score: beide.reduce((som, { score }) => som + score, 0), woorden: beide.flatMap(({ woorden }) => woorden) }];
    }));
  }

  /**
   * @param {readonly string[]} woorden that are known
   * @param {string[]} [velden]
   * @param {(woord: string) => number} [gewicht]
   * @returns {Treffers}
   */
  scores(woorden, velden, gewicht = () => 1) {
    if (!woorden.length) return new Map();
    const gevonden = this.motor.search(woorden.join(" "), { boostTerm: gewicht, ...(velden ? { fields: velden } : {}) });
    // The engine multiplies by the number of words found; many forms of one word are no merit.
    return new Map(gevonden.map(({ id, score, terms, queryTerms }) => [id, { score: score / queryTerms.length ** 1.5, woorden: terms }]));
  }

  /**
   * Places where the words stand together go before those where they stand apart; a number says nothing by itself.
   * @param {readonly Kandidaat[]} kandidaten best first
   * @param {Vraag} vraag
   */
  herlezen(kandidaten, { woorden }) {
    const metGetal = woorden.length > 1 && woorden.some((woord) => anderGetal(woord) !== undefined || /^\d+$/.test(woord));
    return opVolgorde(kandidaten.map((een, plek) => {
      const nabij = plek < HERLEZEN ? nabijheid(this.plaatsen.woorden(een.id), een.gevonden) : 0;
      return { ...een, score: een.score * (1 + GEWICHT_NABIJ * nabij) * (metGetal && !nabij ? GEWICHT_LOS_GETAL : 1) };
    }));
  }

  /**
   * What is shown: whole answers, and where there are few also those with a part of the words. What is about the site itself comes
   * last, unless someone names it.
   * @param {readonly Kandidaat[]} kandidaten
   * @param {Vraag} vraag
   */
  keuze(kandidaten, vraag) {
    const isOver = (/** @type {Kandidaat} */ { id, genoemd }) => this.plaatsen.isOver(id) && !genoemd;
    const [hele, heleOver] = this.begrensd(kandidaten.filter(({ heel }) => heel), isOver);
    if (hele.length >= GENOEG) return [...hele, ...heleOver];
    const [deels, deelsOver] = this.begrensd([...kandidaten.filter(({ heel, via }) => !heel && !via), ...this.delen(vraag, [...hele, ...heleOver])], isOver);
    return [...hele, ...deels, ...heleOver.map((een) => ({ ...een, heel: !deels.length })), ...deelsOver];
  }

  /**
   * A compound that stands in few places leads to those with its parts too.
   * @param {Vraag} vraag
   * @param {readonly Kandidaat[]} al
   * @returns {Kandidaat[]}
   */
  delen(vraag, al) {
    const woorden = vraag.woorden.length === 1 ? this.schat.ontleed(vraag.woorden[0]) : [];
    const nieuw = woorden.length ? this.kandidaten({ ...vraag, woorden }, 1) : [];
    return opVolgorde(nieuw.filter(({ id }) => !al.some((een) => een.id === id))).map((een) => ({ ...een, heel: false }));
  }

  /**
   * No page fills the list by itself; those that come last apart.
   * @param {readonly Kandidaat[]} kandidaten
   * @param {(een: Kandidaat) => boolean} isLaatst
   */
  begrensd(kandidaten, isLaatst) {
    const perPagina = verdeeld(kandidaten, (id) => this.plaatsen.pagina(id), (id) => (this.plaatsen.isLos(id) ? MEEST_PER_LIJST : MEEST_PER_PAGINA));
    return [perPagina.filter((een) => !isLaatst(een)), perPagina.filter(isLaatst)];
  }

  /**
   * @param {Kandidaat} kandidaat
   * @param {Vraag} vraag
   * @returns {Vondst}
   */
  vondst({ id, via, gevonden, heel }, { woorden }) {
    // "vve-aanbod" is not another word to who asked for "vve".
    const anders = !splits(via).some((deel) => woorden.includes(deel));
    return { ...this.plaatsen.toon(id), via: anders ? via : "", heel, raak: this.plaatsen.raak(id, new Set(gevonden.flat())) };
  }
}

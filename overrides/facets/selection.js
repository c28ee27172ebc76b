/** Which records answer a state, how many each option would give, in which order, and what to relax. Pure. */

import { fold } from "../lib/fold.js";
import { bits, doorsnede, heeft, tel, telSamen, vereniging } from "./bits.js";
import { isOnbekend, leeftijdPast, leesLeeftijd } from "./leeftijd.js";
import { keuzesVan, zonder } from "./state.js";

/** @typedef {import("./bits.js").Bits} Bits */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").Keuze} Keuze */
/** @typedef {import("./state.js").Staat} Staat */
/** @typedef {import("./state.js").Vorm} Vorm */

/**
 * What one record answers, as the page hands it over: `values` by facet, folded `text`, keys to sort by. What is left out is
 * not stated.
 * @typedef {Partial<import("./leeftijd.js").Bereik> & {readonly id: string, readonly text: string,
 *   readonly values?: Readonly<Record<string, readonly string[]>>, readonly order?: Readonly<Record<string, number>>}} Antwoord
 */

/**
 * `past` answers everything; `onbekend` answers the rest while an age is asked and theirs is not stated. `zeven` are the
 * parts by name that both went through, the age apart.
 * @typedef {{past: Bits, onbekend: Bits, zeven: ReadonlyMap<string, Bits>, leeftijd: Bits | null}} Selectie
 */

/** How many an option gives; `onbekend` counts those whose age is not stated, while an age is asked. @typedef {{past: number, onbekend: number}} Aantal */

/** What letting go of `los` gives, with `over` still in force. @typedef {{los: readonly Keuze[], over: readonly Keuze[], aantal: number}} Uitweg */

/** All records, with for every option of a facet the set of those that answer it. */
export class Register {
  /**
   * @param {readonly Antwoord[]} antwoorden
   * @param {Vorm} vorm
   */
  constructor(antwoorden, vorm) {
    this.antwoorden = antwoorden;
    this.vorm = vorm;
    this.alle = this.waar(() => true);
    this.zonderLeeftijd = this.waar(isOnbekend);
    this.opties = new Map(vorm.facetten.map((facet) => [facet.naam, this.optiesVan(facet)]));
    /** @type {Map<string, readonly number[]>} */
    this.volgordes = new Map();
    /** @type {Map<string, Bits>} */
    this.perLeeftijd = new Map();
    // Only the facets change while a text stands: it is looked up once.
    this.laatsteTekst = { tekst: "", bits: this.alle };
  }

  /** @param {(antwoord: Antwoord) => boolean} past */
  waar(past) {
    return bits(this.antwoorden.length, (nummer) => past(this.antwoorden[nummer]));
  }

  /** @param {Facet} facet @returns {ReadonlyMap<string, Bits>} */
  optiesVan({ naam, opties }) {
    return new Map([...opties.keys()].map((waarde) => [waarde, this.waar(({ values }) => values?.[naam]?.includes(waarde) ?? false)]));
  }

  /**
   * @param {Staat} staat
   * @returns {Selectie}
   */
  selecteer(staat) {
    const zeven = this.zevenVan(staat);
    const rest = doorsnede([this.alle, ...zeven.values()]);
    const { leeftijd: vraag } = staat;
    if (!vraag) return { past: rest, onbekend: this.waar(() => false), zeven, leeftijd: null };
    const leeftijd = this.metLeeftijd(vraag);
    return { past: doorsnede([rest, leeftijd]), onbekend: doorsnede([rest, this.zonderLeeftijd]), zeven, leeftijd };
  }

  /** @param {import("./leeftijd.js").Leeftijdsvraag} vraag */
  metLeeftijd(vraag) {
    return this.waar((antwoord) => !isOnbekend(antwoord) && leeftijdPast(antwoord, vraag));
  }

  /** @param {Staat} staat @returns {Map<string, Bits>} */
  zevenVan(staat) {
    const zeven = new Map();
    if (staat.tekst.trim()) zeven.set("tekst", this.metTekst(staat.tekst));
    for (const { naam, regel } of this.vorm.facetten) {
      const gekozen = (staat.keuzes[naam] ?? []).map((waarde) => this.optie(naam, waarde));
      if (gekozen.length) zeven.set(naam, regel === "en" ? doorsnede(gekozen) : vereniging(gekozen));
    }
    return zeven;
  }

  /** @param {string} naam @param {string} waarde @returns {Bits} */
  optie(naam, waarde) {
    return this.opties.get(naam)?.get(waarde) ?? this.waar(() => false);
  }

  /** @param {string} tekst */
  metTekst(tekst) {
    const woorden = fold(tekst).split(/\s+/).filter(Boolean);
    const sleutel = woorden.join(" ");
    if (this.laatsteTekst.tekst !== sleutel) {
      this.laatsteTekst = { tekst: sleutel, bits: this.waar(({ text }) => woorden.every((woord) => text.includes(woord))) };
    }
    return this.laatsteTekst.bits;
  }

  /**
   * Per facet and option: how many there would be with that option, the other facets as they are. In a facet where all must
   * hold, its own choices stay.
   * @param {Selectie} selectie
   * @returns {ReadonlyMap<string, ReadonlyMap<string, Aantal>>} `""` stands for no choice in that facet
   */
  aantallen(selectie) {
    return new Map(this.vorm.facetten.map((facet) => [facet.naam, this.aantallenVan(facet, selectie)]));
  }

  /** @param {Facet} facet @param {Selectie} selectie @returns {ReadonlyMap<string, Aantal>} */
  aantallenVan({ naam, regel }, { zeven, leeftijd }) {
    const ander = [...zeven].filter(([zeef]) => zeef !== naam || regel === "en").map(([, deel]) => deel);
    const rest = doorsnede([this.alle, ...ander]);
    const past = leeftijd ? doorsnede([rest, leeftijd]) : rest;
    const onbekend = leeftijd ? doorsnede([rest, this.zonderLeeftijd]) : null;
    const aantal = (/** @type {Bits} */ optie) => ({ past: telSamen(past, optie), onbekend: onbekend ? telSamen(onbekend, optie) : 0 });
    const opties = this.opties.get(naam) ?? new Map();
    return new Map([["", aantal(this.alle)], ...[...opties].map(([waarde, optie]) => /** @type {const} */ ([waarde, aantal(optie)]))]);
  }

  /**
   * How many each of these ages would give, with the facets and the text as they are. Those without a stated age stay
   * whatever age is asked, so they count for none.
   * @param {Selectie} selectie
   * @param {readonly string[]} leeftijden as the address writes them
   * @returns {ReadonlyMap<string, Aantal>}
   */
  aantallenPerLeeftijd({ zeven }, leeftijden) {
    const rest = doorsnede([this.alle, ...zeven.values()]);
    return new Map(leeftijden.map((leeftijd) => [leeftijd, { past: telSamen(rest, this.snelleLeeftijd(leeftijd)), onbekend: 0 }]));
  }

  /** The same few are asked after every choice. @param {string} leeftijd */
  snelleLeeftijd(leeftijd) {
    const bekend = this.perLeeftijd.get(leeftijd);
    if (bekend) return bekend;
    const vraag = leesLeeftijd(leeftijd);
    const nieuw = vraag ? this.metLeeftijd(vraag) : this.waar(() => false);
    this.perLeeftijd.set(leeftijd, nieuw);
    return nieuw;
  }

  /**
   * What to let go of where nothing is left, most first: one choice; else a question as a whole; else all but one.
   * @param {Staat} staat
   * @returns {Uitweg[]} empty where nothing helps
   */
  uitwegen(staat) {
    const keuzes = keuzesVan(staat, this.vorm);
    const perNaam = [...new Set(keuzes.map(({ naam }) => naam))].map((naam) => keuzes.filter((keuze) => keuze.naam === naam));
    const enkele = perNaam.flatMap((groep) => this.regelVan(groep[0].naam) === "en" ? groep.map((keuze) => [keuze]) : [groep]);
    const opEenNa = perNaam.map((groep) => keuzes.filter((keuze) => !groep.includes(keuze)));
    for (const pogingen of [enkele, perNaam, opEenNa]) {
      const raak = pogingen.map((los) => this.uitweg(staat, keuzes, los)).filter(({ aantal }) => aantal > 0);
      if (raak.length) return raak.sort((een, ander) => ander.aantal - een.aantal);
    }
    return [];
  }

  /** @param {Staat} staat @param {readonly Keuze[]} keuzes @param {readonly Keuze[]} los @returns {Uitweg} */
  uitweg(staat, keuzes, los) {
    const over = keuzes.filter((keuze) => !los.includes(keuze));
    return { los, over, aantal: tel(this.selecteer(los.reduce(laatLos, staat)).past) };
  }

  /** @param {string} naam */
  regelVan(naam) {
    return this.vorm.facetten.find((facet) => facet.naam === naam)?.regel;
  }

  /**
   * The numbers of all records in the order asked for; equal ones keep the page's own order.
   * @param {string} sorteer "" for the page's own
   * @returns {readonly number[]}
   */
  volgorde(sorteer) {
    const bekend = this.volgordes.get(sorteer);
    if (bekend) return bekend;
    const plek = (/** @type {number} */ nummer) => this.antwoorden[nummer].order?.[sorteer] ?? 0;
    const nieuw = this.antwoorden.map((_, nummer) => nummer);
    if (sorteer) nieuw.sort((een, ander) => plek(een) - plek(ander));
    this.volgordes.set(sorteer, nieuw);
    return nieuw;
  }
}

/**
 * The numbers in `deel`, in this order.
 * @param {readonly number[]} volgorde
 * @param {Bits} deel
 * @param {number} [meest]
 */
export function opVolgorde(volgorde, deel, meest = Infinity) {
  const uit = [];
  for (const nummer of volgorde) {
    if (uit.length >= meest) break;
    if (heeft(deel, nummer)) uit.push(nummer);
  }
  return uit;
}

/** @param {Staat} staat @param {Keuze} keuze @returns {Staat} */
function laatLos(staat, { naam, waarde }) {
  return zonder(staat, naam, waarde);
}

/** What a visitor chose, to and from the address. Pure: knows no page and no history. */

import { fold } from "../lib/fold.js";
import { leesLeeftijd, schrijfLeeftijd } from "./leeftijd.js";

/** @typedef {import("./leeftijd.js").Leeftijdsvraag} Leeftijdsvraag */

/**
 * A question of the filter. `regel`: "een" takes one value, "of" any of several, "en" all of several.
 * @typedef {{naam: string, kort: string, regel: string, opties: ReadonlyMap<string, string>}} Facet
 */

/**
 * What can be asked of this list: its facets, and the orders it knows, the page's own first. `anderen` are parameters of other
 * parts of the page, which this one leaves alone.
 * @typedef {{facetten: readonly Facet[], sorteringen: readonly string[], anderen: readonly string[]}} Vorm
 */

/**
 * `keuzes` holds only facets with a choice; `sorteer` is "" for the page's own order.
 * @typedef {object} Staat
 * @property {Readonly<Record<string, readonly string[]>>} keuzes
 * @property {Leeftijdsvraag | null} leeftijd
 * @property {string} tekst
 * @property {string} sorteer
 */

/** A part of the address that this page cannot use. @typedef {{naam: string, waarde: string, reden: "naam" | "waarde" | "dubbel" | "lang"}} Onbruikbaar */

/** The parameter of the site search, which stands on every page. */
const VAN_DE_SITE = ["q"];
export const LANGSTE_TEKST = 200;

/** @type {Staat} */
export const LEEG = Object.freeze({ keuzes: Object.freeze({}), leeftijd: null, tekst: "", sorteer: "" });

/**
 * @param {string} adres the part of the address from the question mark
 * @param {Vorm} vorm
 * @returns {{staat: Staat, onbruikbaar: Onbruikbaar[]}}
 */
export function leesAdres(adres, vorm) {
  const lezer = new Lezer(vorm);
  for (const [naam, waarde] of new URLSearchParams(adres)) lezer.neem(naam, waarde.trim());
  return { staat: lezer.staat, onbruikbaar: lezer.onbruikbaar };
}

/** Takes the parameters one by one; what it cannot use it keeps apart with the reason. */
class Lezer {
  /** @param {Vorm} vorm */
  constructor(vorm) {
    this.vorm = vorm;
    /** @type {Onbruikbaar[]} */
    this.onbruikbaar = [];
    /** @type {Record<string, string[]>} */
    this.keuzes = {};
    /** @type {Omit<Staat, "keuzes">} */
    this.rest = { leeftijd: null, tekst: "", sorteer: "" };
    /** @type {Set<string>} */
    this.gezien = new Set();
  }

  /** @returns {Staat} */
  get staat() {
    return { ...this.rest, keuzes: this.keuzes };
  }

  /** @param {string} naam @param {string} waarde */
  neem(naam, waarde) {
    const facet = this.vorm.facetten.find((een) => een.naam === naam);
    if (vanAnderen(this.vorm).includes(naam)) return;
    if (facet) this.neemKeuze(facet, waarde);
    else if (!this.kent(naam)) this.weiger(naam, waarde, "naam");
    else if (waarde) this.neemEnkele(naam, waarde);
  }

  /** @param {string} naam */
  kent(naam) {
    return naam === "leeftijd" || naam === "tekst" || (naam === "sorteer" && this.vorm.sorteringen.length > 0);
  }

  /** @param {Facet} facet @param {string} waarde */
  neemKeuze(facet, waarde) {
    if (!waarde) return;
    const bekend = bekendeWaarde(facet, waarde);
    if (bekend === undefined) return this.weiger(facet.naam, waarde, "waarde");
    const gekozen = (this.keuzes[facet.naam] ??= []);
    if (gekozen.includes(bekend)) return;
    if (facet.regel === "een" && gekozen.length) this.weiger(facet.naam, waarde, "dubbel");
    else gekozen.push(bekend);
  }

  /** @param {string} naam @param {string} waarde */
  neemEnkele(naam, waarde) {
    if (this.gezien.has(naam)) return this.weiger(naam, waarde, "dubbel");
    const leeftijd = naam === "leeftijd" ? leesLeeftijd(waarde) : null;
    if (naam === "tekst") this.neemTekst(waarde);
    else if (leeftijd) this.rest = { ...this.rest, leeftijd };
    else if (naam === "sorteer" && this.vorm.sorteringen.includes(waarde)) this.sorteer(waarde);
    else return this.weiger(naam, waarde, "waarde");
    this.gezien.add(naam);
  }

  /** Of too long a text the beginning counts. @param {string} waarde */
  neemTekst(waarde) {
    this.rest = { ...this.rest, tekst: waarde.slice(0, LANGSTE_TEKST) };
    if (waarde.length > LANGSTE_TEKST) this.weiger("tekst", waarde, "lang");
  }

  /** @param {string} waarde */
  sorteer(waarde) {
    this.rest = { ...this.rest, sorteer: waarde === this.vorm.sorteringen[0] ? "" : waarde };
  }

  /** @param {string} naam @param {string} waarde @param {Onbruikbaar["reden"]} reden */
  weiger(naam, waarde, reden) {
    this.onbruikbaar.push({ naam, waarde, reden });
  }
}

/** @param {Vorm} vorm */
function vanAnderen({ anderen }) {
  return [...VAN_DE_SITE, ...anderen];
}

/**
 * The option that is meant: people write `gemeente=breda` and `gemeente=den-haag` too.
 * @param {Facet} facet
 * @param {string} waarde
 */
function bekendeWaarde({ opties }, waarde) {
  return opties.has(waarde) ? waarde : [...opties.keys()].find((optie) => slug(optie) === slug(waarde));
}

/** As a name stands in an address: "Den Haag" → "den-haag". @param {string} waarde */
function slug(waarde) {
  return fold(waarde).replaceAll(/[^a-z0-9]+/g, "-");
}

/**
 * The address of a state, "" where nothing is chosen. What belongs to others in the present address stays.
 * @param {Staat} staat
 * @param {Vorm} vorm
 * @param {string} huidig the present address from the question mark
 */
export function schrijfAdres(staat, vorm, huidig = "") {
  const delen = new URLSearchParams();
  if (staat.tekst) delen.set("tekst", staat.tekst);
  if (staat.leeftijd) delen.set("leeftijd", schrijfLeeftijd(staat.leeftijd));
  for (const { naam } of vorm.facetten) {
    for (const waarde of staat.keuzes[naam] ?? []) delen.append(naam, waarde);
  }
  if (staat.sorteer) delen.set("sorteer", staat.sorteer);
  const ander = new URLSearchParams(huidig);
  for (const naam of vanAnderen(vorm)) {
    for (const waarde of ander.getAll(naam)) delen.append(naam, waarde);
  }
  return delen.size ? `?${delen}` : "";
}

/** One thing that was chosen: a value of a facet, or the age or text as a whole. @typedef {{naam: string, waarde: string}} Keuze */

/**
 * Everything that narrows the list, in the order of the filter. The order of the list is no choice.
 * @param {Staat} staat
 * @param {Vorm} vorm
 * @returns {Keuze[]}
 */
export function keuzesVan(staat, vorm) {
  const enkele = [
    ...(staat.tekst ? [{ naam: "tekst", waarde: staat.tekst }] : []),
    ...(staat.leeftijd ? [{ naam: "leeftijd", waarde: schrijfLeeftijd(staat.leeftijd) }] : []),
  ];
  return [...enkele, ...vorm.facetten.flatMap(({ naam }) => (staat.keuzes[naam] ?? []).map((waarde) => ({ naam, waarde })))];
}

/**
 * The state without one value, or without everything of that name.
 * @param {Staat} staat
 * @param {string} naam
 * @param {string} [waarde]
 * @returns {Staat}
 */
export function zonder(staat, naam, waarde) {
  if (naam === "tekst") return { ...staat, tekst: "" };
  if (naam === "leeftijd") return { ...staat, leeftijd: null };
  const over = waarde === undefined ? [] : (staat.keuzes[naam] ?? []).filter((een) => een !== waarde);
  const { [naam]: _, ...rest } = staat.keuzes;
  return { ...staat, keuzes: over.length ? { ...staat.keuzes, [naam]: over } : rest };
}

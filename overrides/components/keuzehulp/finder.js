/** Which programmes fit the answers given, by the catalogue's own rules: its register does the work. Pure. */

import { opVolgorde, Register } from "../../facets/selection.js";
import { leesAdres } from "../../facets/state.js";

/** @typedef {import("../../facets/selection.js").Antwoord} Antwoord */
/** @typedef {import("../../facets/state.js").Keuze} Keuze */
/** What a programme answers, and where it stands. @typedef {Antwoord & {readonly naam: string, readonly adres: string}} Programma */
/** Per parameter: "een" takes one value, "of" any of several, "en" all of several. @typedef {Readonly<Record<string, string>>} Regels */

export class Passend {
  /**
   * @param {readonly Programma[]} programmas
   * @param {Regels} regels
   * @param {readonly Keuze[]} antwoorden all that can be given
   */
  constructor(programmas, regels, antwoorden) {
    this.programmas = programmas;
    const opties = (/** @type {string} */ naam) => new Map(antwoorden.filter((een) => een.naam === naam && een.waarde).map(({ waarde }) => [waarde, waarde]));
    const facetten = Object.entries(regels).map(([naam, regel]) => ({ naam, kort: naam, regel, opties: opties(naam) }));
    this.vorm = { facetten, sorteringen: [], anderen: [] };
    // In the catalogue the age is a question of its own; here it has answers to choose from, as all others.
    const leeftijd = { naam: "leeftijd", kort: "leeftijd", regel: "een", opties: opties("leeftijd") };
    this.vragen = { ...this.vorm, facetten: [leeftijd, ...facetten] };
    this.register = new Register(programmas, this.vorm);
  }

  /**
   * `past` answers everything; `onbekend` answers the rest while an age is asked and theirs is not stated.
   * @param {string} vraag the answers as the catalogue's address
   * @returns {{past: Programma[], onbekend: Programma[]}}
   */
  selecteer(vraag) {
    const { past, onbekend } = this.register.selecteer(this.staat(vraag));
    const programmas = (/** @type {typeof past} */ deel) => opVolgorde(this.register.volgorde(""), deel).map((nummer) => this.programmas[nummer]);
    return { past: programmas(past), onbekend: programmas(onbekend) };
  }

  /**
   * What each answer would give with the others as they are, by parameter and value.
   * @param {string} vraag
   */
  aantallen(vraag) {
    const selectie = this.register.selecteer(this.staat(vraag));
    const [{ naam, opties }] = this.vragen.facetten;
    return new Map([...this.register.aantallen(selectie), [naam, this.register.aantallenPerLeeftijd(selectie, [...opties.keys()])]]);
  }

  /** What to let go of where nothing fits, most first. @param {string} vraag */
  uitwegen(vraag) {
    return this.register.uitwegen(this.staat(vraag));
  }

  /**
   * The answers that an address gives, and what of it this page cannot use.
   * @param {string} adres from the question mark
   */
  uitAdres(adres) {
    const { staat, onbruikbaar } = leesAdres(adres, this.vragen);
    return { antwoorden: staat.keuzes, onbruikbaar };
  }

  /** @param {string} vraag */
  staat(vraag) {
    return leesAdres(vraag, this.vorm).staat;
  }
}

/** Which programmes fit the answers given, as the catalogue would say. Pure. */

import { isOnbekend, leeftijdPast, leesLeeftijd } from "../catalogus/leeftijd.js";

/** An answer: the catalogue's own parameter with a value. @typedef {{naam: string, waarde: string}} Antwoord */

/**
 * What a programme answers; ages left out are not stated.
 * @typedef {{naam: string, adres: string, values: Readonly<Record<string, readonly string[]>>, van?: number, tot?: number, tot_en_met?: boolean}} Programma
 */

/** Per parameter: "een" takes one value, "of" any of several, "en" all of several. @typedef {Readonly<Record<string, string>>} Regels */

/**
 * `past` answers everything; `onbekend` answers the rest while an age is asked and theirs is not stated.
 * @param {readonly Programma[]} programmas
 * @param {readonly Antwoord[]} antwoorden
 * @param {Regels} regels
 * @returns {{past: Programma[], onbekend: Programma[]}}
 */
export function passend(programmas, antwoorden, regels) {
  const gevraagd = antwoorden.find(({ naam }) => naam === "leeftijd");
  const leeftijd = gevraagd ? leesLeeftijd(gevraagd.waarde) : null;
  const namen = [...new Set(antwoorden.map(({ naam }) => naam))].filter((naam) => naam !== "leeftijd");
  const rest = programmas.filter((programma) => namen.every((naam) => {
    const heeft = (/** @type {Antwoord} */ { waarde }) => (programma.values[naam] ?? []).includes(waarde);
    const eigen = antwoorden.filter((een) => een.naam === naam);
    return regels[naam] === "en" ? eigen.every(heeft) : eigen.some(heeft);
  }));
  if (!leeftijd) return { past: rest, onbekend: [] };
  return {
    past: rest.filter((programma) => !isOnbekend(programma) && leeftijdPast(programma, leeftijd)),
    onbekend: rest.filter(isOnbekend),
  };
}

/**
 * Which single answer to let go, and how many programmes fit then; most first, none left out.
 * @param {readonly Programma[]} programmas
 * @param {readonly Antwoord[]} antwoorden
 * @param {Regels} regels
 */
export function loslaten(programmas, antwoorden, regels) {
  return antwoorden
    .map((antwoord) => ({ antwoord, aantal: passend(programmas, antwoorden.filter((een) => een !== antwoord), regels).past.length }))
    .filter(({ aantal }) => aantal > 0)
    .sort((een, ander) => ander.aantal - een.aantal);
}

/** What the catalogue says, in Dutch. Pure: values in, sentences out. */

import { leeftijdInWoorden, leesLeeftijd } from "./leeftijd.js";

/** @typedef {import("./staat.js").Keuze} Keuze */
/** @typedef {import("./staat.js").Onbruikbaar} Onbruikbaar */
/** @typedef {import("./staat.js").Vorm} Vorm */
/** The word for one record and for more. @typedef {{een: string, meer: string}} Woorden */

const LANGSTE_WAARDE = 40;

/**
 * "1 programma", "7 programma's".
 * @param {number} aantal
 * @param {Woorden} woorden
 */
export function hoeveel(aantal, woorden) {
  return `${aantal} ${aantal === 1 ? woorden.een : woorden.meer}`;
}

/**
 * "20 programma's", "7 van 20 programma's en 1 zonder vermelde leeftijd".
 * @param {{past: number, onbekend: number, alle: number, gefilterd: boolean}} aantallen
 * @param {Woorden} woorden
 */
export function telling({ past, onbekend, alle, gefilterd }, woorden) {
  if (!gefilterd) return hoeveel(alle, woorden);
  const slot = onbekend ? ` en ${onbekend} zonder vermelde leeftijd` : "";
  return `${past} van ${hoeveel(alle, woorden)}${slot}`;
}

/**
 * "Contact: wekelijks", "Leeftijd: 2 tot 4 jaar", "Tekst: ‘taal’".
 * @param {Keuze} keuze
 * @param {Vorm} vorm
 */
export function keuzeInWoorden({ naam, waarde }, vorm) {
  if (naam === "tekst") return `Tekst: ‘${waarde}’`;
  const leeftijd = naam === "leeftijd" ? leesLeeftijd(waarde) : null;
  if (leeftijd) return `Leeftijd: ${leeftijdInWoorden(leeftijd)}`;
  const facet = vorm.facetten.find((een) => een.naam === naam);
  return `${facet?.kort ?? naam}: ${facet?.opties.get(waarde) ?? waarde}`;
}

/**
 * All values of one name together: "Kenmerk: taal en totaal".
 * @param {string} naam
 * @param {readonly Keuze[]} keuzes
 * @param {Vorm} vorm
 */
export function naamInWoorden(naam, keuzes, vorm) {
  const eigen = keuzes.filter((keuze) => keuze.naam === naam).map((keuze) => keuzeInWoorden(keuze, vorm));
  const [eerste = naam, ...rest] = eigen;
  const waarden = rest.map((tekst) => tekst.slice(tekst.indexOf(": ") + 2));
  const regel = vorm.facetten.find((facet) => facet.naam === naam)?.regel;
  return [eerste, ...waarden].join(regel === "en" ? " en " : " of ");
}

/** @param {Onbruikbaar} onbruikbaar */
export function weigering({ naam, waarde, reden }) {
  const deel = `‘${kort(waarde ? `${naam}=${waarde}` : naam)}’`;
  if (reden === "naam") return `${deel}: deze pagina kent ‘${kort(naam)}’ niet.`;
  if (reden === "dubbel") return `${deel}: hiervan kan maar één keuze gelden. De eerste telt.`;
  if (naam === "leeftijd") return `${deel}: dit is geen leeftijd. Schrijf bijvoorbeeld 2, 2.5, 2-4, -4 of 6-.`;
  return `${deel}: deze waarde komt hier niet voor.`;
}

/** @param {string} tekst */
function kort(tekst) {
  return tekst.length > LANGSTE_WAARDE ? `${tekst.slice(0, LANGSTE_WAARDE)}…` : tekst;
}

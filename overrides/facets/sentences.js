/** What the catalogue says, in Dutch. Pure: values in, sentences out. */

import { isOnbekend, leeftijdInWoorden, leesLeeftijd, overlapInWoorden } from "./leeftijd.js";
import { LANGSTE_TEKST } from "./state.js";

/** @typedef {import("./selection.js").Aantal} Aantal */
/** @typedef {import("./selection.js").Antwoord} Antwoord */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").Keuze} Keuze */
/** @typedef {import("./state.js").Staat} Staat */
/** @typedef {import("./state.js").Onbruikbaar} Onbruikbaar */
/** @typedef {import("./state.js").Vorm} Vorm */
/** The word for one record and for more. @typedef {{een: string, meer: string}} Woorden */

const LANGSTE_WAARDE = 40;

/** 1234 → "1.234". @param {number} getal */
export function schrijfAantal(getal) {
  return String(getal).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/**
 * "1 programma", "7 programma's", "1.234 programma's".
 * @param {number} aantal
 * @param {Woorden} woorden
 */
export function hoeveel(aantal, woorden) {
  return `${schrijfAantal(aantal)} ${aantal === 1 ? woorden.een : woorden.meer}`;
}

/**
 * What stands behind an option: "(3)". Where only records without a stated age are left, it says so.
 * @param {Aantal} aantal
 */
export function achterOptie({ past, onbekend }) {
  return past === 0 && onbekend > 0 ? `(0, en ${schrijfAantal(onbekend)} zonder leeftijd)` : `(${schrijfAantal(past)})`;
}

/**
 * "20 programma's", "7 van 20 programma's en 1 zonder vermelde leeftijd".
 * @param {{past: number, onbekend: number, alle: number, gefilterd: boolean}} aantallen
 * @param {Woorden} woorden
 */
export function telling({ past, onbekend, alle, gefilterd }, woorden) {
  if (!gefilterd) return hoeveel(alle, woorden);
  const slot = onbekend ? ` en ${schrijfAantal(onbekend)} zonder vermelde leeftijd` : "";
  return `${schrijfAantal(past)} van ${hoeveel(alle, woorden)}${slot}`;
}

/**
 * On the button from the filter to the list: "Toon 9 programma's", "Toon 2 programma's en 1 zonder vermelde leeftijd".
 * @param {{past: number, onbekend: number}} aantallen
 * @param {Woorden} woorden
 */
export function naarLijst({ past, onbekend }, woorden) {
  if (!past && !onbekend) return "Niets past: toon wat u kunt loslaten";
  const delen = [...(past ? [hoeveel(past, woorden)] : []), ...(onbekend ? [`${schrijfAantal(onbekend)} zonder vermelde leeftijd`] : [])];
  return `Toon ${delen.join(" en ")}`;
}

/**
 * What is wrong with the age, and which ages the list shows until that is mended.
 * @param {string} zin
 * @param {import("./leeftijd.js").Leeftijdsvraag | null} geldt
 */
export function leeftijdfout(zin, geldt) {
  return `${zin} De lijst toont zolang ${geldt ? `de leeftijd ‘${leeftijdInWoorden(geldt)}’` : "alle leeftijden"}.`;
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
 * Several choices together: "Kenmerk: taal en totaal", "Contact: wekelijks’ en ‘Leeftijd: 2 jaar".
 * @param {readonly Keuze[]} keuzes
 * @param {Vorm} vorm
 */
export function keuzesInWoorden(keuzes, vorm) {
  const namen = [...new Set(keuzes.map(({ naam }) => naam))];
  return namen.map((naam) => naamInWoorden(keuzes.filter((keuze) => keuze.naam === naam), vorm)).join("’ en ‘");
}

/** @param {readonly Keuze[]} keuzes all of one name @param {Vorm} vorm */
function naamInWoorden(keuzes, vorm) {
  const [eerste, ...rest] = keuzes.map((keuze) => keuzeInWoorden(keuze, vorm));
  const waarden = rest.map((tekst) => tekst.slice(tekst.indexOf(": ") + 2));
  const regel = vorm.facetten.find(({ naam }) => naam === keuzes[0].naam)?.regel;
  return [eerste, ...waarden].join(regel === "en" ? " en " : " of ");
}

/**
 * Why a record stands in the list: "Past bij uw keuzes: 2 jaar valt erin; contact: wekelijks." "" where nothing is chosen.
 * @param {Antwoord} antwoord
 * @param {Staat} staat
 * @param {Vorm} vorm
 */
export function reden(antwoord, staat, vorm) {
  const delen = [
    ...(staat.leeftijd ? [leeftijdReden(antwoord, staat.leeftijd)] : []),
    ...vorm.facetten.flatMap((facet) => facetReden(antwoord, facet, staat.keuzes[facet.naam] ?? [])),
    ...(staat.tekst ? [`‘${staat.tekst}’ komt voor in de tekst`] : []),
  ];
  return delen.length ? `Past bij uw keuze: ${delen.join("; ")}.` : "";
}

/** @param {Antwoord} antwoord @param {import("./leeftijd.js").Leeftijdsvraag} vraag */
function leeftijdReden(antwoord, vraag) {
  return `leeftijd: ${isOnbekend(antwoord) ? "niet vermeld, dus niet te vergelijken" : overlapInWoorden(antwoord, vraag)}`;
}

/** @param {Antwoord} antwoord @param {Facet} facet @param {readonly string[]} gekozen */
function facetReden({ values }, { naam, kort, opties }, gekozen) {
  const raak = gekozen.filter((waarde) => values?.[naam]?.includes(waarde)).map((waarde) => opties.get(waarde) ?? waarde);
  return raak.length ? [`${kort.toLowerCase()}: ${raak.join(", ")}`] : [];
}

/** @param {Onbruikbaar} onbruikbaar */
export function weigering(onbruikbaar) {
  const { naam, reden } = onbruikbaar;
  const deel = aangehaald(onbruikbaar);
  if (reden === "naam") return `${deel}: deze pagina kent ‘${kort(naam)}’ niet.`;
  if (reden === "dubbel") return `${deel}: hiervan kan maar één keuze gelden. De eerste telt.`;
  if (reden === "lang") return `${deel}: deze tekst is te lang. De eerste ${LANGSTE_TEKST} tekens tellen.`;
  if (naam === "leeftijd") return `${deel}: dit is geen leeftijd. Schrijf bijvoorbeeld 2, 2.5, 2-4, -4 of 6-.`;
  return `${deel}: deze waarde komt hier niet voor.`;
}

/** "‘leeftijd=oud’". @param {Onbruikbaar} onbruikbaar */
export function aangehaald({ naam, waarde }) {
  return `‘${kort(waarde ? `${naam}=${waarde}` : naam)}’`;
}

/** @param {string} tekst */
function kort(tekst) {
  return tekst.length > LANGSTE_WAARDE ? `${tekst.slice(0, LANGSTE_WAARDE)}…` : tekst;
}

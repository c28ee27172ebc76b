/** What goes out to locations: the sheet of each, with what is known of it, and the text of the mail. Pure. */

import { fieldAt, kolommenOf, sheetOf, tablesOf } from "../definition.js";
import { storedRows } from "../dossier/sheets.js";
import { shownDay } from "../sums/days.js";
import { nameOf } from "./asked.js";
import { isSame } from "./locations.js";
import { RETURNED } from "./read.js";
import { TARGET } from "./taking.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./asked.js").Asked} Asked
 * @typedef {import("./asked.js").Round} Round
 */

/**
 * The sheet of one location, as a plan with nothing else in it. Its activities are those of `earlier`, the plan of now or of the
 * period before; numbers are left out, because they are asked anew.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Asked} place
 * @param {string} terugVoor a day, "" for none
 * @param {Dossier} earlier
 * @returns {Dossier}
 */
export function sheetFor(dossier, definitie, place, terugVoor, earlier) {
  const velden = { gemeente: dossier.gemeente, "terug-voor": terugVoor, instelling: place.instelling, locatie: place.locatie, wijk: place.wijk };
  const rows = rowsOf(definitie, place, earlier);
  const [{ id: table }] = tablesOf(/** @type {import("../definition.js").Werkblad} */ (sheetOf(definitie, RETURNED)));
  const filled = Object.fromEntries(Object.entries(velden).filter(([, text]) => text));
  return { ...dossier, antwoorden: { [RETURNED]: { velden: filled, tabellen: rows.length > 0 ? { [table]: rows } : {} } } };
}

/** How many activities of a location are known. @param {Definitie} definitie @param {Asked} place @param {Dossier} earlier */
export function knownRows(definitie, place, earlier) {
  return rowsOf(definitie, place, earlier).length;
}

/** Our text of the mail, where nobody wrote an own one. @param {Dossier} dossier @param {Round} round */
export function mailText({ gemeente }, { terugVoor }) {
  const day = terugVoor ? ` vóór ${shownDay(terugVoor)}` : "";
  return [
    "Onderwerp: wat doet uw locatie voor ouders?", "", "Beste locatiemanager,", "",
    `${gemeente ? `De gemeente ${gemeente}` : "De gemeente"} zet op een rij wat locaties voor ouders doen. Daarmee maken we ons ouderbeleid.`,
    "In de bijlage zit een blad van één bladzijde. Vul bovenaan in wat nog leeg is, en zet elke activiteit voor ouders op een eigen rij.",
    "Staan er al activiteiten in? Die kennen we van u. Kijk of ze nog kloppen, en haal weg wat gestopt is.",
    "Weet u iets niet? Laat het leeg. Schrijf geen namen van personen op. Zijn het minder dan 10 ouders? Schrijf dan <10.", "",
    `Wilt u het bestand${day} terugmailen? Stuur het als Excel of Calc terug, niet als pdf. Het invullen kost ongeveer een half uur.`, "",
    "Hartelijk dank!", "",
  ].join("\n");
}

/** The columns of the plan that go out to locations, as addresses. @param {Definitie} definitie */
export function sentAlong(definitie) {
  return [...sources(definitie).values()].map((column) => `${TARGET}.${column}`);
}

/** @param {Definitie} definitie @param {Asked} place @param {Dossier} earlier @returns {Rij[]} */
function rowsOf(definitie, place, earlier) {
  const table = fieldAt(definitie, `${TARGET}.locatie`)?.tabel?.id ?? "";
  const columns = [...sources(definitie)];
  return (storedRows(earlier, TARGET, table) ?? []).filter(({ cellen }) => cellen.locatie && isSame(nameOf(place), cellen)).map(({ id, cellen }) => ({
    id, cellen: Object.fromEntries(columns.flatMap(([column, source]) => (cellen[source] ? [[column, cellen[source]]] : []))),
  }));
}

/** Column of the sheet of a location → the column of the plan that it comes from. @param {Definitie} definitie @returns {Map<string, string>} */
function sources(definitie) {
  const werkblad = sheetOf(definitie, RETURNED);
  const columns = werkblad ? tablesOf(werkblad).flatMap(kolommenOf) : [];
  return new Map(columns.flatMap(({ id, soort, naar }) => {
    const source = naar?.find((adres) => adres.startsWith(`${TARGET}.`))?.slice(TARGET.length + 1);
    return source && soort !== "aantal" ? [[id, source]] : [];
  }));
}

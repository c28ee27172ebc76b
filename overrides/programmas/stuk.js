/**
 * A piece to download, as plain values that every format writes in its own way: a title, lines before and after, and tables.
 * Pure: it knows no page and no format.
 */

import { celTekst } from "./cell.js";
import { bronnenVan, kolomnaam } from "./data.js";
import { GEEN_BEWIJS, hoeveelProgrammas } from "./sentences.js";
import { dayInWords, enumeration } from "../lib/phrase.js";

/** @typedef {import("./data.js").Gegevens} Gegevens */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Bron} Bron */
/** @typedef {readonly (readonly string[])[]} Rijen */

/**
 * One table of a document, under a heading unless `titel` is "". Its rows stand in groups; a name of "" is no row.
 * @typedef {{titel: string, kop: readonly string[], groepen: readonly {naam: string, rijen: Rijen}[]}} Deel
 */

/** One sheet of a workbook, with `vast` columns that stay in sight. @typedef {{naam: string, kop: readonly string[], rijen: readonly (readonly string[])[], vast: number}} Blad */

/**
 * `kop` and `rijen` are the whole table with its origin in it, for csv, which has no other place; `bladen` are the same to
 * calculate with, `delen` to read; `bronnen` prove what is said of today.
 * @typedef {{bestand: string, titel: string, maker: string, bewerking: string, moment: Date, inleiding: readonly string[], slot: readonly string[], bronnen: readonly Bron[],
 *   kop: readonly string[], rijen: readonly (readonly string[])[], bladen: readonly Blad[], delen: readonly Deel[]}} Stuk
 */

/** When and where it was made. @typedef {{moment: Date, adres: string}} Herkomst */

const LANGSTE_NAAM = 100;
const BLAD = "Programma's";
const HERKOMST = "Herkomst van dit bestand";
const BRONNEN = "Bronnen sinds 2013";
const BIJ_LEEFTIJD = "Past bij de leeftijd";

/**
 * A comparison: programmes as columns, aspects as rows.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {readonly Aspect[]} aspecten the rows that are shown
 * @param {Herkomst} herkomst
 * @returns {Stuk}
 */
export function vergelijkingStuk(gegevens, ids, aspecten, herkomst) {
  const programmas = ids.map((id) => gegevens.programmas[id]);
  const namen = programmas.map(({ naam }) => naam);
  const rij = (/** @type {Aspect} */ aspect) => programmas.map(({ cellen }) => celTekst(cellen[gegevens.aspecten.indexOf(aspect)]));
  const groepen = [...new Set(aspecten.map(({ groep }) => groep))];
  const deel = aspecten.length < gegevens.aspecten.length ? ["Alleen wat verschilt, staat hier."] : [];
  const geheel = { kop: ["Onderdeel", "Aspect", ...namen], rijen: aspecten.map((aspect) => [aspect.groep, aspect.naam, ...rij(aspect)]) };
  return {
    bestand: bestandsnaam(["programmas-vergeleken", ...ids], herkomst.moment),
    titel: namen.length > 1 ? `Vergelijking van ${enumeration(namen)}` : `Gegevens van ${namen[0]}`, ...rond(gegevens, herkomst, deel),
    bronnen: bronnenVan(gegevens, ids, aspecten),
    // A row per fact and not a line below the table: every row stays as wide, and every programme has its source under it.
    kop: geheel.kop, rijen: [
      ...geheel.rijen, [HERKOMST, BRONNEN, ...ids.map((id) => inCel(bronnenVan(gegevens, [id], aspecten)))],
      ...feiten(gegevens, herkomst).map(([naam, feit]) => [HERKOMST, naam, ...namen.map(() => feit)]),
    ],
    bladen: [{ naam: BLAD, ...geheel, vast: 2 }],
    // One table, so that only its rows and not its parts decide where a sheet of paper ends.
    delen: [{
      titel: "", kop: ["Aspect", ...namen],
      groepen: groepen.map((naam) => ({ naam, rijen: aspecten.filter(({ groep }) => groep === naam).map((aspect) => [aspect.naam, ...rij(aspect)]) })),
    }],
  };
}

/**
 * A list: a programme per row. To read and to print, only the short aspects; everything stands in csv and on a sheet of its own.
 * @param {Gegevens} gegevens
 * @param {import("../components/uitvoer/uitvoer.js").Getoond} getoond
 * @param {{titel: string, naam: string}} lijst `naam` for the file
 * @param {Herkomst} herkomst
 * @returns {Stuk}
 */
export function lijstStuk(gegevens, getoond, { titel, naam }, herkomst) {
  const { aspecten } = gegevens;
  const { ids, zonderLeeftijd, keuzes } = getoond;
  const alle = [...ids, ...zonderLeeftijd];
  const kortere = aspecten.filter((aspect) => aspect.kort);
  const [geheel, kort] = [tabel(gegevens, getoond, aspecten), tabel(gegevens, getoond, kortere)];
  const vanWaar = feiten(gegevens, herkomst);
  const aantal = hoeveelProgrammas(ids.length, zonderLeeftijd.length);
  return {
    bestand: bestandsnaam([naam, String(ids.length), ...(zonderLeeftijd.length ? ["en", String(zonderLeeftijd.length), "zonder-leeftijd"] : [])], herkomst.moment), titel,
    ...rond(gegevens, herkomst, keuzes.length ? [`Gekozen: ${keuzes.join("; ")}. Dat geeft ${aantal}.`] : []),
    bronnen: bronnenVan(gegevens, alle, aspecten),
    kop: [...geheel.kop, BRONNEN, ...vanWaar.map(([wat]) => wat)],
    rijen: geheel.rijen.map((rij, plek) => [...rij, inCel(bronnenVan(gegevens, [alle[plek]], aspecten)), ...vanWaar.map(([, feit]) => feit)]),
    bladen: [{ naam: BLAD, ...kort, vast: 1 }, { naam: "Alle gegevens", ...geheel, vast: 1 }],
    delen: [
      ...(ids.length ? [deel(gegevens, ids, kortere, hoeveelProgrammas(ids.length, 0))] : []),
      ...(zonderLeeftijd.length ? [deel(gegevens, zonderLeeftijd, kortere, `${zonderLeeftijd.length} zonder vermelde leeftijd`)] : []),
    ],
  };
}

/**
 * A row per programme. Where an age was asked, the second column says of whom nobody can tell whether they fit.
 * @param {Gegevens} gegevens
 * @param {import("../components/uitvoer/uitvoer.js").Getoond} getoond
 * @param {readonly Aspect[]} welke
 */
function tabel(gegevens, { ids, zonderLeeftijd }, welke) {
  const [past, niet] = zonderLeeftijd.length ? [["ja"], ["niet te zeggen: geen leeftijd vermeld"]] : [[], []];
  return {
    kop: ["Programma", ...(zonderLeeftijd.length ? [BIJ_LEEFTIJD] : []), ...welke.map(kolomnaam)],
    rijen: [...regels(gegevens, ids, welke, past), ...regels(gegevens, zonderLeeftijd, welke, niet)],
  };
}

/** @param {Gegevens} gegevens @param {readonly string[]} ids @param {readonly Aspect[]} welke @param {string} titel @returns {Deel} */
function deel(gegevens, ids, welke, titel) {
  return { titel, kop: ["Programma", ...welke.map(kolomnaam)], groepen: [{ naam: "", rijen: regels(gegevens, ids, welke, []) }] };
}

/** @param {Gegevens} gegevens @param {readonly string[]} ids @param {readonly Aspect[]} welke @param {readonly string[]} erbij after the name */
function regels({ aspecten, programmas }, ids, welke, erbij) {
  return ids.map((id) => [programmas[id].naam, ...erbij, ...welke.map((aspect) => celTekst(programmas[id].cellen[aspecten.indexOf(aspect)]))]);
}

/** Sources in one cell. @param {readonly Bron[]} bronnen */
function inCel(bronnen) {
  return bronnen.map(({ naam, url }) => (url ? `${naam}, ${url}` : naam)).join("; ") || "geen";
}

/**
 * What every piece says of itself.
 * @param {Gegevens} gegevens
 * @param {Herkomst} herkomst
 * @param {readonly string[]} erbij
 */
function rond(gegevens, { moment, adres }, erbij) {
  return {
    maker: gegevens.naam, bewerking: gegevens.bewerking, moment,
    inleiding: [`Gemaakt op ${dayInWords(moment)} met het ${gegevens.naam}. Inhoud bijgewerkt op ${gegevens.bijgewerkt}.`, ...erbij],
    slot: [
      `Bron: ${gegevens.handreiking}. Wat er sindsdien bekend is, heeft een eigen bron.`,
      `Gemaakt op: ${adres}`,
      "De labels zijn die van 2013. Ze zeggen niets over de stand van nu, en ze zijn geen bewijs van effect.",
      GEEN_BEWIJS,
      "De handreiking noemt geen kosten. Vraag die na bij de aanbieder, en vraag of het programma nog wordt aangeboden.",
      `${gegevens.bewerking}.`,
    ],
  };
}

/**
 * The same in few words, for a table that other programs read.
 * @param {Gegevens} gegevens
 * @param {Herkomst} herkomst
 * @returns {(readonly [naam: string, feit: string])[]}
 */
function feiten({ naam, bewerking, bijgewerkt, handreiking }, { moment, adres }) {
  return [
    ["Bron", `${naam}, inhoud bijgewerkt op ${bijgewerkt}. ${bewerking}. Naar: ${handreiking}`],
    ["Adres", adres], ["Opgehaald op", dagInCijfers(moment)],
  ];
}

/**
 * "programmas-vergeleken-opstapje-vve-thuis-2026-11-23"; the day by the visitor's own clock.
 * @param {readonly string[]} delen
 * @param {Date} moment
 */
function bestandsnaam(delen, moment) {
  return `${delen.join("-").slice(0, LANGSTE_NAAM)}-${dagInCijfers(moment)}`;
}

/** "2026-11-23" @param {Date} moment */
function dagInCijfers(moment) {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((getal) => String(getal).padStart(2, "0")).join("-");
}

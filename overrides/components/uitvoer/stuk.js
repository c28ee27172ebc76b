/**
 * A piece to download, as plain values that every format writes in its own way: a title, lines before and after, and tables.
 * Pure: it knows no page and no format.
 */

import { celTekst } from "../vergelijking/cel.js";
import { kolomnaam } from "../vergelijking/gegevens.js";
import { dag, opsomming } from "../zinsdeel.js";

/** @typedef {import("../vergelijking/gegevens.js").Gegevens} Gegevens */
/** @typedef {import("../vergelijking/gegevens.js").Aspect} Aspect */

/** One table of a document, under a heading. @typedef {{titel: string, kop: readonly string[], rijen: readonly (readonly string[])[]}} Deel */

/** One sheet of a workbook, with `vast` columns that stay in sight. @typedef {{naam: string, kop: readonly string[], rijen: readonly (readonly string[])[], vast: number}} Blad */

/**
 * `kop` and `rijen` are the whole table with its origin in it, for csv, which has no other place; `bladen` are the same to
 * calculate with, `delen` to read.
 * @typedef {{bestand: string, titel: string, maker: string, bewerking: string, moment: Date, inleiding: readonly string[], slot: readonly string[],
 *   kop: readonly string[], rijen: readonly (readonly string[])[], bladen: readonly Blad[], delen: readonly Deel[]}} Stuk
 */

/** When and where it was made. @typedef {{moment: Date, adres: string}} Herkomst */

const LANGSTE_NAAM = 100;
const BLAD = "Programma's";
const HERKOMST = "Herkomst van dit bestand";

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
    titel: namen.length > 1 ? `Vergelijking van ${opsomming(namen)}` : `Gegevens van ${namen[0]}`, ...rond(gegevens, herkomst, deel),
    // A row per fact and not a line below the table: every row stays as wide, and every programme has its source under it.
    kop: geheel.kop, rijen: [...geheel.rijen, ...feiten(gegevens, herkomst).map(([naam, feit]) => [HERKOMST, naam, ...namen.map(() => feit)])],
    bladen: [{ naam: BLAD, ...geheel, vast: 2 }],
    delen: groepen.map((groep) => ({
      titel: groep, kop: ["Aspect", ...namen],
      rijen: aspecten.filter((aspect) => aspect.groep === groep).map((aspect) => [aspect.naam, ...rij(aspect)]),
    })),
  };
}

/**
 * A list: a programme per row. To read and to print, only the short aspects; everything stands in csv and on a sheet of its own.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {{titel: string, naam: string, keuzes: readonly string[]}} lijst `naam` for the file; `keuzes` in words
 * @param {Herkomst} herkomst
 * @returns {Stuk}
 */
export function lijstStuk(gegevens, ids, { titel, naam, keuzes }, herkomst) {
  const { aspecten } = gegevens;
  const tabel = (/** @type {readonly Aspect[]} */ welke) => ({
    kop: ["Programma", ...welke.map(kolomnaam)],
    rijen: ids.map((id) => gegevens.programmas[id]).map((programma) => [programma.naam, ...welke.map((aspect) => celTekst(programma.cellen[aspecten.indexOf(aspect)]))]),
  });
  const [geheel, kort] = [tabel(aspecten), tabel(aspecten.filter((aspect) => aspect.kort))];
  const vanWaar = feiten(gegevens, herkomst);
  return {
    bestand: bestandsnaam([naam, String(ids.length)], herkomst.moment), titel,
    ...rond(gegevens, herkomst, keuzes.length ? [`Gekozen: ${keuzes.join("; ")}.`] : []),
    kop: [...geheel.kop, ...vanWaar.map(([wat]) => wat)], rijen: geheel.rijen.map((rij) => [...rij, ...vanWaar.map(([, feit]) => feit)]),
    bladen: [{ naam: BLAD, ...kort, vast: 1 }, { naam: "Alle gegevens", ...geheel, vast: 1 }],
    delen: [{ titel: `${ids.length} ${ids.length === 1 ? "programma" : "programma's"}`, ...kort }],
  };
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
    inleiding: [`Gemaakt op ${dag(moment)} met het ${gegevens.naam}. Inhoud bijgewerkt op ${gegevens.bijgewerkt}.`, ...erbij],
    slot: [
      `Bron: ${gegevens.handreiking}. Wat er sindsdien bekend is, heeft een eigen bron.`,
      `Gemaakt op: ${adres}`,
      "De labels zijn die van 2013. Ze zeggen niets over de stand van nu, en ze zijn geen bewijs van effect.",
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

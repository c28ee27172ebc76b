/** A comparison or a list of programmes as a document to download. Pure: it knows no page and no format. */

import { countLater, countWithoutLeeftijd } from "../facets/sentences.js";
import { fileName } from "../files/exported.js";
import { dayInWords, enumeration, isoDay } from "../lib/phrase.js";
import { cellText } from "./cell.js";
import { bronnenOf, columnName } from "./data.js";
import { groupsOf } from "./rows.js";
import { countInWords, NO_PROOF, ONLY_DIFFERENCES } from "./sentences.js";

/** @typedef {import("../files/exported.js").ExportDocument} ExportDocument */
/** @typedef {import("../files/exported.js").Section} Section */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Bron} Bron */
/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Origin} Origin */
/** @typedef {import("./data.js").ShownList} ShownList */
/** @typedef {import("./rows.js").Row} Row */

const SHEET = "Programma's";
const WHOLE_SHEET = "Alle gegevens";
const PROGRAMMA = "Programma";
const ORIGIN = "Herkomst van dit bestand";
const BRONNEN = "Bronnen van na 2013";
const FITS = "Past bij uw keuzes";

/**
 * A comparison: programmes as columns, aspects as rows.
 * @param {Data} data
 * @param {readonly string[]} ids
 * @param {readonly Row[]} rows those that are shown
 * @param {Origin} origin
 * @returns {ExportDocument}
 */
export function comparisonDocument(data, ids, rows, origin) {
  const names = ids.map((id) => data.programmas[id].naam);
  const columns = ids.map((_, column) => rows.map(({ cells }) => cells[column]));
  const head = ["Onderdeel", "Aspect", ...names];
  const table = rows.map((row) => [row.aspect.groep, ...aspectRow(row)]);
  return {
    ...frame(data, origin, rows.length < data.aspecten.length ? [ONLY_DIFFERENCES] : []),
    fileName: fileName(["programmas-vergeleken", ...ids], origin.moment),
    title: names.length > 1 ? `Vergelijking van ${enumeration(names)}` : `Gegevens van ${names[0]}`,
    sources: sourceList(bronnenOf(data, columns.flat())),
    // Rows, not a line below the table: so all rows stay as wide, and each programme has its sources under it.
    records: {
      head, rows: [
        ...table, [ORIGIN, BRONNEN, ...columns.map((cells) => inOneCell(bronnenOf(data, cells)))],
        ...originFacts(data, origin).map(([name, fact]) => [ORIGIN, name, ...ids.map(() => fact)]),
      ],
    },
    sheets: [{ name: SHEET, head, rows: table, frozen: 2 }],
    // One table, so that pages break between its rows only.
    sections: [{ title: "", head: ["Aspect", ...names], groups: groupsOf(rows).map(({ name, rows: own }) => ({ name, rows: own.map(aspectRow) })) }],
  };
}

/** @param {Row} row */
function aspectRow({ aspect, cells }) {
  return [aspect.naam, ...cells.map(cellText)];
}

/**
 * A list: a programme per row. Paper and the first sheet get only the short aspects; csv and a second sheet have everything.
 * @param {Data} data
 * @param {ShownList} list
 * @param {{title: string, name: string}} labels `name` begins the name of the file
 * @param {Origin} origin
 * @returns {ExportDocument}
 */
export function listDocument(data, list, { title, name }, origin) {
  const { ids, withoutLeeftijd, withoutLabel, choices } = list;
  const all = [...ids, ...withoutLabel, ...withoutLeeftijd];
  const apart = { unknown: withoutLeeftijd.length, later: withoutLabel.length };
  const bronnen = all.map((id) => bronnenOf(data, data.programmas[id].cellen));
  const short = data.aspecten.filter(({ kort }) => kort);
  const whole = listTable(data, list, data.aspecten);
  const facts = originFacts(data, origin);
  return {
    ...frame(data, origin, choices.length ? [`Gekozen: ${choices.join("; ")}. Dat geeft ${countInWords(ids.length, apart)}.`] : []),
    fileName: fileName([name, String(ids.length), ...fileParts(apart)], origin.moment),
    title,
    sources: sourceList([...new Set(bronnen.flat())]),
    records: {
      head: [...whole.head, BRONNEN, ...facts.map(([label]) => label)],
      rows: whole.rows.map((row, index) => [...row, inOneCell(bronnen[index]), ...facts.map(([, fact]) => fact)]),
    },
    sheets: [{ name: SHEET, ...listTable(data, list, short), frozen: 1 }, { name: WHOLE_SHEET, ...whole, frozen: 1 }],
    sections: [
      ...(ids.length ? [section(data, ids, short, countInWords(ids.length))] : []),
      ...(withoutLabel.length ? [section(data, withoutLabel, short, countLater(withoutLabel.length))] : []),
      ...(withoutLeeftijd.length ? [section(data, withoutLeeftijd, short, countWithoutLeeftijd(withoutLeeftijd.length))] : []),
    ],
  };
}

/** What the name of a file says of those apart. @param {{unknown: number, later: number}} apart */
function fileParts({ unknown, later }) {
  return [...(later ? ["en", String(later), "zonder-label"] : []), ...(unknown ? ["en", String(unknown), "zonder-leeftijd"] : [])];
}

/**
 * A row per programme. Where some have no stated age or no label of 2013, the second column tells them from those that fit.
 * @param {Data} data
 * @param {ShownList} list
 * @param {readonly Aspect[]} aspecten
 */
function listTable(data, { ids, withoutLeeftijd, withoutLabel }, aspecten) {
  const names = aspecten.map(columnName);
  if (!withoutLeeftijd.length && !withoutLabel.length) return { head: [PROGRAMMA, ...names], rows: programmaRows(data, ids, aspecten) };
  return {
    head: [PROGRAMMA, FITS, ...names],
    rows: [
      ...programmaRows(data, ids, aspecten, ["ja"]), ...programmaRows(data, withoutLabel, aspecten, ["niet te zeggen: van na 2013, zonder label"]),
      ...programmaRows(data, withoutLeeftijd, aspecten, ["niet te zeggen: geen leeftijd vermeld"]),
    ],
  };
}

/** @param {Data} data @param {readonly string[]} ids @param {readonly Aspect[]} aspecten @param {string} title @returns {Section} */
function section(data, ids, aspecten, title) {
  return { title, head: [PROGRAMMA, ...aspecten.map(columnName)], groups: [{ name: "", rows: programmaRows(data, ids, aspecten) }] };
}

/** @param {Data} data @param {readonly string[]} ids @param {readonly Aspect[]} aspecten @param {readonly string[]} afterName cells between the name and the aspects */
function programmaRows(data, ids, aspecten, afterName = []) {
  const places = aspecten.map((aspect) => data.aspecten.indexOf(aspect));
  return ids.map((id) => {
    const { naam, cellen } = data.programmas[id];
    return [naam, ...afterName, ...places.map((place) => cellText(cellen[place]))];
  });
}

/** @param {readonly Bron[]} bronnen */
function sourceList(bronnen) {
  return { lead: "Bronnen van na 2013:", entries: bronnen.map(({ naam, url }) => ({ name: naam, url })) };
}

/** @param {readonly Bron[]} bronnen */
function inOneCell(bronnen) {
  return bronnen.map(({ naam, url }) => (url ? `${naam}, ${url}` : naam)).join("; ") || "geen";
}

/**
 * What every document says of itself.
 * @param {Data} data
 * @param {Origin} origin
 * @param {readonly string[]} selection what was chosen, in sentences
 */
function frame({ naam, bijgewerkt, bewerking, handreiking, regelGezien }, { moment, address }, selection) {
  return {
    author: naam, notice: bewerking, moment,
    introduction: [`Gemaakt op ${dayInWords(moment)} met het ${naam}. Inhoud bijgewerkt op ${bijgewerkt}.`, ...selection],
    closing: [
      `Bron: ${handreiking}. Wat van na 2013 is, heeft een eigen bron.`,
      `Gemaakt op: ${address}`,
      "De labels zijn die van 2013. Ze zeggen niets over de stand van nu, en ze zijn geen bewijs van effect.",
      NO_PROOF,
      regelGezien,
      "De handreiking noemt geen kosten. Vraag die na bij de aanbieder, en vraag of het programma nu te krijgen is.",
      `${bewerking}.`,
    ],
  };
}

/**
 * The same in few words, for a table that other programs read.
 * @param {Data} data
 * @param {Origin} origin
 * @returns {(readonly [label: string, fact: string])[]}
 */
function originFacts({ naam, bewerking, bijgewerkt, handreiking }, { moment, address }) {
  return [
    ["Bron", `${naam}, inhoud bijgewerkt op ${bijgewerkt}. ${bewerking}. Naar: ${handreiking}`],
    ["Adres", address], ["Opgehaald op", isoDay(moment)],
  ];
}

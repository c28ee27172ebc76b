/** What became known since the last file or paper of the plan was made, where it touches the plan. Pure. */

import { enumeration } from "../../lib/phrase.js";
import { kolommenOf, onlineSheets, tablesOf, veldenOf } from "../definition.js";
import { isEmpty } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { answersIn } from "../sums/choices.js";
import { shownDay } from "../sums/days.js";
import { finding } from "./finding.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Where} Where
 * @typedef {import("./knowledge.js").Notitie} Notitie
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 */

const KIND = "veranderd-sinds";
/** The kinds of record that an answer can name. */
const NAMED = Object.freeze(/** @type {const} */ (["programmas", "indicatoren", "organisatiemodellen"]));
const STEPS = "stappen";
/** More places than these are not listed. */
const MOST_PLACES = 12;

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([{
  kind: KIND, step: null, title: "Nieuw sinds uw laatste bestand of stuk", basis: "actualiteit in dit handboek",
  words: "Een notitie over de tijd na 2013 heeft een bron die nieuwer is dan het laatste planbestand of stuk dat u maakte, en gaat over een programma, een indicator of een organisatiemodel in uw plan of op uw lijst, of over een stap waarvan u een "
    + "werkblad hebt ingevuld. De nieuwste datum van haar bronnen telt; noemt een bron alleen een maand of een jaar, dan de laatste dag daarvan. Was het handboek zelf ouder toen u dat maakte, dan "
    + "tellen wij vanaf die dag. Maakte u er nog geen, of heeft geen bron een datum, dan zeggen wij niets. Of uw plan moet veranderen, beoordeelt u zelf.",
}]);

/** The newest first. @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const { since, kennis } = facts;
  if (!since) return [];
  const newer = kennis.notities.filter(({ datum }) => datum && datum > since).sort((one, other) => ((one.datum ?? "") > (other.datum ?? "") ? -1 : 1));
  return newer.flatMap((note) => {
    const touched = touchedBy(facts, note);
    if (!touched.words.length) return [];
    const told = `Nieuw sinds uw laatste bestand of stuk (${shownDay(since)}): ‘${note.titel}’. ${note.kort} Het raakt ${enumeration(touched.words)}.`;
    return [finding(KIND, [note.id], told, touched.where.slice(0, MOST_PLACES), { words: `Lees ‘${note.titel}’`, address: note.adres })];
  });
}

/** What of the plan a note is about: the places, and in words. @param {Facts} facts @param {Notitie} note */
function touchedBy(facts, { raakt }) {
  const { definitie, listed } = facts;
  const answers = answersOf(facts);
  /** @type {{words: string[], where: Where[]}} */
  const found = { words: [], where: [] };
  for (const kind of NAMED) {
    for (const id of raakt[kind] ?? []) {
      const places = answers.get(`${kind} ${id}`) ?? [];
      if (!places.length && !(kind === "programmas" && listed.includes(id))) continue;
      found.words.push(`‘${definitie.lijsten[kind][id] ?? id}’`);
      found.where.push(...places);
    }
  }
  const sheets = (raakt[STEPS] ?? []).flatMap((id) => filledAt(facts, id));
  if (sheets.length) found.words.push(`stap ${enumeration([...new Set(sheets.map(({ stap }) => String(stap?.nummer)))])}`);
  return { words: found.words, where: [...found.where, ...sheets.map(({ id }) => ({ sheet: id }))] };
}

/** The sheets of a step on which something stands. @param {Facts} facts @param {string} step @returns {Werkblad[]} */
function filledAt({ dossier, definitie }, step) {
  return onlineSheets(definitie).filter(({ id, stap }) => stap && `stap-${stap.nummer}` === step && !isEmpty(dossier, id));
}

/** Where people named each record: "programmas opstapje" → places. @param {Facts} facts @returns {Map<string, Where[]>} */
function answersOf(facts) {
  return facts.once("named records", () => {
    /** @type {Map<string, Where[]>} */
    const found = new Map();
    const add = (/** @type {Veld} */ veld, /** @type {string | undefined} */ text, /** @type {Where} */ place) => {
      for (const id of text ? answersIn(veld, text) : []) found.set(`${veld.lijst} ${id}`, [...(found.get(`${veld.lijst} ${id}`) ?? []), place]);
    };
    for (const werkblad of onlineSheets(facts.definitie).filter(({ id }) => !isEmpty(facts.dossier, id))) {
      for (const veld of veldenOf(werkblad).filter(isNaming)) add(veld, facts.field(werkblad.id, veld.id), { sheet: werkblad.id, field: veld.id });
      for (const tabel of tablesOf(werkblad)) {
        const columns = kolommenOf(tabel).filter(isNaming);
        for (const { id, cellen } of columns.length ? facts.rows(werkblad.id, tabel.id) : []) {
          for (const kolom of columns) add(kolom, own(cellen, kolom.id), { sheet: werkblad.id, table: tabel.id, row: id, field: kolom.id });
        }
      }
    }
    return found;
  });
}

/** Whether people choose a record there; what the handbook fills in says nothing about the plan. @param {Veld} veld */
function isNaming({ lijst, gegeven }) {
  return !gegeven && NAMED.some((kind) => kind === lijst);
}

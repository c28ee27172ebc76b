/** Whether the policy stays when people and money change (8a): instruments that are missing, late, not recorded, without money or without an owner. Pure. */

import { isEmpty } from "../dossier/answers.js";
import { plain } from "../sums/choices.js";
import { isDay, shownDay } from "../sums/days.js";
import { finding } from "./finding.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./table-rows.js").TableRow} TableRow
 */

const SHEET = "borgingsplan";
const INSTRUMENT = `${SHEET}.instrument`;
const [PRESENT, PLANNED, MISSING] = ["aanwezig", "gepland", "ontbreekt"];
/** How much there is, as a shade. @type {Readonly<Record<string, number>>} */
const LEVELS = Object.freeze({ [PRESENT]: 4, [PLANNED]: 2, [MISSING]: 0 });

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "borging-ontbreekt", step: 8, title: "Instrument ontbreekt", basis: "handreiking van 2013",
    words: "Bij een van de zes instrumenten in werkblad 8a staat ‘ontbreekt’. De handreiking noemt alle zes. Of u ze alle zes nodig hebt, bepaalt u." },
  { kind: "borging-te-laat", step: 8, title: "Borging is niet op tijd herzien", basis: "afgeleid",
    words: "De dag bij ‘Herzien op’ in werkblad 8a is voorbij." },
  { kind: "borging-zonder-geld", step: 8, title: "Geld voor borging is afgelopen", basis: "afgeleid",
    words: "De dag bij ‘Budget tot en met’ in werkblad 8a is voorbij, en het instrument is aanwezig of gepland." },
  { kind: "borging-niet-vastgelegd", step: 8, title: "Borging is nergens vastgelegd", basis: "afgeleid",
    words: "Een instrument in werkblad 8a is aanwezig, maar er staat niet waarin dat is vastgelegd." },
  { kind: "borging-zonder-eigenaar", step: 8, title: "Niemand neemt over bij personeelswissel", basis: "afgeleid",
    words: "Bij een instrument in werkblad 8a staat een stand, maar geen eigenaar bij personeelswissel." },
  { kind: "geen-map", step: 8, title: "Geen map voor de opvolger", basis: "afgeleid",
    words: "Werkblad 8a is ingevuld, maar er staat niet waar de map voor de opvolger is." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const rows = rowsAt(facts, INSTRUMENT).map((row) => ({ row, stand: plain(row.text("stand")) }));
  return [
    ...rows.filter(({ stand }) => stand === MISSING).map(({ row }) => missing(row)),
    ...rows.flatMap(({ row, stand }) => [...late(facts, row), ...withoutMoney(facts, row, stand), ...notRecorded(row, stand), ...withoutOwner(row, stand)]),
    ...withoutFolder(facts),
  ];
}

/** @param {TableRow} row @returns {Finding} */
function missing(row) {
  const action = row.text("actie");
  return finding("borging-ontbreekt", [row.id], `‘${row.name}’ ontbreekt. ${action ? `Uw actie: ${action}` : "Er staat ook geen actie bij."}`, [row.at("stand")]);
}

/** @param {Facts} facts @param {TableRow} row @returns {Finding[]} */
function late({ today }, row) {
  const day = row.text("herzien-op");
  return isDay(day) && day < today ? [finding("borging-te-laat", [row.id, day], `‘${row.name}’ zou u herzien op ${shownDay(day)}.`, [row.at("herzien-op")])] : [];
}

/** @param {Facts} facts @param {TableRow} row @param {string} stand @returns {Finding[]} */
function withoutMoney({ today }, row, stand) {
  const day = row.text("budget-tot-en-met");
  if (!isDay(day) || day >= today || ![PRESENT, PLANNED].includes(stand)) return [];
  return [finding("borging-zonder-geld", [row.id, day], `Het geld voor ‘${row.name}’ liep tot en met ${shownDay(day)}.`, [row.at("budget-tot-en-met")])];
}

/** @param {TableRow} row @param {string} stand @returns {Finding[]} */
function notRecorded(row, stand) {
  if (stand !== PRESENT || row.text("vastgelegd-in")) return [];
  return [finding("borging-niet-vastgelegd", [row.id], `‘${row.name}’ is aanwezig, maar nergens vastgelegd. Dan weet een opvolger het niet.`, [row.at("vastgelegd-in")])];
}

/** @param {TableRow} row @param {string} stand @returns {Finding[]} */
function withoutOwner(row, stand) {
  if (!stand || row.text("eigenaar")) return [];
  return [finding("borging-zonder-eigenaar", [row.id], `Voor ‘${row.name}’ staat er niet wie overneemt bij een personeelswissel.`, [row.at("eigenaar")])];
}

/** @param {Facts} facts @returns {Finding[]} */
function withoutFolder({ dossier, field }) {
  if (isEmpty(dossier, SHEET) || field(SHEET, "map").trim()) return [];
  return [finding("geen-map", ["map"], "Er staat niet waar de map voor de opvolger is.", [{ sheet: SHEET, field: "map" }])];
}

/** The instruments with what is there, planned and missing. @param {Facts} facts @returns {import("./picture.js").Picture | null} null until one has a state */
export function instruments(facts) {
  const rows = rowsAt(facts, INSTRUMENT);
  if (!rows.some((row) => row.text("stand"))) return null;
  return {
    title: "Wat er is om het beleid te laten blijven", first: "Instrument", columns: ["Stand", "Vastgelegd in", "Budget tot en met", "Herzien op", "Eigenaar bij personeelswissel"],
    rows: rows.map((row) => {
      const stand = plain(row.text("stand"));
      const level = LEVELS[stand];
      return {
        titel: row.name, where: [row.at("stand")],
        cells: [{ words: stand || "niet ingevuld", ...(level !== undefined && { level }) }, ...["vastgelegd-in", "budget-tot-en-met", "herzien-op", "eigenaar"].map((column) => ({ words: dayOrWords(row.text(column)) }))],
      };
    }),
  };
}

/** @param {string} text */
function dayOrWords(text) {
  return isDay(text) ? shownDay(text) : text;
}

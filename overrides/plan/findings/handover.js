/** Who does what when somebody leaves: tasks (4b), agreements (4c) and conditions for subsidy (5e) without an owner, a deputy or proof. Pure. */

import { groupedBy } from "../dossier/values.js";
import { SEPARATOR, plain } from "../sums/choices.js";
import { isDay, shownDay } from "../sums/days.js";
import { finding } from "./finding.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./table-rows.js").TableRow} TableRow
 */

const [TASK, AGREEMENT, CONDITION, INSTRUMENT] = ["taakverdeling.taak", "afstemmingsafspraken.onderwerp", "subsidievoorwaarden.onderwerp", "borgingsplan.instrument"];
const CONDITIONS = "subsidievoorwaarden";
/** Where somebody owns something: the column with who, and with who takes over. @type {readonly {address: string, owner: string, deputy?: string}[]} */
const OWNED = Object.freeze([
  { address: TASK, owner: "eigenaar", deputy: "vervanger" },
  { address: AGREEMENT, owner: "bewaakt-door" },
  { address: INSTRUMENT, owner: "eigenaar" },
]);

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "taak-zonder-eigenaar", step: 8, title: "Taak zonder eigenaar", basis: "afgeleid",
    words: "Bij een taak in werkblad 4b is iets ingevuld, zoals wie haar uitvoert, maar geen eigenaar." },
  { kind: "zonder-vervanger", step: 8, title: "Eigenaar zonder vervanger", basis: "afgeleid",
    words: "Bij een taak in werkblad 4b staat een eigenaar, maar geen vervanger. Of vervanger en eigenaar zijn dezelfde." },
  { kind: "afspraak-zonder-bewaker", step: 8, title: "Afspraak die niemand bewaakt", basis: "afgeleid",
    words: "In werkblad 4c staat een afspraak, maar niet wie haar bewaakt." },
  { kind: "afspraak-niet-vastgelegd", step: 8, title: "Afspraak die nergens is vastgelegd", basis: "afgeleid",
    words: "In werkblad 4c staat een afspraak, maar niet waarin zij is vastgelegd." },
  { kind: "afspraak-te-laat", step: 8, title: "Afspraak is niet op tijd herzien", basis: "afgeleid",
    words: "De dag bij ‘Herzien op’ van een afspraak in werkblad 4c is voorbij." },
  { kind: "voorwaarde-zonder-bewijs", step: 8, title: "Voorwaarde zonder bewijs", basis: "afgeleid",
    words: "U neemt een voorwaarde op in werkblad 5e, maar er staat niet waaruit blijkt dat iemand zich eraan houdt." },
  { kind: "voorwaarden-zonder-jurist", step: 8, title: "Voorwaarden nog niet nagekeken", basis: "afgeleid",
    words: "U neemt voorwaarden op in werkblad 5e, en er staat niet dat een jurist ze nakeek." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  return [...rowsAt(facts, TASK).flatMap(ofTask), ...rowsAt(facts, AGREEMENT).filter((row) => row.text("afspraak")).flatMap((row) => ofAgreement(facts, row)), ...ofConditions(facts)];
}

/** @param {TableRow} row @returns {Finding[]} */
function ofTask(row) {
  const [owner, deputy] = [row.text("eigenaar"), row.text("vervanger")];
  if (!owner) {
    const isBegun = ["wijze", "uitvoerder", "beslist-mee", "uren", "vervanger"].some((column) => row.text(column));
    return isBegun ? [finding("taak-zonder-eigenaar", [row.id], `De taak ‘${row.name}’ heeft geen eigenaar.`, [row.at("eigenaar")])] : [];
  }
  if (deputy && plain(deputy) !== plain(owner)) return [];
  const sentence = deputy ? `Bij ‘${row.name}’ is de vervanger dezelfde als de eigenaar: ${owner}.` : `Bij ‘${row.name}’ is ${owner} de eigenaar. Niemand vervangt.`;
  return [finding("zonder-vervanger", [row.id], sentence, [row.at("vervanger")])];
}

/** @param {Facts} facts @param {TableRow} row @returns {Finding[]} */
function ofAgreement({ today }, row) {
  const day = row.text("herzien-op");
  const lacks = (/** @type {string} */ kind, /** @type {string} */ column, /** @type {string} */ words) =>
    (row.text(column) ? [] : [finding(kind, [row.id], `De afspraak over ‘${row.name}’ ${words}.`, [row.at(column)])]);
  return [
    ...lacks("afspraak-zonder-bewaker", "bewaakt-door", "bewaakt niemand"),
    ...lacks("afspraak-niet-vastgelegd", "vastgelegd-in", "is nergens vastgelegd"),
    ...(isDay(day) && day < today ? [finding("afspraak-te-laat", [row.id, day], `De afspraak over ‘${row.name}’ zou u herzien op ${shownDay(day)}.`, [row.at("herzien-op")])] : []),
  ];
}

/** @param {Facts} facts @returns {Finding[]} */
function ofConditions(facts) {
  const taken = rowsAt(facts, CONDITION).filter((row) => plain(row.text("opnemen")) === "ja");
  const unproved = taken.filter((row) => !row.text("bewijs")).map((row) =>
    finding("voorwaarde-zonder-bewijs", [row.id], `Bij de voorwaarde ‘${row.name}’ staat niet waaruit blijkt dat iemand zich eraan houdt.`, [row.at("bewijs")]));
  if (!taken.length || plain(facts.field(CONDITIONS, "jurist")) === "ja") return unproved;
  const sentence = `U neemt ${taken.length === 1 ? "één voorwaarde" : `${taken.length} voorwaarden`} op. Een jurist keek ${taken.length === 1 ? "haar" : "ze"} nog niet na.`;
  return [...unproved, finding("voorwaarden-zonder-jurist", ["jurist"], sentence, [{ sheet: CONDITIONS, field: "jurist" }])];
}

/** For each owner what has to be handed over, and to whom: what somebody who leaves takes along. @param {Facts} facts @returns {import("./picture.js").Picture | null} null while nobody owns anything */
export function handover(facts) {
  const owned = OWNED.flatMap(({ address, owner, deputy }) => rowsAt(facts, address).filter((row) => row.text(owner))
    .map((row) => ({ row, address, owner: row.text(owner), at: row.at(owner), deputy: deputy ? row.text(deputy) : "" })));
  if (!owned.length) return null;
  const rows = [...groupedBy(owned, ({ owner }) => plain(owner)).values()].map((mine) => {
    const named = (/** @type {string} */ address) => ({ words: mine.filter((one) => one.address === address).map(({ row }) => row.name).join(SEPARATOR) });
    const deputies = [...new Set(mine.map(({ deputy }) => deputy).filter(Boolean))];
    return { titel: mine[0].owner, where: mine.map(({ at }) => at), cells: [named(TASK), named(AGREEMENT), named(INSTRUMENT), { words: deputies.join(SEPARATOR) || "niet ingevuld" }] };
  });
  return {
    title: "Wie draagt wat over, en aan wie", first: "Eigenaar", columns: ["Taken (4b)", "Afspraken (4c)", "Instrumenten (8a)", "Vervanger (4b)"], rows,
    told: ["Wie op twee bladen net anders heet, staat hier twee keer. Een vervanger staat alleen bij taken."],
  };
}

/** The self-evaluation (T1) beside the norm of 2013: B1 to B7 over the locations, and judgements that do not fit together. Not a verdict of today. Pure. */

import { fieldAt } from "../definition.js";
import { enumeration } from "../../lib/phrase.js";
import { plain } from "../sums/choices.js";
import { finding } from "./finding.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./table-rows.js").TableRow} TableRow
 * `code` is that of the indicator: B1. @typedef {{id: string, code: string, column: string}} Indicator
 */

const SHEET = "zelfevaluatie";
const [JUDGED, LOCATION] = [`${SHEET}.indicator`, `${SHEET}.locatie`];
const BASIS = "norm van 2013";
/** @type {Readonly<Record<string, number>>} */
const LEVELS = Object.freeze({ ja: 4, deels: 2, nee: 0 });
const MOST_NAMED = 4;

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "norm-2013-locaties", step: null, title: "Locaties die niet voldoen aan de norm van 2013", basis: BASIS,
    words: "In het overzicht van locaties in werkblad T1 staat bij een indicator ‘nee’. De norm is die van 2013. Wat nu geldt, staat er niet in." },
  { kind: "norm-2013-verschilt", step: null, title: "Oordeel en locaties zeggen iets anders", basis: BASIS,
    words: "Bij een indicator in werkblad T1 is het oordeel ‘ja’, terwijl een locatie ‘nee’ heeft. Of het oordeel is ‘nee’, terwijl elke beoordeelde locatie ‘ja’ heeft." },
  { kind: "norm-2013-ondergrens", step: null, title: "Ja, maar onder de ondergrens van 2013", basis: BASIS,
    words: "Bij een indicator in werkblad T1 is het oordeel ‘ja’, terwijl het deel lager is dan de ondergrens van 2013." },
  { kind: "norm-2013-zonder-bewijs", step: null, title: "Ja, maar zonder vindplaats", basis: BASIS,
    words: "Bij een indicator in werkblad T1 is het oordeel ‘ja’, en er staat niet waar het bewijs is." },
  { kind: "norm-2013-niet-nagekeken", step: null, title: "Nog niet nagekeken wat nu geldt", basis: BASIS,
    words: "Bij een indicator in werkblad T1 staat een oordeel, en geen dag waarop iemand nakeek welk kader nu geldt." },
  { kind: "locatie-niet-beoordeeld", step: null, title: "Locatie zonder oordeel", basis: BASIS,
    words: "Een locatie staat in het overzicht van werkblad T1, maar heeft bij B1 tot en met B6 niet overal een oordeel. B7 was in 2013 facultatief en telt hier niet mee." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const locations = rowsAt(facts, LOCATION);
  const indicators = indicatorsOf(facts);
  const byIndicator = rowsAt(facts, JUDGED).flatMap((row) => {
    const indicator = indicators.find(({ id }) => row.id.endsWith(`-${id}`));
    return [...(indicator ? differs(row, indicator, locations) : []), ...judged(row)];
  });
  return [...indicators.flatMap((one) => notMet(one, locations)), ...byIndicator, ...locations.flatMap((row) => notJudged(row, indicators))];
}

/** Those with a column in the overview. @param {Facts} facts @returns {readonly Indicator[]} */
function indicatorsOf({ definitie }) {
  return Object.keys(definitie.lijsten.indicatoren).flatMap((id) => {
    const place = fieldAt(definitie, `${SHEET}.locatie-${id}`);
    return place ? [{ id, code: place.veld.label, column: place.veld.id }] : [];
  });
}

/** @param {Indicator} indicator @param {readonly TableRow[]} locations @returns {Finding[]} */
function notMet({ code, column }, locations) {
  const judgements = locations.map((row) => ({ row, answer: plain(row.text(column)) })).filter(({ answer }) => answer in LEVELS);
  const [no, partly] = ["nee", "deels"].map((answer) => judgements.filter((one) => one.answer === answer));
  if (!no.length) return [];
  const names = no.length > MOST_NAMED + 1 ? [...no.slice(0, MOST_NAMED).map(({ row }) => row.name), `nog ${no.length - MOST_NAMED}`] : no.map(({ row }) => row.name);
  const also = partly.length ? ` ${partly.length === 1 ? "Eén locatie voldoet" : `${partly.length} locaties voldoen`} deels.` : "";
  const sentence = `${code}: ${no.length} van de ${judgements.length} beoordeelde locaties ${no.length === 1 ? "voldoet" : "voldoen"} niet aan de norm van 2013: ${enumeration(names)}.${also}`;
  return [finding("norm-2013-locaties", [column, ...no.map(({ row }) => row.id)], sentence, no.map(({ row }) => row.at(column)))];
}

/** @param {TableRow} row @param {Indicator} indicator @param {readonly TableRow[]} locations @returns {Finding[]} */
function differs(row, { code, column }, locations) {
  const answers = locations.map((one) => plain(one.text(column))).filter((answer) => answer in LEVELS);
  const verdict = plain(row.text("oordeel"));
  const no = answers.filter((answer) => answer === "nee").length;
  const isOdd = verdict === "ja" ? no > 0 : verdict === "nee" && answers.length > 0 && answers.every((answer) => answer === "ja");
  if (!isOdd) return [];
  const sentence = verdict === "ja"
    ? `${code}: het oordeel is ‘ja’, maar ${no === 1 ? "één locatie heeft" : `${no} locaties hebben`} ‘nee’.`
    : `${code}: het oordeel is ‘nee’, maar elke beoordeelde locatie heeft ‘ja’.`;
  return [finding("norm-2013-verschilt", [row.id], sentence, [row.at("oordeel")])];
}

/** What one judgement lacks. @param {TableRow} row @returns {Finding[]} */
function judged(row) {
  const verdict = plain(row.text("oordeel"));
  /** @type {Finding[]} */
  const found = [];
  const add = (/** @type {string} */ kind, /** @type {string} */ sentence, /** @type {string} */ column) => { found.push(finding(kind, [row.id], sentence, [row.at(column)])); };
  if (verdict === "ja" && plain(row.text("haalt-ondergrens")) === "nee") {
    add("norm-2013-ondergrens", `‘${row.name}’: het oordeel is ‘ja’, maar ${row.text("deel")} procent is minder dan de ondergrens van 2013 (${row.text("ondergrens-2013")} procent).`, "oordeel");
  }
  if (verdict === "ja" && !row.text("vindplaats")) add("norm-2013-zonder-bewijs", `‘${row.name}’: het oordeel is ‘ja’, en er staat niet waar het bewijs is.`, "vindplaats");
  if (verdict && !row.text("kader-nagekeken-op")) add("norm-2013-niet-nagekeken", `‘${row.name}’: er staat niet wanneer iemand nakeek welk kader nu geldt.`, "kader-nagekeken-op");
  return found;
}

/** @param {TableRow} row @param {readonly Indicator[]} indicators @returns {Finding[]} */
function notJudged(row, indicators) {
  const empty = indicators.filter(({ id, column }) => id !== "b7" && !row.text(column));
  if (!empty.length) return [];
  return [finding("locatie-niet-beoordeeld", [row.id], `${row.name} heeft nog geen oordeel bij ${enumeration(empty.map(({ code }) => code))}.`, [row.at(empty[0].column)])];
}

/** Each location with its judgements. @param {Facts} facts @returns {import("./picture.js").Picture | null} null while there are no locations */
export function locationsByIndicator(facts) {
  const locations = rowsAt(facts, LOCATION);
  const indicators = indicatorsOf(facts);
  if (!locations.length) return null;
  return {
    title: "Zelfevaluatie per locatie, met de norm van 2013", first: "Locatie", columns: indicators.map(({ code }) => code),
    rows: locations.map((row) => ({
      titel: row.name, where: [row.at("locatie")],
      cells: indicators.map(({ column }) => {
        const answer = plain(row.text(column));
        return { words: answer || "–", ...(answer in LEVELS && { level: LEVELS[answer] }) };
      }),
    })),
    told: ["Ja betekent alleen: voldoet aan de norm van 2013. Dit overzicht komt uit werkblad T1 van dit plan. Wat een locatie op haar eigen blad schreef, neemt u daar zelf in over. Het gaat niet mee als u alle werkbladen ophaalt, tenzij u daarom vraagt. In de stukken staat het nergens."],
  };
}

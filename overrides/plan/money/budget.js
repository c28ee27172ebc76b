/**
 * The budget (worksheet 5d) as years and entries. Which columns belong to which year, and which of them are costs, money and shortage, is
 * found in the definition: each year is the group of columns in which a shortage is computed. Pure.
 */

import { fieldAt } from "../definition.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { Decimal } from "../sums/decimal.js";
import { asNumber, withUnit } from "../sums/numbers.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../definition.js").Tabel} Tabel */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */

/** What is read here of a plan: the facts of the findings have more. @typedef {{definitie: Definitie, rows: (sheet: string, table: string) => readonly Rij[], field: (sheet: string, field: string) => string}} Sheets */

/**
 * One year of the budget. `jaar` is null while nobody said which year it is; `naam` is "2028" or "jaar 1". The rest are columns: the costs, each source of money, and
 * what is short and what is left over.
 * @typedef {{jaar: number | null, naam: string, kosten: string, bronnen: readonly {kolom: string, naam: string}[], tekort: string, over: string}} Year
 */

/** @typedef {{tabel: Tabel, years: Year[], posts: readonly Rij[]}} Budget */

export const BUDGET = "begroting-en-dekking";
export const POST = "post";
const FIRST_YEAR = "begrotingsjaar";
const ZERO = Decimal.of(0);

/** The sources of money as the columns are called, without the year: "SPUK GOAB". */
const OF_A_YEAR = /\s+jaar [0-9]+$/;

/** @param {Sheets} sheets @returns {Budget | null} null where the definition has no budget */
export function budgetOf({ definitie, rows, field }) {
  const tabel = fieldAt(definitie, `${BUDGET}.${POST}`)?.tabel;
  if (!tabel) return null;
  const first = /^[0-9]{4}$/.test(field(BUDGET, FIRST_YEAR).trim()) ? Number(field(BUDGET, FIRST_YEAR)) : null;
  const posts = rows(BUDGET, tabel.id).filter(({ cellen }) => Object.keys(cellen).length);
  return { tabel, years: yearsOf(tabel, first), posts };
}

/** @param {Tabel} tabel @param {number | null} first */
function yearsOf(tabel, first) {
  return tabel.groepen.flatMap(({ kolommen }) => {
    const short = kolommen.find(({ formule }) => formule?.bewerking === "tekort");
    const [kosten, ...bronnen] = short?.formule?.van ?? [];
    if (!short || !kosten) return [];
    const labels = new Map(kolommen.map(({ id, label }) => [id, label.replace(OF_A_YEAR, "")]));
    return [{
      kosten, tekort: short.id, over: kolommen.find(({ formule }) => formule?.bewerking === "overschot")?.id ?? "",
      bronnen: bronnen.map((kolom) => ({ kolom, naam: labels.get(kolom) ?? kolom })),
    }];
  }).map((year, place) => {
    const jaar = first === null ? null : first + place;
    return { ...year, jaar, naam: jaar === null ? `jaar ${place + 1}` : String(jaar) };
  });
}

/** What stands in a cell as an amount: nothing, a message or something else than a number is 0. @param {Rij} row @param {string} column */
export function amount({ cellen }, column) {
  return asNumber(own(cellen, column) ?? "") ?? ZERO;
}

/** Whether an amount of more than 0 stands there. @param {Rij} row @param {string} column */
export function hasAmount(row, column) {
  return amount(row, column).compare(0) > 0;
}

/** An amount as people read it: "€ 6.000". @param {Decimal} value */
export function euros(value) {
  return withUnit(value, "€");
}

/** How an entry or activity is called; without a name by its place. @param {readonly Rij[]} rows @param {Rij} row @param {string} column */
export function nameOf(rows, row, column) {
  return (own(row.cellen, column) ?? "").trim() || `rij ${rows.indexOf(row) + 1}`;
}

/**
 * The entry of each activity, by the id of its row: the one that came from it, else one of the same name.
 * @param {readonly Rij[]} activities
 * @param {string} column with the name of an activity
 * @param {readonly Rij[]} posts
 * @returns {Map<string, Rij>}
 */
export function postsByActivity(activities, column, posts) {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const byName = new Map([...posts].reverse().map((post) => [plain(own(post.cellen, POST) ?? ""), post]));
  return new Map(activities.flatMap((activity) => {
    const name = plain(own(activity.cellen, column) ?? "");
    const post = byId.get(activity.id) ?? (name ? byName.get(name) : undefined);
    return post ? [[activity.id, post]] : [];
  }));
}

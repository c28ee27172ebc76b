/** A variant as a row of the alternatives (worksheet 8b), which the papers show under "Alternatieven". Pure. */

import { enumeration } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { typedRows, withStartRows } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { euros } from "../money/budget.js";
import { EACH_YEAR, percentLess } from "./outcome.js";
import { putIn, putting } from "./typed.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../dossier/dossier.js").Edit} Edit */
/** @typedef {import("./outcome.js").Outcome} Outcome */

export const ALTERNATIVES = "risicos-en-alternatieven";
/** The columns that we write in; why it was not chosen is for people to say. */
const COLUMNS = /** @type {const} */ (["alternatief", "voordelen", "nadelen", "kosten"]);

/** @typedef {Readonly<Record<typeof COLUMNS[number], string>>} Alternative */

/**
 * What the row says of a variant.
 * @param {string} name
 * @param {Outcome} plan
 * @param {Outcome} variant
 * @returns {Alternative}
 */
export function alternativeOf(name, plan, variant) {
  const { kosten } = variant.years[0];
  return { alternatief: name, voordelen: gains(plan, variant), nadelen: losses(variant), kosten: kosten.value ? kosten.data : "" };
}

/**
 * What putting it there would do. `isThere`: it has a row already; `kept`: columns with words of people, which stay as they are.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {string} id of the variant, and of its row
 * @param {Alternative} texts
 * @returns {{isThere: boolean, edit: Edit | null, kept: string[]}} `edit` is null where the row says this already
 */
export function puttingInto(dossier, definitie, id, texts) {
  const tabel = fieldAt(definitie, `${ALTERNATIVES}.${COLUMNS[0]}`)?.tabel;
  if (!tabel) return { isThere: false, edit: null, kept: [] };
  const place = { sheet: ALTERNATIVES, table: tabel.id };
  const row = typedRows(dossier, ALTERNATIVES, tabel).find((one) => one.id === id);
  if (!row) {
    const cellen = Object.fromEntries(COLUMNS.filter((column) => texts[column]).map((column) => [column, texts[column]]));
    const insert = withStartRows(dossier, tabel, { kind: "insert", ...place, rows: [{ id, cellen }], before: null });
    return { isThere: false, kept: [], edit: { kind: "all", edits: [insert, ...COLUMNS.map((column) => putting(id, column, texts[column]))] } };
  }
  const other = COLUMNS.filter((column) => (own(row.cellen, column) ?? "") !== texts[column]);
  const ours = other.filter((column) => (own(row.cellen, column) ?? "") === putIn(dossier, id, column));
  /** @type {Edit[]} */
  const edits = ours.flatMap((column) => [{ kind: "cell", ...place, row: id, column, text: texts[column] }, putting(id, column, texts[column])]);
  return { isThere: true, edit: edits.length ? { kind: "all", edits } : null, kept: other.filter((column) => !ours.includes(column)) };
}

/** @param {Outcome} plan @param {Outcome} variant */
function gains(plan, variant) {
  const less = plan.years.flatMap(({ naam, kosten }, place) => {
    const now = variant.years[place].kosten;
    const percent = percentLess(kosten, now);
    return percent && kosten.value && now.value ? [`${euros(kosten.value.minus(now.value))} ${inYear(naam)} (${percent}%)`] : [];
  });
  const short = variant.years.flatMap(({ naam, tekort }, place) => {
    const before = plan.years[place].tekort;
    return tekort?.value && before?.value && before.value.compare(tekort.value) > 0 ? [`${tekort.words} ${inYear(naam)} (nu ${before.words})`] : [];
  });
  return [less.length && `Kost minder: ${enumeration(less)}.`, short.length && `Nog te dekken: ${enumeration(short)}.`].filter(Boolean).join(" ");
}

/** @param {Outcome} variant */
function losses({ fallen, goals }) {
  const names = fallen.map(({ naam, bereik }) => (bereik ? `${naam} (gewenst bereik: ${bereik} ouders per jaar)` : naam));
  const lost = goals.length === 1 ? `Geen activiteit meer voor het doel ‘${goals[0]}’.` : `Geen activiteit meer voor de doelen ${enumeration(goals.map((goal) => `‘${goal}’`))}.`;
  return [names.length && `Vervalt: ${enumeration(names)}.`, goals.length && lost].filter(Boolean).join(" ");
}

/** @param {string} naam */
function inYear(naam) {
  return naam === EACH_YEAR ? naam : `in ${naam}`;
}

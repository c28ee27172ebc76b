/** What differs between two copies of a plan, in words: where, both texts as people read them, what happened, and what can be chosen. */

import { fieldAt, kolommenOf, sheetOf, tableOf } from "../definition.js";
import { shown } from "../sums/kinds.js";
import { ABOUT_THE_PLAN, happened, optionsOf, namedWords } from "./merge-sentences.js";
import { rowsIn, unitsOf } from "./three-way.js";
import { own } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {import("./merge-sentences.js").Option} Option
 * @typedef {import("./three-way.js").Side} Side
 * @typedef {import("./three-way.js").Unit} Unit
 */

/**
 * `sheet` is "" for what is about the plan as a whole, `blad` its title. `plaats` is the label of the field, or what the difference is about;
 * `rij` the name of the row, "" for none. `mine`, `theirs` and `base` are texts, "" for nothing; `base` is null where nothing is known
 * of before; `isMine` says whether my plan has anything there. `auto` is the choice that needs no question, null for one that people must make.
 * @typedef {{id: string, kind: Unit["kind"], sheet: string, blad: string, plaats: string, rij: string, mine: string, theirs: string, base: string | null, isMine: boolean,
 *   auto: Side | null, wat: string, options: Option[]}} Difference
 */

/**
 * Every difference, in the order of the worksheets.
 * @param {Dossier} mine
 * @param {Dossier} theirs
 * @param {Dossier | null} base their last common file
 * @param {Definitie} definitie
 * @returns {Difference[]}
 */
export function compare(mine, theirs, base, definitie) {
  const words = new Words(mine, theirs, definitie);
  const found = unitsOf({ mine, theirs, base, definitie }).map((unit) => /** @type {const} */ ([words.place(unit), words.difference(unit)]));
  return found.sort(([one], [other]) => one - other).map(([, difference]) => difference);
}

/** Makes the words of one comparison. */
class Words {
  /** @param {Dossier} mine @param {Dossier} theirs @param {Definitie} definitie */
  constructor(mine, theirs, definitie) {
    this.plans = [mine, theirs];
    this.definitie = definitie;
    const places = definitie.bladen.flatMap(({ id, delen }) => delen.flatMap(({ velden, tabel }) => [...velden.map((veld) => `${id}/${veld.id}`), ...(tabel ? [`${id}/${tabel.id}/`] : [])]));
    this.order = new Map(places.map((place, index) => [place, index]));
    /** The names of the rows of each table. @type {Map<string, Map<string, string>>} */
    this.names = new Map();
  }

  /** Where the difference stands among the others; what is about the whole plan is first, what has no place last. @param {Unit} unit */
  place(unit) {
    if (!("sheet" in unit)) return -1;
    return this.order.get(unit.kind === "field" ? unit.id : `${unit.sheet}/${unit.table}/`) ?? this.order.size;
  }

  /** @param {Unit} unit @returns {Difference} */
  difference(unit) {
    const { id, kind, auto } = unit;
    const sheet = "sheet" in unit ? unit.sheet : "";
    const [mine, theirs, base] = [unit.mine, unit.theirs, unit.base].map((value) => this.text(unit, value));
    const rij = "row" in unit ? this.rowName(unit.sheet, unit.table, unit.row) : "";
    return { id, kind, sheet, blad: this.sheetName(sheet), plaats: this.label(unit), rij, mine, theirs, base: unit.base === null ? null : base, isMine: Boolean(unit.mine), auto,
      wat: happened(unit), options: optionsOf(unit, "table" in unit && Boolean(this.table(unit.sheet, unit.table)?.vast)) };
  }

  /** @param {string} sheet */
  sheetName(sheet) {
    const werkblad = sheetOf(this.definitie, sheet);
    return werkblad ? `${werkblad.code} ${werkblad.titel}` : sheet || ABOUT_THE_PLAN.plan;
  }

  /** What the difference is about. @param {Unit} unit */
  label(unit) {
    if (unit.kind === "about") return ABOUT_THE_PLAN[unit.name];
    if (unit.kind === "named") return `${ABOUT_THE_PLAN[unit.part]} (${namedWords(unit.part, unit.name)})`;
    if (unit.kind === "programme") return ABOUT_THE_PLAN.kortelijst;
    if (unit.kind === "field") return this.fieldLabel(unit.sheet, unit.field);
    if (unit.kind === "cell") return this.fieldLabel(unit.sheet, unit.column);
    return this.table(unit.sheet, unit.table)?.titel ?? unit.table;
  }

  /** @param {Unit} unit @param {Unit["mine"]} value */
  text(unit, value) {
    if (unit.kind === "order") return /** @type {readonly string[]} */ (value ?? []).map((row) => this.rowName(unit.sheet, unit.table, row)).join("\n");
    if (unit.kind === "row") return this.rowText(unit.sheet, unit.table, /** @type {Rij | null} */ (value));
    const text = /** @type {string} */ (value ?? "");
    if (unit.kind === "programme") return own(this.definitie.lijsten.programmas, text) ?? text;
    return "sheet" in unit ? this.shownIn(unit.sheet, unit.kind === "field" ? unit.field : unit.column, text) : text;
  }

  /** Every cell of a row with its label, one a line. @param {string} sheet @param {string} table @param {Rij | null} row */
  rowText(sheet, table, row) {
    const columns = this.columns(sheet, table);
    const names = [...columns.filter((name) => own(row?.cellen, name)), ...Object.keys(row?.cellen ?? {}).filter((name) => !columns.includes(name))];
    return names.map((name) => `${this.fieldLabel(sheet, name)}: ${this.shownIn(sheet, name, own(row?.cellen, name) ?? "")}`).join("\n");
  }

  /** What stands in the first column, in my plan or else in the other. @param {string} sheet @param {string} table @param {string} id */
  rowName(sheet, table, id) {
    const place = `${sheet}/${table}`;
    let names = this.names.get(place);
    if (!names) this.names.set(place, (names = this.rowNames(sheet, table)));
    return names.get(id) ?? "rij zonder naam";
  }

  /** @param {string} sheet @param {string} table */
  rowNames(sheet, table) {
    const key = this.table(sheet, table)?.sleutel ?? "";
    const start = this.table(sheet, table)?.startrijen ?? [];
    const rows = [...start, ...this.plans.toReversed().flatMap((plan) => rowsIn(plan, this.definitie, sheet, table))];
    return new Map(rows.flatMap(({ id, cellen }) => (own(cellen, key) ? [[id, this.shownIn(sheet, key, cellen[key])]] : [])));
  }

  /** @param {string} sheet @param {string} table */
  columns(sheet, table) {
    const tabel = this.table(sheet, table);
    return tabel ? kolommenOf(tabel).map(({ id }) => id) : [];
  }

  /** @param {string} sheet @param {string} table */
  table(sheet, table) {
    const werkblad = sheetOf(this.definitie, sheet);
    return werkblad && tableOf(werkblad, table);
  }

  /** @param {string} sheet @param {string} field */
  fieldLabel(sheet, field) {
    return fieldAt(this.definitie, `${sheet}.${field}`)?.veld.label ?? field;
  }

  /** @param {string} sheet @param {string} field @param {string} text */
  shownIn(sheet, field, text) {
    const place = fieldAt(this.definitie, `${sheet}.${field}`);
    return place ? shown(place.veld, text) : text;
  }
}

/** The answers that a paper takes from a plan, and which of them stand in it. */

import { fieldAt, kolommenOf, rulesOf, sheetOf, tableOf } from "../definition.js";
import { partOf, rowsOf, startRows, typedRows } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { same } from "../sums/choices.js";
import { isDay } from "../sums/days.js";
import { shown, shownNumber } from "../sums/kinds.js";
import { oneLine } from "./runs.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Deel} Deel
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./definition.js").Keuze} Keuze
 * @typedef {{werkblad: Werkblad, deel?: Deel, tabel: Tabel | null, veld: Veld | null}} Target  `veld` is null for a table as a whole
 */

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** An answer as a paper has it: an amount with cents, which a sheet does not ask for, is an amount too. @param {Veld} veld @param {string} text */
export function readable(veld, text) {
  const { eenheid } = rulesOf(veld);
  return oneLine(eenheid === "€" ? shownNumber(text, eenheid) : shown(veld, text));
}

/** An answer within a sentence: a day is in words. @param {Veld} veld @param {string} text */
export function inWords(veld, text) {
  if (!rulesOf(veld).dag || !isDay(text)) return readable(veld, text);
  const [year, month, day] = text.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Read once for all papers of a plan, until an answer changes. @type {WeakMap<Dossier["antwoorden"], Answers>} */
const known = new WeakMap();

/** @param {Dossier} dossier @param {Definitie} definitie */
export function answersIn(dossier, definitie) {
  const found = known.get(dossier.antwoorden);
  if (found?.definitie === definitie && found.dossier.gemeente === dossier.gemeente) return found;
  const made = new Answers(dossier, definitie);
  known.set(dossier.antwoorden, made);
  return made;
}

/** The answers of one plan, each read once. */
export class Answers {
  /** @param {Dossier} dossier @param {Definitie} definitie */
  constructor(dossier, definitie) {
    this.dossier = dossier;
    this.definitie = definitie;
    /** @type {Map<Deel, Readonly<Record<string, string>>>} */
    this.parts = new Map();
    /** @type {Map<Tabel, Rij[]>} */
    this.tables = new Map();
  }

  /** What an address names; null for what nobody fills in online. @param {string} address @returns {Target | null} */
  target(address) {
    const found = fieldAt(this.definitie, address);
    if (found) return found;
    const [sheet, table] = address.split(".", 2);
    const werkblad = sheetOf(this.definitie, sheet);
    const tabel = werkblad && tableOf(werkblad, table);
    return werkblad && tabel ? { werkblad, tabel, veld: null } : null;
  }

  /** The answer to a single field as it is kept, or as it is computed; "" for none. @param {Target} target */
  single({ werkblad, deel, tabel, veld }) {
    if (!deel || !veld || tabel) return "";
    let texts = this.parts.get(deel);
    if (!texts) this.parts.set(deel, (texts = partOf(this.dossier, werkblad, deel)));
    return (own(texts, veld.id) ?? "").trim();
  }

  /** The rows in which somebody answered something, with what is computed: a row as the table starts with is none. @param {Target} target @param {Keuze} [chosen] @returns {Rij[]} */
  rows({ werkblad, tabel }, chosen) {
    if (!tabel) return [];
    let rows = this.tables.get(tabel);
    if (!rows) this.tables.set(tabel, (rows = answeredRows(this.dossier, werkblad, tabel)));
    return chosen ? rows.filter((row) => isChosen(tabel, row, chosen)) : rows;
  }

  /** Whether there is an answer. @param {string} address */
  given(address) {
    const target = this.target(address);
    if (!target) return false;
    const { tabel, veld } = target;
    return tabel ? this.rows(target).some(({ cellen }) => !veld || own(cellen, veld.id)?.trim()) : Boolean(this.single(target));
  }
}

/** @param {Dossier} dossier @param {Werkblad} werkblad @param {Tabel} tabel */
function answeredRows(dossier, werkblad, tabel) {
  const start = new Map(startRows(tabel).map(({ id, cellen }) => [id, cellen]));
  const answered = new Set(typedRows(dossier, werkblad.id, tabel)
    .filter(({ id, cellen }) => Object.entries(cellen).some(([name, text]) => text.trim() && text !== own(start.get(id), name)))
    .map(({ id }) => id));
  return rowsOf(dossier, werkblad, tabel).filter(({ id }) => answered.has(id));
}

/** @param {Tabel} tabel @param {Rij} row @param {Keuze} chosen */
function isChosen(tabel, { cellen }, { kolom, isEenVan }) {
  const text = (own(cellen, kolom) ?? "").trim();
  const veld = kolommenOf(tabel).find(({ id }) => id === kolom);
  return Boolean(veld && text) && isEenVan.some((one) => same(one, text) || same(one, shown(/** @type {Veld} */ (veld), text)));
}

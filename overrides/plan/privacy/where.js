/** Where a remark is: in words, and as an address on the page of the plan. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt, kolommenOf, tableOf } from "../definition.js";
import { shownRow, typedRows } from "../dossier/answers.js";
import { addressOf } from "../papers/addresses.js";
import { shown } from "../sums/kinds.js";
import { BESIDE, placeWords } from "./sentences.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("./remark.js").Remark} Remark */

/** The place in words. @param {Remark} remark @param {Dossier} dossier @param {Definitie} definitie */
export function whereWords({ sheet, table, row, field }, dossier, definitie) {
  const place = sheet ? fieldAt(definitie, `${sheet}.${field}`) : undefined;
  if (!place) return Object.hasOwn(dossier.eigenTekst ?? {}, field) ? BESIDE.own : field === "naam" ? BESIDE.name : BESIDE.other;
  const { werkblad, veld } = place;
  const tabel = table ? tableOf(werkblad, table) : undefined;
  const found = tabel && typedRows(dossier, sheet, tabel).find(({ id }) => id === row);
  const key = tabel && kolommenOf(tabel).find(({ id }) => id === tabel.sleutel);
  const name = key && found ? shown(key, shownRow(dossier, werkblad, tabel, found).cellen[key.id] ?? "") : "";
  return placeWords(werkblad.code, cut(name), veld.label);
}

/** The part of the address after the `#`: a field, a column in the form of one row, own text in a paper; "" for what has no place of its own. @param {Remark} remark @param {Dossier} dossier */
export function addressOfRemark({ sheet, row, field }, { eigenTekst = {} }) {
  if (sheet) return [sheet, field, row].filter(Boolean).join(".");
  return Object.hasOwn(eigenTekst, field) ? addressOf({ words: "", own: field }, field.split(".", 1)[0]) : "";
}

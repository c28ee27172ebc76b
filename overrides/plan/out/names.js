/** The names of the files that leave the plan, and what they say about themselves. Pure. */

import { inFileName } from "../../lib/fold.js";
import { dayInWords } from "../../lib/phrase.js";
import { fieldOf } from "../dossier/answers.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 */

/** In the name of a plan without a municipality. */
const WITHOUT = "ingevuld";

/** `5b-activiteitenplan-voorbeeldstad.xlsx`. @param {Werkblad} werkblad @param {Dossier} dossier @param {string} format */
export function sheetFile({ code, id }, dossier, format) {
  return `${code}-${id}-${placeOn(dossier, id)}.${format}`;
}

/** One table of a sheet, by its name where the sheet has more. @param {Werkblad} werkblad @param {string} tabel @param {Dossier} dossier */
export function tableFile({ code, id, delen }, tabel, dossier) {
  const hasMore = delen.filter((deel) => deel.tabel).length > 1;
  return `${code}-${id}${hasMore ? `-${tabel}` : ""}-${placeOn(dossier, id)}.csv`;
}

/** All sheets in one format. @param {Dossier} dossier @param {string} format */
export function bundleFile(dossier, format) {
  return `werkbladen-${inFileName(dossier.gemeente) || WITHOUT}-${format}.zip`;
}

/** What a copy says about itself. @param {Definitie} definitie @param {Date} moment */
export function remark({ naam }, moment) {
  return `Aan deze kopie: gemaakt op ${dayInWords(moment)} met ${naam}, uit een ingevuld plan.`;
}

/** The municipality that a sheet names, else that of the plan. @param {Dossier} dossier @param {string} sheet */
function placeOn(dossier, sheet) {
  return inFileName(fieldOf(dossier, sheet, "gemeente")) || WITHOUT;
}

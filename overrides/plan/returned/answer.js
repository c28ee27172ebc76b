/** One cell → the text of an answer, and what does not fit: the text is kept as it was. Pure. */

import { objection, typed } from "../sums/kinds.js";
import { rulesOf } from "../definition.js";
import { shownDay } from "../sums/days.js";
import { dayAfter } from "./book/cells.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("./book/cells.js").Cell} Cell
 */

/** `says` is a sentence about what to do, "" where the answer fits. @typedef {{text: string, says: string}} Answer */

// The outcome of a formula with an error, in a Dutch or an English program.
const BROKEN = /^(#(N\/[AB]|[A-Z]{2,8}(\/0)?[!?])|(Err|Fout):[0-9]{3})$/;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const DECIMALS = 2;
// A lower number in a cell for a day is a year, or a mistake: 30000 is in 1982.
const [FIRST_SERIAL, LAST_SERIAL] = [30_000, 80_000];
const TRUTHS = { true: "ja", false: "nee" };

/**
 * @param {Veld} veld
 * @param {Cell} cell
 * @param {string} since the day that the file counts from
 * @returns {Answer}
 */
export function answerIn(veld, cell, since) {
  if (cell.uncomputed) {
    return { text: "", says: "Hier staat een formule zonder uitkomst. Open het bestand in Excel of LibreOffice en sla het op, of typ het antwoord zelf." };
  }
  const bare = cell.text.replace(CONTROL, "").trim();
  if (BROKEN.test(bare)) return { text: bare, says: "Dit is een fout van het rekenblad. Typ het antwoord zelf." };
  const rules = rulesOf(veld);
  if (cell.day && !rules.dag) return { text: shownDay(bare), says: "Het rekenblad maakte hier een datum van. Kijk na wat de locatie bedoelde." };
  const text = typed(veld, said(veld, { ...cell, text: bare }, since));
  return { text, says: objection(veld, text) || (bare === cell.text.trim() ? "" : "Er stond een onzichtbaar stuurteken in. Dat is weggelaten.") };
}

/** What a person would have typed to see this. @param {Veld} veld @param {Cell} cell @param {string} since */
function said(veld, { text, number, percent, truth }, since) {
  const rules = rulesOf(veld);
  if (truth !== undefined && rules.keuzes?.includes("ja")) return TRUTHS[`${truth}`];
  if (number === undefined) return text;
  if (rules.dag) return number >= FIRST_SERIAL && number <= LAST_SERIAL ? dayAfter(number, since) : String(number);
  if (rules.getal) return String(Number(number.toFixed(DECIMALS))).replace(".", ",");
  return percent ? `${text}%` : text;
}

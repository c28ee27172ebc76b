/** What the page says about keeping a plan and about its files, in Dutch. Pure: values in, sentences out. */

import { dayInWords, isoDay } from "../../lib/phrase.js";

/**
 * @typedef {import("../../plan/keeper/status.js").Status} Status
 * @typedef {import("../../plan/keeper/stored.js").Reason} Reason
 */

/** Days after which a plan without a new file is mentioned. */
const WEEK = 7;

/** What is wrong, and what that means. @type {Readonly<Record<Reason, string>>} */
const COMPLAINTS = Object.freeze({
  blocked: "Uw browser staat niet toe dat deze site iets bewaart. Uw plan blijft staan zolang dit tabblad open is.",
  full: "De opslag van uw browser is vol. Uw laatste wijzigingen staan alleen nog in dit tabblad.",
  unreadable: "Wat uw browser had bewaard, was beschadigd. Uw plan uit dit tabblad staat er nu weer.",
  unconvertible: "Wat uw browser had bewaard, kan deze versie van de site niet lezen. Uw plan staat nog in dit tabblad.",
  newer: "Een nieuwere versie van deze site heeft dit plan bewaard. Wat u hier typt, staat alleen in dit tabblad. Herlaad daarna deze pagina.",
  missing: "Uw browser had dit plan gewist. Het plan uit dit tabblad staat er nu weer.",
});

/** @param {Reason} reason */
export function complaint(reason) {
  return COMPLAINTS[reason];
}

/**
 * "Uw plan is bewaard om 14:32 in deze browser · laatste bestand: gisteren"
 * @param {Status} status
 * @param {Date} now
 */
export function statusSentence({ state, at, file, isFileOld }, now) {
  if (state === "none") return "Er is geen plan open.";
  const kept = state === "failed" || !at ? "Uw plan is nog niet bewaard in deze browser" : `Uw plan is bewaard ${moment(new Date(at), now)} in deze browser`;
  const changed = file && isFileOld ? ", daarna gewijzigd" : "";
  return `${kept} · laatste bestand: ${file ? day(new Date(file.at), now) : "nog geen"}${changed}`;
}

/** "om 14:32", and for another day also which. @param {Date} then @param {Date} now */
export function moment(then, now) {
  const time = `om ${then.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" })}`;
  return daysBetween(then, now) === 0 ? time : `${day(then, now)} ${time}`;
}

/** "vandaag", "gisteren", "3 dagen geleden", "op 23 november 2026". @param {Date} then @param {Date} now */
export function day(then, now) {
  const days = daysBetween(then, now);
  if (days <= 1) return days === 1 ? "gisteren" : "vandaag";
  return days <= WEEK ? `${days} dagen geleden` : `op ${dayInWords(then)}`;
}

/** By the calendar, so that yesterday evening is one. @param {Date} then @param {Date} now */
function daysBetween(then, now) {
  return Math.round((Date.parse(isoDay(now)) - Date.parse(isoDay(then))) / 86_400_000);
}

/**
 * Whether leaving the page deserves a word: the plan is only in this tab, or something changed and no file was made for a week.
 * @param {Status} status
 * @param {string} made when the plan was made, ISO 8601
 * @param {Date} now
 */
export function isAtRisk({ state, file, isFileOld, isExample }, made, now) {
  if (state === "none" || isExample || !isFileOld) return false;
  return state === "failed" || daysBetween(new Date(file?.at ?? made), now) >= WEEK;
}

/** What was typed in two tabs. @param {string} where @param {{mine: string, theirs: string | null, won: "mine" | "theirs"}} crossing */
export function crossingSentence(where, { mine, theirs, won }) {
  if (theirs === null) return `In een ander tabblad is de rij weggehaald waarin u bij ‘${where}’ typte: ‘${mine}’.`;
  const other = theirs ? `‘${theirs}’` : "niets meer";
  if (won === "mine") return `In een ander tabblad is bij ‘${where}’ ook getypt: ${other}. Uw tekst staat er nu: ‘${mine}’.`;
  return `In een ander tabblad is bij ‘${where}’ ook getypt. Daar staat nu: ${other}. Uw tekst was: ‘${mine}’.`;
}

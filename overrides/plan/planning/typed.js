/**
 * What people typed to count back from a decision, kept with the plan in its `instellingen`. Every text has a name of its own there, so that
 * two tabs, or a merge of two files, keep what each of them typed. Pure.
 */

import { isDay } from "../sums/days.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../dossier/dossier.js").EditOf<"set">} SetEdit */

/**
 * A moment of a decision: `kolom` is its column in the timetable. `dagen`: so many working days before the moment above it; `datum`: the day itself,
 * where that is fixed.
 * @typedef {{id: string, kolom: string, dagen: string, datum: string}} Moment
 */

/** A step of one's own before all moments, that takes `dagen` working days. @typedef {{id: string, naam: string, dagen: string}} Step */

/** A period without working days, as it was typed: `tot` may be empty for a single day. @typedef {{id: string, naam: string, van: string, tot: string}} Period */

/** `rij`: the row of the timetable that the days are meant for, "" for none chosen. @typedef {{moments: Moment[], steps: Step[], periods: Period[], rij: string}} Typed */

/** The moments, each before the one above it: the columns of the timetable with their days. */
export const MOMENTS = Object.freeze(["raad-datum", "raad-inleveren", "college-datum", "inleverdatum", "lea-datum", "lea-inleveren"]);
const PREFIX = "terugrekenen/";
const [MOMENT, STEP, PERIOD, ROW] = ["moment", "stap", "vrij", "rij"];
/** What holds the place of a step or period in which nothing is typed yet. */
const HERE = "hier";

/** @typedef {"moment" | "stap" | "vrij"} Kind */

/** @param {Dossier} dossier @returns {Typed} */
export function typedIn({ instellingen = {} }) {
  const text = (/** @type {string[]} */ ...parts) => textOf(instellingen[PREFIX + parts.join("/")]);
  const ids = (/** @type {Kind} */ kind) => idsOf(Object.keys(instellingen), `${PREFIX}${kind}/`);
  return {
    moments: MOMENTS.map((kolom) => ({ id: kolom, kolom, dagen: text(MOMENT, kolom, "dagen"), datum: text(MOMENT, kolom, "datum") })),
    steps: ids("stap").map((id) => ({ id, naam: text(STEP, id, "naam"), dagen: text(STEP, id, "dagen") })),
    periods: ids("vrij").map((id) => ({ id, naam: text(PERIOD, id, "naam"), van: text(PERIOD, id, "van"), tot: text(PERIOD, id, "tot") })),
    rij: text(ROW),
  };
}

/** The edit that keeps one text. @param {Kind} kind @param {string} id @param {string} name @param {string} text "" for none @returns {SetEdit} */
export function typing(kind, id, name, text) {
  return setting([kind, id, name], text);
}

/** The edit that keeps for which row of the timetable the days are meant. @param {string} id @returns {SetEdit} */
export function forRow(id) {
  return setting([ROW], id);
}

/** The edit that adds an empty step or period. @param {"stap" | "vrij"} kind @param {string} id @returns {SetEdit} */
export function adding(kind, id) {
  return setting([kind, id, HERE], "ja");
}

/** The edit that removes a step or period, with all that was typed there. @param {Dossier} dossier @param {"stap" | "vrij"} kind @param {string} id @returns {import("../dossier/dossier.js").Edit} */
export function removing({ instellingen = {} }, kind, id) {
  const names = Object.keys(instellingen).filter((name) => name.startsWith(`${PREFIX}${kind}/${id}/`));
  return { kind: "all", edits: names.map((name) => ({ kind: "set", key: "instellingen", name, value: null })) };
}

/** The periods that can be counted with. @param {readonly Period[]} periods */
export function freeOf(periods) {
  return periods.filter((period) => !periodObjection(period) && period.van).map((period) => ({ ...period, tot: period.tot || period.van }));
}

/** Why a period does not count yet; "" where it does, or where nothing is typed. @param {Period} period */
export function periodObjection({ naam, van, tot }) {
  if (!naam && !van && !tot) return "";
  if (!isDay(van)) return "Deze periode telt nog niet mee: vul de eerste dag in.";
  if (tot && !isDay(tot)) return "Deze periode telt nog niet mee: de laatste dag is geen dag. Schrijf bijvoorbeeld 31-12-2026.";
  return tot && tot < van ? "Deze periode telt nog niet mee: de laatste dag is vóór de eerste." : "";
}

/** @param {string[]} parts @param {string} text @returns {SetEdit} */
function setting(parts, text) {
  return { kind: "set", key: "instellingen", name: PREFIX + parts.join("/"), value: text || null };
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value : "";
}

/** The ids below a place, in order. @param {readonly string[]} names @param {string} prefix */
function idsOf(names, prefix) {
  return [...new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split("/")[0]))];
}

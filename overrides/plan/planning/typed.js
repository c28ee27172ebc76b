/** What people typed to count back from a decision, kept with the plan. Pure. */

import { setting, settingOf, settingsBelow, withoutSettings } from "../dossier/settings.js";
import { isDay } from "../sums/days.js";

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
const TOOL = "terugrekenen";
const ROW = "rij";
/** What holds the place of a step or period in which nothing is typed yet. */
const HERE = "hier";

/** @typedef {"moment" | "stap" | "vrij"} Kind */

/** @param {Dossier} dossier @returns {Typed} */
export function typedIn(dossier) {
  const texts = (/** @type {Kind} */ kind, /** @type {string} */ id) => (/** @type {string} */ name) => settingOf(dossier, [TOOL, kind, id, name]);
  const all = (/** @type {Kind} */ kind) => settingsBelow(dossier, [TOOL, kind]).map((id) => ({ id, text: texts(kind, id) }));
  return {
    moments: MOMENTS.map((kolom) => ({ id: kolom, text: texts("moment", kolom) })).map(({ id, text }) => ({ id, kolom: id, dagen: text("dagen"), datum: text("datum") })),
    steps: all("stap").map(({ id, text }) => ({ id, naam: text("naam"), dagen: text("dagen") })),
    periods: all("vrij").map(({ id, text }) => ({ id, naam: text("naam"), van: text("van"), tot: text("tot") })),
    rij: settingOf(dossier, [TOOL, ROW]),
  };
}

/** Whether nothing is typed yet: days, names and periods. @param {Typed} typed */
export function isNothing({ moments, steps, periods }) {
  const typed = [...moments.map(({ dagen, datum }) => dagen + datum), ...steps.map(({ naam, dagen }) => naam + dagen), ...periods.map(({ naam, van, tot }) => naam + van + tot)];
  return typed.every((text) => !text);
}

/** The edit that keeps one text. @param {Kind} kind @param {string} id @param {string} name @param {string} text "" for none @returns {SetEdit} */
export function typing(kind, id, name, text) {
  return setting([TOOL, kind, id, name], text);
}

/** The edit that keeps for which row of the timetable the days are meant. @param {string} id @returns {SetEdit} */
export function forRow(id) {
  return setting([TOOL, ROW], id);
}

/** The edit that adds an empty step or period. @param {"stap" | "vrij"} kind @param {string} id @returns {SetEdit} */
export function adding(kind, id) {
  return setting([TOOL, kind, id, HERE], "ja");
}

/** The edit that removes a step or period, with all that was typed there. @param {Dossier} dossier @param {"stap" | "vrij"} kind @param {string} id @returns {import("../dossier/dossier.js").Edit} */
export function removing(dossier, kind, id) {
  return withoutSettings(dossier, [TOOL, kind, id]);
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

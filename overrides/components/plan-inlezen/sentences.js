/** What the view says about files and locations. Pure. */

import { enumeration, writeCount } from "../../lib/phrase.js";
import { brief } from "../../plan/returned/words.js";

/** @typedef {import("../../plan/returned/file.js").Aside} Aside */
/** @typedef {import("../../plan/returned/file.js").Fault} Fault */
/** @typedef {import("../../plan/returned/file.js").Unknown} Unknown */
/** @typedef {import("../../plan/returned/taking.js").Change} Change */

const ASIDE = { totaal: "een totaal", tussenkop: "een tussenkop" };

/** "1 bestand", "2 bestanden". @param {number} count @param {string} one @param {string} many */
export function counted(count, one, many) {
  return `${writeCount(count)} ${count === 1 ? one : many}`;
}

/** @param {number} files @param {number} refused @param {number} locations @param {number} activities */
export function summary(files, refused, locations, activities) {
  const read = `${counted(files - refused, "bestand", "bestanden")} gelezen: ${counted(locations, "locatie", "locaties")} met ${counted(activities, "activiteit", "activiteiten")}.`;
  return refused ? `${read} ${counted(refused, "bestand", "bestanden")} niet gelezen.` : read;
}

/** How what a location says differs from what stands in the plan. @param {Change} change */
export function standing({ taken, gone }) {
  if (taken.length === 0 && gone.length === 0) return "Geen activiteiten ingevuld.";
  const fresh = taken.filter(({ stands }) => !stands).length;
  const other = taken.filter(({ changed }) => changed.length > 0).length;
  const parts = [
    fresh && `${fresh} nieuw`,
    other && `${other} anders dan in werkblad 2a`,
    taken.length - fresh - other && `${taken.length - fresh - other} hetzelfde als in werkblad 2a`,
    gone.length && `${gone.length} in werkblad 2a en niet in dit bestand`,
  ].filter((part) => typeof part === "string");
  return `${counted(taken.length, "activiteit", "activiteiten")}: ${enumeration(parts)}.`;
}

/** @param {Fault} fault */
export function faultWords({ sheet, cell, label, text, says }) {
  return `${where(sheet, cell)}, ${label}${text ? `: '${brief(text)}'` : ""}. ${says}`;
}

/** @param {Aside} aside */
export function asideWords({ sheet, row, kind, text }) {
  return `Blad ${sheet}, rij ${row} lijkt ${ASIDE[kind]} en telt niet als activiteit: '${brief(text)}'.`;
}

/** @param {Unknown} unknown */
export function unknownWords({ sheet, cell, label, text }) {
  return `${where(sheet, cell)}${label ? `, onder '${brief(label)}'` : ""}: '${text}'`;
}

/** @param {number} locations @param {number} fresh @param {number} changed @param {number} gone */
export function takenWords(locations, fresh, changed, gone) {
  const parts = [
    fresh && counted(fresh, "rij erbij", "rijen erbij"), changed && `${counted(changed, "rij", "rijen")} aangepast`, gone && `${counted(gone, "rij", "rijen")} weg`,
  ].filter((part) => typeof part === "string");
  return parts.length > 0
    ? `Werkblad 2a is bijgewerkt uit ${counted(locations, "locatie", "locaties")}: ${enumeration(parts)}.`
    : "Alles wat u koos, stond al in werkblad 2a. Er is niets veranderd.";
}

/** @param {string} sheet @param {string} cell */
function where(sheet, cell) {
  return `${sheet === "csv" ? "Cel" : `Blad ${sheet}, cel`} ${cell}`;
}

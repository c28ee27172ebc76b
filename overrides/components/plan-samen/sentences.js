/** What the dialog says about two plans, in Dutch. Pure: values in, sentences out. */

import { dayInWords, enumeration, writeCount } from "../../lib/phrase.js";

/**
 * @typedef {import("../../plan/dossier/differences.js").Difference} Difference
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/dossier/effects.js").Effects} Effects
 */

/** What is shown in place of a text that is not there. */
export const NOTHING = Object.freeze({ text: "(leeg)", row: "(deze rij staat hier niet)", programme: "(staat hier niet in het plan)" });

/** Which file this is, and how it is to the open plan. @param {Dossier} mine @param {Dossier} theirs @param {Dossier | null} base @param {string} name of the file @returns {string[]} */
export function aboutFile(mine, theirs, base, name) {
  const file = `U voegt ${name} samen met uw plan ‘${mine.naam}’. In het bestand staat het plan ‘${theirs.naam}’, ${revisionOf(theirs)}.`;
  const other = theirs.id === mine.id ? [] : ["Let op: dit bestand is een ander plan, geen kopie van het uwe. Kijk goed of u de twee wilt samenvoegen."];
  const common = base
    ? `Uw plan en dit bestand komen uit hetzelfde eerdere bestand, ${revisionOf(base)}. Zo is te zien wie wat veranderde. U hoeft alleen te kiezen waar u allebei iets veranderde.`
    : "Deze browser kent geen eerder bestand waar allebei de plannen uit komen. Daarom is niet te zien wie iets veranderde of weghaalde. Staat iets maar in een van de twee? "
      + "Dan blijft het staan, ook als een van u het weghaalde. Kijk die wijzigingen na. Waar de teksten verschillen, kiest u.";
  return [file, ...other, common];
}

/** @param {Dossier} plan */
function revisionOf({ gewijzigd, revisie }) {
  return `gewijzigd op ${dayInWords(new Date(gewijzigd))}${revisie ? ` (versie ${writeCount(revisie)})` : ""}`;
}

/** How many differences, and how many need a choice. @param {readonly Difference[]} differences */
export function countSentence(differences) {
  const open = differences.filter(({ auto }) => !auto).length;
  const byThemselves = differences.length - open;
  const all = counted(differences.length, "verschil", "verschillen");
  const is = differences.length === 1 ? "is" : "zijn";
  if (!open) return `Er ${is} ${all}. U hoeft niets te kiezen.`;
  if (!byThemselves) return `Er ${is} ${all}. U kiest wat blijft.`;
  return `Er ${is} ${all}: ${byThemselves === 1 ? "1 gaat" : `${writeCount(byThemselves)} gaan`} vanzelf, over ${writeCount(open)} kiest u.`;
}

/** The heading of a sheet. @param {string} blad @param {number} open choices that are there to make */
export function sheetTitle(blad, open) {
  return open ? `${blad}: ${counted(open, "keuze", "keuzes")}` : blad;
}

/** The button that shows more choices. @param {number} next how many @param {number} left of so many */
export function moreWords(next, left) {
  return next === left ? `Toon de laatste ${writeCount(next)}` : `Toon de volgende ${writeCount(next)} van ${writeCount(left)}`;
}

/** @param {number} count */
export function automaticSummary(count) {
  return count === 1 ? "1 wijziging gaat vanzelf. Bekijk of verander die" : `${writeCount(count)} wijzigingen gaan vanzelf. Bekijk of verander ze`;
}

/** What one difference is about. @param {Difference} difference */
export function titleOf({ kind, plaats, rij }) {
  if (kind === "row") return `Rij ‘${rij}’ in ${plaats}`;
  if (kind === "order") return `Volgorde van de rijen in ${plaats}`;
  return rij ? `${plaats}, rij ‘${rij}’` : plaats;
}

/** What is still to choose, or what the merge does. @param {Effects} effects */
export function stateSentence(effects) {
  const { open } = effects;
  return open ? `Nog ${counted(open, "keuze", "keuzes")} te maken.` : `Na het samenvoegen: ${effectWords(effects)}.`;
}

/** What the merge did. @param {string} name of the file @param {Effects} effects */
export function doneSentence(name, effects) {
  return `Samengevoegd met ${name}: ${effectWords(effects)}.`;
}

/** @param {Effects} effects */
function effectWords({ texts, added, removed, other }) {
  const parts = [
    texts && `${counted(texts, "antwoord", "antwoorden")} van de ander`, added && `${counted(added, "rij", "rijen")} erbij`,
    removed && `${counted(removed, "rij", "rijen")} weg`, other && counted(other, "andere wijziging", "andere wijzigingen"),
  ];
  return enumeration(parts.filter(Boolean).map(String)) || "uw plan blijft zoals het is";
}

/** @param {number} count @param {string} one @param {string} more */
function counted(count, one, more) {
  return count === 1 ? `1 ${one}` : `${writeCount(count)} ${more}`;
}

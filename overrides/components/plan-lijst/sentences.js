/** What the list of plans says, in Dutch. Pure: values in, sentences out. */

import { enumeration } from "../../lib/phrase.js";

/**
 * @typedef {import("../../plan/keeper/shelf.js").PlanLine} PlanLine
 * @typedef {import("../../plan/keeper/stored.js").Reason} Reason
 */

/** Why a plan in the list cannot be opened. @type {Readonly<Partial<Record<Reason, string>>>} */
const CLOSED = Object.freeze({
  newer: "Dit plan is bewaard door een nieuwere versie van deze site. Herlaad deze pagina. Gaat het dan nog niet open, bewaar het dan zoals het is.",
  unreadable: "Dit plan is beschadigd en gaat niet open. Bewaar wat er staat als bestand, en open uw laatste goede bestand.",
  unconvertible: "Deze versie van de site kan dit plan niet lezen. Er is niets weggegooid. Bewaar het zoals het is.",
});

/** @param {Reason} reason */
export function closedSentence(reason) {
  return CLOSED[reason] ?? "Dit plan gaat nu niet open. Herlaad deze pagina en probeer het opnieuw.";
}

/** What a plan is called in the list. @param {Pick<PlanLine, "naam" | "gemeente">} line */
export function nameOf({ naam, gemeente }) {
  const name = naam || "Plan zonder naam";
  return gemeente && !name.includes(gemeente) ? `${name}, ${gemeente}` : name;
}

/** A name that no other plan has. @param {string} name @param {readonly string[]} taken */
export function freeName(name, taken) {
  let found = name;
  for (let number = 2; taken.includes(found); number += 1) found = `${name} ${number}`;
  return found;
}

/** When a plan was changed, and saved as a file. @param {PlanLine} line @param {(then: Date) => string} moment @param {(then: Date) => string} day */
export function lineSentence({ at, file, isFileOld, isHere }, moment, day) {
  const here = isHere ? " · staat alleen in dit tabblad" : "";
  return `gewijzigd ${moment(new Date(at))} · laatste bestand: ${file ? day(new Date(file.at)) : "nog geen"}${file && isFileOld ? ", daarna gewijzigd" : ""}${here}`;
}

/** Before all is wiped: what would be lost. @param {readonly PlanLine[]} lines */
export function wipeSentences(lines) {
  const unsaved = lines.filter(({ isFileOld, isExample, reason }) => isFileOld && !isExample && !reason).map((line) => `‘${nameOf(line)}’`);
  const own = lines.filter(({ isExample }) => !isExample);
  const broken = lines.filter(({ reason }) => reason).length;
  return [
    "Alle plannen gaan weg uit deze browser, ook in andere tabbladen. Dit kan niet ongedaan worden gemaakt. Bestanden die u hebt bewaard, blijven bestaan.",
    ...(unsaved.length ? [`Niet alles van ${enumeration(unsaved)} staat in een bestand. Bewaar dat eerst.`] : []),
    ...(broken ? [`${broken === 1 ? "1 plan in de lijst gaat" : `${broken} plannen in de lijst gaan`} niet open. Kies daar eerst ‘Bewaar zoals het is’.`] : []),
    ...(unsaved.length || broken || !own.length ? [] : ["Alles staat ook in een bestand."]),
  ];
}

/** The programmes in a plan, and those on the visitor's own list. @param {readonly string[]} names in the plan @param {number} missing */
export function shortlistSentence(names, missing) {
  const here = names.length ? `Programma's in dit plan: ${enumeration(names)}.` : "In dit plan staan nog geen programma's.";
  if (!missing) return here;
  const more = names.length ? "nog " : "";
  return `${here} Op uw lijst ${missing === 1 ? `staat ${more}1 programma` : `staan ${more}${missing} programma's`} uit de catalogus.`;
}

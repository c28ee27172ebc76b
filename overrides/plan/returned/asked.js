/**
 * Which locations are asked for their activities, and which have answered: kept with the plan, in its `instellingen`. Names of
 * institutions and places only, no person and no address. Pure.
 */

import { fieldAt } from "../definition.js";
import { storedRows } from "../dossier/sheets.js";
import { isSame } from "./locations.js";
import { TARGET } from "./taking.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./locations.js").Locatie} Locatie
 */

/** A locatie; `gevraagd` and `beantwoord` are days, "" for not yet; `nodig` is what it needs of the municipality. @typedef {{locatie: string, instelling: string, wijk: string, gevraagd: string, beantwoord: string, nodig: string}} Asked */

/** `terugVoor` is a day; `tekst` the own text of the mail, "" for ours. @typedef {{locaties: readonly Asked[], terugVoor: string, tekst: string}} Round */

const SETTING = "uitvraag";
const MOST = 500;

/** What the plan keeps of the round; whatever does not look like it is left out. @param {Dossier} dossier @returns {Round} */
export function roundOf({ instellingen }) {
  const kept = recordOf(instellingen?.[SETTING]);
  const locaties = Array.isArray(kept.locaties) ? kept.locaties.slice(0, MOST).map(askedOf).filter(({ locatie }) => locatie) : [];
  return { locaties, terugVoor: textOf(kept.terugVoor), tekst: textOf(kept.tekst) };
}

/** @param {Round} round @returns {Edit} */
export function roundEdit(round) {
  return { kind: "set", key: "instellingen", name: SETTING, value: round };
}

/** The locations of the round, and after them those of the inventory that are not in it. @param {Dossier} dossier @param {Definitie} definitie @returns {Asked[]} */
export function knownLocations(dossier, definitie) {
  const { locaties } = roundOf(dossier);
  const table = fieldAt(definitie, `${TARGET}.locatie`)?.tabel?.id ?? "";
  /** @type {Asked[]} */
  const found = [...locaties];
  for (const { cellen } of storedRows(dossier, TARGET, table) ?? []) {
    if (cellen.locatie && !found.some((known) => isSame(nameOf(known), cellen))) found.push(askedOf(cellen));
  }
  return found;
}

/** Those of which no file is here and that have not answered before. @param {Dossier} dossier @param {Definitie} definitie @param {readonly Locatie[]} answered */
export function openLocations(dossier, definitie, answered) {
  return knownLocations(dossier, definitie).filter((known) => !known.beantwoord && !answered.some((locatie) => isSame(locatie, { ...known })));
}

/** The edits that remember who answered; none where that is known already. @param {Dossier} dossier @param {readonly Locatie[]} answered @param {string} day @returns {Edit[]} */
export function answeredEdit(dossier, answered, day) {
  const round = roundOf(dossier);
  const locaties = [...round.locaties];
  for (const locatie of answered.filter(({ name }) => name)) {
    const single = locatie.versions.at(-1)?.single ?? {};
    const place = locaties.findIndex((known) => isSame(nameOf(known), { locatie: locatie.name, instelling: locatie.instelling }));
    const known = locaties[place] ?? askedOf({ ...single, locatie: locatie.name, instelling: locatie.instelling, nodig: "" });
    const now = { ...known, beantwoord: known.beantwoord || day, nodig: single.nodig ?? known.nodig };
    if (place === -1) locaties.push(now);
    else locaties[place] = now;
  }
  return JSON.stringify(locaties) === JSON.stringify(round.locaties) ? [] : [roundEdit({ ...round, locaties })];
}

/** @param {Asked} known */
export function nameOf({ locatie, instelling }) {
  return { name: locatie, instelling };
}

/** One location from what a plan or a row says. @param {unknown} value @returns {Asked} */
export function askedOf(value) {
  const kept = recordOf(value);
  return {
    locatie: textOf(kept.locatie), instelling: textOf(kept.instelling), wijk: textOf(kept.wijk), gevraagd: textOf(kept.gevraagd),
    beantwoord: textOf(kept.beantwoord), nodig: textOf(kept.nodig),
  };
}

/** @param {unknown} value @returns {Readonly<Record<string, unknown>>} */
function recordOf(value) {
  return value !== null && typeof value === "object" ? /** @type {Record<string, unknown>} */ (value) : {};
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value : "";
}


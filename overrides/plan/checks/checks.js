/**
 * What somebody should look at before a paper leaves: that it is too long, what is empty, and in the tables that it takes, what has no date,
 * no money or no owner, what the analysis finds there, and what could lead to a person. Nothing of this stops anybody. Pure. Not for what only
 * people can judge.
 */

import { capitalised, cut, enumeration } from "../../lib/phrase.js";
import { divided } from "../analysis/aside.js";
import { addressOf as placeAt } from "../analysis/places.js";
import { fieldAt, kolommenOf, sheetOf } from "../definition.js";
import { isEmpty, rowsOf } from "../dossier/answers.js";
import { ALL_RULES, allFindings } from "../findings/all.js";
import { KINDS } from "../privacy/sentences.js";
import { addressOfRemark } from "../privacy/where.js";
import { shown } from "../sums/kinds.js";
import { addressOf, sectionAddress } from "../papers/addresses.js";
import { isTooLong } from "../papers/length.js";
import { openOf } from "../papers/standing.js";

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../findings/facts.js").Facts} Facts */
/** @typedef {import("../privacy/remarks.js").Remark} Remark */
/** @typedef {import("../papers/definition.js").Paper} Paper */

/** @typedef {"omvang" | "leeg" | "datum" | "geld" | "eigenaar" | "privacy" | "analyse"} CheckKind */
/** `address` is the place on the page, without its `#`, "" for none; `note` says what to do. @typedef {{kind: CheckKind, words: string, address: string, note?: string}} Check */

/** The columns that a row should have an answer in. @type {Readonly<Partial<Record<CheckKind, readonly string[]>>>} */
export const WATCHED = Object.freeze({
  datum: ["doelen.einddatum", "tijdpad.gereed", "afstemmingsafspraken.herzien-op", "ouderkaart.peildatum", "evaluatie-vorige-periode.peildatum",
    "borgingsplan.herzien-op", "risicos-en-alternatieven.herzien-op"],
  geld: ["activiteitenplan.kosten", "activiteitenplan.dekking"],
  eigenaar: ["taakverdeling.eigenaar", "tijdpad.verantwoordelijk", "activiteitenplan.uitvoerder", "monitorplan.wie-levert", "borgingsplan.eigenaar",
    "afstemmingsafspraken.bewaakt-door", "risicos-en-alternatieven.eigenaar"],
});
/** From this step on a finding is about what the papers decide: money, time, what comes after. */
const FIRST_STEP = 5;
const TOO_LONG = "Dit stuk hoort op één bladzijde, en wordt waarschijnlijk langer. Kort het in: wat in de werkbladen staat, hoeft hier niet allemaal.";
/** So many rows are named. */
const MOST_NAMED = 3;

/** @param {Paper} paper @param {Dossier} dossier @param {Definitie} definitie @returns {Check[]} */
export function checksOf(paper, dossier, definitie) {
  const sheets = sheetsOf(paper);
  const watched = Object.entries(WATCHED).flatMap(([kind, addresses]) => addresses.filter((address) => sheets.has(address.split(".")[0]))
    .flatMap((address) => missing(/** @type {CheckKind} */ (kind), address, dossier, definitie)));
  return [...emptyIn(paper, definitie), ...watched];
}

/** What the analysis finds about money, time and what comes after, on the sheets of this paper; not what was put aside. @param {Paper} paper @param {Facts} facts @returns {Check[]} */
export function findingChecks(paper, facts) {
  const sheets = sheetsOf(paper);
  const kinds = new Set(ALL_RULES.filter(({ step }) => (step ?? 0) >= FIRST_STEP).map(({ kind }) => kind));
  const { open } = divided(facts.dossier, allFindings(facts).filter(({ kind, where }) => kinds.has(kind) && where.some(({ sheet }) => sheets.has(sheet))));
  return open.map(({ sentence, where }) => ({ kind: "analyse", words: sentence, address: placeAt(facts, where[0]) }));
}

/** That a paper of one page probably gets longer. @param {{eenBladzijde?: true}} stuk @param {Paper} paper @returns {Check[]} */
export function lengthChecks({ eenBladzijde }, paper) {
  return eenBladzijde && isTooLong(paper) ? [{ kind: "omvang", words: TOO_LONG, address: "" }] : [];
}

/** @param {Paper} paper */
function sheetsOf({ onderdelen }) {
  return new Set(onderdelen.flatMap(({ herkomst }) => herkomst.map(({ sheet }) => sheet)));
}

/** What could lead to a person; what to do stands at the first of each kind. @param {readonly Remark[]} remarks @param {Pick<Dossier, "eigenTekst">} dossier @param {Definitie} definitie @returns {Check[]} */
export function privacyChecks(remarks, dossier, definitie) {
  /** @type {Set<Remark["kind"]>} */
  const told = new Set();
  return remarks.map((remark) => {
    const { kind, words, found } = remark;
    const isFirst = !told.has(kind);
    told.add(kind);
    return { kind: "privacy", words: `${KINDS[kind].title}: ${found} (${words})`, address: addressOfRemark(remark, dossier, definitie), ...(isFirst && { note: KINDS[kind].advice }) };
  });
}

/** @param {Paper} paper @param {Definitie} definitie @returns {Check[]} */
function emptyIn(paper, definitie) {
  const open = openOf(paper).map((one) => {
    const sheet = one.sheet && sheetOf(definitie, one.sheet);
    return { words: `${capitalised(one.words)}${sheet ? ` (werkblad ${sheet.code})` : ""}`, address: addressOf(one, paper.id) };
  });
  const silent = paper.onderdelen.filter(({ delen, open: waits }) => !delen.length && !waits.length)
    .map(({ id, titel }) => ({ words: `${titel}: hier staat nog niets`, address: sectionAddress(paper.id, id) }));
  return [...open, ...silent].map((one) => /** @type {Check} */ ({ kind: "leeg", ...one }));
}

/**
 * One line about the rows without an answer in a column; a row without a name, or on a sheet that nobody has begun, is not looked at.
 * @param {CheckKind} kind @param {string} address @param {Dossier} dossier @param {Definitie} definitie @returns {Check[]}
 */
function missing(kind, address, dossier, definitie) {
  const place = fieldAt(definitie, address);
  if (!place?.tabel || isEmpty(dossier, place.werkblad.id)) return [];
  const { werkblad, tabel, veld } = place;
  const key = kolommenOf(tabel).find(({ id }) => id === tabel.sleutel) ?? veld;
  const rows = rowsOf(dossier, werkblad, tabel).filter(({ cellen }) => cellen[key.id] && !cellen[veld.id]);
  if (!rows.length) return [];
  const names = rows.map(({ cellen }) => `‘${cut(shown(key, cellen[key.id]))}’`);
  const told = names.length > MOST_NAMED + 1 ? [...names.slice(0, MOST_NAMED), `nog ${names.length - MOST_NAMED} rijen`] : names;
  const first = placeAt({ definitie }, { sheet: werkblad.id, table: tabel.id, row: rows[0].id, field: veld.id });
  return [{ kind, words: `Geen ‘${veld.label}’ bij ${enumeration(told)} (werkblad ${werkblad.code})`, address: first }];
}

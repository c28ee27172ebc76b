/** What the analysis (2b) says that is not followed up: without an action or somebody who decides, or against the decision in 2a. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";
import { keyOf } from "./areas.js";
import { finding } from "./finding.js";
import { offerOf, placeOf } from "./offer.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./finding.js").Finding} Finding */
/** @typedef {import("../dossier/dossier.js").Rij} Rij */

const SHEET = "analyse";
const [NOT_FOLLOWED, WRONG_PLACE] = ["bevinding-zonder-vervolg", "juiste-organisatie"];
const PLACE = "juiste organisatie";

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: NOT_FOLLOWED, step: 2, title: "Bevinding zonder vervolg", basis: "afgeleid",
    words: "In werkblad 2b staat een bevinding, maar niet wat u ermee doet of niet wie dat beslist. Wat er bij die twee staat, beoordelen wij niet." },
  { kind: WRONG_PLACE, step: 2, title: "Doet de juiste organisatie het?", basis: "afgeleid",
    words: "In werkblad 2b noemt een bevinding met ‘juiste organisatie’ een activiteit, en in werkblad 2a staat bij die activiteit ‘houden’ of nog geen besluit. De activiteit moet in 2b net zo heten als in 2a. "
      + "Wie ergens sterk in is, weten wij niet: dat staat alleen in uw eigen bevindingen." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const tabel = fieldAt(facts.definitie, `${SHEET}.bevinding`)?.tabel;
  if (!tabel) return [];
  const rows = facts.rows(SHEET, tabel.id).filter(({ cellen }) => own(cellen, "bevinding")?.trim());
  return [...rows.flatMap((row) => notFollowed(tabel.id, row)), ...rows.flatMap((row) => wrongPlace(facts, tabel.id, row))];
}

/** @param {string} table @param {Rij} row @returns {Finding[]} */
function notFollowed(table, { id, cellen }) {
  const missing = [["wat-doen", "wat u ermee doet"], ["wie-beslist", "wie dat beslist"]].filter(([column]) => !own(cellen, column)?.trim());
  if (!missing.length) return [];
  const words = `Bij ‘${cut(own(cellen, "bevinding") ?? "", 100)}’ staat nog niet ${missing.map(([, what]) => what).join(" en ")}.`;
  return [finding(NOT_FOLLOWED, [id, ...missing.map(([column]) => column)], words, missing.map(([field]) => ({ sheet: SHEET, table, row: id, field })))];
}

/** @param {Facts} facts @param {string} table @param {Rij} row @returns {Finding[]} */
function wrongPlace(facts, table, { id, cellen }) {
  if (plain(own(cellen, "soort-bevinding") ?? "") !== PLACE) return [];
  const names = own(cellen, "welke-activiteiten") ?? "";
  const named = new Set([names, ...names.split(/[;\n]/)].map(keyOf).filter(Boolean));
  return offerOf(facts).filter((activity) => named.has(keyOf(own(activity.cellen, "activiteit") ?? "")) && isKept(activity.cellen)).map((activity) => {
    const decision = own(activity.cellen, "besluit")?.trim() ? "‘houden’" : "nog geen besluit";
    const words = `Over ‘${activity.name}’ zegt werkblad 2b: ‘${cut(own(cellen, "bevinding") ?? "", 100)}’. In werkblad 2a staat daarbij ${decision}.`;
    return finding(WRONG_PLACE, [id, activity.id], words, [{ sheet: SHEET, table, row: id, field: "soort-bevinding" }, placeOf(activity, "besluit")]);
  });
}

/** @param {Rij["cellen"]} cellen */
function isKept(cellen) {
  return ["", "houden"].includes(plain(own(cellen, "besluit") ?? ""));
}

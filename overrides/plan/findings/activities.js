/** The activities of the plan (5b) as the rules look at them. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { own } from "../dossier/values.js";
import { paired } from "../flows/matched.js";
import { agesIn } from "./ages.js";
import { OFFER } from "./areas.js";

/**
 * An activity: `ages` null where they are not clear, `agesFrom` where they come from: the same activity in 2a, or the words of its group of parents.
 * @typedef {{id: string, name: string, cellen: import("../dossier/dossier.js").Teksten, ages: import("./ages.js").Ages | null, agesFrom: "2a" | "doelgroep" | ""}} Planned
 * @typedef {import("./facts.js").Facts} Facts
 */

const PLAN = Object.freeze({ sheet: "activiteitenplan", table: "plan" });

/** The rows of 5b that name an activity, in order. @param {Facts} facts @returns {readonly Planned[]} */
export function plannedOf(facts) {
  return facts.once("planned", () => {
    const offered = agesOfOffer(facts);
    return facts.rows(PLAN.sheet, PLAN.table).filter(({ cellen }) => own(cellen, "activiteit")?.trim()).map(({ id, cellen }) => {
      const said = agesIn(own(cellen, "doelgroep") ?? "", facts.kennis.fasen, "strict");
      const ages = said ?? offered.get(id) ?? null;
      return { id, cellen, name: cut(own(cellen, "activiteit") ?? ""), ages, agesFrom: said ? "doelgroep" : ages ? "2a" : "" };
    });
  });
}

/** A place in 5b. @param {Pick<Planned, "id">} planned @param {string} field @returns {import("./finding.js").Where} */
export function placeInPlan({ id }, field) {
  return { sheet: PLAN.sheet, table: PLAN.table, row: id, field };
}

/** Id of a row of 5b → the ages of the same activity in 2a. @param {Facts} facts @returns {Map<string, import("./ages.js").Ages>} */
function agesOfOffer({ dossier, definitie, kennis }) {
  const [here, from] = [fieldAt(definitie, `${PLAN.sheet}.activiteit`), fieldAt(definitie, `${OFFER.sheet}.activiteit`)];
  if (!here?.tabel || !from) return new Map();
  return new Map([...paired({ dossier, definitie, werkblad: here.werkblad, tabel: here.tabel }, from, false)].flatMap(([id, { cellen }]) => {
    const ages = agesIn(own(cellen, "leeftijd") ?? "", kennis.fasen);
    return ages ? [/** @type {[string, import("./ages.js").Ages]} */ ([id, ages])] : [];
  }));
}

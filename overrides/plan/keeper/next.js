/**
 * A plan for the next period, begun from an older one: same municipality and short list, and the answers that flow to the period after
 * (the goals and outcomes stand in the evaluation of the previous period). Pure.
 */

import { apply } from "../dossier/edits.js";
import { newPlan } from "../dossier/make.js";
import { own } from "../dossier/values.js";
import { arriving } from "../flows/arriving.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 */

/** One offer may be needed before the next: first rows, then their other cells. */
const MOST_ROUNDS = 4;

/**
 * @param {Dossier} old
 * @param {Definitie} definitie
 * @param {string} naam
 * @param {Date} now
 * @returns {{dossier: Dossier, count: number}} `count`: how many worksheets have answers
 */
export function nextPlan(old, definitie, naam, now) {
  const backwards = asPrevious(definitie);
  const targets = backwards.bladen.filter(({ delen }) => delen.some((deel) => fieldsOf(deel).some(({ uit }) => uit?.length)));
  const emptied = { ...old, antwoorden: Object.fromEntries(Object.entries(old.antwoorden).filter(([sheet]) => !targets.some(({ id }) => id === sheet))) };
  const taken = targets.reduce((dossier, target) => takenIn(dossier, backwards, target), /** @type {Dossier} */ (emptied));
  const found = targets.flatMap(({ id }) => answersOf(taken, id));
  const { gemeente, kortelijst } = old;
  return { dossier: { ...newPlan({ naam, gemeente, kortelijst }, definitie, now), antwoorden: Object.fromEntries(found) }, count: found.length };
}

/** The worksheets as they take answers from the period before, and from nowhere else. @param {Definitie} definitie @returns {Definitie} */
function asPrevious(definitie) {
  const turned = (/** @type {Veld} */ { uit: _, kiesUit: __, uitVorig = [], ...veld }) => ({ ...veld, uit: uitVorig });
  return {
    ...definitie,
    bladen: definitie.bladen.map((blad) => ({
      ...blad, delen: blad.delen.map((deel) => ({
        ...deel, velden: deel.velden.map(turned),
        ...(deel.tabel && { tabel: { ...deel.tabel, groepen: deel.tabel.groepen.map((groep) => ({ ...groep, kolommen: groep.kolommen.map(turned) })) } }),
      })),
    })),
  };
}

/** @param {import("../definition.js").Deel} deel */
function fieldsOf({ velden, tabel }) {
  return [...velden, ...(tabel?.groepen.flatMap(({ kolommen }) => kolommen) ?? [])];
}

/** @param {Dossier} dossier @param {Definitie} definitie @param {import("../definition.js").Werkblad} target */
function takenIn(dossier, definitie, target) {
  let now = dossier;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const offers = arriving(now, definitie, target).filter(({ van }) => van.length);
    if (!offers.length) break;
    now = offers.reduce((plan, { neem }) => apply(plan, neem), now);
  }
  return now;
}

/** Without where they came from: that is another plan. @param {Dossier} dossier @param {string} sheet @returns {[string, import("../dossier/dossier.js").Antwoorden][]} */
function answersOf(dossier, sheet) {
  const found = own(dossier.antwoorden, sheet);
  return found ? [[sheet, { velden: found.velden, tabellen: found.tabellen }]] : [];
}

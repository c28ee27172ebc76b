/** The ages that 2a asks for, as columns of a map: the choices that have no other choice within them. */

import { fieldAt, kolommenOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { peopleIn } from "../sums/numbers.js";
import { added } from "../sums/results.js";
import { agesIn, childrenOf } from "./ages.js";
import { MAP, OFFER } from "./areas.js";

/**
 * `words` are those of the choice, `column` is the one with the number of such children on the map of parents (3a).
 * @typedef {{words: string, van: number, tot: number, column: string | undefined}} AgeColumn
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Way} Way
 */

const CATALOGUE = "programmas/";

/** In order, from young to old. @param {Facts} facts @returns {readonly AgeColumn[]} */
export function ageColumns(facts) {
  return facts.once("age columns", () => made(facts));
}

/** @param {Facts} facts @returns {AgeColumn[]} */
function made({ definitie, kennis: { fasen } }) {
  const choices = (fieldAt(definitie, `${OFFER.sheet}.leeftijd`)?.veld.opties ?? []).flatMap((words) => {
    const ages = agesIn(words, fasen);
    return ages && ages.tot !== null ? [{ words, van: ages.van, tot: ages.tot }] : [];
  });
  const smallest = choices.filter((one) => !choices.some((other) => other !== one && one.van <= other.van && other.tot <= one.tot));
  const tabel = fieldAt(definitie, `${MAP.sheet}.${MAP.area}`)?.tabel;
  const counts = tabel ? kolommenOf(tabel).map(({ id, label }) => ({ id, ages: agesIn(label, fasen) })) : [];
  return smallest.sort((one, other) => one.van - other.van)
    .map((one) => ({ ...one, column: counts.find(({ ages }) => ages?.van === one.van && ages.tot === one.tot)?.id }));
}

/** How many children of these ages live in an area by 3a; null where that is not there, or too few to tell. @param {{cellen?: Readonly<Record<string, string>>}} area @param {readonly AgeColumn[]} columns */
export function childrenIn({ cellen }, columns) {
  const numbers = columns.flatMap(({ column }) => peopleIn((column && own(cellen, column)) || "") ?? []);
  return numbers.length && numbers.length === columns.length ? Number(String(added(numbers))) : null;
}

/** The way to the programmes for these ages, as the catalogue takes them. @param {{van: number, tot: number}} ages @returns {Way} */
export function catalogueFor({ van, tot }) {
  return { words: `Zoek programma's voor ${childrenOf({ van, tot })}`, address: `${CATALOGUE}?leeftijd=${van}-${tot}` };
}

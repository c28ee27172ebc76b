/**
 * Everything that the flows say about one worksheet, worked out once for each state of the plan.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Herkomst} Herkomst
 * @typedef {import("./offer.js").Offer} Offer
 * @typedef {import("./changed.js").Change} Change
 * @typedef {import("./uses.js").Use} Use
 * @typedef {{offers: Offer[], changes: Change[], origins: Readonly<Record<string, Herkomst>>, uses: Map<string, Use[]>}} Told  keys are those of `herkomst`
 */
import { arriving } from "./arriving.js";
import { changed } from "./changed.js";
import { originsOf, usesOf } from "./uses.js";

/** @type {WeakMap<Dossier, Map<string, Told>>} */
const known = new WeakMap();

/**
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Werkblad} werkblad
 * @param {readonly string[]} [listed] programmes that the visitor keeps in this browser, beside those of the plan
 * @returns {Told}
 */
export function toldOf(dossier, definitie, werkblad, listed = []) {
  let sheets = known.get(dossier);
  if (!sheets) known.set(dossier, (sheets = new Map()));
  const name = `${werkblad.id} ${listed.join()}`;
  let found = sheets.get(name);
  if (!found) sheets.set(name, (found = workedOut(dossier, definitie, werkblad, listed)));
  return found;
}

/** @param {Dossier} dossier @param {Definitie} definitie @param {Werkblad} werkblad @param {readonly string[]} listed @returns {Told} */
function workedOut(dossier, definitie, werkblad, listed) {
  const whole = { ...dossier, kortelijst: [...new Set([...dossier.kortelijst, ...listed])] };
  return {
    offers: arriving(whole, definitie, werkblad), changes: changed(dossier, definitie, werkblad),
    origins: originsOf(dossier, werkblad.id), uses: usesOf(dossier, werkblad.id),
  };
}

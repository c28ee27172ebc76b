/** Answers what the catalogue shows: every record that fits, in order, also those that are not drawn yet, and apart those without a stated age. Pure. */

import { opVolgorde } from "../../facets/selection.js";
import { keuzesVan } from "../../facets/state.js";
import { keuzeInWoorden } from "../../facets/sentences.js";

/**
 * @param {import("../../facets/selection.js").Register} register
 * @param {import("../../facets/state.js").Staat} staat
 * @param {import("../../facets/state.js").Vorm} vorm
 * @returns {import("../../programmas/data.js").ShownList}
 */
export function getoond(register, staat, vorm) {
  const { past, onbekend } = register.selecteer(staat);
  const volgorde = register.volgorde(staat.sorteer);
  const ids = (/** @type {typeof past} */ deel) => opVolgorde(volgorde, deel, Infinity).map((nummer) => register.antwoorden[nummer].id);
  return {
    ids: ids(past), withoutLeeftijd: ids(onbekend),
    choices: keuzesVan(staat, vorm).map((keuze) => keuzeInWoorden(keuze, vorm)),
  };
}

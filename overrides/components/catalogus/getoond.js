/** Answers what the catalogue shows: every record that fits, in order, also those that are not drawn yet. Pure. */

import { opVolgorde } from "./selectie.js";
import { keuzesVan } from "./staat.js";
import { keuzeInWoorden } from "./zinnen.js";

/**
 * @param {import("./selectie.js").Register} register
 * @param {import("./staat.js").Staat} staat
 * @param {import("./staat.js").Vorm} vorm
 * @returns {import("../uitvoer/uitvoer.js").Getoond}
 */
export function getoond(register, staat, vorm) {
  const { past, onbekend } = register.selecteer(staat);
  const volgorde = register.volgorde(staat.sorteer);
  const nummers = [past, onbekend].flatMap((deel) => opVolgorde(volgorde, deel, Infinity));
  return {
    ids: nummers.map((nummer) => register.antwoorden[nummer].id),
    keuzes: keuzesVan(staat, vorm).map((keuze) => keuzeInWoorden(keuze, vorm)),
  };
}

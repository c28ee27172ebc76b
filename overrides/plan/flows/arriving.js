/**
 * What could be taken from other worksheets and is not here yet. Nothing is taken by itself: an offer is made, and taking it is an edit that,
 * done again, changes nothing.
 *
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("./offer.js").Offer} Offer
 */

import { columnOffers } from "./columns.js";
import { textOffers } from "./texts.js";

/**
 * The offers for a worksheet, in the order of its parts.
 * @param {Dossier} dossier
 * @param {Definitie} definitie
 * @param {Werkblad} werkblad
 * @returns {Offer[]}
 */
export function arriving(dossier, definitie, werkblad) {
  return werkblad.delen.flatMap(({ velden, tabel }) => [
    ...velden.flatMap((veld) => textOffers(dossier, definitie, werkblad, veld)),
    ...(tabel ? columnOffers({ dossier, definitie, werkblad, tabel }) : []),
  ]);
}

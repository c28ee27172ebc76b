/**
 * What could be taken from other worksheets and is not here yet. Nothing is taken by itself: an offer is made, and taking it is an edit that,
 * done again, changes nothing.
 *
 * - `tekst`: the answers of single fields elsewhere, one below the other; they come below what people wrote here.
 * - `rijen`: rows of another table, or programmes of the short list, whose first column flows to the first column here.
 * - `cellen`: answers for empty cells in rows that are here already.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Plaats} Plaats
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Herkomst} Herkomst
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {{soort: "tekst" | "rijen" | "cellen", veld?: string, tabel?: string, van: readonly string[], namen: readonly string[], neem: Edit, laat: Edit}} Offer
 *   for the single field or table; `van` are the addresses it comes from, `namen` what arrives or the rows that are completed; `neem` takes it,
 *   `laat` says that it is not wanted
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

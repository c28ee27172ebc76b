/**
 * What could be taken from other worksheets and is not here yet, as a type:
 *
 * - `tekst`: the answers of single fields elsewhere, one below the other; they come below what people wrote here.
 * - `rijen`: rows of another table, or programmes of the short list, whose first column flows to the first column here.
 * - `cellen`: answers for empty cells in rows that are here already.
 *
 * It is for the single field or table; `van` are the addresses it comes from, `namen` what arrives or the rows that are completed; `neem` takes
 * it, `laat` says that it is not wanted.
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {{soort: "tekst" | "rijen" | "cellen", veld?: string, tabel?: string, van: readonly string[], namen: readonly string[], neem: Edit, laat: Edit}} Offer
 */

export {};

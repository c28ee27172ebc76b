/**
 * What the parts of a table share, as types: `view.js` is the whole, and its parts know no more of it than this.
 *
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Veld} Veld
 * @typedef {import("../../plan/definition.js").Werkblad} Werkblad
 * @typedef {import("../../plan/dossier/dossier.js").Edit} Edit
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/table/acts.js").Place} Place
 * @typedef {import("../../plan/table/block.js").Copied} Copied
 */

/** A row as people see it, with its number from 1 and how many there are. @typedef {{row: Rij, number: number, count: number}} Found */

/**
 * What people do with rows.
 * @typedef {object} RowActs
 * @property {(id: string, column?: string) => void} open
 * @property {(ids: readonly string[]) => void} remove
 * @property {(id: string | null) => void} focusRow
 * @property {(copied: Copied) => Promise<void>} offerBlock a block went into a text as text
 * @property {(row: Rij) => string} nameOf
 */

/**
 * A table and its parts.
 * @typedef {object} View
 * @property {HTMLElement} element
 * @property {Context} context
 * @property {Werkblad} sheet
 * @property {Tabel} tabel
 * @property {Place} place where the rows are, for the edits
 * @property {boolean} isSamePlan whether the plan of this table is still the one that is open
 * @property {readonly Rij[]} rows as people see them, in the order of the plan
 * @property {readonly string[]} inView the ids of those in sight, in the order of the view
 * @property {import("./grid.js").Grid} grid
 * @property {import("./sight.js").Sight} sight
 * @property {RowActs} acts
 * @property {{chosen: readonly string[]} | null} selection null where no row can be taken away
 * @property {{preview: (copied: Copied | null, from?: string) => Promise<void>}} clipboard
 * @property {(edit: Edit) => string} edit changes whole rows, and shows it at once
 * @property {(sentence: string) => void} tell in sight and read out
 * @property {() => void} settle draws what waits for the next frame
 * @property {() => void} arrange
 * @property {(id: string) => Found | null} found
 * @property {(veld: Veld) => readonly string[]} choicesFor answers given elsewhere that would do here
 * @property {(place: HTMLElement, field: Veld, row: string) => readonly (() => void)[]} beside what other components say at a question
 */

export {};

/**
 * The shape of a plan: what is kept, what is saved as a file and what is merged. Plain JSON values, never changed in place.
 *
 * An answer is text as the definition writes it. An empty answer is absent, a sheet without answers too, and so is an optional part
 * with nothing in it: two plans with the same answers are deeply equal. A table without an entry in `tabellen` shows the rows it
 * starts with; `[]` is a table from which people removed all rows.
 *
 * The keys are those of the published schema, `api/v1/schema/dossier.schema.json`.
 */

/** The schema that a file names, and the version that this code writes. */
export const SCHEMA = "ouderbeleid-dossier";
export const VERSION = 1;
/** A plan remembers this many of the files that it was saved to or came from. */
export const MOST_FILES = 100;
/** What the names of findings begin with among all that was put aside. */
export const FINDING = "bevinding:";

/** The texts of one row or one part by column or field. @typedef {Readonly<Record<string, string>>} Teksten */

/** @typedef {{readonly id: string, readonly cellen: Teksten}} Rij */

/**
 * Where an answer was taken from, and what it said then: `van` is "<werkblad>.<veld>", `rij` the id of a row there.
 * @typedef {{readonly van: string, readonly rij?: string, readonly tekst: string}} Herkomst
 */

/**
 * The answers of one sheet. The keys of `herkomst` are "<veld>" or "<rij>.<kolom>".
 * @typedef {object} Antwoorden
 * @property {Teksten} velden
 * @property {Readonly<Record<string, readonly Rij[]>>} tabellen
 * @property {Readonly<Record<string, Herkomst>>} [herkomst]
 */

/**
 * A text that no longer has a place: its sheet, table, row, field or column is gone. `rij` is the row's id.
 * @typedef {{readonly werkblad: string, readonly tabel?: string, readonly rij?: string, readonly veld: string, readonly tekst: string}} Vervallen
 */

/**
 * @typedef {object} Dossier
 * @property {typeof SCHEMA} schema
 * @property {typeof VERSION} versie
 * @property {string} id a uuid, the same in every copy of the plan
 * @property {string} naam
 * @property {string} gemeente "" where nobody gave it
 * @property {string} gemaakt ISO 8601, as `gewijzigd`
 * @property {string} gewijzigd
 * @property {number} revisie how often it was saved as a file
 * @property {Readonly<{naam: string, bijgewerkt: string}>} handboek the edition it was last changed in
 * @property {readonly string[]} kortelijst ids of programmes
 * @property {Readonly<Record<string, Antwoorden>>} antwoorden by id of the sheet
 * @property {readonly string[]} [afkomst] a uuid for each file that it was saved to or came from, oldest first
 * @property {readonly Vervallen[]} [vervallen] each only once
 * @property {Readonly<Record<string, unknown>>} [onbekend] members of a file that this version does not know
 * @property {Readonly<Record<string, string>>} [weggelegd] findings that were put aside, with the reason
 * @property {Readonly<Record<string, string>>} [eigenTekst] own words for a part of a paper, by "<stuk>.<deel>"
 * @property {Readonly<Record<string, unknown>>} [instellingen]
 */

/** A part of a plan with one value per name. @typedef {"weggelegd" | "eigenTekst" | "instellingen"} Named */

/**
 * One change, as a plain value. Undo, keeping, other tabs and merging all use it.
 *
 * - `field` and `cell`: this text stands there from now on; "" empties it.
 * - `insert`: rows before the row `before`, or at the end. A row whose id the table has already stays as it is.
 * - `remove`: these rows, and where their answers came from. With `clear` a table that becomes empty loses its entry: it shows its
 *   start rows again.
 * - `move`: one row to before another.
 * - `origin`: where an answer was taken from; null forgets it.
 * - `sheet`: all answers of a sheet at once; null empties it.
 * - `set`: one name of a part; null forgets it.
 * - `files`: the plan comes from these files too, and no longer from those; `at` are the places in `afkomst`, else the end.
 * - `lapse` and `unlapse`: a text that has no place (any more) is put aside, or dropped or put back.
 * - `all`: one after the other.
 * @typedef {{kind: "field", sheet: string, field: string, text: string}
 *   | {kind: "cell", sheet: string, table: string, row: string, column: string, text: string}
 *   | {kind: "insert", sheet: string, table: string, rows: readonly Rij[], before: string | null}
 *   | {kind: "remove", sheet: string, table: string, rows: readonly string[], clear?: boolean}
 *   | {kind: "move", sheet: string, table: string, row: string, before: string | null}
 *   | {kind: "origin", sheet: string, key: string, origin: Herkomst | null}
 *   | {kind: "about", naam?: string, gemeente?: string}
 *   | {kind: "shortlist", ids: readonly string[]}
 *   | {kind: "sheet", sheet: string, answers: Antwoorden | null}
 *   | {kind: "set", key: Named, name: string, value: unknown}
 *   | {kind: "files", add: readonly string[], drop: readonly string[], at?: readonly number[]}
 *   | {kind: "lapse", entry: Vervallen, at?: number}
 *   | {kind: "unlapse", entry: Vervallen}
 *   | {kind: "all", edits: readonly Edit[]}} Edit
 */

/** One kind of edit. @template {Edit["kind"]} K @typedef {Extract<Edit, {kind: K}>} EditOf */

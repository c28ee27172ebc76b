/** The places of the answers in an empty file, as `macros/downloads/fillable.py` writes them. Types only. */

/**
 * A table of a spreadsheet. `eerste` is the number of its first row, from 1; its first `gegeven` rows are locked. Of each total
 * the cells of the outcome and of what is missing. `telling` is the cell of the first sheet that says how many rows there are.
 * @typedef {object} TablePlace
 * @property {string} telling
 * @property {string} id
 * @property {string} blad
 * @property {number} eerste
 * @property {number} rijen
 * @property {number} gegeven
 * @property {readonly string[]} kolommen
 * @property {readonly {uitkomst: string, melding?: string}[]} totalen
 */

/** A spreadsheet: the sheet and cell of each single field. @typedef {{blad: string, velden: Readonly<Record<string, string>>, tabellen: readonly TablePlace[]}} Sheets */

/** A single field on paper; one with `keuzes` has a box for each. @typedef {{id: string, keuzes?: readonly string[]}} FieldPlace */

/** Single fields: by row, those side by side. @typedef {{velden: readonly (readonly FieldPlace[])[]}} FormGrid */
/** Part of a table. The number of a row comes before its `kolommen`. @typedef {{tabel: string, kolommen: readonly string[], rijen: number}} TableGrid */
/** The lines under a table: by row, the numbers of those side by side. @typedef {{tabel: string, totalen: readonly (readonly number[])[]}} TotalGrid */
/** A file on paper: what each of its tables is, in order; null for one to read. @typedef {{roosters: readonly (FormGrid | TableGrid | TotalGrid | null)[]}} Paper */

/** The name of a download, its bytes in base64, and the places in it. @typedef {{bestand: string, plekken: Sheets | Paper}} Template */

export {};

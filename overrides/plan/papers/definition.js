/**
 * The papers (stukken) as `macros/browser/papers.py` writes them: fixed sentences with places for answers of the worksheets. What is absent
 * is not so; addresses of pages start at the root of the site, and the address of a field is `werkblad.veld`, of a table `werkblad.tabel`.
 */

/** @typedef {import("../definition.js").Blokken} Blokken */
/** @typedef {import("../definition.js").Tekstdeel} Tekstdeel */

/**
 * Where the words of a marked place come from: a field, a column (with `bewerking`: its count, sum or share; with `rij`: the cell in the row whose
 * first cell says so; else all its cells), or nowhere: then they are the writer's own, kept in `eigenTekst` under `sleutel`, and
 * `voorbeeld` has those of the worked paper.
 * `enkelvoud` and `meervoud` are said instead of a bare number, which is `[getal]` in them; `nul` is said for none. Without `nul` a sentence with a
 * count in words is left out at none, and so is one with `wegBijNul`.
 * @typedef {{veld?: string, bewerking?: "aantal" | "som" | "aandeel", telt?: string, rij?: string, sleutel?: string, voorbeeld?: string, enkelvoud?: string,
 *   meervoud?: string, nul?: string, wegBijNul?: true}} Plaats
 */

/** A sentence: words, and the names of its places. @typedef {readonly (Tekstdeel | {readonly plaats: string})[]} Zin */

/** The rows of a table with one of these answers in one column. @typedef {{kolom: string, isEenVan: readonly string[]}} Keuze */

/** `totaalrij`: with a last row, and how each column that can be is added up in it. @typedef {{van: string, kolommen: readonly string[], bijschrift: string, alleen?: Keuze, totaalrij?: Readonly<Record<string, "som" | "aandeel">>}} Stuktabel */

/**
 * One piece of a section: sentences, one answer, a column as points, a table, or the writer's own words. `alleenAls`: only if this field or table
 * has an answer.
 * @typedef {{alleenAls?: string, regels?: readonly {soort: "alinea" | "punt" | "nummer", zinnen: readonly Zin[]}[], antwoord?: string,
 *   lijst?: {van: string, alleen?: Keuze}, tabel?: Stuktabel, eigen?: {vraag: string, magLeeg?: true}}} Blok
 */

/** A section; `herkomst` are the sheets that its words come from, `bronnen` what stands below it, with `bronnenAlleenAls` only if this has an answer. @typedef {{id: string, titel: string, hulp: Blokken, herkomst: readonly string[], blokken: readonly Blok[], bronnen?: readonly Tekstdeel[], bronnenAlleenAls?: string}} Onderdeel */

/** A line above the first section; each of its `zinnen` stands between commas. @typedef {{label: string, zinnen: readonly Zin[]}} Kopregel */

/**
 * @typedef {{id: string, titel: string, kort: string, moment: string, wieBesluit: string, omvang: string, inhoudsopgave?: true, eenBladzijde?: true,
 *   adres: string, plaatsen: Readonly<Record<string, Plaats>>, kopregels: readonly Kopregel[], onderdelen: readonly Onderdeel[]}} Stuk
 */

/** @typedef {{lijst: readonly Stuk[]}} Stukken */

/**
 * A filled paper as plain values: what the page shows, what is copied and what becomes an office file.
 *
 * A fixed sentence with a place that has no words is not in it, but under `open`. Words of people are literal: no sign in them is markup.
 *
 * @typedef {Tekstdeel} Run  words, words in a style, or a link
 *
 * @typedef {object} Open  what somebody still has to fill in
 * @property {string} words what is asked
 * @property {string} [sheet] where, with `field` (of a table its first column)
 * @property {string} [field]
 * @property {string} [sentence] the fixed sentence that waits for it, its places between square brackets
 * @property {string} [own] the name in `eigenTekst` under which the words are kept, if no sheet asks for them
 *
 * @typedef {object} Leftover  an answer that a paper names and that does not stand in it
 * @property {string} words the answer; of a row the first thing that it says
 * @property {string} [sheet] absent for own words whose place is gone
 * @property {string} [table]
 * @property {string} [row]
 * @property {string} field the field, or the first column of the row that is not in it
 * @property {readonly string[]} [fields] of a row: all its columns with an answer that does not stand in the paper
 * @property {string} why one sentence in Dutch
 *
 * @typedef {{kind: "alinea" | "punt" | "nummer", delen: readonly Run[], eigen?: true}} Prose  `eigen`: the writer's own text
 * @typedef {{kind: "tabel", nummer: number, bijschrift: string, koppen: readonly string[], rijen: readonly (readonly string[])[],
 *   rechts: readonly number[], totaal: boolean}} Table  `rechts`: the columns of numbers; `totaal`: the last row is the total
 * @typedef {Prose | Table} Part
 *
 * @typedef {object} Section  one without `delen` is not exported
 * @property {string} id
 * @property {string} titel
 * @property {readonly {sheet: string, code: string, titel: string}[]} herkomst the sheets that its words come from
 * @property {readonly Part[]} delen everything in it, in order, with the writer's own text at its place
 * @property {readonly Open[]} open
 * @property {string} eigen the writer's own text as typed, under `sleutel` in `eigenTekst`
 * @property {string} sleutel
 * @property {string} [vraag] what the writer is asked for here
 *
 * @typedef {object} OwnPlace  a place whose words no sheet has
 * @property {string} naam
 * @property {string} sleutel its name in `eigenTekst`
 * @property {string} tekst "" for none yet
 * @property {string} voorbeeld the words of Voorbeeldstad
 *
 * @typedef {object} Paper
 * @property {string} id
 * @property {string} titel
 * @property {readonly {label: string, delen: readonly Run[], open: readonly Open[]}[]} kopregels one without `delen` is not exported
 * @property {readonly Section[]} onderdelen
 * @property {readonly OwnPlace[]} plaatsen
 * @property {readonly Leftover[]} nietVerwerkt
 */

export {};

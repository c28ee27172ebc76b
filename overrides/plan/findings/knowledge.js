/** What the handbook knows that the rules compare a plan with, as `macros/browser/knowledge.py` writes it. What is absent is not known. */

/**
 * A programme as the catalogue filters it: `leeftijd` in years (`afgeleid` from the stages of childhood that the guidance names), `gezien` when it was last
 * seen on offer, counted from the day of the edition, `gezienOp` that date in words, `bronNaam` and `bronAdres` who says so.
 * @typedef {object} KennisProgramma
 * @property {string} naam
 * @property {string} adres from the root
 * @property {import("../../facets/leeftijd.js").LeeftijdRange & {afgeleid?: true}} [leeftijd]
 * @property {readonly string[]} [fasen]
 * @property {readonly string[]} [kenmerken] labels of 2013 with a yes, without `intensief`
 * @property {boolean} [intensief]
 * @property {string} contact
 * @property {"twee-jaar" | "ouder" | "stopt" | "onbekend"} gezien
 * @property {string} [gezienOp]
 * @property {string} [bronNaam]
 * @property {string} [bronAdres]
 * @property {string} [erkenning]
 */

/**
 * Something that became known since 2013. `datum` is the newest date of its sources as a day, a month or year as its last day, but no later than
 * the edition; absent if no source has a date. `raakt` has the keys of the records that it belongs to.
 * @typedef {{id: string, titel: string, kort: string, datum?: string, adres: string,
 *   raakt: Partial<Readonly<Record<"programmas" | "stappen" | "indicatoren" | "organisatiemodellen", readonly string[]>>>}} Notitie
 */

/**
 * `bijgewerkt` is the day of the edition; `fasen` has the years of each stage of childhood, `organisatiemodellen` when to choose each model.
 * @typedef {{bijgewerkt: string, fasen: Readonly<Record<string, readonly [number, number]>>, programmas: Readonly<Record<string, KennisProgramma>>,
 *   notities: readonly Notitie[], organisatiemodellen?: Readonly<Record<string, {kiesAls: readonly string[]}>>}} Kennis
 */

export {};

/** What leaves with an export, so that only that is looked at. Addresses are `werkblad.veld`. Pure. */

/** @typedef {import("../papers/definition.js").Stuk} Stuk */

/**
 * `takes`: whether this field or column goes out; `adds`: whether the sum of this column can be read there
 * too, given whether the sheet shows it; `ownText`: whether this part of
 * the plan's own text goes out, by its name in `eigenTekst`; `isWhole`: the file of the plan, in which everything is.
 * @typedef {{takes: (address: string) => boolean, adds: (address: string, isOnSheet: boolean) => boolean, ownText: (name: string) => boolean, isWhole: boolean}} Scope
 */

/** The file of the plan. @type {Scope} */
export const WHOLE = Object.freeze({ takes: () => true, adds: (_, isOnSheet) => isOnSheet, ownText: () => true, isWhole: true });

/** These sheets, filled in, or only these fields and columns. @param {readonly string[]} sheets their ids and addresses @returns {Scope} */
export function scopeOfSheets(sheets) {
  const named = new Set(sheets);
  const takes = (/** @type {string} */ address) => named.has(address) || named.has(address.split(".", 1)[0]);
  return { takes, adds: (address, isOnSheet) => isOnSheet && takes(address), ownText: () => false, isWhole: false };
}

/** What a paper can say of a plan. @param {Stuk} stuk @returns {Scope} */
export function scopeOfPaper({ id, plaatsen, onderdelen }) {
  const places = Object.values(plaatsen).flatMap(({ veld, bewerking }) => (veld ? [{ veld, bewerking }] : []));
  const shared = new Set(Object.values(plaatsen).flatMap(({ sleutel }) => sleutel ?? []));
  const blocks = onderdelen.flatMap(({ blokken }) => blokken);
  const tables = blocks.flatMap(({ tabel }) => tabel ?? []).map((tabel) => ({ ...tabel, sheet: tabel.van.split(".", 1)[0] }));
  const taken = new Set([
    ...places.flatMap(({ veld, bewerking }) => (bewerking ? [] : [veld])),
    ...blocks.flatMap(({ antwoord, lijst }) => [antwoord, lijst?.van].filter((address) => address !== undefined)),
    ...tables.flatMap(({ sheet, kolommen }) => kolommen.map((kolom) => `${sheet}.${kolom}`)),
  ]);
  const added = new Set([
    ...places.flatMap(({ veld, bewerking }) => (bewerking === "som" ? [veld] : [])),
    ...tables.flatMap(({ sheet, totaalrij = {} }) => Object.keys(totaalrij).map((kolom) => `${sheet}.${kolom}`)),
  ]);
  return { takes: (address) => taken.has(address), adds: (address) => added.has(address), ownText: (name) => name.startsWith(`${id}.`) || shared.has(name), isWhole: false };
}

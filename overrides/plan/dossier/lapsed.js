/** Texts that have no place any more, as a set: the same text of the same place is in it once. */

/** @typedef {import("./dossier.js").Vervallen} Vervallen */

/** @param {Vervallen} entry */
export function keyOf({ werkblad, tabel, rij, veld, tekst }) {
  return JSON.stringify([werkblad, tabel ?? null, rij ?? null, veld, tekst]);
}

/** Each entry once, in the order in which they first occur. @param {readonly Vervallen[]} entries @returns {Vervallen[]} */
export function once(entries) {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

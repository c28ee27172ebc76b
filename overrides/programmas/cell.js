/** A cell of the comparison as text. Pure. */

/**
 * What is known, with its source where it has one.
 * @param {import("./data.js").Cel} cel
 */
export function celTekst({ tekst, links = [], soort }) {
  return soort === "bron" ? `${tekst} (bron: ${links.map(([woorden]) => woorden).join("; ")})` : tekst;
}

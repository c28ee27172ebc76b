/** A cell of the comparison as text. Pure. */

/**
 * What is known, with its source if it has one.
 * @param {import("./data.js").Cell} cell
 */
export function cellText({ tekst, links = [], soort }) {
  return soort === "bron" ? `${tekst} (bron: ${links.map(([words]) => words).join("; ")})` : tekst;
}

/** A section of a paper as plain words: paragraphs with a line between them, points, and tables with tabs. Pure. */

/** @typedef {import("./definition.js").Part} Part */
/** @typedef {import("./definition.js").Section} Section */

/** @param {Section} section */
export function plainSection({ titel, delen }) {
  /** @type {string[]} */
  const blocks = [titel];
  let number = 0;
  for (const [at, part] of delen.entries()) {
    number = part.kind === "nummer" ? number + 1 : 0;
    const isNext = part.kind !== "alinea" && part.kind !== "tabel" && delen[at - 1]?.kind === part.kind;
    blocks.push(isNext ? `${blocks.pop()}\n${plain(part, number)}` : plain(part, number));
  }
  return blocks.join("\n\n");
}

/** @param {Part} part @param {number} number of a numbered point */
function plain(part, number) {
  if (part.kind === "tabel") {
    const rows = [part.koppen, ...part.rijen].map((cells) => cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t"));
    return [`Tabel ${part.nummer}: ${part.bijschrift}`, ...rows].join("\n");
  }
  const words = part.delen.map(([text]) => text).join("");
  return { alinea: words, punt: `- ${words}`, nummer: `${number}. ${words}` }[part.kind];
}

/** The writer's own text in a paper: each line is a paragraph, or a point if it starts with "- " or with a number and a stop. All else is literal. */

/** @typedef {import("./definition.js").Prose} Prose */

const POINT = /^- +(?=\S)/;
const NUMBERED = /^[0-9]{1,3}\. +(?=\S)/;

/** @param {string} text @returns {Prose[]} */
export function ownParts(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    const mark = POINT.exec(line) ?? NUMBERED.exec(line);
    return { kind: !mark ? "alinea" : POINT.test(line) ? "punt" : "nummer", delen: [[line.slice(mark?.[0].length)]], eigen: true };
  });
}

/** The name of the text of a section in `eigenTekst`. @param {string} stuk @param {string} onderdeel */
export function sectionKey(stuk, onderdeel) {
  return `${stuk}.${onderdeel}`;
}

/** Words of a paper as runs. */

/** @typedef {import("./definition.js").Run} Run */

const POINT = /^[-*•] +(?=\S)/;
const STOP = /[.,:;?!]$/;

/** The runs with those of one style beside each other as one. @param {readonly Run[]} runs @returns {Run[]} */
export function merged(runs) {
  /** @type {Run[]} */
  const found = [];
  for (const run of runs) {
    const last = found.at(-1);
    const isLike = last && last[1] === run[1] && last[2] === run[2];
    if (isLike) found[found.length - 1] = /** @type {Run} */ (/** @type {unknown} */ ([last[0] + run[0], ...last.slice(1)]));
    else if (run[0]) found.push(run);
  }
  return found;
}

/** Lines as one: what is no whole sentence ends with a semicolon, and a point loses its sign. @param {string} text */
export function oneLine(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  if (lines.length < 2) return lines[0] ?? "";
  return lines.map((line) => line.replace(POINT, "")).reduce((before, line) => `${before}${STOP.test(before) ? "" : ";"} ${line}`);
}

/** What sums that stand together lack: what all that lack something say, or else only that they do. @param {readonly string[]} notes "" for a sum that is complete */
export function noted(notes) {
  const [first = "", ...others] = new Set(notes.filter(Boolean));
  return others.length ? "niet compleet" : first;
}

/** The lines of a timeline: a drawing per row, all on the scale of the one in the head. The days stand beside it in words. */

/**
 * @typedef {import("../../plan/analysis/picture.js").Picture} Picture
 * @typedef {import("../../plan/analysis/picture.js").PictureRow} PictureRow
 * @typedef {NonNullable<Picture["time"]>} Scale
 */

const SVG = "http://www.w3.org/2000/svg";
/** Height of a drawing in pixels; its width is that of the cell. */
const HIGH = 20;
/** In thousandths of the width: a mark, and the room that the name of a tick needs. */
const [MARK, ROOM] = [8, 160];

/** The names of the ticks, as many as there is room for. @param {Scale} scale */
export function scaleOf(scale) {
  const drawing = empty();
  let free = 0;
  for (const { at, words } of scale.ticks) {
    if (at < free || at > 1000 - ROOM / 2) continue;
    free = at + ROOM;
    const text = part("text", { x: percent(at), y: HIGH - 5, class: "tijdlijn__naam" });
    text.textContent = words;
    drawing.append(text);
  }
  return drawing;
}

/** @param {Scale} scale @param {PictureRow} row */
export function lineOf({ today, ticks }, { bar, marks = [] }) {
  const drawing = empty();
  drawing.append(...ticks.map(({ at }) => part("rect", { x: percent(at), y: 0, width: 1, height: HIGH, class: "tijdlijn__grens" })));
  if (bar) drawing.append(part("rect", { x: percent(bar.at), y: 5, width: percent(bar.width), height: HIGH - 10, class: "tijdlijn__duur" }));
  drawing.append(...marks.map(({ at }) => part("rect", { x: percent(Math.min(at, 1000 - MARK)), y: 2, width: percent(MARK), height: HIGH - 4, class: "tijdlijn__dag" })));
  if (today !== null) drawing.append(part("rect", { x: percent(today), y: 0, width: 2, height: HIGH, class: "tijdlijn__nu" }));
  return drawing;
}

/** Who cannot see it has the table. */
function empty() {
  return part("svg", { width: "100%", height: HIGH, "aria-hidden": "true", focusable: "false", class: "tijdlijn" });
}

/** @param {string} kind @param {Readonly<Record<string, string | number>>} attributes */
function part(kind, attributes) {
  const element = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** @param {number} thousandths */
function percent(thousandths) {
  return `${thousandths / 10}%`;
}

/** A timeline as a drawing: a line for each row, all on one scale. Its days stand in the table below, for everybody. */

import { make } from "../../lib/element.js";

/**
 * @typedef {import("../../plan/findings/picture.js").Picture} Picture
 * @typedef {import("../../plan/findings/picture.js").PictureRow} PictureRow
 * @typedef {NonNullable<Picture["time"]>} Scale
 */

const SVG = "http://www.w3.org/2000/svg";
/** Height of a drawing in pixels; its width is that of the cell. */
const HIGH = 20;
/** In thousandths: the width of a drawing, a mark, and the room that the name of a tick needs, also on a phone. */
const [WHOLE, MARK, ROOM, NARROW] = [1000, 6, 110, 340];

/**
 * @param {Scale} scale
 * @param {readonly PictureRow[]} rows
 */
export function drawing(scale, rows) {
  const lines = rows.flatMap((row) => [make("span", "", row.titel), lineOf(scale, row)]);
  const element = make("div", "tijdlijn", make("span", ""), scaleOf(scale), ...lines);
  element.setAttribute("aria-hidden", "true");
  return element;
}

/** The names of the ticks, as many as there is room for, years first; a phone has room for fewer. @param {Scale} scale */
function scaleOf({ ticks }) {
  const line = empty();
  const ordered = [...ticks].sort((one, other) => Number(/\d/.test(other.words)) - Number(/\d/.test(one.words)));
  const few = withRoom(ordered, NARROW);
  line.append(...withRoom([...few, ...ordered], ROOM).map((tick) => {
    const text = part("text", { x: percent(tick.at), y: HIGH - 5, class: few.includes(tick) ? "tijdlijn__naam" : "tijdlijn__naam tijdlijn__naam--ruim" });
    text.textContent = tick.words;
    return text;
  }));
  return line;
}

/** Those that are not too near to one before them, nor to the end. @template {{at: number}} T @param {readonly T[]} ticks @param {number} room */
function withRoom(ticks, room) {
  /** @type {T[]} */
  const chosen = [];
  for (const tick of ticks) if (tick.at <= WHOLE - room / 2 && chosen.every(({ at }) => Math.abs(at - tick.at) >= room)) chosen.push(tick);
  return chosen;
}

/** @param {Scale} scale @param {PictureRow} row */
function lineOf({ today, ticks }, { bar, marks = [] }) {
  const line = empty();
  line.append(...ticks.map(({ at }) => part("rect", { x: percent(at), y: 0, width: 1, height: HIGH, class: "tijdlijn__grens" })));
  if (bar) line.append(part("rect", { x: percent(bar.at), y: 5, width: percent(bar.width), height: HIGH - 10, class: "tijdlijn__duur" }));
  line.append(...marks.map(({ at }) => part("rect", { x: percent(Math.min(at, WHOLE - MARK)), y: 2, width: percent(MARK), height: HIGH - 4, class: "tijdlijn__dag" })));
  if (today !== null) line.append(part("rect", { x: percent(today), y: 0, width: 2, height: HIGH, class: "tijdlijn__nu" }));
  return line;
}

function empty() {
  return part("svg", { width: "100%", height: HIGH, focusable: "false", class: "tijdlijn__lijn" });
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

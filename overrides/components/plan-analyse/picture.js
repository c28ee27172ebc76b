/** Draws a picture of the plan as a table: shaded cells, bars, or lines along the years. What it shows stands there in words. */

import { make } from "../../lib/element.js";
import { grouped } from "../../plan/analysis/picture.js";
import { handbookLink, placeLink } from "./links.js";
import { lineOf, scaleOf } from "./timeline.js";

/**
 * @typedef {import("../../plan/analysis/picture.js").Picture} Picture
 * @typedef {import("../../plan/analysis/picture.js").PictureCell} PictureCell
 * @typedef {import("../../plan/analysis/picture.js").PictureRow} PictureRow
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** Thousandths. */
const WHOLE = 1000;

export class PictureFigure {
  /** @param {Context} context @param {string} id */
  constructor({ basis }, id) {
    this.basis = basis;
    this.id = id;
    this.drawn = "";
    this.element = make("div", "beeld");
    this.element.dataset.beeld = id;
  }

  /** @param {{picture: Picture, facts: Facts}} about */
  update({ picture, facts }) {
    const now = JSON.stringify(picture);
    if (now === this.drawn) return;
    this.drawn = now;
    const links = () => [...this.element.querySelectorAll("a, summary, [tabindex]")];
    const at = links().indexOf(/** @type {Element} */ (document.activeElement));
    this.element.replaceChildren(...this.draw(picture, facts));
    const again = links()[at];
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** @param {Picture} picture @param {Facts} facts */
  draw(picture, facts) {
    const { title, columns, rows, told = [], time } = picture;
    const heads = [make("td", ""), ...(time ? [headCell("col", make("span", "alleen-lezer", "Als lijn"), scaleOf(time))] : []), ...columns.map((words) => headCell("col", words))];
    const bodies = grouped(rows).map(({ groep, rows: found }) => make("tbody", "", ...groupHead(groep, heads.length), ...found.map((row) => this.row(facts, picture, row))));
    const region = make("div", "tabelvak", make("table", "tabel beeld__tabel", make("caption", "alleen-lezer", title), make("thead", "", make("tr", "", ...heads)), ...bodies));
    for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": title })) region.setAttribute(name, value);
    return [make("h3", "", title), region, ...told.map((note) => make("p", "veld__uitleg", note))];
  }

  /** @param {Facts} facts @param {Picture} picture @param {PictureRow} row */
  row(facts, { columns, time }, row) {
    const { titel, where = [], cells } = row;
    return make("tr", "", headCell("row", ...this.words(facts, { words: titel, where })), ...(time ? [make("td", "beeld__lijn", lineOf(time, row))] : []),
      ...cells.map((cell, place) => this.cell(facts, cell, columns[place] ?? "")));
  }

  /** @param {Facts} facts @param {PictureCell} cell @param {string} column */
  cell(facts, { words, level, part, where = [], link }, column) {
    const cell = make("td", "", ...bar(part), ...this.words(facts, { words, where, link }));
    cell.dataset.naam = column;
    if (level !== undefined) cell.dataset.niveau = String(level);
    return cell;
  }

  /** @param {Facts} facts @param {Required<Pick<PictureCell, "words" | "where">> & Pick<PictureCell, "link">} cell @returns {(Node | string)[]} */
  words(facts, { words, where, link }) {
    if (link) return [handbookLink(this.basis, link, words, make("span", "alleen-lezer", `: ${link.words}`))];
    if (where.length === 1) return [placeLink(facts, where[0], words)];
    if (!where.length) return [words];
    return [make("details", "beeld__rijen", make("summary", "", words), make("ul", "", ...where.map((one) => make("li", "", placeLink(facts, one)))))];
  }
}

/** @param {number | null | undefined} part */
function bar(part) {
  if (part === undefined || part === null) return [];
  const element = make("progress", "voortgang beeld__staaf");
  Object.assign(element, { max: WHOLE, value: Math.min(part, WHOLE) });
  element.setAttribute("aria-hidden", "true");
  return [element, " "];
}

/** @param {"col" | "row" | "rowgroup"} scope @param {...(Node | string)} content */
function headCell(scope, ...content) {
  const cell = make("th", "", ...content);
  cell.scope = scope;
  return cell;
}

/** @param {string} name "" for rows without a group @param {number} width in columns */
function groupHead(name, width) {
  if (!name) return [];
  const cell = headCell("rowgroup", name);
  cell.colSpan = width;
  return [make("tr", "beeld__groep", cell)];
}

/** Draws a picture of the plan as a table: shaded cells, bars, or lines along the years. What it shows stands there in words. */

import { make, say } from "../../lib/element.js";
import { grouped } from "../../plan/findings/picture.js";
import { handbookLink, placeLink } from "./links.js";
import { drawing } from "./timeline.js";

/**
 * @typedef {import("../../plan/findings/picture.js").Picture} Picture
 * @typedef {import("../../plan/findings/picture.js").PictureCell} PictureCell
 * @typedef {import("../../plan/findings/picture.js").PictureRow} PictureRow
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** Thousandths. */
const WHOLE = 1000;
/** So many columns have room beside the names of the rows on a phone. */
const MOST = 3;
/** So many rows of a cell have a link of their own: a large plan would have thousands. */
const MOST_LINKS = 12;
/** Longer words in a cell are a text. */
const LONG = 60;
/** Never broken over two lines. */
const DAY = /^\d{2}-\d{2}-\d{4}$/;

/** The pictures that are unfolded: one who comes back from a sheet goes on where they were. @type {Set<string>} */
const unfolded = new Set();

/** Folded under its title: the findings come first, and a plan has a dozen pictures. */
export class PictureFigure {
  /** @param {Context} context @param {string} id */
  constructor({ basis }, id) {
    this.basis = basis;
    this.id = id;
    this.drawn = "";
    this.title = make("h3", "beeld__titel");
    this.content = make("div", "");
    this.element = make("details", "beeld", make("summary", "", this.title), this.content);
    this.element.dataset.plaat = id;
    this.element.open = unfolded.has(id);
    this.element.addEventListener("toggle", () => (this.element.open ? unfolded.add(id) : unfolded.delete(id)));
  }

  /** @param {{picture: Picture, facts: Facts}} about */
  update({ picture, facts }) {
    const now = JSON.stringify(picture);
    if (now === this.drawn) return;
    this.drawn = now;
    const links = () => [...this.content.querySelectorAll("a, summary, [tabindex]")];
    const at = links().indexOf(/** @type {Element} */ (document.activeElement));
    say(this.title, picture.title);
    this.content.replaceChildren(...this.draw(picture, facts));
    const again = links()[at];
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** @param {Picture} picture @param {Facts} facts */
  draw(picture, facts) {
    const { title, first, columns, rows, told = [], time } = picture;
    const heads = [first ? headCell("col", first) : make("td", ""), ...columns.map((words) => headCell("col", words))];
    const bodies = grouped(rows).map(({ groep, rows: found }) => make("tbody", "", ...groupHead(groep, heads.length), ...found.map((row) => this.row(facts, picture, row))));
    const region = make("div", "tabelvak", make("table", isWide(picture) ? "tabel beeld__tabel beeld__tabel--kaarten" : "tabel beeld__tabel", make("caption", "alleen-lezer", title), make("thead", "", make("tr", "", ...heads)), ...bodies));
    for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": `${title}, bij de bevindingen` })) region.setAttribute(name, value);
    return [...(time ? [drawing(time, rows)] : []), region, ...told.map((note) => make("p", "veld__uitleg", note))];
  }

  /** @param {Facts} facts @param {Picture} picture @param {PictureRow} row */
  row(facts, { columns }, { titel, where = [], cells }) {
    return make("tr", "", headCell("row", ...this.words(facts, { words: titel, where })), ...cells.map((cell, place) => this.cell(facts, cell, columns[place] ?? "")));
  }

  /** @param {Facts} facts @param {PictureCell} cell @param {string} column */
  cell(facts, { words, level, part, where = [], link }, column) {
    const cell = make("td", classOf(words), ...bar(part), ...this.words(facts, { words, where, link }));
    cell.dataset.naam = column;
    if (level !== undefined) cell.dataset.niveau = String(level);
    return cell;
  }

  /** @param {Facts} facts @param {Required<Pick<PictureCell, "words" | "where">> & Pick<PictureCell, "link">} cell @returns {(Node | string)[]} */
  words(facts, { words, where, link }) {
    if (link) return [handbookLink(this.basis, link, words, make("span", "alleen-lezer", `: ${link.words}`))];
    if (where.length === 1) return [placeLink(facts, where[0], words)];
    if (!where.length) return [words];
    const links = where.slice(0, MOST_LINKS).map((one) => placeLink(facts, one));
    const more = where.length - links.length;
    if (more) links.push(placeLink(facts, { sheet: where[MOST_LINKS].sheet }, `en nog ${more}, op het werkblad`));
    return [make("details", "beeld__rijen", make("summary", "", words), make("ul", "", ...links.map((link) => make("li", "", link))))];
  }
}

/** A phone shows its rows as cards; a map stays a map. @param {Picture} picture */
function isWide({ columns, rows }) {
  const cells = rows.flatMap((row) => row.cells);
  return columns.length > MOST && !(cells.some(({ level }) => level !== undefined) && cells.every(({ words }) => words.length <= LONG));
}

/** @param {string} words */
function classOf(words) {
  if (words.length > LONG) return "beeld__tekst";
  return DAY.test(words) ? "beeld__dag" : "";
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

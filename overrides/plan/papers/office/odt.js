/** A paper in the frame for Writer: copies of its specimens with other words. Pure. */

import { literalLines } from "../../../files/fill/open-text.js";
import { at, copy, descendants, element, elements, local, words } from "../../../files/fill/xml.js";
import { madeWith, webAddress } from "./about.js";
import { inOrder } from "./layout.js";
import { numbered, proseName, Specimens } from "./specimens.js";

/**
 * @typedef {import("../../../files/fill/package.js").Package} Package
 * @typedef {import("../../../files/fill/xml.js").Content} Content
 * @typedef {import("../../../files/fill/xml.js").Element} Element
 * @typedef {import("../definition.js").Run} Run
 * @typedef {import("./about.js").About} About
 * @typedef {import("./about.js").Said} Said
 * @typedef {import("./layout.js").Block} Block
 */

const [CONTENT, STYLES, META] = ["content.xml", "styles.xml", "meta.xml"];

/** @param {Package} file @param {string} title @param {readonly Block[]} blocks @param {Said} said @param {About} about */
export function drawOdt(file, title, blocks, said, about) {
  const content = file.part(CONTENT);
  const body = at(content, "body", "text");
  frame(file, said);
  const drawn = new Drawing(body, at(content, "automatic-styles"), about);
  const before = drawn.specimens.blocks.findIndex((block) => words(block));
  const made = [filled(drawn.specimens.blocks[before], literalLines(title)), ...drawn.all(blocks)];
  body.children = [...drawn.specimens.blocks.slice(0, before), ...made, drawn.specimens.closing()];
}

/** The words of the frame: above and below the pages, and in the properties. @param {Package} file @param {Said} said */
function frame(file, said) {
  for (const page of elements(at(file.part(STYLES), "master-styles"), "master-page")) {
    const [head, foot] = [at(page, "header", "p"), at(page, "footer", "p")];
    head.children = literalLines(`${said.head}\t${said.day}`);
    foot.children = [madeWith(words(foot.children[0])), ...foot.children.slice(1)];
  }
  const properties = at(file.part(META), "meta");
  const own = { title: said.title, "creation-date": said.moment, date: said.moment, ...(said.author && { "initial-creator": said.author, creator: said.author }) };
  for (const [name, value] of Object.entries(own)) at(properties, name).children = [value];
}

class Drawing {
  /** @param {Element} body @param {Element} styles @param {About} about */
  constructor(body, styles, about) {
    this.about = about;
    this.specimens = new Specimens(body);
    this.widths = new Widths(styles);
    this.tables = this.specimens.tables();
    this.lists = this.specimens.blocks.filter((block) => local(block) === "list");
    /** A point that may part from the next. */
    this.loose = at(elements(this.lists[this.lists.length - 1])[0], "p");
    const said = this.specimens.found("tekstvetschuinlink");
    const [strong, slanted] = elements(said, "span");
    this.run = { vet: strong, schuin: slanted, link: at(said, "a") };
    this.count = 0;
  }

  /** @param {readonly Block[]} blocks @returns {Element[]} */
  all(blocks) {
    return inOrder(blocks, (block) => this.block(block), (titles) => this.contents(titles));
  }

  /** @param {Block} block @returns {Element[]} */
  block(block) {
    if (block.kind === "kop") return [this.heading(block.words, block.place)];
    if (block.kind === "alinea") return [filled(this.specimens.found(proseName(block.isBelow, block.isTied)), this.runs(block.runs))];
    return block.kind === "lijst" ? [this.list(block)] : [this.caption(block), this.grid(block)];
  }

  /** The table of contents; Writer counts the pages when it opens the file. @param {readonly string[]} chapters */
  contents(chapters) {
    const made = this.specimens.contents().map(copy);
    for (const body of made.flatMap((block) => descendants(block, "index-body"))) {
      const [line] = elements(body);
      body.children = chapters.map((title, place) => {
        const own = copy(line);
        const [link, page] = [at(own, "a"), at(own, "bookmark-ref")];
        link.attributes["xlink:href"] = numbered(link.attributes["xlink:href"], place + 1);
        link.children = literalLines(title);
        page.attributes["text:ref-name"] = numbered(page.attributes["text:ref-name"], place + 1);
        return own;
      });
    }
    return made;
  }

  /** @param {string} title @param {number} place */
  heading(title, place) {
    const made = this.specimens.block("kop");
    const marks = elements(made, "bookmark");
    for (const { attributes } of marks) attributes["text:name"] = numbered(attributes["text:name"], place);
    return filled(made, [...marks, ...literalLines(title)]);
  }

  /** @param {import("./layout.js").List} list */
  list({ items, isNumbered, isWhole }) {
    const specimen = this.lists[isNumbered ? 1 : 0];
    const [tied, end] = elements(specimen).map((point) => at(point, "p"));
    const [{ name, attributes: start }] = elements(specimen);
    const points = items.map((runs, place) => {
      const line = place === items.length - 1 ? end : isWhole ? tied : this.loose;
      return element(name, place ? {} : { ...start }, [filled(line, this.runs(runs))]);
    });
    return { ...specimen, children: points };
  }

  /** @param {import("./layout.js").Grid} grid */
  caption({ table }) {
    const made = this.specimens.caption();
    const [before, number, after] = made.children;
    const counted = { .../** @type {Element} */ (number), children: [String(table.nummer)] };
    return filled(made, [before, counted, words(after).replace(/bijschrift$/, ""), ...literalLines(table.bijschrift)]);
  }

  /** @param {import("./layout.js").Grid} grid */
  grid({ table, widths, isWhole }) {
    this.count += 1;
    const [whole, specimen] = [this.tables[0], this.tables[this.tables.length - 1]];
    const [kept, ...more] = elements(specimen, "table-row");
    const last = table.rijen.length - 1;
    const rows = table.rijen.map((cells, place) => row(table.totaal && place === last ? more[more.length - 1] : kept, cells, table));
    const columns = widths.map((width) => this.widths.column(at(specimen, "table-column"), width));
    const head = at(specimen, "table-header-rows");
    const heads = { ...head, children: [row(at(head, "table-row"), table.koppen, table)] };
    const attributes = { ...(isWhole ? whole : specimen).attributes };
    attributes["table:name"] = numbered(attributes["table:name"], this.count);
    return { ...specimen, attributes, children: [...columns, heads, ...rows] };
  }

  /** @param {readonly Run[]} runs @returns {Content[]} */
  runs(runs) {
    return runs.flatMap(([text, style, address]) => {
      if (style !== "link") return style && text ? [filled(this.run[style], literalLines(text))] : literalLines(text);
      const target = webAddress(address ?? "", this.about);
      if (!target || !text) return literalLines(text);
      return [{ ...this.run.link, attributes: { ...this.run.link.attributes, "xlink:href": target }, children: literalLines(text) }];
    });
  }
}

/** The styles of columns, one for each width. */
class Widths {
  /** @param {Element} styles */
  constructor(styles) {
    this.styles = styles;
    this.specimens = elements(styles).filter(({ attributes }) => attributes["style:family"] === "table-column");
    styles.children = styles.children.filter((style) => !this.specimens.includes(/** @type {Element} */ (style)));
    /** @type {Set<string>} */
    this.made = new Set();
  }

  /** @param {Element} column @param {number} width in millimetres @returns {Element} */
  column(column, width) {
    const name = `kolom${String(width).replace(".", "-")}`;
    if (!this.made.has(name)) {
      this.made.add(name);
      const style = copy(this.specimens[0]);
      style.attributes["style:name"] = name;
      at(style, "table-column-properties").attributes["style:column-width"] = `${Math.round(width * 100) / 1000}cm`;
      this.styles.children.push(style);
    }
    return { ...column, attributes: { ...column.attributes, "table:style-name": name } };
  }
}

/** The element with other content. @param {Element} specimen @param {readonly Content[]} content @returns {Element} */
function filled(specimen, content) {
  return { ...specimen, children: [...content] };
}

/** @param {Element} specimen a row with a text and a number @param {readonly string[]} texts @param {import("../definition.js").Table} table */
function row(specimen, texts, { rechts }) {
  const [text, number] = elements(specimen);
  return filled(specimen, texts.map((words, place) => {
    const cell = rechts.includes(place) ? number : text;
    const line = at(cell, "p");
    const [style] = elements(line);
    return filled(cell, [filled(line, style && words ? [filled(style, literalLines(words))] : literalLines(words))]);
  }));
}

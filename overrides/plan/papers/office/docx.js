/** A paper in the frame for Word: copies of its specimens with other words. Pure. */

import { runs as textRuns } from "../../../files/fill/word-text.js";
import { at, attribute, child, copy, descendants, elements, local, words } from "../../../files/fill/xml.js";
import { madeWith, webAddress } from "./about.js";
import { inOrder } from "./layout.js";
import { numbered, proseName, Specimens } from "./specimens.js";

/**
 * @typedef {import("../../../files/fill/package.js").Package} Package
 * @typedef {import("../../../files/fill/xml.js").Element} Element
 * @typedef {import("../definition.js").Run} Run
 * @typedef {import("./about.js").About} About
 * @typedef {import("./about.js").Said} Said
 * @typedef {import("./layout.js").Block} Block
 */

const [NUMBERING, CORE] = ["word/numbering.xml", "docProps/core.xml"];
const TWIPS = 1440 / 25.4; // in a millimetre

/** @param {Package} file @param {string} title @param {readonly Block[]} blocks @param {Said} said @param {About} about */
export function drawDocx(file, title, blocks, said, about) {
  const body = at(file.part(file.mainPath()), "body");
  const page = at(body, "sectPr");
  frame(file, page, said);
  const drawn = new Drawing(file, body, about);
  const [titleLine] = drawn.specimens.blocks;
  body.children = [filled(titleLine, textRuns(title)), ...drawn.all(blocks), page];
}

/** The words of the frame: above and below the pages, and in the properties. @param {Package} file @param {Element} page @param {Said} said */
function frame(file, page, said) {
  for (const reference of elements(page)) {
    const isFirst = reference.attributes["w:type"] === "first";
    if (local(reference) === "headerReference") {
      const line = at(file.part(partOf(file, reference)), "p");
      const left = (isFirst && said.first) || (isFirst ? words(line) : said.head);
      line.children = [at(line, "pPr"), ...textRuns(`${left}\t${said.day}`)];
    } else if (local(reference) === "footerReference") {
      const [origin] = descendants(file.part(partOf(file, reference)), "t");
      origin.children = [madeWith(words(origin))];
    }
  }
  const properties = file.part(CORE);
  const own = { title: said.title, created: said.moment, modified: said.moment, ...(said.author && { creator: said.author, lastModifiedBy: said.author }) };
  for (const [name, value] of Object.entries(own)) at(properties, name).children = [value];
}

/** @param {Package} file @param {Element} reference */
function partOf(file, reference) {
  const found = elements(file.part(file.relationsPath())).find(({ attributes }) => attributes.Id === attribute(reference, "id"));
  return `word/${found?.attributes.Target}`;
}

class Drawing {
  /** @param {Package} file @param {Element} body @param {About} about */
  constructor(file, body, about) {
    this.about = about;
    this.specimens = new Specimens(body);
    this.links = new Links(file.part(file.relationsPath()));
    this.numbers = new Numbers(file.part(NUMBERING), this.specimens.found("nummer"));
    const said = this.specimens.found("tekstvetschuinlink");
    this.table = /** @type {Element} */ (this.specimens.tables().at(-1));
    this.run = { vet: elements(said, "r")[1], schuin: elements(said, "r")[2], link: at(said, "hyperlink") };
  }

  /** @param {readonly Block[]} blocks */
  all(blocks) {
    const drawn = inOrder(blocks, (block) => this.block(block), (titles) => this.contents(titles));
    return [...drawn, ...(blocks.at(-1)?.kind === "tabel" ? [this.specimens.closing()] : [])];
  }

  /** @param {Block} block @returns {Element[]} */
  block(block) {
    if (block.kind === "kop") return [this.heading(block.words, block.place)];
    if (block.kind === "alinea") return [filled(this.specimens.found(proseName(block.isBelow, block.isTied)), this.runs(block.runs))];
    return block.kind === "lijst" ? this.list(block) : [this.caption(block), this.grid(block)];
  }

  /** The lines of the table of contents, until Word counts the pages. @param {readonly string[]} chapters */
  contents(chapters) {
    const above = this.specimens.contents();
    const line = above.pop();
    if (!line) return [];
    const [link, ends] = [at(line, "hyperlink"), elements(line, "r")];
    const lines = chapters.map((title, place) => {
      const made = copy(link);
      made.attributes["w:anchor"] = numbered(made.attributes["w:anchor"], place + 1);
      made.children = styled(elements(link, "r")[0], title);
      return filled(line, [made, ...(place === chapters.length - 1 ? ends : [])]);
    });
    return [...above, ...lines];
  }

  /** @param {string} title @param {number} place */
  heading(title, place) {
    const made = this.specimens.block("kop");
    for (const mark of [...elements(made, "bookmarkStart"), ...elements(made, "bookmarkEnd")]) {
      mark.attributes["w:id"] = String(place);
      if (mark.attributes["w:name"]) mark.attributes["w:name"] = numbered(mark.attributes["w:name"], place);
    }
    made.children = made.children.flatMap((part) => (typeof part !== "string" && local(part) === "r" ? textRuns(title) : [part]));
    return made;
  }

  /** @param {import("./layout.js").List} list */
  list({ items, isNumbered, isWhole, isBelow }) {
    const name = isNumbered ? "nummer" : "punt";
    const number = isNumbered ? this.numbers.next() : "";
    return items.map((runs, place) => {
      const isLast = place === items.length - 1;
      const made = filled(this.specimens.found(isLast ? `${name}-laatste` : name), this.runs(runs));
      const properties = at(made, "pPr");
      if (number) at(properties, "numPr", "numId").attributes["w:val"] = number;
      if (!isWhole) loosen(properties);
      if (isBelow && !place) lower(properties, at(this.specimens.found("alinea-onder"), "pPr", "spacing"));
      return made;
    });
  }

  /** @param {import("./layout.js").Grid} grid */
  caption({ table }) {
    const made = this.specimens.caption();
    const runs = elements(made, "r");
    const number = runs.find((run) => /^\d+$/.test(words(run)));
    if (number) at(number, "t").children = [String(table.nummer)];
    made.children.splice(made.children.indexOf(runs[runs.length - 1]), 1, ...textRuns(table.bijschrift));
    return made;
  }

  /** @param {import("./layout.js").Grid} grid */
  grid({ table, widths, isWhole }) {
    const twips = widths.map((width) => Math.round(width * TWIPS));
    const [head, kept, loose, ...more] = elements(this.table, "tr");
    const last = table.rijen.length - 1;
    const rows = table.rijen.map((cells, place) => {
      if (table.totaal && place === last) return row(more[more.length - 1], cells, table, twips);
      return row(place < last && (isWhole || place === 0) ? kept : loose, cells, table, twips);
    });
    const [properties, columns] = [copy(at(this.table, "tblPr")), at(this.table, "tblGrid")];
    at(properties, "tblW").attributes["w:w"] = String(twips.reduce((sum, width) => sum + width, 0));
    for (const spoken of elements(properties, "tblCaption")) spoken.attributes["w:val"] = table.bijschrift;
    const [column] = elements(columns);
    const grid = { ...columns, children: twips.map((width) => ({ ...column, attributes: { ...column.attributes, "w:w": String(width) } })) };
    return { ...this.table, children: [properties, grid, row(head, table.koppen, table, twips), ...rows] };
  }

  /** @param {readonly Run[]} runs @returns {Element[]} */
  runs(runs) {
    return runs.flatMap(([text, style, address]) => {
      if (style !== "link") return style ? styled(this.run[style], text) : textRuns(text);
      const target = webAddress(address ?? "", this.about);
      if (!target || !text) return textRuns(text);
      return [{ ...this.run.link, attributes: { "r:id": this.links.id(target) }, children: styled(elements(this.run.link, "r")[0], text) }];
    });
  }
}

/** The addresses that the paper names, each once. */
class Links {
  /** @param {Element} relations */
  constructor(relations) {
    this.relations = relations;
    this.specimen = elements(relations).find(({ attributes }) => attributes.TargetMode === "External");
    relations.children = relations.children.filter((found) => found !== this.specimen);
    /** @type {Map<string, string>} */
    this.ids = new Map();
  }

  /** @param {string} target */
  id(target) {
    const known = this.ids.get(target);
    if (known) return known;
    const id = numbered(this.specimen?.attributes.Id ?? "rId1", elements(this.relations).length + 1);
    this.ids.set(target, id);
    this.relations.children.push({ name: "Relationship", children: [], attributes: { ...this.specimen?.attributes, Id: id, Target: target } });
    return id;
  }
}

/** Lists that each start at one. */
class Numbers {
  /** @param {Element} numbering @param {Element} point of a numbered list */
  constructor(numbering, point) {
    const id = at(point, "pPr", "numPr", "numId").attributes["w:val"];
    this.numbering = numbering;
    this.specimen = elements(numbering, "num").find(({ attributes }) => attributes["w:numId"] === id);
    this.last = Math.max(...elements(numbering, "num").map(({ attributes }) => Number(attributes["w:numId"])));
  }

  next() {
    this.last += 1;
    const made = copy(/** @type {Element} */ (this.specimen));
    made.attributes["w:numId"] = String(this.last);
    this.numbering.children.push(made);
    return String(this.last);
  }
}

/** A copy of a paragraph with other words. @param {Element} specimen @param {readonly Element[]} runs @returns {Element} */
function filled(specimen, runs) {
  return { ...specimen, children: [copy(at(specimen, "pPr")), ...runs] };
}

/** Words in the style of a run. @param {Element} specimen @param {string} text */
function styled(specimen, text) {
  return textRuns(text).map((run) => ({ ...run, children: [...elements(specimen, "rPr"), ...run.children] }));
}

/** @param {Element} specimen a row with a text and a number @param {readonly string[]} texts @param {import("../definition.js").Table} table @param {readonly number[]} twips */
function row(specimen, texts, { rechts }, twips) {
  const [text, number] = elements(specimen, "tc");
  const cells = texts.map((words, place) => {
    const cell = rechts.includes(place) ? number : text;
    const properties = copy(at(cell, "tcPr"));
    at(properties, "tcW").attributes["w:w"] = String(twips[place]);
    const line = at(cell, "p");
    return { ...cell, children: [properties, filled(line, styled(at(line, "r"), words))] };
  });
  return { ...specimen, children: [...elements(specimen, "trPr"), ...cells] };
}

/** The space of a paragraph below a table, for another. @param {Element} properties @param {Element} spacing */
function lower(properties, spacing) {
  const own = child(properties, "spacing");
  if (own) own.attributes = { ...spacing.attributes, ...own.attributes };
  else properties.children.splice(properties.children.indexOf(at(properties, "ind")), 0, copy(spacing));
}

/** @param {Element} properties of a paragraph that may part from what follows */
function loosen(properties) {
  properties.children = properties.children.filter((found) => found !== child(properties, "keepNext"));
}

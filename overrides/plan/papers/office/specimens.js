/** The specimens in a frame: one of each kind of block, found by the words in it. `macros/downloads/policy_paper_frame.py` writes them. Pure. */

import { copy, elements, local, words } from "../../../files/fill/xml.js";

/** @typedef {import("../../../files/fill/xml.js").Element} Element */

// A paragraph and a heading.
const LINES = ["p", "h"];
const TABLES = ["w:tbl", "table:table"];

export class Specimens {
  /** @param {Element} body what holds the blocks */
  constructor(body) {
    this.blocks = elements(body);
  }

  /** A copy of the block whose words are its name. @param {string} name */
  block(name) {
    return copy(this.found(name));
  }

  /** The block itself; a line of the table of contents has the same words as the heading after it. @param {string} name @throws {Error} */
  found(name) {
    const found = this.blocks.findLast((block) => LINES.includes(local(block)) && words(block) === name);
    if (!found) throw new Error(`Het sjabloon heeft geen ${name}.`);
    return found;
  }

  /** A copy of the line above a table. */
  caption() {
    return copy(this.blocks[this.blocks.findIndex((block) => TABLES.includes(block.name)) - 1]);
  }

  /** The tables: one that stays on a page, and last one that does not. */
  tables() {
    return this.blocks.filter((block) => TABLES.includes(block.name));
  }

  /** What stands below the last block if that is a table. */
  closing() {
    return copy(this.blocks[this.blocks.findLastIndex((block) => TABLES.includes(block.name)) + 1]);
  }

  /** What stands between the title and the first heading: the table of contents, if the paper has one. */
  contents() {
    return this.blocks.slice(this.blocks.findIndex((block) => isTitle(block)) + 1, this.blocks.indexOf(this.found("kop")));
  }
}

/** The first block with words. @param {Element} block */
function isTitle(block) {
  return words(block) !== "";
}

/** The name of running text. @param {boolean} isBelow @param {boolean} isTied */
export function proseName(isBelow, isTied) {
  return ["alinea", ...(isBelow ? ["onder"] : []), ...(isTied ? ["vast"] : [])].join("-");
}

/** A name with another number at its end. @param {string} name @param {number} place */
export function numbered(name, place) {
  return name.replace(/\d+$/, (digits) => String(place).padStart(digits.length, "0"));
}

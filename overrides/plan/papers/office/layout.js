/** A paper as blocks in reading order, with what each stays together with: the same for every format. Pure. */

import { nothingYet } from "../standing.js";
import { fittedWidths, heightOf } from "./widths.js";

/**
 * @typedef {import("../definition.js").Paper} Paper
 * @typedef {import("../definition.js").Run} Run
 * @typedef {import("../definition.js").Table} Table
 * @typedef {import("../definition.js").Part} Part
 * @typedef {import("./widths.js").Measures} Measures
 */

/** A heading; `place` counts from 1. @typedef {{kind: "kop", words: string, place: number}} Heading */
/** Running text; `isTied` keeps it on the page of what follows, `isBelow` says that it follows a table. @typedef {{kind: "alinea", runs: readonly Run[], isTied: boolean, isBelow: boolean}} Prose */
/** Points; a `isWhole` list stays on one page. @typedef {{kind: "lijst", items: readonly (readonly Run[])[], isNumbered: boolean, isWhole: boolean, isBelow: boolean}} List */
/** A table with `widths` in millimetres; a `isWhole` one stays on one page. @typedef {{kind: "tabel", table: Table, widths: readonly number[], isWhole: boolean}} Grid */
/** @typedef {Heading | Prose | List | Grid} Block */

/**
 * Everything below the title. A section that has no words is not in it; a paper that has none says so.
 * @param {Paper} paper
 * @param {Measures} measures
 * @returns {Block[]}
 */
export function blocksOf(paper, measures) {
  const lines = paper.kopregels.filter(({ delen }) => delen.length).map(({ label, delen }) => prose([[`${label}:`, "vet"], [" "], ...delen]));
  const sections = paper.onderdelen.filter(({ delen }) => delen.length);
  const empty = nothingYet(paper);
  const blocks = [...lines, ...(empty ? [prose([[empty]])] : []), ...sections.flatMap(({ titel, delen }, place) => [heading(titel, place + 1), ...grouped(delen, measures)])];
  return blocks.map((block, place) => placed(block, blocks[place - 1], blocks[place + 1]));
}

/** @param {Block} block @returns {block is Heading} */
function isHeading(block) {
  return block.kind === "kop";
}

/**
 * What each block is drawn as, in order, with the table of contents before the first heading.
 * @template T
 * @param {readonly Block[]} blocks
 * @param {(block: Block) => T[]} draw
 * @param {(titles: readonly string[]) => readonly T[]} contents
 * @returns {T[]}
 */
export function inOrder(blocks, draw, contents) {
  const titles = blocks.filter(isHeading).map(({ words }) => words);
  const before = titles.length ? contents(titles) : [];
  const drawn = blocks.map(draw);
  const first = titles.length ? blocks.findIndex(isHeading) : blocks.length;
  return [...drawn.slice(0, first).flat(), ...before, ...drawn.slice(first).flat()];
}

/** @param {string} words @param {number} place @returns {Heading} */
function heading(words, place) {
  return { kind: "kop", words, place };
}

/** @param {readonly Run[]} runs @returns {Prose} */
function prose(runs) {
  return { kind: "alinea", runs, isTied: false, isBelow: false };
}

/** Points that follow each other are one list. @param {readonly Part[]} parts @param {Measures} measures @returns {Block[]} */
function grouped(parts, measures) {
  /** @type {Block[]} */
  const blocks = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (part.kind === "tabel") {
      blocks.push(grid(part, measures));
    } else if (part.kind === "alinea") {
      blocks.push(prose(part.delen));
    } else if (last?.kind === "lijst" && last.isNumbered === (part.kind === "nummer")) {
      blocks[blocks.length - 1] = list([...last.items, part.delen], last.isNumbered, measures);
    } else {
      blocks.push(list([part.delen], part.kind === "nummer", measures));
    }
  }
  return blocks;
}

/** @param {Table} table @param {Measures} measures @returns {Grid} */
function grid(table, measures) {
  const widths = fittedWidths(table, measures);
  return { kind: "tabel", table, widths, isWhole: heightOf(table, widths, measures) <= measures.heleTabel };
}

/** @param {readonly (readonly Run[])[]} items @param {boolean} isNumbered @param {Measures} measures @returns {List} */
function list(items, isNumbered, measures) {
  const length = items.flat().reduce((sum, [words]) => sum + words.length, 0);
  return { kind: "lijst", items, isNumbered, isWhole: length <= measures.heleLijst, isBelow: false };
}

/** @param {Block} block @param {Block | undefined} before @param {Block | undefined} after @returns {Block} */
function placed(block, before, after) {
  const isBelow = before?.kind === "tabel";
  if (block.kind === "alinea") return { ...block, isBelow, isTied: after?.kind === "lijst" };
  return block.kind === "lijst" ? { ...block, isBelow } : block;
}

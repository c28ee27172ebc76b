/** Draws the table of the comparison, from text nodes only. It decides nothing. */

import { pageAddress } from "../../lib/address.js";
import { make } from "../../lib/element.js";
import { groupsOf } from "../../programmas/rows.js";

/** @typedef {import("../../programmas/data.js").Cell} Cell */
/** @typedef {import("../../programmas/data.js").Programma} Programma */
/** @typedef {import("../../programmas/rows.js").Row} Row */

/**
 * The head: a programme per column, with a link to its page and a button that removes it.
 * @param {string} base
 * @param {readonly (readonly [id: string, programma: Programma])[]} columns
 * @param {(id: string) => void} remove
 */
export function tableHead(base, columns, remove) {
  const first = make("th", "", "Aspect");
  first.scope = "col";
  return make("tr", "", first, ...columns.map(([id, programma]) => columnHead(base, id, programma, remove)));
}

/** @param {string} base @param {string} id @param {Programma} programma @param {(id: string) => void} remove */
function columnHead(base, id, { naam, naamNu, adres }, remove) {
  const link = make("a", "", naam);
  link.href = pageAddress(base, adres);
  const button = make("button", "knop knop--stil knop--klein", "Haal weg");
  button.type = "button";
  button.setAttribute("aria-label", `Haal weg: ${naam}`);
  button.dataset.weg = id;
  button.addEventListener("click", () => remove(id));
  const head = make("th", "", link, ...(naamNu ? [make("span", "vergelijking__nu", `nu: ${naamNu}`)] : []), button);
  head.scope = "col";
  return head;
}

/**
 * A body per group of aspects.
 * @param {string} base
 * @param {readonly Row[]} rows
 * @param {readonly string[]} names of the programmes
 */
export function tableBodies(base, rows, names) {
  return groupsOf(rows).map(({ name, rows: own }, index) => {
    const head = make("th", "vergelijking__groep", groupHead(name, index ? names : []));
    head.scope = "rowgroup";
    head.colSpan = names.length + 1;
    return make("tbody", "", make("tr", "", head), ...own.map((row) => tableRow(base, row)));
  });
}

/** The group, and the programmes above their columns once more: only to be seen, because a screen reader names the column itself. @param {string} group @param {readonly string[]} names */
function groupHead(group, names) {
  const repeated = names.map((name) => {
    const column = make("span", "vergelijking__kolom", name);
    column.ariaHidden = "true";
    return column;
  });
  return make("div", "vergelijking__groepskop", make("span", "", group), ...repeated);
}

/** On paper a row that says nothing about any of them is left out. @param {string} base @param {Row} row */
function tableRow(base, { aspect, cells }) {
  const head = make("th", "", aspect.naam);
  head.scope = "row";
  return make("tr", cells.every(({ leeg }) => leeg) ? "vergelijking__leeg" : "", head, ...cells.map((cell) => make("td", "", ...cellContent(base, cell))));
}

/** @param {string} base @param {Cell} cell @returns {(Node | string)[]} */
function cellContent(base, { tekst, links = [], soort }) {
  const linked = links.flatMap(([words, address], index) => [...(index ? ["; "] : []), cellLink(base, words, address)]);
  if (soort === "ook") return linked;
  return linked.length ? [`${tekst} (bron: `, ...linked, ")"] : [tekst];
}

/** @param {string} base @param {string} words @param {string} address */
function cellLink(base, words, address) {
  const link = make("a", address.startsWith("http") ? "adres" : "", words);
  link.href = pageAddress(base, address);
  if (address.startsWith("http")) link.rel = "external noopener";
  return link;
}

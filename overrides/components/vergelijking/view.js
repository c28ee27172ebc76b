/** Draws the comparison into its parts of the page. It decides nothing and listens to nothing. */

import { find, findAll, make } from "../../lib/element.js";
import { dayInWords } from "../../lib/phrase.js";
import { FEWEST, MOST } from "../../programmas/comparison.js";
import { differences, hint, refusals, title } from "../../programmas/sentences.js";
import { tableBodies, tableHead } from "./table.js";

/** @typedef {import("../../programmas/comparison.js").Comparison} Comparison */
/** @typedef {import("../../programmas/data.js").Data} Data */
/** @typedef {import("../../programmas/data.js").Origin} Origin */
/** @typedef {import("../../programmas/rows.js").Row} Row */

export class View {
  /**
   * @param {HTMLElement} element
   * @param {string} base the way to the site's root
   * @param {(id: string) => void} remove
   */
  constructor(element, base, remove) {
    this.element = element;
    this.base = base;
    this.remove = remove;
    this.heading = find(element, "[data-kop]", HTMLElement);
    this.refusal = find(element, "[data-weigering]", HTMLElement);
    this.hint = find(element, "[data-aanwijzing]", HTMLElement);
    this.addForm = find(element, "[data-erbij]", HTMLFormElement);
    this.select = find(this.addForm, "select", HTMLSelectElement);
    this.content = find(element, "[data-inhoud]", HTMLElement);
    this.checkbox = find(element, "[data-verschillen]", HTMLInputElement);
    this.count = find(element, "[data-telling-verschillen]", HTMLElement);
    this.table = find(element, "table", HTMLTableElement);
  }

  /**
   * Everything but the table.
   * @param {Data} data
   * @param {Comparison} comparison
   * @param {Origin} origin
   */
  showFrame(data, comparison, { moment, address }) {
    const { ids } = comparison;
    this.refuse(refusals(comparison, (id) => data.programmas[id].naam));
    this.hint.textContent = hint(ids.length);
    this.hint.hidden = !this.hint.textContent;
    this.showOptions(data, ids);
    this.content.hidden = ids.length === 0;
    const words = title(namesOf(data, ids));
    this.heading.textContent = words;
    document.title = `${words} · ${data.naam}`;
    find(this.table, "[data-titel]", HTMLElement).textContent = words;
    find(this.element, "[data-herkomst]", HTMLElement).textContent =
      `${data.naam}, inhoud bijgewerkt op ${data.bijgewerkt}. Bekeken op ${dayInWords(moment)}: ${address}`;
  }

  /**
   * @param {Data} data
   * @param {Comparison} comparison
   * @param {readonly Row[]} all
   * @param {readonly Row[]} shown those of all that are drawn
   */
  showTable(data, { ids, onlyDifferences }, all, shown) {
    const columns = ids.map((id) => /** @type {const} */ ([id, data.programmas[id]]));
    find(this.table, "[data-hoofd]", HTMLElement).replaceChildren(tableHead(this.base, columns, this.remove));
    for (const old of [...this.table.tBodies]) old.remove();
    this.table.append(...tableBodies(this.base, shown, namesOf(data, ids)));
    this.checkbox.checked = onlyDifferences;
    this.checkbox.disabled = ids.length < FEWEST;
    this.count.textContent = ids.length < FEWEST ? "" : differences(all.filter(({ differs }) => differs).length, all.length);
  }

  /** The programmes that can be added. @param {Data} data @param {readonly string[]} ids those that are there */
  showOptions({ programmas }, ids) {
    const others = Object.entries(programmas).filter(([id]) => !ids.includes(id));
    this.select.replaceChildren(...others.map(([id, { naam }]) => {
      const option = make("option", "", naam);
      option.value = id;
      return option;
    }));
    this.addForm.hidden = ids.length >= MOST;
  }

  /** @param {readonly string[]} sentences */
  refuse(sentences) {
    this.refusal.hidden = sentences.length === 0;
    this.refusal.replaceChildren(...sentences.map((sentence) => make("p", "", sentence)));
  }

  /** Only a screen reader hears it. @param {string} sentence */
  announce(sentence) {
    find(this.element, "[data-omroep]", HTMLElement).textContent = sentence;
  }

  /** The buttons that remove a column, from left to right. */
  removeButtons() {
    return findAll(this.table, "[data-weg]", HTMLElement);
  }
}

/** @param {Data} data @param {readonly string[]} ids */
function namesOf({ programmas }, ids) {
  return ids.map((id) => programmas[id].naam);
}

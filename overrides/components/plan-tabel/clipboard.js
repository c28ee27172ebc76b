/** A table, or some of its rows, on the clipboard for Excel, Calc and Word; and what somebody pastes into the table. */

import { find, findAll, make } from "../../lib/element.js";
import { kolommenOf } from "../../plan/definition.js";
import { shown } from "../../plan/sums/kinds.js";
import { asText, written } from "../../plan/table/tsv.js";
import { insertEdit } from "../../plan/table/acts.js";
import { rowsAre } from "../../plan/table/words.js";
import { loadPasting, mayBeBlock } from "../plan-plakken/plan-plakken.js";
import { isTextControl } from "../plan-veld/plan-veld.js";

/** @typedef {import("./shared.js").View} View */
/** @typedef {import("../../plan/table/block.js").Copied} Copied */

export class Clipboard {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    const { element } = view;
    for (const [act, copy] of /** @type {[string, () => void][]} */ ([["tabel-kopie", () => this.copyTable()], ["rijen-kopie", () => this.copyChosen()], ["rijen-plak", () => { void this.preview(null); }], ["rijen-haal", () => { void this.choose(); }]])) {
      for (const button of findAll(element, `[data-actie=${act}]`, HTMLElement)) button.addEventListener("click", copy);
    }
    if (kolommenOf(view.tabel)[0].kiesUit) find(element, "li:has(> [data-actie=rijen-haal])", HTMLElement).hidden = false;
    // A browser tells of copying and pasting where text is selected, which need not be where the focus is.
    this.onCopy = this.onCopy.bind(this);
    this.onPaste = this.onPaste.bind(this);
    document.addEventListener("copy", this.onCopy);
    if (!view.tabel.vast) document.addEventListener("paste", this.onPaste);
  }

  close() {
    document.removeEventListener("copy", this.onCopy);
    document.removeEventListener("paste", this.onPaste);
  }

  /** The element in this table that has the focus. */
  get focused() {
    const { activeElement } = document;
    return this.view.element.contains(activeElement) ? activeElement : null;
  }

  copyTable() {
    this.copy(this.view.inView, true);
  }

  copyChosen() {
    const ids = this.view.selection?.chosen ?? [];
    if (ids.length) this.copy(ids, true);
    else this.view.context.say("Kies eerst rijen.");
  }

  /**
   * Through the event of the browser's own copying, which may hold a table and text at once and works without https.
   * @param {readonly string[]} ids
   * @param {boolean} withHead
   */
  copy(ids, withHead) {
    const cells = this.cells(ids, withHead);
    let isDone = false;
    const put = (/** @type {ClipboardEvent} */ event) => {
      isDone = fill(event, cells, withHead);
    };
    document.addEventListener("copy", put, { once: true, capture: true });
    // Some browsers only copy where something is selected.
    getSelection()?.selectAllChildren(find(this.view.element, "[data-stand]", HTMLElement));
    document.execCommand("copy");
    getSelection()?.removeAllRanges();
    document.removeEventListener("copy", put, { capture: true });
    this.view.tell(isDone ? `${rowsAre(ids.length)} gekopieerd. Plak ${ids.length === 1 ? "die" : "ze"} in Excel, Calc, Word of Writer.`
      : "Kopiëren mag hier niet. Haal het werkblad op als Excel-bestand of csv.");
  }

  /** As people read them. @param {readonly string[]} ids @param {boolean} withHead */
  cells(ids, withHead) {
    const kolommen = kolommenOf(this.view.tabel);
    const rows = ids.flatMap((id) => this.view.found(id)?.row ?? []).map(({ cellen }) => kolommen.map((veld) => shown(veld, cellen[veld.id] ?? "")));
    return withHead ? [kolommen.map(({ label }) => label), ...rows] : rows;
  }

  /** With Ctrl and C on a row: the chosen rows, or that one. Selected text stays what is copied. @param {ClipboardEvent} event */
  onCopy(event) {
    const row = this.focused?.closest("tbody > tr");
    if (!(row instanceof HTMLElement) || getSelection()?.type === "Range") return;
    const chosen = this.view.selection?.chosen ?? [];
    const ids = chosen.length ? chosen : [row.dataset.rij ?? ""];
    if (fill(event, this.cells(ids, false), false)) this.view.tell(`${rowsAre(ids.length)} gekopieerd.`);
  }

  /** A block that is pasted on the table becomes rows; in a text control it is text, and rows are offered. @param {ClipboardEvent} event */
  onPaste(event) {
    const { clipboardData } = event;
    const target = this.focused;
    if (!target || event.defaultPrevented) return;
    const copied = { html: clipboardData?.getData("text/html") ?? "", text: clipboardData?.getData("text/plain") ?? "" };
    if (!mayBeBlock(copied)) return;
    if (isTextControl(target)) {
      void this.view.acts.offerBlock(copied);
      return;
    }
    event.preventDefault();
    const cell = target.closest("td, th");
    void this.preview(copied, cell instanceof HTMLElement ? cell.dataset.kolom : undefined);
  }

  /** @param {Copied | null} copied null: the visitor pastes it in the dialog @param {string} [from] the column of its first one */
  async preview(copied, from) {
    const pasting = await loadPasting(this.view.context);
    const block = pasting && copied && pasting.blockOf(copied);
    if (!pasting || !this.view.element.isConnected || (block && !pasting.isBlock(block))) return;
    pasting.openPaste({
      tabel: this.view.tabel, block, from, say: this.view.context.say,
      insert: (cells) => this.insert(cells),
      closed: ([first]) => { if (first) this.view.acts.focusRow(first); },
    });
  }

  /** Rows of other worksheets. */
  async choose() {
    const { context, sheet, tabel } = this.view;
    const chosen = await (await loadPasting(context))?.chooseRows(context, sheet.id, tabel);
    if (!chosen || !this.view.element.isConnected || this.put(chosen).refusal) return;
    this.view.acts.focusRow(chosen.ids[0]);
  }

  /** @param {readonly Readonly<Record<string, string>>[]} cells */
  insert(cells) {
    return this.put(insertEdit(this.view.place, cells, null));
  }

  /** One act, so that it can be taken back at once. @param {{edit: import("../../plan/dossier/dossier.js").Edit, ids: readonly string[]}} rows */
  put({ edit, ids }) {
    const refusal = this.view.edit(edit);
    if (refusal) return { ids: [], refusal };
    this.view.context.notice(`${rowsAre(ids.length)} erbij gezet.`, true);
    return { ids, refusal };
  }
}

/** @param {ClipboardEvent} event @param {readonly (readonly string[])[]} cells @param {boolean} withHead @returns {boolean} whether it is on the clipboard */
function fill(event, cells, withHead) {
  if (!event.clipboardData) return false;
  event.preventDefault();
  event.clipboardData.setData("text/plain", written(cells));
  event.clipboardData.setData("text/html", asTable(cells, withHead).outerHTML);
  return true;
}

/** A table for other programs. @param {readonly (readonly string[])[]} cells @param {boolean} withHead */
function asTable(cells, withHead) {
  const rows = cells.map((row, place) => make("tr", "", ...row.map((text) => make(withHead && place === 0 ? "th" : "td", "", ...lines(asText(text))))));
  return make("table", "", make("tbody", "", ...rows));
}

/** @param {string} text @returns {(string | Node)[]} */
function lines(text) {
  return text.split("\n").flatMap((line, place) => (place ? [make("br", ""), line] : [line]));
}

/** The days that came out beside those of the timetable, and the one button that puts them there. */

import { make, say } from "../../lib/element.js";
import { kolommenOf } from "../../plan/definition.js";
import { typedRows } from "../../plan/dossier/answers.js";
import { changesOf, rowFor, takingOver, timetable, TIMETABLE } from "../../plan/planning/into-timetable.js";
import { forRow } from "../../plan/planning/typed.js";
import { named } from "../../plan/sums/choices.js";
import { shown } from "../../plan/sums/kinds.js";
import { RESULT, SAME, beginWords, takeWords, takenWords } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/planning/into-timetable.js").Change} Change */
/** @typedef {ReturnType<typeof import("../../plan/planning/count-back.js").countBack>} Counted */

export class Result {
  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    /** @type {Change[]} */
    this.changes = [];
    this.begin = make("p", "terugreken__uitkomst");
    this.select = make("select", "invoer");
    this.select.id = "terugrekenen--rij";
    this.select.addEventListener("change", () => this.choose());
    const label = Object.assign(make("label", "veld__label", RESULT.row), { htmlFor: this.select.id });
    this.rows = make("tbody", "");
    const head = make("tr", "", ...["Rij", "Kolom", "Staat er nu", "Wordt"].map((words) => Object.assign(make("th", "", words), { scope: "col" })));
    this.table = make("div", "tabelvak", make("table", "tabel", make("caption", "alleen-lezer", RESULT.title), make("thead", "", head), this.rows));
    Object.assign(this.table, { tabIndex: 0, role: "region", ariaLabel: "Wat er in werkblad 6 verandert" });
    this.button = Object.assign(make("button", "knop knop--hoofd"), { type: "button", onclick: () => this.take() });
    this.button.dataset.actie = "terugrekenen-neem";
    this.same = make("p", "");
    this.link = Object.assign(make("a", "knop", "Bekijk werkblad 6"), { href: `#${TIMETABLE}` });
    this.element = make("div", "", make("h4", "", RESULT.title), this.begin, make("div", "veld", label, this.select), this.table, this.same,
      make("p", "knoppen niet-afdrukken", this.button, this.link));
  }

  /** @param {import("../../plan/planning/typed.js").Typed} typed @param {Counted} counted */
  update(typed, counted) {
    const { definitie, keeper: { dossier } } = this.context;
    const tabel = timetable(definitie);
    this.changes = changesOf(dossier, definitie, typed, counted);
    say(this.begin, beginWords(counted.begin));
    this.begin.hidden = !counted.begin;
    if (tabel) this.offerRows(tabel, typed.rij);
    const isDone = counted.begin && !this.changes.length;
    say(this.same, counted.begin ? (isDone ? SAME : "") : RESULT.nothing);
    this.same.hidden = Boolean(this.changes.length);
    this.table.hidden = !this.changes.length;
    this.button.hidden = !this.changes.length;
    say(this.button, takeWords(this.changes.length));
    this.draw();
  }

  /** @param {import("../../plan/definition.js").Tabel} tabel @param {string} chosen */
  offerRows(tabel, chosen) {
    const rows = typedRows(this.context.keeper.dossier, TIMETABLE, tabel);
    const key = kolommenOf(tabel).find(({ id }) => id === tabel.sleutel);
    const names = rows.map(({ id, cellen }, place) => ({ id, words: (key && named(key, cellen[key.id] ?? "")) || `rij ${place + 1}` }));
    if ([...this.select.options].map(({ value, text }) => value + text).join() !== names.map(({ id, words }) => id + words).join()) {
      this.select.replaceChildren(...names.map(({ id, words }) => Object.assign(make("option", "", words), { value: id })));
    }
    this.select.value = rowFor(rows, chosen);
    this.named = new Map(names.map(({ id, words }) => [id, words]));
  }

  /** What would change, in words. */
  draw() {
    const { definitie } = this.context;
    const tabel = timetable(definitie);
    const columns = new Map((tabel ? kolommenOf(tabel) : []).map((column) => [column.id, column]));
    const fresh = new Map(this.changes.filter(({ row, column }) => column === tabel?.sleutel && !this.named?.has(row)).map(({ row, next }) => [row, next]));
    this.rows.replaceChildren(...this.changes.map(({ row, column, now, next }) => {
      const veld = columns.get(column);
      const words = (/** @type {string} */ text) => (veld && text ? shown(veld, text) : text);
      const head = Object.assign(make("th", "", this.named?.get(row) ?? `Nieuwe rij: ${fresh.get(row) ?? ""}`), { scope: "row" });
      return make("tr", "", head, make("td", "", veld?.label ?? column), make("td", "", words(now) || "leeg"), make("td", "", words(next)));
    }));
  }

  choose() {
    const { keeper } = this.context;
    keeper.pause();
    keeper.edit(forRow(this.select.value));
    keeper.pause();
  }

  take() {
    const { keeper, definitie, notice } = this.context;
    const edit = takingOver(keeper.dossier, definitie, this.changes);
    if (!edit) return;
    const count = this.changes.length;
    keeper.pause();
    keeper.edit(edit);
    keeper.pause();
    notice(takenWords(count), true);
    this.link.focus();
  }
}

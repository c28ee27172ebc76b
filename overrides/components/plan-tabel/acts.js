/** What people do with a row: open it, fill it in, add, copy, move and take away. The focus always goes to the place where one would go on. */

import { find } from "../../lib/element.js";
import { kolommenOf } from "../../plan/definition.js";
import { withOrigin } from "../../plan/flows/choices.js";
import { shown } from "../../plan/sums/kinds.js";
import { cellEdit, copyEdit, insertEdit, moveEdit, removeEdit, restoreEdit } from "../../plan/table/acts.js";
import { rowsAre, rowsWord } from "../../plan/table/words.js";
import { loadPasting } from "../plan-plakken/plan-plakken.js";
import { RowForm } from "./row-form.js";

/** @typedef {import("./shared.js").View} View */
/** @typedef {import("../../plan/table/block.js").Copied} Copied */

/** The buttons of a table and its form, by the name of their act. @type {Readonly<Record<string, (acts: Acts, button: HTMLElement) => void>>} */
const BUTTONS = {
  "rij-nieuw": (acts) => acts.add(null),
  "rij-kopie": (acts) => acts.copy(),
  "rij-weg": (acts) => acts.remove([acts.openId ?? ""]),
  "rij-omhoog": (acts) => acts.move(acts.openId ?? "", -1),
  "rij-omlaag": (acts) => acts.move(acts.openId ?? "", 1),
  "rij-vorige": (acts) => acts.step(-1),
  "rij-volgende": (acts) => acts.step(1),
  "rij-sluit": (acts) => acts.close(),
  "rij-terug": (acts) => acts.restore(),
};

export class Acts {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.form = new RowForm(find(view.element, "[data-rijformulier]", HTMLElement), {
      sheet: view.sheet.id, tabel: view.tabel, suggest: (veld) => view.choicesFor(veld), beside: (place, veld, row) => view.beside(place, veld, row),
      write: (row, column, text) => this.write(row, column, text), say: view.context.say,
    });
    /** A row that came by Enter: it goes again if nobody fills it in. */
    this.offered = "";
    /** Rows that stay in sight while something is searched. @type {Set<string>} */
    this.kept = new Set();
    view.element.addEventListener("click", (event) => this.onClick(event));
    this.form.place.addEventListener("keydown", (event) => this.onKey(event));
  }

  get openId() {
    return this.form.row?.id ?? null;
  }

  /** @param {MouseEvent} event */
  onClick({ target }) {
    if (!(target instanceof Element)) return;
    const button = target.closest("button[data-actie]");
    if (button instanceof HTMLElement && BUTTONS[button.dataset.actie ?? ""]) return BUTTONS[button.dataset.actie ?? ""](this, button);
    const row = target.closest("tbody > tr");
    // Who selects text in a cell wants to copy it, not to open the row.
    if (!(row instanceof HTMLElement) || target.closest("label, a") || getSelection()?.type === "Range") return;
    const cell = target.closest("td, th");
    this.open(row.dataset.rij ?? "", cell instanceof HTMLTableCellElement && cell.cellIndex > 0 ? cell.dataset.kolom : undefined);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing || altKey || shiftKey) return;
    if (key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (key === "Enter" && (ctrlKey || metaKey || target instanceof HTMLInputElement)) {
      event.preventDefault();
      this.step(1, true);
    }
  }

  /** Open a row. @param {string} id @param {string} [column] the question that gets the focus */
  open(id, column) {
    this.view.settle();
    const found = this.view.found(id);
    if (!found) return;
    if (id !== this.openId) {
      this.leave(id);
      this.form.open(found.row, this.view.found(id) ?? found);
      this.kept.add(id);
      this.mark(id);
    }
    this.form.focus(column);
  }

  /** @param {string | null} id */
  mark(id) {
    this.view.element.classList.toggle("plantabel--open", id !== null);
    this.view.grid.markOpen(id);
    if (id !== null) this.view.grid.row(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  close() {
    this.view.settle();
    const id = this.openId;
    if (id === null) return;
    const neighbour = this.neighbour([id]);
    this.leave();
    // A row that the search does not find is out of sight again.
    this.focusRow([id, neighbour].find((other) => other && this.view.inView.includes(other)) ?? this.view.inView[0] ?? null);
  }

  /** The form is left; an offered row that nobody filled in goes. @param {string} [to] the row that is opened next */
  leave(to) {
    const id = this.openId;
    if (id === null) return;
    const isEmpty = id === this.offered && !Object.keys(this.form.row?.cellen ?? {}).some((name) => this.isTyped(name));
    this.offered = "";
    this.form.close();
    this.mark(null);
    this.kept.clear();
    if (isEmpty && id !== to && this.view.isSamePlan && this.view.found(id)) this.view.edit(removeEdit(this.view.place, [id]));
    else if (this.view.sight.search.value) this.view.arrange();
  }

  /** Whether people fill in this column. @param {string} name */
  isTyped(name) {
    return kolommenOf(this.view.tabel).some(({ id, uitVeld, gegeven, formule }) => id === name && !uitVeld && !gegeven && !formule);
  }

  /** To the row below or above; below the last one comes a new row. @param {1 | -1} step @param {boolean} [adds] */
  step(step, adds = false) {
    this.view.settle();
    const id = this.openId;
    if (id === null) return;
    const place = this.view.inView.indexOf(id);
    const next = this.view.inView[place + step];
    if (next !== undefined && place >= 0) this.open(next);
    else if (adds && this.view.tabel.vast) this.view.context.say("Dit is de laatste rij.");
    else if (adds) this.offer();
    else this.view.context.say(step < 0 ? "Dit is de eerste rij." : "Dit is de laatste rij.");
  }

  /** A new row below the last, by Enter. Below an empty one it would only be one more. */
  offer() {
    const texts = Object.keys(this.form.row?.cellen ?? {}).filter((name) => this.isTyped(name));
    if (!texts.length) this.view.context.say("Vul eerst deze rij in.");
    else this.offered = this.add(null);
  }

  /** @param {string | null} after null for the end @returns {string} the id of the new row, "" where there is no room for it */
  add(after) {
    const { edit, ids: [id] } = insertEdit(this.view.place, [{}], after);
    this.kept.add(id);
    if (this.view.edit(edit)) return "";
    this.open(id);
    this.view.context.say(`Rij ${this.view.found(id)?.number} is erbij gezet.`);
    return id;
  }

  copy() {
    if (this.openId === null) return;
    const { edit, ids: [id] } = copyEdit(this.view.place, this.openId);
    if (this.view.edit(edit)) return;
    this.open(id);
    this.view.context.say("De kopie staat eronder en is nu open.");
  }

  /** @param {string} id @param {1 | -1} step */
  move(id, step) {
    const { view } = this;
    if (view.tabel.vast) return view.context.say("In deze tabel ligt de volgorde vast.");
    if (view.sight.isSorted) return view.context.say("De tabel is gesorteerd. Kies bij Volgorde: Zoals in het plan. Dan kunt u rijen verplaatsen.");
    const edit = moveEdit(view.place, id, step);
    if (!edit) return view.context.say(step < 0 ? "Deze rij staat al bovenaan." : "Deze rij staat al onderaan.");
    view.edit(edit);
    view.grid.row(id)?.scrollIntoView({ block: "nearest" });
    view.context.say(`Nu rij ${view.found(id)?.number} van ${view.rows.length}.`);
  }

  /** @param {readonly string[]} ids */
  remove(ids) {
    const { view } = this;
    const names = ids.flatMap((id) => view.found(id) ?? []).map(({ row, number }) => this.nameOf(row) || `rij ${number}`);
    if (!names.length) return;
    const next = this.neighbour(ids);
    if (this.openId && ids.includes(this.openId)) {
      this.offered = "";
      this.leave();
    }
    view.edit(removeEdit(view.place, ids));
    this.focusRow(next);
    view.context.notice(names.length === 1 ? `‘${names[0]}’ is weggehaald.` : `${rowsAre(names.length)} weggehaald.`, true);
  }

  /** @param {import("../../plan/dossier/dossier.js").Rij} row */
  nameOf(row) {
    const first = kolommenOf(this.view.tabel)[0];
    return shown(first, row.cellen[first.id] ?? "");
  }

  /** The row in view that comes after these, or before them. @param {readonly string[]} ids */
  neighbour(ids) {
    const { inView } = this.view;
    const last = inView.findLastIndex((id) => ids.includes(id));
    return inView.slice(last + 1).find((id) => !ids.includes(id)) ?? inView.slice(0, Math.max(last, 0)).findLast((id) => !ids.includes(id)) ?? null;
  }

  /** @param {string | null} id */
  focusRow(id) {
    const button = id === null ? null : this.view.grid.button(id);
    (button ?? find(this.view.element, "[data-actie=rij-nieuw], [data-stand]", HTMLElement)).focus({ focusVisible: true });
  }

  /** @param {string} row @param {string} column @param {string} text */
  write(row, column, text) {
    if (this.form.isOrphan) this.restore();
    const { context: { keeper, definitie }, sheet } = this.view;
    return keeper.edit(withOrigin(keeper.dossier, definitie, { sheet: sheet.id, field: column, row, text }, cellEdit(this.view.place, row, column, text)));
  }

  /** The open row comes back with what it held. */
  restore() {
    const { row } = this.form;
    if (!row || !this.form.isOrphan) return;
    this.view.edit(restoreEdit(this.view.place, row));
    this.view.context.say("De rij staat weer in de tabel.");
  }

  /** A block went into a text control as text; it can still become rows, and the control gets back what it held. @param {Copied} copied */
  async offerBlock(copied) {
    const column = this.form.column;
    const { row } = this.form;
    if (!row || !column) return;
    const before = row.cellen[column] ?? "";
    const block = (await loadPasting(this.view.context))?.blockOf(copied) ?? [];
    if (block.length < 2 || block[0].length < 2 || this.openId !== row.id) return;
    this.form.offer(`U plakte ${rowsWord(block.length)}. Dat staat nu als tekst in dit vak.`, () => {
      this.write(row.id, column, before);
      void this.view.clipboard.preview(copied, column);
    });
  }

  /** The plan changed: the form shows the row as it is now. @param {boolean} fromElsewhere */
  follow(fromElsewhere) {
    const id = this.openId;
    if (id === null) return;
    const found = this.view.found(id);
    if (found) {
      this.form.update(found.row, found);
      this.view.grid.markOpen(id);
    } else if (fromElsewhere || this.form.isOrphan) {
      if (!this.form.isOrphan) this.view.context.say("Deze rij is in een ander tabblad weggehaald. Uw tekst staat nog in het formulier.");
      this.form.setOrphan(true);
    } else {
      const next = this.neighbour([id]);
      const hadFocus = this.form.place.contains(document.activeElement);
      this.offered = "";
      this.leave();
      if (hadFocus) this.focusRow(next);
    }
  }
}

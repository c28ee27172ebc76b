/** What a table shows of the plan: keeps the text, the totals, the faults and the open row the same as the plan, with as little drawing as it can. */

import { find, findAll, say } from "../../lib/element.js";
import { inSight } from "../../plan/table/words.js";
import { typedRows } from "../../plan/dossier/answers.js";
import { choices } from "../../plan/flows/choices.js";
import { shown } from "../../plan/sums/kinds.js";
import { Acts } from "./acts.js";
import { Clipboard } from "./clipboard.js";
import { Grid } from "./grid.js";
import { followKeys, keepStop } from "./keys.js";
import { Selection } from "./selection.js";
import { Shown } from "./shown.js";
import { Sight } from "./sight.js";
import { FaultList } from "./faults.js";
import { Totals } from "./totals.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/definition.js").Veld} Veld
 * @typedef {import("../../plan/definition.js").Werkblad} Werkblad
 * @typedef {import("../../plan/dossier/dossier.js").Edit} Edit
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** Milliseconds: so long nobody typed. */
const REST = 600;

export class TableView {
  /**
   * @param {HTMLElement} element a copy of the template
   * @param {Context} context
   * @param {Werkblad} sheet
   * @param {Tabel} tabel
   */
  constructor(element, context, sheet, tabel) {
    this.element = element;
    this.context = context;
    this.sheet = sheet;
    this.tabel = tabel;
    this.shown = new Shown(sheet, tabel);
    /** The rows of the plan as people see them, in its order. @type {readonly Rij[]} */
    this.rows = [];
    /** The ids of the rows in view, in the order of the view. @type {readonly string[]} */
    this.inView = [];
    this.marked = "";
    /** @type {import("./grid.js").Marks} */
    this.marks = { visible: null, numbers: new Map() };
    const table = find(element, "table", HTMLTableElement);
    this.grid = new Grid(table, tabel);
    this.totals = new Totals(find(element, "[data-totalen]", HTMLElement), tabel, context.say);
    this.sight = new Sight(element, tabel, this, () => this.onSight());
    this.acts = new Acts(this);
    this.faults = new FaultList(find(element, "[data-bezwaren]", HTMLElement), `#${sheet.id}`, (row, column) => this.acts.open(row, column));
    /** @type {Selection | null} */
    this.selection = tabel.vast ? null : new Selection(this);
    this.clipboard = new Clipboard(this);
    followKeys(table, { open: (row, column) => this.acts.open(row, column), move: (row, step) => this.acts.move(row, step) });
    this.frame = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.talk = undefined;
    this.isFromElsewhere = false;
    this.plan = context.keeper.dossier.id;
    this.stop = context.keeper.subscribe((change) => this.onChange(change));
    this.refresh();
  }

  /** Say what happened, in sight and to who cannot see it. @param {string} sentence */
  tell(sentence) {
    const place = find(this.element, "[data-bericht]", HTMLElement);
    say(place, sentence);
    place.hidden = !sentence;
  }

  /** Whether the plan that is open now is the one that this table is of: a view closes after another plan was opened. */
  get isSamePlan() {
    return this.context.keeper.dossier.id === this.plan;
  }

  /** Where the rows are, for the edits. */
  get place() {
    return { dossier: this.context.keeper.dossier, sheet: this.sheet.id, tabel: this.tabel };
  }

  /** Answers on other worksheets that would do in this column, as people read them. @param {Veld} veld */
  choicesFor(veld) {
    const { keeper: { dossier }, definitie } = this.context;
    return choices(dossier, definitie, `${this.sheet.id}.${veld.id}`).map(({ tekst }) => shown(veld, tekst));
  }

  /** What other components say at a question of the open row. @param {HTMLElement} place @param {Veld} field @param {string} row */
  beside(place, field, row) {
    const { context, sheet, tabel: table } = this;
    return context.parts.besideField.map((piece) => piece.open(place, context, { sheet, table, field, row }));
  }

  /** Change whole rows, and show it at once. @param {Edit} edit @returns {string} why it is refused */
  edit(edit) {
    this.tell("");
    const refusal = this.context.keeper.edit(edit);
    this.refresh();
    return refusal;
  }

  /** However many changes there are in a frame, the table is drawn once. @param {{fromElsewhere: boolean}} change */
  onChange({ fromElsewhere }) {
    this.isFromElsewhere ||= fromElsewhere;
    this.frame ||= requestAnimationFrame(() => this.refresh());
  }

  /** Draw now what waits for the next frame: somebody goes on. */
  settle() {
    if (this.frame) this.refresh();
  }

  refresh() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { dossier } = this.context.keeper;
    this.rows = this.shown.of(dossier, typedRows(dossier, this.sheet.id, this.tabel));
    this.arrange();
    this.totals.show(this.rows);
    this.sight.offerWhole(this.shown.hasLong);
    this.faults.show(this.shown.faults);
    this.acts.follow(this.isFromElsewhere);
    this.isFromElsewhere = false;
  }

  /** Another search or order: a screen reader hears what is in sight once the typing stops. */
  onSight() {
    this.arrange();
    clearTimeout(this.talk);
    this.talk = setTimeout(() => this.context.say(find(this.element, "[data-stand]", HTMLElement).textContent ?? ""), REST);
  }

  /** The place in the view of the row that has the focus; -1 if none has. */
  spot() {
    const { activeElement } = document;
    const row = activeElement && this.grid.body.contains(activeElement) ? activeElement.closest("tr") : null;
    return row ? this.inView.indexOf(row.dataset.rij ?? "") : -1;
  }

  /** Put the rows in the order of the view, with only those in sight that the search finds. */
  arrange() {
    const spot = this.spot();
    const { ordered, visible } = this.sight.arrange(this.rows, this.acts.kept);
    this.inView = ordered.map(({ id }) => id).filter((id) => !visible || visible.has(id));
    const marked = `${this.rows.map(({ id }) => id).join()}|${this.inView.join()}|${this.sight.told}`;
    const isMarked = marked === this.marked;
    if (!isMarked) this.marks = { visible, numbers: new Map(this.rows.map(({ id }, place) => [id, place + 1])) };
    this.grid.show(ordered, this.marks);
    if (isMarked) return;
    this.marked = marked;
    // Its row is gone, as after undoing: the focus goes to the one that took its place.
    if (spot >= 0 && document.activeElement === document.body) this.acts.focusRow(this.inView[Math.min(spot, this.inView.length - 1)] ?? null);
    this.selection?.keep(this.inView);
    keepStop(this.grid.element);
    say(find(this.element, "[data-stand]", HTMLElement), [inSight(this.inView.length, this.rows.length), this.sight.told].filter(Boolean).join(". "));
    for (const part of findAll(this.element, "[data-met-rijen]", HTMLElement)) part.hidden = !this.rows.length;
    find(this.element, "[data-leeg]", HTMLElement).hidden = this.rows.length > 0;
  }

  /** The row with this id and its number from 1; null where it is gone. @param {string} id */
  found(id) {
    const place = this.rows.findIndex((row) => row.id === id);
    return place < 0 ? null : { row: this.rows[place], number: place + 1, count: this.rows.length };
  }

  /** Open a row at a column, which the address asked for: the first where it names none. @param {string} column @param {string} row */
  goTo(column, row) {
    if (row && !this.found(row)) this.tell("De rij waar u naartoe wilde, staat niet meer in deze tabel.");
    else if (this.rows.length) this.acts.open(row || this.rows[0].id, column);
    else find(this.element, "[data-actie=rij-nieuw]", HTMLElement).focus();
  }

  close() {
    this.settle();
    this.acts.leave();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.talk);
    this.clipboard.close();
    this.totals.close();
    this.stop();
    this.grid.close();
  }
}
